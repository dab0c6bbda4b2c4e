import {define} from './content.js';
import {examples} from './options.js';

/** What of a component says most in little room. */
const views: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'member-map': {view: 'map'}, 'event-list': {'no-views': ''}, 'alliance-stats': {'no-chart': ''},
};

/** A working component to look at, made when it comes into view. It is a picture to everyone else, so it is inert. */
class LiveExample extends HTMLElement {
  static readonly observedAttributes = ['component'];
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    this.inert = true;
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      this.#observer?.disconnect();
      void this.#show();
    }, {rootMargin: '200px'});
    this.#observer.observe(this);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }

  async #show(): Promise<void> {
    const component = this.getAttribute('component')!;
    await define(component, new URL('..', document.baseURI).href);
    const element = document.createElement(`wdea-${component}`);
    const attributes = {limit: '3', ...examples[component], ...views[component]};
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    this.replaceChildren(element);
  }
}

customElements.define('live-example', LiveExample);
