import type {ReactiveController} from 'lit';
import type {WdeaElement} from '../core/element.js';

/**
 * Whether what is in a box is wider than the box, which then has to be reached by keyboard, to be scrolled. The element
 * changes its size with that of the box, and with what is in it.
 */
export class OverflowController implements ReactiveController {
  overflows = false;

  readonly #host: WdeaElement;
  readonly #selector: string;
  readonly #observer = new ResizeObserver(() => this.#measure());

  /** @param selector finds the box, which is as wide as the element, among what the element shows */
  constructor(host: WdeaElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #measure(): void {
    const box = this.#host.renderRoot.querySelector(this.#selector);
    const overflows = box !== null && box.scrollWidth > box.clientWidth;
    if (overflows === this.overflows) return;
    this.overflows = overflows;
    this.#host.requestUpdate();
  }
}
