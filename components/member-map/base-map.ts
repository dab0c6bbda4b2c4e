import {outlinePath, type Ring} from './outline.js';
import {type Point, type Projection, world} from './projection.js';
import {pixels, type Size, type View, wholeWorld} from './view.js';

/** Units of the drawing to one of the plane; paths are in whole units. */
const unit = 10_000;
/** Width of the whole world in units of the view box. */
const width = world.width * unit;

/** Scale from which the fine outline is shown. */
const close = 3;

const svg = <Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string>>) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

/** Land and the lines of a grid; the sea is the page. Everything is sized by the width there is, on paper too. */
export class BaseMap {
  readonly element: SVGSVGElement;
  readonly #grid = svg('path', {class: 'grid'});
  readonly #land = svg('path', {class: 'land'});
  readonly #fine = svg('path', {class: 'land fine'});

  constructor() {
    // the width alone decides how large things are: no map is ten times as high as it is wide
    const viewBox = `${-width / 2} ${-5 * width} ${width} ${10 * width}`;
    this.element = svg('svg',
      {class: 'base-map', viewBox, preserveAspectRatio: 'xMidYMid slice', 'aria-hidden': 'true'});
    this.element.append(this.#grid, this.#land, this.#fine);
  }

  /** Draws land as it is seen from afar. */
  draw(rings: readonly Ring[], projection: Projection): void {
    this.#grid.setAttribute('d', grid(projection));
    this.#land.setAttribute('d', outlinePath(rings, projection, unit));
    this.#fine.removeAttribute('d');
  }

  /** Draws the same land as it is seen from close by. */
  drawFine(rings: readonly Ring[], projection: Projection): void {
    this.#fine.setAttribute('d', outlinePath(rings, projection, unit));
  }

  /** Whether a view is close enough for the fine outline, and there is none yet. */
  needsFine({scale}: View): boolean {
    return scale > close && !this.#fine.hasAttribute('d');
  }

  show(view: View, size: Size): void {
    // from afar the fine outline would cost twice the time to paint, and look the same
    const isFine = view.scale > close && this.#fine.hasAttribute('d');
    this.#land.style.display = isFine ? 'none' : '';
    this.#fine.style.display = isFine ? '' : 'none';
    const {x, y} = inHundredths({x: 0, y: 0}, view, size);
    const scale = scaleOf(view, size);
    // a style set as a property is no inline style to a content security policy
    this.element.style.transform = `translate(${x}cqi,${y}cqi) scale(${scale})`;
    this.element.style.setProperty('--line', `${1 / scale}px`);
  }

  /** What is shown at this moment, in the middle of a flight too. */
  present(size: Size): View {
    const {a, e, f} = new DOMMatrix(getComputedStyle(this.element).transform);
    const pixelsToUnit = (a * size.width) / world.width;
    return {x: -e / pixelsToUnit, y: -f / pixelsToUnit, scale: a / scaleOf(wholeWorld, size)};
  }

  /** Resolves when the land is at rest. */
  async rest(): Promise<void> {
    await Promise.allSettled(this.element.getAnimations().map(({finished}) => finished));
  }
}

/** How much larger than the width of the map the world is drawn. */
const scaleOf = (view: View, size: Size): number => (pixels(view, size) * world.width) / size.width;

/**
 * Where a point is shown, from the middle of the map, in hundredths of its width: so everything keeps its place when
 * the width changes, on paper too.
 */
export function inHundredths({x, y}: Point, view: View, size: Size): Point {
  const scale = (pixels(view, size) * 100) / size.width;
  return {x: (x - view.x) * scale, y: (y - view.y) * scale};
}

/** The edges, and meridians and parallels every 30°, the equator among them. */
function grid(projection: Projection): string {
  const {west, east} = projection;
  const line = (places: readonly (readonly [number, number])[]) => 'M' + places.map(([longitude, latitude]) => {
    const {x, y} = projection.project(longitude, latitude);
    return `${Math.round(x * unit)} ${Math.round(y * unit)}`;
  }).join(' ');
  const first = Math.ceil(west / 30) * 30;
  const edges = [west, east];
  const meridians = [...edges, ...[...Array(12).keys()].map((at) => first + at * 30)].map((longitude) =>
    line([...Array(37).keys()].map((at) => [longitude, at * 4 - 60] as const)));
  const parallels = [-30, 0, 30, 60].map((latitude) => line(edges.map((longitude) => [longitude, latitude] as const)));
  return [...meridians, ...parallels].join('');
}
