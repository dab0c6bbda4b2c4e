/** The attributes that a config sets. */
const names = ['source', 'lang', 'theme'] as const;
type Name = (typeof names)[number];

const configs = new Set<Element>();
/** What was written onto each element, to tell it from what the page gave it. */
const given = new WeakMap<Element, Partial<Record<Name, string>>>();
let observer: MutationObserver | undefined;

/** Gives the defaults of a config to the elements after it, and to those that come later. */
export function addConfig(config: Element): void {
  configs.add(config);
  observer ??= new MutationObserver((records) => {
    for (const {addedNodes} of records) for (const node of addedNodes) if (node instanceof Element) giveWithin(node);
  });
  observer.observe(config.getRootNode(), {childList: true, subtree: true});
  giveWithin(config.getRootNode() as ParentNode);
}

/** Takes the defaults of a config back; `root` is the document or shadow root that it stood in. */
export function removeConfig(config: Element, root: ParentNode): void {
  configs.delete(config);
  if (configs.size === 0) observer?.disconnect();
  giveWithin(root);
}

/** Brings every element within a document, a shadow root or an element up to date. */
export function giveWithin(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) give(element);
  if (root instanceof Element) give(root);
}

/** Gives an element each attribute of the nearest config before it that has one, unless the page gave it its own. */
function give(element: Element): void {
  if (!element.localName.startsWith('wdea-') || element.localName === 'wdea-config') return;
  const before = [...configs].filter((config) => stand(config, element)).sort((a, b) => (stand(a, b) ? 1 : -1));
  for (const name of names) {
    const {[name]: own, ...others} = given.get(element) ?? {};
    if (valueOf(element, name) !== own) continue;
    const value = before.map((config) => config.getAttribute(name)).find(Boolean) ?? undefined;
    if (value === own) continue;
    given.set(element, value === undefined ? others : {...others, [name]: value});
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}

/** What an element has, be it as a property or as an attribute; nothing and an empty text are the same. */
const valueOf = (element: Element & Partial<Record<Name, string>>, name: Name): string | undefined =>
  element[name] || element.getAttribute(name) || undefined;

/** Whether the first stands before the second, in the same document or shadow root. */
const stand = (first: Element, second: Element): boolean => first.getRootNode() === second.getRootNode()
  && Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);
