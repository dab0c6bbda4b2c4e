import type {AnyDefinition, CollectionName} from '../src/protocol/collection.js';
import {collections} from '../src/protocol/collections/index.js';
import {countTerms} from '../src/protocol/facets.js';
import type {Language} from '../src/protocol/languages.js';
import type {RecordBase} from '../src/protocol/records.js';
import {slotsPerBucket} from '../src/protocol/search.js';
import type {Buckets, Index, PageRef} from '../src/protocol/pages.js';
import {type Head, maxHeadTerms, type Ref} from '../src/protocol/snapshot.js';
import {openAnalyser} from '../src/protocol/analysis.js';
import {feedsOf} from './feeds/feeds.js';
import {sha256} from './hash.js';
import {ObjectStore} from './object-store.js';
import {bucketsFor, leadSize, maxPages, smallCollection, splitPages, splitSpans} from './pages.js';
import {prepare, type Replacement} from './replacement.js';
import {cardMaker, type FullRecord} from './resolve.js';
import {sharer} from './share.js';
import {documentNumbers} from './search/numbers.js';
import {buildSearch} from './search/search.js';
import {readSpool} from './spool.js';
import {verifyCollection} from './verify.js';

/** Builds a collection in a language, and stores it. */
export interface BuildTask {
  readonly kind: 'build';
  readonly collection: CollectionName;
  readonly language: Language;
  /** Where its records are, and the portions that hold them. */
  readonly spool: string;
  readonly portions: readonly number[];
  /** Number of its records. */
  readonly count: number;
  /** The folder to publish into. */
  readonly out: string;
  /** Day of the edition. */
  readonly date: string;
}

export interface Built {
  readonly head: Ref;
  /** Records wholly in the language, and with texts borrowed from another. */
  readonly counts: {readonly native: number; readonly borrowed: number};
  readonly objects: {readonly total: number; readonly written: readonly string[]};
  /** Paths of its feeds, and those feeds that wait to be put in their place. */
  readonly feeds: readonly string[];
  readonly replacements: readonly Replacement[];
}

/** Told how many steps of {@link steps} for each record have been done. */
export type Steps = (done: number) => void;

/** Steps that a record takes: it is stored in its bucket, written into feeds, stored in its page, and indexed in 3. */
export const steps = 6;

/**
 * Builds a collection in a language from its records, and stores it, each object after those that it refers to. Feeds
 * are left beside their places. The same records give the same bytes; alphabetical orders are those of the ICU data of
 * the Node that runs.
 *
 * @throws PublishError when an object would be larger than readers accept
 */
export async function build(task: BuildTask, onSteps: Steps): Promise<Built> {
  const {collection, language, out} = task;
  const definition = collections[collection] as AnyDefinition;
  const store = new ObjectStore(out, `${collection} in ${language}`);
  const collator = new Intl.Collator(language);

  const lines = readLines(task);
  const hashes = new Map(Array.from(lines, ([id]) => [id, sha256(id)]));
  const buckets = bucketsFor(lines.length);
  const numbers = documentNumbers(hashes, buckets);
  const stored = storeBuckets(lines, `${language}/${collection}/${buckets}`, buckets, numbers, store);
  onSteps(lines.length);

  const {cards, borrowed, ...feeds} = writeFeeds(task, parseAll(lines), collator);
  onSteps(cards.length);

  const pages = storePages(cards, hashes, store);
  const index = store.add({format: 'wdea-index/1.0', ...pages, records: stored} satisfies Index);
  onSteps(cards.length);

  const search = await buildSearch({
    definition, language, cards, numbers, buckets, analyser: await openAnalyser(language), collator,
  });
  for (const [path, bytes] of search.files) store.put(path, bytes);
  const head = store.add({
    format: 'wdea-head/1.0', collection, lang: language, count: cards.length,
    facets: countFacets(definition, cards, language),
    lead: cards.length > smallCollection ? cards.slice(0, leadSize) : cards, index,
    search: {...store.add(search.object), ...(search.files.size === 0 && {pack: true})},
  } satisfies Head);
  verifyCollection(out, head);
  onSteps(3 * cards.length);
  return {
    head, counts: {native: cards.length - borrowed, borrowed}, ...feeds,
    objects: {total: store.total, written: store.written},
  };
}

/** Puts records in order and writes them into feeds; of the records in full nothing else is needed, and they go. */
function writeFeeds({collection, language, out, date}: BuildTask, records: FullRecord[], collator: Intl.Collator) {
  const definition = collections[collection] as AnyDefinition;
  const order = Object.values(definition.sorts)[0]!;
  records.sort((a, b) => order(a, b, collator));
  const feeds = feedsOf(collection, records, language, date);
  return {
    replacements: feeds.flatMap(([path, pieces]) => prepare(out, path, pieces) ?? []),
    feeds: feeds.map(([path]) => path),
    borrowed: records.filter((record) => record.borrowed).length,
    cards: records.map(cardMaker(definition)),
  };
}

/** A record as the bytes of its JSON, with its id. */
type Line = [id: string, json: Buffer | undefined];

/** The records, ordered by id. */
function readLines({spool, collection, language, portions}: BuildTask): Line[] {
  const lines = Array.from(readSpool(spool, collection, language, portions), (json): Line => {
    // Its id is the first of its fields, and of letters that JSON writes as they are.
    const start = '{"id":"'.length;
    return [json.toString('latin1', start, json.indexOf('"', start)), json];
  });
  return lines.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Spreads records over 2ⁿ buckets by the hash of their id; the order within a bucket is that of the list. */
function storeBuckets(
  lines: readonly Line[], path: string, count: number, numbers: ReadonlyMap<string, number>, store: ObjectStore,
): Buckets {
  const buckets = Array.from({length: count}, (): Line[] => []);
  for (const line of lines) buckets[Math.floor(numbers.get(line[0])! / slotsPerBucket)]!.push(line);
  const names = buckets.map((bucket, at) => {
    const pieces = bucket.flatMap(([, json], i) => (i === 0 ? [json!] : [comma, json!]));
    const slots = bucket.map(([id]) => numbers.get(id)! % slotsPerBucket);
    const [start, end] = ['{"format":"wdea-items/1.0","items":[', `],"slots":${JSON.stringify(slots)}}`];
    return store.addBucket(path, at, Buffer.concat([Buffer.from(start), ...pieces, Buffer.from(end)]));
  });
  return {path, names: names.join('')};
}

const comma = Buffer.from(',');

/** The records as objects. Their bytes are let go one by one, so that both are not in memory together. */
function parseAll(lines: Line[]): FullRecord[] {
  const share = sharer();
  return lines.map((line) => {
    const record = JSON.parse(line[1]!.toString('utf8')) as FullRecord;
    line[1] = undefined;
    return share(record);
  });
}

/** Stores the cards; where the pages are many, spans of them too. */
function storePages(
  cards: readonly RecordBase[], hashes: ReadonlyMap<string, string>, store: ObjectStore,
): Pick<Index, 'pages' | 'spans'> {
  const pages = splitPages(cards, (id) => hashes.get(id)!).map((items): PageRef => (
    {...store.add({format: 'wdea-items/1.0', items}), count: items.length}));
  if (pages.length <= maxPages) return {pages};
  return {
    spans: splitSpans(pages).map((span): PageRef => ({
      ...store.add({format: 'wdea-pages/1.0', pages: span}), count: span.reduce((sum, {count}) => sum + count, 0),
    })),
  };
}

/** How often each term occurs, for the fields that lists offer as filters. A field with too many terms is left out. */
function countFacets({fields, counted}: AnyDefinition, cards: readonly RecordBase[], lang: Language): Head['facets'] {
  const facets = counted.map((field) => [field, countTerms(cards, fields[field]!, lang)] as const);
  return Object.fromEntries(facets.filter(([, terms]) => terms.length <= maxHeadTerms)) as unknown as Head['facets'];
}
