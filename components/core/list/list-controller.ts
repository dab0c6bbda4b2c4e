import type {ReactiveController} from 'lit';
import {type Filter, type ListQuery, openCollection} from '../../../src/collection.js';
import {WdeaError} from '../../../src/errors.js';
import type {RecordBase, Sourced} from '../../../src/protocol/records.js';
import type {WdeaElement} from '../element.js';
import {RequestController} from '../request-controller.js';
import type {Listable, ListData, ListOptions} from './list-options.js';
import {rangeText} from './range-text.js';
import {readPage} from './read-page.js';
import {readAll, writeUrl} from './url-state.js';

export type {Listable, ListData, ListOptions} from './list-options.js';

/** What a reader did. */
type Action = 'typed' | 'changed' | 'turned';

/**
 * A list that a reader can search, filter and page through: holds what was asked for, loads it, keeps it in the
 * page's address where asked to, and announces what a reader's action led to.
 */
export class ListController<
  Card extends RecordBase, Full extends Card & Sourced, Field extends string, Sort extends string,
> implements ReactiveController {
  readonly options: ListOptions<Card, Full, Field, Sort>;
  readonly request: RequestController<readonly unknown[], ListData<Card, Field>>;
  text = '';
  /** The reader's choices for each field; absent or empty for all. */
  chosen: Partial<Record<Field, readonly string[]>> = {};

  protected readonly host: WdeaElement;
  /** Ordinal of the page that is wanted, counted from 0. */
  protected page = 0;
  /** The page at which another list begins. */
  protected firstPage = 0;
  /** Where each page begins, as far as it is known. */
  protected cursors: (string | null | undefined)[] = [];
  #prefix: string | undefined;
  /** What the request depends on; its last part is the page. */
  #wanted: unknown[] = [];
  #listKey = '';
  /** What a reader did and has not been told the outcome of. */
  #action: Action | undefined;

  constructor(host: WdeaElement, options: ListOptions<Card, Full, Field, Sort>) {
    this.host = host;
    this.options = options;
    host.addController(this);
    this.request = new RequestController(host, {
      args: () => this.#args(),
      load: (_, signal) => this.#load(signal),
      isEmpty: ({page}) => page.total === 0 && !this.filtered,
      onData: (data) => this.#onData(data),
    });
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
  }

  /** Whether the reader has narrowed the list. */
  get filtered(): boolean {
    return this.text.trim() !== '' || this.options.fields.some((field) => this.chosen[field]?.length);
  }

  /** Whether the list is narrowed, by the reader or by the page's author. */
  get narrowed(): boolean {
    const {text, where = {}} = this.filter;
    return Boolean(text) || Object.keys(where).length > 0;
  }

  readonly search = (text: string): void => {
    this.text = text;
    this.#act('typed');
  };

  readonly choose = (field: Field, values: readonly string[]): void => {
    this.chosen = {...this.chosen, [field]: values};
    this.#act('changed');
  };

  readonly clear = (): void => {
    this.text = '';
    this.chosen = {};
    this.#act('changed');
  };

  readonly next = (): void => {
    if (this.cursors[this.page + 1]) this.#act('turned', this.page + 1);
  };

  readonly previous = (): void => {
    if (this.page) this.#act('turned', this.page - 1);
  };

  readonly retry = (): void => {
    this.#action = 'changed';
    void this.request.retry();
  };

  /** What the list is narrowed to, by the page's author and by the reader. */
  get filter(): Filter<Field> {
    const fixed = this.options.fixed();
    const where: Partial<Record<Field, string | readonly string[]>> = {...this.chosen};
    for (const field in fixed) where[field] = fixed[field] || where[field];
    for (const field in where) if (!where[field]?.length) delete where[field];
    return {text: this.text.trim(), where};
  }

  /** What the address tells, beside the page's own. */
  protected get state(): Record<string, string | readonly string[]> {
    const chosen = this.options.fields.map((field): [string, readonly string[]] => [field, this.chosen[field] ?? []]);
    return {...Object.fromEntries(chosen), q: this.text.trim()};
  }

  /** Takes up what the address tells. */
  protected restore(prefix: string): void {
    this.text = readAll(prefix, 'q')[0] ?? '';
    for (const field of this.options.fields) this.chosen[field] = readAll(prefix, field);
  }

  /** Reads a page. */
  protected async read(
    source: Listable<Card, Field, Sort>, query: ListQuery<Field, Sort>, number: number, signal: AbortSignal,
  ): Promise<ListData<Card, Field>> {
    const [found, facets] = await Promise.all([
      readPage(source, {...query, cursor: this.cursors[number]}, {signal}),
      source.facets(this.options.fields, query, {signal}),
    ]);
    return {...found, number, offset: number * query.limit!, facets};
  }

  /** A page that was turned is read from its top. */
  protected focusNew(): void {
    this.host.renderRoot.querySelector<HTMLElement>('[part~="list"]')?.focus();
  }

  /**
   * What the request depends on. While one is under way, a text that is being typed waits for its end: a request for
   * each key would take the place of the one before, and a reader who types fast would see nothing until the end.
   */
  #args(): readonly unknown[] {
    const prefix = this.options.urlState();
    if (prefix && prefix !== this.#prefix) this.restore(prefix);
    this.#prefix = prefix;
    if (this.#action === 'typed' && this.request.pending) return this.#wanted;
    const key = this.#key;
    if (key !== this.#listKey) {
      this.page = this.firstPage;
      this.cursors = [];
      this.#listKey = key;
    }
    return this.#wanted = [this.host.source, this.host.l10n.wanted, key, this.page];
  }

  /** What makes it another list, as a text, so that equal queries compare equal. */
  get #key(): string {
    return JSON.stringify([this.filter, this.options.sort?.(), this.options.pageSize()]);
  }

  async #load(signal: AbortSignal): Promise<ListData<Card, Field>> {
    const {filter, page: number, options: {definition, open, alongside, sort, pageSize}} = this;
    const query = {...filter, sort: sort?.(), limit: pageSize()};
    const source = await open?.() ?? openCollection(this.host.snapshot, definition, this.host.l10n.wanted);
    try {
      return (await Promise.all([this.read(source, query, number, signal), alongside?.(signal, filter)]))[0];
    } catch (error) {
      // A page of an edition that has gone, or of another language: begin at the first.
      if (signal.aborted || !(number && error instanceof WdeaError && error.code === 'CURSOR_INVALID')) throw error;
      this.#wanted[3] = this.page = 0;
      return this.#load(signal);
    }
  }

  #onData(data: ListData<Card, Field>): number {
    const {page: {total, cursor}, atLeast, number} = data;
    this.cursors[number + 1] = cursor;
    // A text that has waited for this is told of when its own answer is there.
    if (this.#action && this.#key === this.#listKey) {
      const turned = this.#action === 'turned';
      this.#action = undefined;
      this.host.announce(turned ? rangeText(data, this.host.l10n) : this.options.countText(total, atLeast));
      if (turned) void this.host.updateComplete.then(() => this.focusNew());
    }
    return total;
  }

  /** Has it loaded. Typing changes the entry of the address, and all else makes one to come back from. */
  #act(action: Action, page = 0): void {
    this.page = page;
    this.firstPage = 0;
    this.#action = action;
    this.host.requestUpdate();
    if (this.#prefix) writeUrl(this.#prefix, this.state, action !== 'typed');
  }

  readonly #onPopState = () => {
    if (!this.#prefix) return;
    this.restore(this.#prefix);
    this.#action = 'changed';
    this.host.requestUpdate();
  };
}
