/*
 * A few values in the page's query string, each as `<prefix>-<name>`, so that two elements and the host's own
 * parameters never meet. Only used where the page's author asks for it.
 */

/** The values that the address holds now. */
export const readUrl = (prefix: string): Record<string, string> => Object.fromEntries(
  [...new URLSearchParams(location.search)].flatMap(([key, value]) =>
    (key.startsWith(`${prefix}-`) ? [[key.slice(prefix.length + 1), value]] : [])));

/** All values of one name that the address holds now. */
export const readAll = (prefix: string, name: string): readonly string[] =>
  new URLSearchParams(location.search).getAll(`${prefix}-${name}`);

/**
 * Writes the values into the address, a list as a parameter each, and removes those that are empty. `push` makes a new
 * entry, to which Back returns; otherwise the present one is changed.
 */
export function writeUrl(
  prefix: string, values: Readonly<Record<string, string | readonly string[]>>, push: boolean,
): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    const key = `${prefix}-${name}`;
    url.searchParams.delete(key);
    for (const each of [value].flat()) if (each) url.searchParams.append(key, each);
  }
  if (url.href !== location.href) history[push ? 'pushState' : 'replaceState'](history.state, '', url);
}
