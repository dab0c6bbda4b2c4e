import type {Edition} from './edition.js';
import {WdeaError} from './errors.js';
import {type Judged, judgeAll} from './judge.js';
import {type CallOptions, type Page, pagePromise, type PagePromise} from './page.js';
import type {CollectionDefinition, CollectionName} from './protocol/collection.js';
import type {FacetCount} from './protocol/facets.js';
import {fallbackChain, type Language} from './protocol/languages.js';
import type {RecordBase, Sourced} from './protocol/records.js';
import type {Pointer} from './protocol/snapshot.js';
import {mayBeGone, type Snapshot} from './snapshot.js';
import {filters, type Where} from './where.js';

/** Which items are meant. */
export interface Filter<Field extends string> {
  readonly where?: Where<Field> | undefined;
  /** Words that all occur in an item's texts, whatever the case and diacritics. */
  readonly text?: string | undefined;
}

/** Which items a list holds, and in what order. */
export interface Query<Field extends string, Sort extends string> extends Filter<Field> {
  /** Default: best match first when there is a `text`, else the published order. */
  readonly sort?: Sort | undefined;
}

/** A part of a list. */
export interface ListQuery<Field extends string, Sort extends string> extends Query<Field, Sort> {
  /** Items a page, 16 by default; `Infinity` for all. */
  readonly limit?: number | undefined;
  /** The `cursor` of the page before, together with the same query. */
  readonly cursor?: string | null | undefined;
}

/**
 * A collection in one language. Every method loads what it needs and rejects with a {@link WdeaError}, or with the
 * reason of its signal.
 *
 * @example
 * ```ts
 * import {createClient} from '@wdea/embed';
 *
 * const {news} = createClient({baseUrl: 'https://example.org/wdea/', language: 'fr'});
 * const page = await news.list({where: {channel: 'standards'}, limit: 5});
 * for (const item of page.items) console.info(item.date, item.title);
 * for await (const item of news.iterate({text: 'forum'})) console.info(item.title);
 * ```
 */
export interface Collection<
  Card extends RecordBase, Full extends Card & Sourced, Field extends string, Sort extends string,
> {
  readonly name: CollectionName;
  readonly language: Language;
  /**
   * A page to await, or all items from there on to iterate over. The first 16 in published order need no more than
   * two requests; anything else loads all cards of the collection once.
   */
  list(query?: ListQuery<Field, Sort>, options?: CallOptions): PagePromise<Card>;
  /** `list` with a text. */
  search(text: string, query?: Omit<ListQuery<Field, Sort>, 'text'>, options?: CallOptions): PagePromise<Card>;
  /** All items of one edition, loaded when the iteration begins. */
  iterate(query?: Query<Field, Sort>, options?: CallOptions): AsyncIterable<Card>;
  /**
   * The cards with these ids, in the order of the ids and without those that are not there: for records that another
   * one names by id. It takes no request for each of them.
   */
  pick(ids: readonly string[], options?: CallOptions): Promise<readonly Card[]>;
  /** The whole record; `NOT_FOUND` when there is none. */
  get(id: string, options?: CallOptions): Promise<Full>;
  /**
   * The values of each field with the number of items under the filters on the other fields, most frequent first.
   * Values that `where` asks for are there even when no item has them.
   */
  facets<Name extends Field>(
    names: readonly Name[], filter?: Filter<Field>, options?: CallOptions,
  ): Promise<Record<Name, readonly FacetCount[]>>;
  /** Number of items that pass the filter. */
  count(where?: Where<Field>, options?: CallOptions): Promise<number>;
}

const defaultLimit = 16;

/**
 * Opens a collection of a snapshot in a language. Nothing is loaded before it is needed. When the collection is not
 * published in the language, its English edition is read, else another one; `meta.language` says which.
 */
export function openCollection<
  Card extends RecordBase, Full extends Card & Sourced, Field extends string, Sort extends string,
>(
  snapshot: Snapshot, definition: CollectionDefinition<Card, Full, Field, Sort>, language: Language,
): Collection<Card, Full, Field, Sort> {
  const {name, fields, sorts} = definition;

  const list = async (query: ListQuery<Field, Sort>, options: CallOptions): Promise<Page<Card>> => {
    const {where, sort, cursor, limit = defaultLimit} = query;
    checkFields(Object.keys(where ?? {}));
    if (sort !== undefined && !Object.hasOwn(sorts, sort)) throw invalid(`No order ${sort} in ${name}`);
    if (!(limit > 0 && (Number.isInteger(limit) || limit === Infinity))) {
      throw invalid('limit is not a positive whole number');
    }
    if ((cursor ?? null) === null) return read((edition) => pageOf(edition, query, 0, options), options);
    const [, hash = '', offset] = /^([0-9a-f]{64})-(\d{1,9})$/.exec(cursor ?? '') ?? [];
    const current = await read((edition) => Promise.resolve(edition), options);
    const edition = current.hash === hash ? current : remembered(hash);
    if (edition?.head.lang !== current.head.lang || edition.head.collection !== name) throw lostPlace();
    return pinnedPage(edition, query, Number(offset), options);
  };

  /** A page of an edition that may have been replaced, and cleared away, since. */
  const pinnedPage: typeof pageOf = async (edition, query, offset, options) => {
    try {
      return await pageOf(edition, query, offset, options);
    } catch (error) {
      throw mayBeGone(error) ? lostPlace(error) : error;
    }
  };

  const pageOf = async (
    edition: Edition<Card>, query: ListQuery<Field, Sort>, offset: number, options: CallOptions,
  ): Promise<Page<Card>> => {
    const end = offset + (query.limit ?? defaultLimit);
    const {items, issues, total} = await select(edition, query, end, options);
    const {hash, head, pointer: {date, sequence}} = edition;
    return {
      items: items.slice(offset, end), total, issues,
      cursor: end < total ? `${hash}-${end}` : null,
      meta: {date, sequence, language: head.lang, stale: snapshot.stale},
      next: async (nextOptions = options) => (end < total ? pinnedPage(edition, query, end, nextOptions) : null),
    };
  };

  /** The items that the query means, in order; as many as are needed at least. */
  const select = async (
    edition: Edition<Card>, query: Query<Field, Sort>, needed: number, options: CallOptions,
  ) => {
    const {count, lang, lead} = edition.head;
    const published = query.sort === undefined || query.sort === Object.keys(sorts)[0];
    if (published && !narrows(query) && !edition.all) {
      const {items, issues} = leadOf(edition);
      if (needed <= items.length) return {items, issues, total: count - (lead.length - items.length)};
    }
    const whole = await loadWhole();
    const {items: cards, issues} = await whole.allCards(snapshot, definition, edition, leadOf(edition), options);
    const items = whole.select(definition, cards, query, lang);
    return {items, issues, total: items.length};
  };

  const pick = (ids: readonly string[], options: CallOptions = {}) => read(async (edition) =>
    (await loadWhole()).pickCards(snapshot, definition, edition, leadOf(edition), ids, options), options);

  const get = (id: string, options: CallOptions = {}): Promise<Full> => read(async ({head}) =>
    (await loadWhole()).findRecord(snapshot, definition, head, id, options), options);

  const facets = async <Name extends Field>(
    names: readonly Name[], filter: Filter<Field> = {}, options: CallOptions = {},
  ) => {
    checkFields([...names, ...Object.keys(filter.where ?? {})]);
    return read(async (edition) => {
      const {facets: known, lang} = edition.head;
      if (!narrows(filter) && names.every((field) => Object.hasOwn(known, field))) {
        return Object.fromEntries(names.map((field) => [field, known[field]]));
      }
      const whole = await loadWhole();
      const {items} = await whole.allCards(snapshot, definition, edition, leadOf(edition), options);
      return whole.countFacets(definition, items, names, filter, lang);
    }, options) as Promise<Record<Name, readonly FacetCount[]>>;
  };

  const leadOf = (edition: Edition<Card>): Judged<Card> => {
    if (!edition.lead) snapshot.report((edition.lead = judgeAll(definition.card, name, edition.head.lead)).issues);
    return edition.lead;
  };

  /** Works on the current edition; once more on the next one when that has taken the files away meanwhile. */
  const read = async <T>(work: (edition: Edition<Card>) => Promise<T>, {signal}: CallOptions): Promise<T> => {
    const pointer = await snapshot.pointer({signal});
    try {
      return await work(await editionOf(pointer, signal));
    } catch (error) {
      const later = mayBeGone(error) ? await snapshot.pointer({signal, refresh: true}) : pointer;
      if (later === pointer) throw error;
      return work(await editionOf(later, signal));
    }
  };

  const editionOf = async (pointer: Pointer, signal: AbortSignal | undefined): Promise<Edition<Card>> => {
    const ref = fallbackChain(language).map((each) => pointer.editions[each]?.[name]).find(Boolean);
    if (!ref) throw new WdeaError('EDITION_MISSING', `${name} is published in no language`);
    const {hash} = ref;
    const head = await snapshot.blob('head', ref, {signal});
    if (head.collection !== name) throw new WdeaError('INVALID', `A head of ${head.collection} stands for ${name}`);
    const edition = remembered(hash) ?? {head, hash, pointer};
    edition.pointer = pointer;
    snapshot.editions.set(head, edition);
    return edition;
  };

  /** An edition that was read before, as long as its head is in memory. */
  const remembered = (hash: string): Edition<Card> | undefined => {
    const head = snapshot.peek('head', hash);
    return head && snapshot.editions.get(head) as Edition<Card> | undefined;
  };

  const checkFields = (names: readonly string[]): void => {
    for (const field of names) if (!Object.hasOwn(fields, field)) throw invalid(`No field ${field} in ${name}`);
  };

  return {
    name, language, get, facets, pick,
    list: (query = {}, options = {}) => pagePromise(list(query, options)),
    search: (text, query = {}, options = {}) => pagePromise(list({...query, text}, options)),
    async *iterate(query = {}, options = {}) {
      yield* (await list({...query, limit: Infinity}, options)).items;
    },
    count: async (where, options = {}) => (await list({where, limit: 1}, options)).total,
  };
}

const narrows = ({where, text}: Filter<string>): boolean => filters(where).length > 0 || Boolean(text?.trim());

/** Pages, records, filters, search and orders are code that a first look at a collection does without. */
const loadWhole = () => import('./whole.js').catch((cause: unknown) => {
  throw new WdeaError('NETWORK', 'A part of the SDK could not be loaded', {cause});
});

const invalid = (message: string) => new WdeaError('QUERY_INVALID', message);
const lostPlace = (cause?: unknown) => new WdeaError(
  'CURSOR_INVALID', 'The edition of the cursor is no longer at hand', {cause, hint: 'Start the list over.'},
);
