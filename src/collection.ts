import type {Edition} from './edition.js';
import {WdeaError} from './errors.js';
import {judgeAll} from './judge.js';
import {type CallOptions, type Page, type PageMeta, pagePromise, type PagePromise} from './page.js';
import {stemmers} from './protocol/analysis/stemmers.js';
import type {CollectionDefinition, CollectionName} from './protocol/collection.js';
import type {FacetCount} from './protocol/facets.js';
import {fallbackChain, type Language} from './protocol/languages.js';
import {head as headSchema, type Pointer} from './protocol/snapshot.js';
import type {RecordBase, Sourced} from './protocol/records.js';
import type {Found, SearchQuery} from './search/found.js';
import {mayBeGone, type Snapshot} from './snapshot.js';
import {filters, type Where} from './where.js';

/** Which items are meant. */
export interface Filter<Field extends string> {
  readonly where?: Where<Field> | undefined;
  /** Words, as `search` takes them. */
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
   * two requests; further pages, filters and orders load what they need of the index and the pages.
   */
  list(query?: ListQuery<Field, Sort>, options?: CallOptions): PagePromise<Card>;
  /**
   * Cards with the words, inflected or misspelt a little; with a part of them only where few have all. The last word
   * may be the beginning of one.
   */
  search(text: string, query?: SearchQuery<Field, Sort>, options?: CallOptions): Promise<Found<Card, Field>>;
  /** Words that continue what was typed, the most frequent first; 8 by default. */
  suggest(text: string, query?: {readonly limit?: number}, options?: CallOptions): Promise<readonly string[]>;
  /** All items of one edition. They are loaded when the iteration begins. */
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

/** What the methods of a collection work with. */
export interface Opened<
  Card extends RecordBase, Full extends Card & Sourced, Field extends string, Sort extends string,
> {
  readonly snapshot: Snapshot;
  readonly definition: CollectionDefinition<Card, Full, Field, Sort>;
  readonly language: Language;
  /** Works on the current edition; once more on the next one when that has taken the files away meanwhile. */
  read<T>(work: (edition: Edition<Card>) => Promise<T>, options: CallOptions): Promise<T>;
  /** An edition that was read before, as long as its head is in memory. */
  remembered(hash: string): Edition<Card> | undefined;
}

export const defaultLimit = 16;

/**
 * Opens a collection of a snapshot in a language. Nothing is loaded before it is needed. When the collection is not
 * published in the language, its English edition is read, else another one; `meta.language` says which.
 */
export function openCollection<
  Card extends RecordBase, Full extends Card & Sourced, Field extends string, Sort extends string,
>(
  snapshot: Snapshot, definition: CollectionDefinition<Card, Full, Field, Sort>, language: Language,
): Collection<Card, Full, Field, Sort> {
  const {name, sorts} = definition;

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
    const head = await snapshot.blob(headSchema, ref, {signal});
    if (head.collection !== name) throw new WdeaError('INVALID', `A head of ${head.collection} stands for ${name}`);
    const edition = remembered(hash) ?? {head, hash, pointer};
    edition.pointer = pointer;
    if (!edition.lead) snapshot.report((edition.lead = judgeAll(definition.card, name, head.lead)).issues);
    snapshot.editions.set(head, edition);
    return edition;
  };

  const remembered = (hash: string): Edition<Card> | undefined => {
    const head = snapshot.peek(hash);
    return head && snapshot.editions.get(head) as Edition<Card> | undefined;
  };

  const opened: Opened<Card, Full, Field, Sort> = {snapshot, definition, language, read, remembered};

  /** The first page where the head has it, or all of a small collection in another order. */
  const firstPage = (edition: Edition<Card>, limit: number, sort: Sort | undefined): Page<Card> | undefined => {
    const {hash, head: {count, lead, lang}} = edition;
    if (limit > lead.length && lead.length < count || sort && limit < count) return undefined;
    const {items, issues} = edition.lead!;
    const collator = sort && new Intl.Collator(lang);
    const cursor = limit < count ? `${hash}-${limit}` : null;
    return {
      items: (collator ? [...items].sort((a, b) => sorts[sort](a, b, collator)) : items).slice(0, limit),
      total: count - (lead.length - items.length), cursor, issues,
      meta: metaOf(opened, edition),
      next: async (options = {}) => (cursor ? (await loadRest()).list(opened, {limit, cursor}, options) : null),
    };
  };

  const list = async (query: ListQuery<Field, Sort>, options: CallOptions): Promise<Page<Card>> => {
    const {limit = defaultLimit, sort = Object.keys(sorts)[0]!, cursor} = query;
    const other = sort === Object.keys(sorts)[0] ? undefined : sort as Sort;
    const first = (cursor ?? null) === null && limit > 0 && limit === Math.round(limit) && Object.hasOwn(sorts, sort);
    if (first && !narrows(query)) {
      const page = await read((edition) => Promise.resolve(firstPage(edition, limit, other)), options);
      if (page) return page;
    }
    return (await prepare(narrows(query) || Boolean(other), query.text, options)).list(opened, query, options);
  };

  const facets = async <Name extends Field>(
    names: readonly Name[], filter: Filter<Field> = {}, options: CallOptions = {},
  ): Promise<Record<Name, readonly FacetCount[]>> => {
    const known = narrows(filter) ? undefined : await read(({head}) => Promise.resolve(head.facets), options);
    if (known && names.every((field) => Object.hasOwn(known, field))) {
      return Object.fromEntries(names.map((field) => [field, known[field]])) as unknown as Record<Name, FacetCount[]>;
    }
    return (await prepare(true, filter.text, options)).facets(opened, names, filter, options);
  };

  let stemming: Promise<unknown> | undefined;

  /** Loads the code behind the head, and at the same time what it will ask for first. */
  const prepare = async (searches: boolean, text: string | undefined, options: CallOptions) => {
    const rest = loadRest();
    if (!snapshot.provider) {
      if (text) stemming ??= Promise.all(stemmers[language]()).catch(() => (stemming = undefined));
      const {search, index} = await read(({head}) => Promise.resolve(head), options);
      for (const ref of searches ? [search, !search?.pack && index] : [index]) {
        if (ref) snapshot.json(ref).catch(() => {});
      }
    }
    return rest;
  };

  return {
    name, language, facets,
    list: (query = {}, options = {}) => pagePromise(list(query, options)),
    search: async (text, query = {}, options = {}) =>
      (await prepare(true, text, options)).search(opened, text, query, options),
    suggest: async (text, query = {}, options = {}) =>
      (await prepare(true, text, options)).suggest(opened, text, query, options),
    async *iterate(query = {}, options = {}) {
      yield* (await list({...query, limit: Infinity}, options)).items;
    },
    pick: async (ids, options = {}) => (await loadRest()).pick(opened, ids, options),
    get: async (id, options = {}) => (await loadRest()).get(opened, id, options),
    count: async (where, options = {}) => (await list({where, limit: 1}, options)).total,
  };
}

/** @internal */
export const metaOf = <Card>(
  {snapshot}: {readonly snapshot: Snapshot}, {head, pointer: {date, sequence, archived}}: Edition<Card>,
): PageMeta => ({date, sequence, language: head.lang, stale: !archived && snapshot.stale, ...(archived && {archived})});

const narrows = ({where, text}: Filter<string>): boolean => filters(where).length > 0 || Boolean(text?.trim());

const importRest = () => import('./rest.js').catch((cause: unknown) => {
  rest = undefined; // the next one may have more luck
  throw new WdeaError('NETWORK', 'Code could not be loaded', {cause});
});
let rest: ReturnType<typeof importRest> | undefined;
/**
 * Pages, records, filters, search and orders are code that a first look at a collection does without. It is kept: to
 * ask the browser for a module again takes a busy page milliseconds, each letter of a search.
 */
export const loadRest = () => rest ??= importRest();
