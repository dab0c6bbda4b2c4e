import type {WdeaElement} from './core/element.js';
import {discover} from './discover.js';
import {serve} from './guest.js';

/**
 * Begins a script that holds everything it needs, so that one `integrity` vouches for all of it: defines its elements,
 * and serves every `div` that stands for one of them, those that come later included.
 *
 * @param modules those that export the elements
 * @param source the folder that elements without a source read
 */
export function begin(modules: readonly object[], source: string): void {
  const elements = new Map(modules.flatMap((each) => Object.values(each) as (typeof WdeaElement)[])
    .filter((element) => element.tag).map((element) => [element.tag, element]));
  for (const element of elements.values()) {
    element.defaultSource ??= source;
    element.define();
  }
  discover('[data-wdea]', (div) => {
    const tag = `wdea-${div.dataset.wdea}`;
    if (elements.has(tag)) void serve(div, tag, () => Promise.resolve());
  });
}
