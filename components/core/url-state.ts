/**
 * Keeps a few values in the page's query string, each as `<prefix>-<name>`, so that two elements and the host's own
 * parameters never meet. Only used where the page's author asks for it.
 */
export class UrlState {
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = `${prefix}-`;
  }

  /** The values that the address holds now. */
  read(): Record<string, string> {
    const values: Record<string, string> = {};
    for (const [key, value] of new URLSearchParams(location.search)) {
      if (key.startsWith(this.#prefix)) values[key.slice(this.#prefix.length)] = value;
    }
    return values;
  }

  /**
   * Writes the values, and removes those that are empty. `push` makes a new entry, to which Back returns; otherwise
   * the present one is changed.
   */
  write(values: Readonly<Record<string, string>>, push: boolean): void {
    const url = new URL(location.href);
    for (const [name, value] of Object.entries(values)) {
      if (value) url.searchParams.set(this.#prefix + name, value);
      else url.searchParams.delete(this.#prefix + name);
    }
    if (url.href === location.href) return;
    history[push ? 'pushState' : 'replaceState'](history.state, '', url);
  }
}
