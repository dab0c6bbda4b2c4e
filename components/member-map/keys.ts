import type {Point} from './projection.js';

/** What keys act on. */
export interface Steerable {
  readonly element: HTMLElement;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly showAll: () => void;
  /** Moves the view by parts of its width and height. */
  pan(right: number, down: number): void;
  /** Goes to the nearest button in a direction. */
  step(direction: Point): void;
  /** Goes to the buttons. */
  enter(): void;
}

/** The arrow keys, as steps to the right and downwards; the map is the same in every script. */
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: {x: -1, y: 0}, ArrowRight: {x: 1, y: 0}, ArrowUp: {x: 0, y: -1}, ArrowDown: {x: 0, y: 1},
};
/** Part of the view by which an arrow moves it; the whole of it with Shift. */
const quarter = 0.25;

/**
 * Steers a map by keys: arrows move it or, on a button, lead to the next one; plus and minus zoom; Home shows all;
 * Enter leads to the buttons and Escape back.
 */
export function followKeys(map: Steerable): void {
  map.element.addEventListener('keydown', (event) => {
    const {key, shiftKey} = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = event.target !== map.element;
    const arrow = arrows[key];
    const part = shiftKey ? 1 : quarter;
    if (onButton && key === 'Escape') map.element.focus({preventScroll: true});
    else if (onButton && arrow) map.step(arrow);
    else if (!onButton && key === 'Enter') map.enter();
    else if (arrow) map.pan(arrow.x * part, arrow.y * part);
    else if (key === '+' || key === '=') map.zoomIn();
    else if (key === '-' || key === '_') map.zoomOut();
    else if (key === 'Home') map.showAll();
    else return;
    event.preventDefault();
  });
}
