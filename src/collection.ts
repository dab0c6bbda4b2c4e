import {WdeaError} from './errors.js';
import {type Judged, judge, judgeAll} from './judge.js';
import {type CallOptions, type Page, pagePromise, type PagePromise} from './page.js';
import type {CollectionName} from './protocol/collection.js';
import {words} from './protocol/fold.js';
import {bucketOf, sha256} from './protocol/hash.js';
import {fallbackChain, type Language} from './protocol/languages.js';
import type {RecordBase, Sourced, Term} from './protocol/records.js';
import type {Head, Pointer, Ref} from './protocol/snapshot.js';
import {countTerms, type FacetCount, filters, passes, rank, type Where} from './query.js';
import type {Schema} from './schema.js';
import {mayBeGone, type Snapshot} from './snapshot.js';

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
export interface Collection<Card extends RecordBase, Full extends Card & Sourced, Field extends string, Sort extends string> {
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

/** What a collection needs of its definition. */
export interface Definition<Card, Full, Field extends string, Sort extends string> {
  readonly name: CollectionName;
  readonly card: Schema<Card>;
  readonly record: Schema<Full>;
  readonly fields: Readonly<Record<Field, (card: Card) => readonly Term[]>>;
  readonly texts: (card: Card) => readonly (string | undefined)[];
  readonly sorts: Readonly<Record<Sort, (a: Card, b: Card, collator: Intl.Collator) => number>>;
}

/** A collection as one pointer shows it; judged as far as it was needed. */
interface Edition<Card> {
  readonly head: Head;
  readonly hash: string;
  /** The last pointer that led here. */
  pointer: Pointer;
  lead?: Judged<Card>;
  all?: Judged<Card>;
}

const defaultLimit = 16;

/**
 * Opens a collection of a snapshot in a language. Nothing is loaded before it is needed. When the collection is not
 * published in the language, its English edition is read, else another one; `meta.language` says which.
 */
export function openCollection<Card extends RecordBase, Full extends Card & Sourced, Field extends string, Sort extends string>(
  snapshot: Snapshot, definition: Definition<Card, Full, Field, Sort>, language: Language,
): Collection<Card, Full, Field, Sort> {
  const {name, fields, sorts} = definition;

  const list = async (query: ListQuery<Field, Sort>, options: CallOptions): Promise<Page<Card>> => {
    const {where, sort, cursor, limit = defaultLimit} = query;
    checkFields(Object.keys(where ?? {}));
    if (sort !== undefined && !Object.hasOwn(sorts, sort)) throw invalid(`No order ${sort} in ${name}`);
    if (!(limit > 0 && (Number.isInteger(limit) || limit === Infinity))) throw invalid('limit is not a positive whole number');
    if (cursor == null) return read((edition) => pageOf(edition, query, 0, options), options);
    const [, hash = '', offset] = /^([0-9a-f]{64})-(\d{1,9})$/.exec(cursor) ?? [];
    const current = await read(async (edition) => edition, options);
    const edition = current.hash === hash ? current : remembered(hash);
    if (edition?.head.lang !== current.head.lang || edition.head.collection !== name) throw lostPlace();
    return pinnedPage(edition, query, Number(offset), options);
  };

  /** A page of an edition that may have been replaced, and cleared away, since. */
  const pinnedPage = async (edition: Edition<Card>, query: ListQuery<Field, Sort>, offset: number, options: CallOptions): Promise<Page<Card>> => {
    try {
      return await pageOf(edition, query, offset, options);
    } catch (error) {
      throw mayBeGone(error) ? lostPlace(error) : error;
    }
  };

  const pageOf = async (edition: Edition<Card>, query: ListQuery<Field, Sort>, offset: number, options: CallOptions): Promise<Page<Card>> => {
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
  const select = async (edition: Edition<Card>, {where, text, sort}: Query<Field, Sort>, needed: number, options: CallOptions) => {
    const {count, lang, lead} = edition.head;
    const wanted = filters(where);
    const sought = words(text ?? '');
    const compare = sort !== undefined && sort !== Object.keys(sorts)[0] ? sorts[sort] : undefined;
    if (!wanted.length && !sought.length && !compare && !edition.all) {
      const {items, issues} = leadOf(edition);
      if (needed <= items.length) return {items, issues, total: count - (lead.length - items.length)};
    }
    const {items: cards, issues} = await allOf(edition, options);
    const hits = cards.filter((card) => passes(definition, card, wanted))
      .map((card) => ({card, rank: rank(definition, card, sought)}))
      .filter((hit) => hit.rank >= 0);
    const collator = new Intl.Collator(lang);
    if (compare) hits.sort((a, b) => compare(a.card, b.card, collator));
    else if (sort === undefined) hits.sort((a, b) => a.rank - b.rank);
    return {items: hits.map(({card}) => card), issues, total: hits.length};
  };

  const get = (id: string, options: CallOptions = {}): Promise<Full> => read(async ({head}) => {
    const {records} = await snapshot.blob('index', head.index, options);
    // Without WebCrypto (a page over plain HTTP) the bucket is not known, so all are looked through.
    const bucket = globalThis.crypto?.subtle && bucketOf(await sha256(new TextEncoder().encode(id)), records.length);
    const refs = bucket === undefined ? records : records.slice(bucket, bucket + 1);
    const values = await itemsOf(refs, options);
    const value = values.find((item) => (item as {id?: unknown} | null)?.id === id);
    if (value === undefined) throw new WdeaError('NOT_FOUND', `No record in ${name} has this id`);
    const {item, issues} = judge(definition.record, name, value);
    snapshot.report(issues);
    if (item === undefined) throw new WdeaError('RECORD_INVALID', `The record lacks a usable ${issues[0]?.path.join('.')}`);
    return item;
  }, options);

  const facets = async <Name extends Field>(names: readonly Name[], {where, text}: Filter<Field> = {}, options: CallOptions = {}) => {
    checkFields([...names, ...Object.keys(where ?? {})]);
    const wanted = filters(where);
    const sought = words(text ?? '');
    return read(async (edition) => {
      const {facets: known, lang} = edition.head;
      const plain = !wanted.length && !sought.length && names.every((field) => Object.hasOwn(known, field));
      const cards = plain ? [] : (await allOf(edition, options)).items.filter((card) => rank(definition, card, sought) >= 0);
      const collator = new Intl.Collator(lang);
      return Object.fromEntries(names.map((field) => {
        const others = wanted.filter(([other]) => other !== field);
        const selected = wanted.find(([other]) => other === field)?.[1] ?? [];
        return [field, plain ? known[field] ?? [] : countTerms(cards, fields[field], (card) => passes(definition, card, others), selected, collator)];
      })) as unknown as Record<Name, readonly FacetCount[]>;
    }, options);
  };

  const leadOf = (edition: Edition<Card>): Judged<Card> => edition.lead ??= judgeAndTell(edition.head.lead);

  /** All cards. They begin with those of the head, which are not judged twice. */
  const allOf = async (edition: Edition<Card>, options: CallOptions): Promise<Judged<Card>> => {
    const {count, index, lead} = edition.head;
    if (lead.length >= count) return leadOf(edition);
    if (edition.all) return edition.all;
    const {pages} = await snapshot.blob('index', index, options);
    const values = await itemsOf(pages, options);
    const judgeRest = () => {
      const [first, rest] = [leadOf(edition), judgeAndTell(values.slice(lead.length))];
      return {items: [...first.items, ...rest.items], issues: [...first.issues, ...rest.issues]};
    };
    // Another call may have been quicker.
    return edition.all ??= judgeRest();
  };

  const itemsOf = async (refs: readonly Ref[], options: CallOptions): Promise<unknown[]> => {
    const blobs = await Promise.all(refs.map((ref) => snapshot.blob('items', ref, options)));
    return blobs.flatMap(({items}) => items);
  };

  const judgeAndTell = (values: readonly unknown[]): Judged<Card> => {
    const judged = judgeAll(definition.card, name, values);
    snapshot.report(judged.issues);
    return judged;
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
    name, language, get, facets,
    list: (query = {}, options = {}) => pagePromise(list(query, options)),
    search: (text, query = {}, options = {}) => pagePromise(list({...query, text}, options)),
    iterate: async function* (query = {}, options = {}) {
      yield* pagePromise(list(query, options));
    },
    count: async (where, options = {}) => (await list({where, limit: 1}, options)).total,
  };
}

const invalid = (message: string) => new WdeaError('QUERY_INVALID', message);
const lostPlace = (cause?: unknown) =>
  new WdeaError('CURSOR_INVALID', 'The edition that the cursor belongs to is no longer at hand', {cause, hint: 'Start the list over.'});
