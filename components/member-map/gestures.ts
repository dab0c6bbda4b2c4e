import type {Point} from './projection.js';
import {moved, pixels, type Size, type View, zoomed} from './view.js';

/** How a view comes about: at once, by a gesture that is going on, or in a flight where motion is welcome. */
export type Motion = 'at once' | 'in hand' | 'in flight';

/** What gestures act on. */
export interface Movable {
  readonly element: HTMLElement;
  readonly size: Size;
  /** Stops what is moving; returns where it is then. */
  stop(): View;
  show(view: View, how: Motion): void;
  /** A plain wheel was turned, which is left to the page. */
  onPlainWheel(): void;
}

/** Pixels that a pointer moves before it drags. */
const slack = 4;
/** How much closer a double click leads. */
const step = 2;
/** Pixels of a wheel that lead a step closer. */
const wheelStep = 150;
/** Milliseconds of movement by which a map that is let go moves on. */
const momentum = 160;
/** Slowest movement that goes on, in pixels a millisecond; and how long a pause makes it a stop. */
const slowest = 0.25;
const pause = 60;

interface Pointer extends Point {
  readonly time: number;
  /** Pixels a millisecond. */
  readonly speed: Point;
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * Moves the map by pointers and wheel. One finger moves it sideways, and scrolls the page otherwise; two move and zoom.
 * The wheel zooms with Ctrl or ⌘, as a trackpad says it when it is pinched.
 */
export class Gestures {
  readonly #map: Movable;
  readonly #pointers = new Map<number, Pointer>();
  /** Whether the pointer that is down has begun to drag. */
  #dragging = false;

  constructor(map: Movable) {
    this.#map = map;
    const {element} = map;
    element.addEventListener('pointerdown', this.#onDown);
    element.addEventListener('pointermove', this.#onMove);
    element.addEventListener('pointerup', this.#onUp);
    element.addEventListener('pointercancel', this.#onCancel);
    element.addEventListener('dblclick', this.#onDoubleClick);
    element.addEventListener('wheel', this.#onWheel, {passive: false});
  }

  readonly #onDown = ({pointerId, button, clientX: x, clientY: y, timeStamp: time}: PointerEvent): void => {
    if (button !== 0) return;
    this.#pointers.set(pointerId, {x, y, time, speed: {x: 0, y: 0}});
    this.#dragging &&= this.#pointers.size > 1;
  };

  readonly #onMove = ({pointerId, clientX: x, clientY: y, timeStamp: time}: PointerEvent): void => {
    const before = this.#pointers.get(pointerId);
    if (!before) return;
    const [dx, dy] = [x - before.x, y - before.y];
    if (!this.#dragging) {
      if (Math.hypot(dx, dy) < slack) return;
      this.#dragging = true;
    }
    // from here on clicks go to the map, so that a drag that ends on a place does not press it
    const {element, size} = this.#map;
    if (!element.hasPointerCapture(pointerId)) element.setPointerCapture(pointerId);
    const view = this.#map.stop();
    const others = [...this.#pointers].filter(([id]) => id !== pointerId).map(([, other]) => other);
    const milliseconds = Math.max(1, time - before.time);
    this.#pointers.set(pointerId, {x, y, time, speed: {x: dx / milliseconds, y: dy / milliseconds}});
    const [other] = others;
    if (!other) return this.#map.show(moved(view, -dx, -dy, size), 'in hand');
    // of two fingers each carries its half of the way
    const apart = distance({x, y}, other) / Math.max(1, distance(before, other));
    const middle = this.#pointAt({x: (x + other.x) / 2, y: (y + other.y) / 2}, view);
    this.#map.show(zoomed(moved(view, -dx / 2, -dy / 2, size), apart, size, middle), 'in hand');
  };

  readonly #onUp = (event: PointerEvent): void => {
    const pointer = this.#pointers.get(event.pointerId);
    this.#onCancel(event);
    if (!pointer || !this.#dragging || this.#pointers.size) return;
    const {speed, time} = pointer;
    if (Math.hypot(speed.x, speed.y) < slowest || event.timeStamp - time > pause) return;
    const {size} = this.#map;
    this.#map.show(moved(this.#map.stop(), -speed.x * momentum, -speed.y * momentum, size), 'in flight');
  };

  readonly #onCancel = ({pointerId}: PointerEvent): void => {
    this.#pointers.delete(pointerId);
  };

  readonly #onDoubleClick = (event: MouseEvent): void => {
    if ((event.target as Element).closest('button')) return;
    const view = this.#map.stop();
    const about = this.#pointAt({x: event.clientX, y: event.clientY}, view);
    this.#map.show(zoomed(view, step, this.#map.size, about), 'in flight');
  };

  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return this.#map.onPlainWheel();
    event.preventDefault();
    const view = this.#map.stop();
    const turned = event.deltaY * (event.deltaMode ? 33 : 1);
    const about = this.#pointAt({x: event.clientX, y: event.clientY}, view);
    this.#map.show(zoomed(view, step ** (-turned / wheelStep), this.#map.size, about), 'in hand');
  };

  /** The point of the plane at a point of the window. */
  #pointAt({x, y}: Point, view: View): Point {
    const {left, top, width, height} = this.#map.element.getBoundingClientRect();
    const unit = pixels(view, this.#map.size);
    return {x: view.x + (x - left - width / 2) / unit, y: view.y + (y - top - height / 2) / unit};
  }
}
