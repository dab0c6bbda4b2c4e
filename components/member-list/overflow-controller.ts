import type {ReactiveController} from 'lit';
import type {WdeaElement} from '../core/element.js';

/** A hundredth of what is in the box: overflow is judged anew whenever so much more or less of it is to be seen. */
const threshold = [...Array(101).keys()].map((percent) => percent / 100);

/**
 * Whether what is in a box is wider than the box, which then has to be reached by keyboard, to be scrolled. Asks what
 * of it is to be seen rather than for sizes: an observer of sizes reports an error to the page whose element it is when
 * layout needs another round.
 */
export class OverflowController implements ReactiveController {
  overflows = false;

  readonly #host: WdeaElement;
  readonly #selector: string;
  #box: Element | null = null;
  #observer: IntersectionObserver | undefined;

  /** @param selector finds the box, which holds one element, in what the element shows */
  constructor(host: WdeaElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const box = this.#host.renderRoot.querySelector(this.#selector);
    if (box === this.#box) return;
    this.hostDisconnected();
    this.#box = box;
    const content = box?.firstElementChild;
    if (!content) return;
    this.#observer = new IntersectionObserver(() => this.#measure(box), {root: box, threshold});
    this.#observer.observe(content);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#box = null;
  }

  #measure({scrollWidth, clientWidth}: Element): void {
    const overflows = scrollWidth > clientWidth;
    if (overflows === this.overflows) return;
    this.overflows = overflows;
    this.#host.requestUpdate();
  }
}
