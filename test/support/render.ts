import {fixture, html, oneEvent} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import type {WdeaElement} from '../../components/core/element.js';

/** Renders an element and waits until its request has ended, in data or in an error. */
export async function renderSettled<Element extends WdeaElement>(template: TemplateResult): Promise<Element> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const settled = Promise.race([oneEvent(box, 'wdea-load'), oneEvent(box, 'wdea-error')]);
  const element = await fixture<Element>(template, {parentNode: box});
  await settled;
  await element.updateComplete;
  return element;
}

/**
 * Does something to an element, and waits until it is done and the data that it leads to are shown. A key that is still
 * down when a test's page is closed stays down for the pages after it.
 */
export async function afterLoad(element: WdeaElement, act: () => unknown): Promise<void> {
  const loaded = oneEvent(element, 'wdea-load');
  await act();
  await loaded;
  await element.updateComplete;
}

/** The elements in the shadow root that match. */
export const all = <E extends Element = HTMLElement>(element: WdeaElement, selector: string): E[] =>
  Array.from(element.renderRoot.querySelectorAll<E>(selector));

/** The one element in the shadow root that matches. */
export function one<E extends Element = HTMLElement>(element: WdeaElement, selector: string): E {
  const found = all<E>(element, selector);
  if (found.length !== 1) throw new Error(`${found.length} elements match ${selector}`);
  return found[0]!;
}

/** Resolves when something in the shadow root matches: for what comes later than the data. */
export const appears = (element: WdeaElement, selector: string): Promise<void> => new Promise((resolve) => {
  const look = () => {
    if (all(element, selector).length === 0) return;
    observer.disconnect();
    resolve();
  };
  const observer = new MutationObserver(look);
  observer.observe(element.renderRoot, {childList: true, subtree: true});
  look();
});

/** Text as a reader sees it: white space folded. */
export const textOf = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
