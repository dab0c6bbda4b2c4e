/** Calls back for each element of the document that matches, those that come later included. */
export function discover(selector: string, found: (element: HTMLElement) => void): void {
  const look = (root: ParentNode) => {
    if (root instanceof HTMLElement && root.matches(selector)) found(root);
    for (const element of root.querySelectorAll<HTMLElement>(selector)) found(element);
  };
  look(document);
  new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) if (node instanceof Element) look(node);
    }
  }).observe(document, {childList: true, subtree: true});
}
