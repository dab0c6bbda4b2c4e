/**
 * The nearest `lang` of an element: its own, then its ancestors', through shadow roots; `undefined` when there is none.
 */
export function inheritedLang(element: Element): string | undefined {
  for (let at: Element | null = element; at; ) {
    const holder: Element | null = at.closest('[lang]');
    if (holder) return holder.getAttribute('lang') ?? undefined;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls back whenever a `lang` changes in the document. One observer serves every element; it does not look into
 * shadow roots, where only an element's own `lang` is followed.
 */
export function watchLang(callback: () => void): void {
  watchers.add(callback);
  observer ??= new MutationObserver(() => watchers.forEach((watcher) => watcher()));
  observer.observe(document, {attributes: true, attributeFilter: ['lang'], subtree: true});
}

/** Ends what {@link watchLang} began. */
export function unwatchLang(callback: () => void): void {
  watchers.delete(callback);
  if (watchers.size === 0) observer?.disconnect();
}
