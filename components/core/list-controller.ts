import type {ReactiveController} from 'lit';
import {type FacetCount, openCollection} from '../../src/collection.js';
import {WdeaError} from '../../src/errors.js';
import type {Page} from '../../src/page.js';
import type {CollectionDefinition} from '../../src/protocol/collection.js';
import type {RecordBase, Sourced} from '../../src/protocol/records.js';
import type {WdeaElement} from './element.js';
import {WdeaLoadEvent} from './events.js';
import {RequestController} from './request-controller.js';
import {UrlState} from './url-state.js';

/** What a list shows at one time. */
export interface ListData<Card, Field extends string> {
  readonly page: Page<Card>;
  readonly facets: Readonly<Record<Field, readonly FacetCount[]>>;
}

export interface ListOptions<Card extends RecordBase, Full extends Card & Sourced, Field extends string, Sort extends string> {
  definition: CollectionDefinition<Card, Full, Field, Sort>;
  /** Fields that a reader can filter by, in the order of their controls. */
  fields: readonly Field[];
  /** Filters that the page's author fixed; a reader cannot undo them. */
  fixed: () => Readonly<Partial<Record<Field, string | undefined>>>;
  /** Cards on a page. */
  pageSize: () => number;
  /** Prefix of the parameters in the page's address; when absent the address is left alone. */
  urlState: () => string | undefined;
  /** “12 resources”, to announce what a filter led to. */
  countText: (count: number) => string;
}

/**
 * A list that a reader can search, filter and page through: holds what was asked for, loads it, keeps it in the
 * page's address where asked to, and announces what a reader's action led to.
 */
export class ListController<Card extends RecordBase, Full extends Card & Sourced, Field extends string, Sort extends string>
  implements ReactiveController {
  readonly options: ListOptions<Card, Full, Field, Sort>;
  readonly request: RequestController<(string | undefined)[], ListData<Card, Field>>;
  text = '';
  /** The reader's choice for each field; absent or empty for all. */
  chosen: Partial<Record<Field, string>> = {};

  readonly #host: WdeaElement;
  /** Where each page up to the present one begins. */
  #cursors: readonly (string | undefined)[] = [undefined];
  #byReader = false;

  constructor(host: WdeaElement, options: ListOptions<Card, Full, Field, Sort>) {
    this.#host = host;
    this.options = options;
    host.addController(this);
    this.request = new RequestController(host, {
      // The query goes as text, so that equal queries compare equal.
      args: () => [host.source, host.l10n.language, JSON.stringify(this.#query)],
      load: (_, signal) => this.#load(signal),
      isEmpty: ({page}) => page.total === 0 && !this.filtered,
      onData: ({page}) => this.#onData(page),
    });
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
    this.#readUrl();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
  }

  /** Whether the reader has narrowed the list. */
  get filtered(): boolean {
    return this.text.trim() !== '' || Object.values(this.chosen).some(Boolean);
  }

  /** Ordinal of the first card shown, counted from 0. */
  get offset(): number {
    return (this.#cursors.length - 1) * this.options.pageSize();
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
    this.#byReader = true;
    void this.request.retry();
  };

  get #query() {
    const where = Object.entries({...this.chosen, ...this.options.fixed()}).filter(([, value]) => value);
    return {
      text: this.text.trim(),
      where: Object.fromEntries(where) as Partial<Record<Field, string>>,
      limit: this.options.pageSize(),
      cursor: this.#cursors.at(-1),
    };
  }

  async #load(signal: AbortSignal): Promise<ListData<Card, Field>> {
    const {options: {definition, fields}} = this;
    const collection = openCollection(this.#host.snapshot, definition, this.#host.l10n.language);
    const {text, where, limit, cursor} = this.#query;
    try {
      const [page, facets] = await Promise.all([
        collection.list({text, where, limit, ...(cursor && {cursor})}, {signal}),
        collection.facets(fields, {text, where}, {signal}),
      ]);
      return {page, facets};
    } catch (error) {
      // A page of an edition that has gone, or of another language: begin at the first.
      if (!(error instanceof WdeaError && error.code === 'CURSOR_INVALID')) throw error;
      this.#cursors = [undefined];
      return this.#load(signal);
    }
  }

  #onData(page: Page<Card>): void {
    this.#host.dispatchEvent(new WdeaLoadEvent(page.total));
    if (this.#byReader) this.#host.announce(this.options.countText(page.total));
    this.#byReader = false;
  }

  /** Carries out a reader's change; the first page comes next. */
  #change(apply: () => void, newEntry: boolean): void {
    apply();
    this.#turn([undefined]);
    const prefix = this.options.urlState();
    if (prefix) new UrlState(prefix).write({q: this.text.trim(), ...this.#choices()}, newEntry);
  }

  #turn(cursors: readonly (string | undefined)[]): void {
    this.#cursors = cursors;
    this.#byReader = true;
    this.#host.requestUpdate();
  }

  #choices(): Record<string, string> {
    return Object.fromEntries(this.options.fields.map((field) => [field, this.chosen[field] ?? '']));
  }

  #readUrl(): void {
    const prefix = this.options.urlState();
    if (!prefix) return;
    const {q = '', ...values} = new UrlState(prefix).read();
    this.text = q;
    this.chosen = Object.fromEntries(this.options.fields.map((field) => [field, values[field] ?? ''])) as Partial<Record<Field, string>>;
  }

  readonly #onPopState = () => {
    if (!this.options.urlState()) return;
    this.#readUrl();
    this.#turn([undefined]);
  };
}
