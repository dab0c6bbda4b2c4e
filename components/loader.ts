/*
 * The script that a page includes. It defines the elements that the page uses, and loads nothing for the others.
 * Elements without a source read the folder that this script came from.
 */
import {registry} from './registry.js';

const source = new URL('.', import.meta.url).href;
/** Says what the elements after it read, so it is defined before any of them. */
const config = 'wdea-config';

async function load(tag: string): Promise<void> {
  if (!Object.hasOwn(registry, tag) || customElements.get(tag)) return;
  const element = await registry[tag]!();
  // A failure is told where the page's elements are discovered, and is no reason to show nothing.
  if (tag !== config && document.querySelector(config)) await load(config).catch(() => {});
  element.defaultSource ??= source;
  element.define();
}

function discover(root: ParentNode): void {
  const tags = new Set(Array.from(root.querySelectorAll(':not(:defined)'), ({localName}) => localName));
  if (root instanceof Element) tags.add(root.localName);
  for (const tag of tags) {
    load(tag).catch((error: unknown) => console.warn(`<${tag}> could not be loaded.`, error));
  }
}

discover(document);
new MutationObserver((records) => {
  for (const {addedNodes} of records) {
    for (const node of addedNodes) if (node instanceof Element) discover(node);
  }
}).observe(document, {childList: true, subtree: true});
