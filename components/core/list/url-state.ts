/*
 * A few values in the page's query string, each as `<prefix>-<name>`, so that two elements and the host's own
 * parameters never meet. Only used where the page's author asks for it.
 */

/** The values that the address holds now. */
export const readUrl = (prefix: string): Record<string, string> => Object.fromEntries(
  Array.from(new URLSearchParams(location.search)).flatMap(([key, value]) =>
    (key.startsWith(`${prefix}-`) ? [[key.slice(prefix.length + 1), value]] : [])));

/**
 * Writes the values into the address, and removes those that are empty. `push` makes a new entry, to which Back
 * returns; otherwise the present one is changed.
 */
export function writeUrl(prefix: string, values: Readonly<Record<string, string>>, push: boolean): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(`${prefix}-${name}`, value);
    else url.searchParams.delete(`${prefix}-${name}`);
  }
  if (url.href !== location.href) history[push ? 'pushState' : 'replaceState'](history.state, '', url);
}
