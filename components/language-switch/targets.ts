/** The elements with these ids in the document or shadow root that `beside` stands in; ids of nothing are left out. */
export const elementsOf = (ids: string, beside: Element): Element[] =>
  ids.split(/\s+/).filter(Boolean)
    .map((id) => (beside.getRootNode() as ParentNode).querySelector(`#${CSS.escape(id)}`))
    .filter((element) => element !== null);

/** The elements of the kit in the document, and in the shadow root that `beside` stands in, as they are now. */
export function elementsOfThePage(beside: Element): Element[] {
  const roots = new Set([beside.ownerDocument, beside.getRootNode() as ParentNode]);
  return [...roots].flatMap((root) => [...root.querySelectorAll('*')])
    .filter(({localName}) => localName.startsWith('wdea-'));
}
