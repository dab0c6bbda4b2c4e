import {permission} from './core/permission.js';

/**
 * Serves what few pages have: elements that wait for permission, and `<div data-wdea="news-ticker" data-limit="5">`,
 * for systems of managing content that let no other elements through.
 *
 * @param tag of the element that it is, or stands for
 * @param load defines that element
 */
export async function serve(element: HTMLElement, tag: string, load: () => Promise<void>): Promise<void> {
  await permission(element);
  await load();
  if (element.localName !== tag) fill(element, tag);
}

/** Puts the element that a `div` stands for into it, around what the `div` holds, with the `data-` attributes. */
function fill(div: HTMLElement, tag: string): void {
  if (div.querySelector(`:scope > ${tag}`)) return; // by another copy of the loader
  const element = document.createElement(tag);
  // Nothing else is copied: attributes that run script or style the page are none of an element's.
  const {observedAttributes} = element.constructor as unknown as {readonly observedAttributes: readonly string[]};
  const names = observedAttributes.filter((name) => name !== 'load'); // it has waited already
  for (const name of names) copy(name);
  // It stays in the page; such systems often remove `slot`, too.
  const heading = div.firstElementChild;
  if (/^H[1-6]$/.test(heading?.tagName ?? '') && !element.hasAttribute('heading')) heading!.slot = 'heading';
  element.append(...div.childNodes);
  div.append(element);
  new MutationObserver((records) => {
    for (const {attributeName} of records) copy(attributeName!.slice('data-'.length));
  }).observe(div, {attributeFilter: names.map((name) => `data-${name}`)});

  function copy(name: string): void {
    const value = div.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
}
