/*
 * The script that a page includes. It defines the elements that the page uses, and loads nothing for the others.
 * Elements without a source read the folder that this script came from.
 */
import {discover} from './discover.js';
import {elementOf, registry} from './registry.js';

const source = new URL('.', import.meta.url).href;
/** Says what the elements after it read, so it is defined before any of them. */
const config = 'wdea-config';

async function define(tag: string): Promise<void> {
  if (customElements.get(tag)) return;
  const element = await elementOf(tag);
  // A failure is told where the page's elements are discovered, and is no reason to show nothing.
  if (tag !== config && document.querySelector(config)) await define(config).catch(() => {});
  // Running the code and making the elements are long enough by themselves: the page answers in between.
  await new Promise((resolve) => setTimeout(resolve));
  element.defaultSource ??= source;
  element.define();
}

/** Loads what an element needs, or a `div` that stands for one. */
async function serve(element: HTMLElement): Promise<void> {
  const {wdea} = element.dataset;
  const tag = wdea ? `wdea-${wdea}` : element.localName;
  if (!registry[tag]) return;
  if (!element.matches('[load],[data-wdea]')) return define(tag);
  await (await import('./guest.js')).serve(element, tag, () => define(tag));
}

// Nothing waits for consent yet while its code is on the way, so it is kept where that will look.
document.addEventListener('wdea-consent', ({target}) => {
  for (const element of document.querySelectorAll('[load=consent],[data-load=consent]')) {
    if ((target as Node).contains(element)) element.setAttribute('data-wdea-consent', '');
  }
});
// The page's own scripts wait for the end of its text, too: they go first.
setTimeout(() => discover(':not(:defined), [data-wdea]', (element) => {
  serve(element).catch((error: unknown) => console.warn(element, error));
}));
