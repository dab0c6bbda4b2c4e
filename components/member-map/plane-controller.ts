import type {ReactiveController} from 'lit';
import type {WdeaElement} from '../core/element.js';
import type {Point} from './projection.js';
import {
  bounded, contains, fitted, maxScale, moved, onScreen, pixels, type Size, type View, wholeWorld, zoomed,
} from './view.js';

/** How much closer one step of zooming leads. */
const step = 2;
/** Pixels that a pointer moves before it drags. */
const slack = 4;

/** The arrow keys, as steps to the right and downwards; the map is the same in every script. */
export const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: {x: -1, y: 0}, ArrowRight: {x: 1, y: 0}, ArrowUp: {x: 0, y: -1}, ArrowDown: {x: 0, y: 1},
};

/**
 * What of the plane is in view, and the ways in which a reader changes that: buttons, keys, a pointer that drags.
 * One finger and a plain wheel are left to the page. Finds the plane in its host as `.plane`.
 */
export class PlaneController implements ReactiveController {
  view: View = wholeWorld;
  /** Before the first measurement, the size on a page of middling width. */
  size: Size = {width: 640, height: 280};
  /** Size of the text on the map, in CSS pixels. */
  em = 16;

  readonly #host: WdeaElement;
  /** Called after a reader has changed the view with a button or a key. */
  readonly #onChange: () => void;
  #plane: HTMLElement | null = null;
  #drag: {id: number; x: number; y: number; moving: boolean} | undefined;
  readonly #observer = new ResizeObserver(() => this.#measure());

  constructor(host: WdeaElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostUpdated(): void {
    const plane = this.#host.renderRoot.querySelector<HTMLElement>('.plane');
    if (plane === this.#plane) return;
    this.#observer.disconnect();
    this.#plane = plane;
    if (plane) this.#observer.observe(plane);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#plane = null;
  }

  /** Length on the plane of something as long as `ems` on the screen. */
  reach(ems: number): number {
    return (ems * this.em) / pixels(this.view, this.size);
  }

  /** `reach` at the largest scale. */
  closestReach(ems: number): number {
    return (this.reach(ems) * this.view.scale) / maxScale;
  }

  /** Where a point stands, from 0 to 1 across and down. */
  at(point: Point): Point {
    return onScreen(point, this.view, this.size);
  }

  readonly sees = (point: Point): boolean => contains(point, this.view, this.size);

  get canZoomIn(): boolean {
    return this.view.scale < maxScale;
  }

  get canZoomOut(): boolean {
    return this.view.scale > 1;
  }

  /** Shows these points as close as possible. */
  fit(points: readonly Point[]): void {
    this.#set(fitted(points, this.size));
  }

  /** Brings a point into view, if it is not. */
  show(point: Point): void {
    if (!this.sees(point)) this.#set(bounded({...point, scale: this.view.scale}, this.size));
  }

  readonly zoomIn = (): void => this.#change(zoomed(this.view, step, this.size));
  readonly zoomOut = (): void => this.#change(zoomed(this.view, 1 / step, this.size));
  readonly showAll = (): void => this.#change(wholeWorld);

  /** Moves or zooms by a key; tells whether the key has a meaning on the map. */
  press({key, shiftKey}: KeyboardEvent): boolean {
    const {width, height} = this.size;
    const arrow = arrows[key];
    const part = shiftKey ? 1 : 0.25;
    if (arrow) this.#change(moved(this.view, arrow.x * part * width, arrow.y * part * height, this.size));
    else if (key === '+' || key === '=') this.zoomIn();
    else if (key === '-' || key === '_') this.zoomOut();
    else if (key === 'Home') this.showAll();
    else return false;
    return true;
  }

  readonly onPointerDown = ({pointerId: id, button, clientX: x, clientY: y}: PointerEvent): void => {
    if (button === 0) this.#drag = {id, x, y, moving: false};
  };

  readonly onPointerMove = ({pointerId, clientX: x, clientY: y}: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.id !== pointerId) return;
    if (!drag.moving) {
      if (Math.hypot(x - drag.x, y - drag.y) < slack) return;
      // from here on clicks go to the plane, so that a drag that ends on a place does not press it
      this.#plane?.setPointerCapture(pointerId);
    }
    this.#drag = {id: pointerId, x, y, moving: true};
    this.#set(moved(this.view, drag.x - x, drag.y - y, this.size));
  };

  readonly onPointerEnd = (): void => {
    this.#drag = undefined;
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    if (event.target === this.#plane) this.#set(zoomed(this.view, step, this.size, this.#pointAt(event)));
  };

  /** Zooms with Ctrl or ⌘ only; a plain wheel scrolls the page. */
  readonly onWheel = {
    passive: false,
    handleEvent: (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const steps = -event.deltaY / (event.deltaMode ? 3 : 100);
      this.#set(zoomed(this.view, step ** steps, this.size, this.#pointAt(event)));
    },
  };

  #pointAt({clientX, clientY}: MouseEvent): Point {
    const {left, top, width, height} = this.#plane!.getBoundingClientRect();
    const unit = pixels(this.view, this.size);
    return {x: this.view.x + (clientX - left - width / 2) / unit, y: this.view.y + (clientY - top - height / 2) / unit};
  }

  #measure(): void {
    if (!this.#plane?.clientWidth) return;
    this.size = {width: this.#plane.clientWidth, height: this.#plane.clientHeight};
    this.em = parseFloat(getComputedStyle(this.#plane).fontSize);
    this.#set(bounded(this.view, this.size));
  }

  #change(view: View): void {
    this.#set(view);
    this.#onChange();
  }

  #set(view: View): void {
    this.view = view;
    this.#host.requestUpdate();
  }
}
