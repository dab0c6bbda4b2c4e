import type {ReactiveController} from 'lit';
import {type Collection, type Filter, type ListQuery, openCollection} from '../../../src/collection.js';
import {WdeaError} from '../../../src/errors.js';
import type {CallOptions, Page} from '../../../src/page.js';
import type {FacetCount} from '../../../src/protocol/facets.js';
import type {CollectionDefinition} from '../../../src/protocol/collection.js';
import type {RecordBase, Sourced} from '../../../src/protocol/records.js';
import type {WdeaElement} from '../element.js';
import type {L10n} from '../l10n.js';
import {RequestController} from '../request-controller.js';
import {readUrl, writeUrl} from './url-state.js';

/** What a list shows at one time. */
export interface ListData<Card, Field extends string> {
  readonly page: Page<Card>;
  /** Ordinal of the page's first card in the list, counted from 0. */
  readonly offset: number;
  readonly facets: Readonly<Record<Field, readonly FacetCount[]>>;
}

export interface ListOptions<
  Card extends RecordBase, Full extends Card & Sourced, Field extends string, Sort extends string,
> {
  definition: CollectionDefinition<Card, Full, Field, Sort>;
  /** Fields that a reader can filter by, in the order of their controls. */
  fields: readonly Field[];
  /** Names of the fields that are offered to a reader, as an author writes them; all when absent. */
  offered?: () => string | undefined;
  /** Filters that the page's author fixed; a reader cannot undo them. */
  fixed: () => Readonly<Partial<Record<Field, string | undefined>>>;
  /** The order. Default: best match first when there is a text, else the published one. */
  sort?: () => Sort | undefined;
  /** Cards on a page. */
  pageSize: () => number;
  /** Prefix of the parameters in the page's address; when absent the address is left alone. */
  urlState: () => string | undefined;
  /** “12 resources”, to announce what a filter led to. */
  countText: (count: number) => string;
  /** Opens what the list reads. Default: the collection of the element's source, in its language. */
  open?: () => Promise<Listable<Card, Field, Sort>> | undefined;
  /** Loads what else the element shows of the same records, at the same time. */
  alongside?: (signal: AbortSignal, filter: Filter<Field>) => Promise<void>;
}

/** What of a collection a list reads. */
export interface Listable<Card extends RecordBase, Field extends string, Sort extends string>
  extends Pick<Collection<Card, Card & Sourced, Field, Sort>, 'facets'> {
  list(query: ListQuery<Field, Sort>, options: CallOptions): PromiseLike<Page<Card>>;
}

/**
 * A list that a reader can search, filter and page through: holds what was asked for, loads it, keeps it in the
 * page's address where asked to, and announces what a reader's action led to.
 */
export class ListController<
  Card extends RecordBase, Full extends Card & Sourced, Field extends string, Sort extends string,
> implements ReactiveController {
  readonly options: ListOptions<Card, Full, Field, Sort>;
  readonly request: RequestController<(string | undefined)[], ListData<Card, Field>>;
  text = '';
  /** The reader's choice for each field; absent or empty for all. */
  chosen: Partial<Record<Field, string>> = {};

  readonly #host: WdeaElement;
  /** Where each page up to the present one begins. */
  #cursors: readonly (string | undefined)[] = [undefined];
  #prefix: string | undefined;
  #listKey = '';
  /** What a reader did and has not been told the outcome of. */
  #action: 'changed' | 'turned' | undefined;

  constructor(host: WdeaElement, options: ListOptions<Card, Full, Field, Sort>) {
    this.#host = host;
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
    return this.text.trim() !== '' || Object.values(this.chosen).some(Boolean);
  }

  /** Whether the list is narrowed, by the reader or by the page's author. */
  get narrowed(): boolean {
    const {text, where} = this.filter;
    return Boolean(text) || Object.keys(where ?? {}).length > 0;
  }

  readonly search = (text: string): void => {
    if (text !== this.text) this.#change(() => (this.text = text), false);
  };

  readonly choose = (field: Field, value: string): void => {
    this.#change(() => (this.chosen = {...this.chosen, [field]: value}), true);
  };

  readonly clear = (): void => {
    this.#change(() => {
      this.text = '';
      this.chosen = {};
    }, true);
  };

  readonly next = (): void => {
    const cursor = this.request.data?.page.cursor;
    if (cursor) this.#turn([...this.#cursors, cursor]);
  };

  readonly previous = (): void => {
    if (this.#cursors.length > 1) this.#turn(this.#cursors.slice(0, -1));
  };

  readonly retry = (): void => {
    this.#action = 'changed';
    void this.request.retry();
  };

  /** What the list is narrowed to, by the page's author and by the reader. */
  get filter(): Filter<Field> {
    const fixed = this.options.fixed();
    const chosen = {...this.chosen};
    for (const field in fixed) chosen[field] = fixed[field] || chosen[field];
    const where = Object.entries(chosen).filter(([, value]) => value);
    return {text: this.text.trim(), where: Object.fromEntries(where) as Partial<Record<Field, string>>};
  }

  /** What the request depends on, as texts, so that equal queries compare equal. */
  #args(): (string | undefined)[] {
    const prefix = this.options.urlState();
    if (prefix !== this.#prefix) {
      this.#prefix = prefix;
      this.#readUrl();
    }
    // Another list begins at its first page.
    const listKey = JSON.stringify([this.filter, this.options.sort?.(), this.options.pageSize()]);
    if (listKey !== this.#listKey) this.#cursors = [undefined];
    this.#listKey = listKey;
    return [this.#host.source, this.#host.l10n.wanted, listKey, this.#cursors.at(-1)];
  }

  async #load(signal: AbortSignal): Promise<ListData<Card, Field>> {
    const {options: {definition, fields, open}} = this;
    const collection = await open?.() ?? openCollection(this.#host.snapshot, definition, this.#host.l10n.wanted);
    const filter = this.filter;
    const limit = this.options.pageSize();
    const offset = (this.#cursors.length - 1) * limit;
    try {
      const [page, facets] = await Promise.all([
        collection.list({...filter, sort: this.options.sort?.(), limit, cursor: this.#cursors.at(-1)}, {signal}),
        collection.facets(fields, filter, {signal}),
        this.options.alongside?.(signal, filter),
      ]);
      return {page, offset, facets};
    } catch (error) {
      // A page of an edition that has gone, or of another language: begin at the first.
      if (!(error instanceof WdeaError && error.code === 'CURSOR_INVALID')) throw error;
      this.#cursors = [undefined];
      return this.#load(signal);
    }
  }

  #onData(data: ListData<Card, Field>): number {
    const action = this.#action;
    this.#action = undefined;
    if (action === 'changed') this.#host.announce(this.options.countText(data.page.total));
    if (action === 'turned') void this.#showTop(data);
    return data.page.total;
  }

  /** A page that was turned is read from its top. */
  async #showTop(data: ListData<Card, Field>): Promise<void> {
    this.#host.announce(rangeText(data, this.#host.l10n));
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[part~="list"]')?.focus();
  }

  /** Carries out a reader's change. */
  #change(apply: () => void, newEntry: boolean): void {
    apply();
    this.#action = 'changed';
    this.#host.requestUpdate();
    if (this.#prefix) writeUrl(this.#prefix, {q: this.text.trim(), ...this.#choices()}, newEntry);
  }

  #turn(cursors: readonly (string | undefined)[]): void {
    this.#cursors = cursors;
    this.#action = 'turned';
    this.#host.requestUpdate();
  }

  #choices(): Record<string, string> {
    return Object.fromEntries(this.options.fields.map((field) => [field, this.chosen[field] ?? '']));
  }

  #readUrl(): void {
    if (!this.#prefix) return;
    const {q = '', ...values} = readUrl(this.#prefix);
    this.text = q;
    const chosen = Object.fromEntries(this.options.fields.map((field) => [field, values[field] ?? '']));
    this.chosen = chosen as Partial<Record<Field, string>>;
  }

  readonly #onPopState = () => {
    if (!this.#prefix) return;
    this.#readUrl();
    this.#action = 'changed';
    this.#host.requestUpdate();
  };
}

/** “11 to 20 of 74”. */
export const rangeText = ({page, offset}: ListData<unknown, never>, {msg, format}: L10n): string =>
  format(msg('{first} to {last} of {total}'), {first: offset + 1, last: offset + page.items.length, total: page.total});
