import {collections} from '../../src/protocol/collections/index.js';
import type {AnyDefinition, CollectionName} from '../../src/protocol/collection.js';
import {sha256} from '../../src/protocol/hash.js';
import type {Language} from '../../src/protocol/languages.js';
import type {RecordBase} from '../../src/protocol/records.js';
import {bucketPath} from '../../src/protocol/pages.js';
import {blobPath, pointerPath, type Ref} from '../../src/protocol/snapshot.js';
import {openAnalyser} from '../../src/protocol/analysis.js';
import {countTerms, type FacetCount} from '../../src/protocol/facets.js';
import {partPath, slotsPerBucket} from '../../src/protocol/search.js';
import {buildIndex, type IndexSource} from '../../publish/search/build.js';
import {documentNumbers} from '../../publish/search/numbers.js';
import {packOf} from '../../publish/search/pack.js';

// Builds a published folder in memory. Runs in browsers too, so nothing of Node is used.

/** Files by their path below the published folder. */
export type Files = Map<string, Uint8Array<ArrayBuffer>>;

/** Records of each collection in each language, in published order; anything goes, so that faults can be tried. */
export type Contents = {readonly [L in Language]?: {readonly [C in CollectionName]?: readonly unknown[]}};

export interface MakeOptions {
  readonly sequence?: number;
  readonly date?: string;
  /** That the folder was ended for good; anything goes. */
  readonly archived?: unknown;
  /** Cards in the head. */
  readonly lead?: number;
  /** Cards a page. */
  readonly perPage?: number;
  /** Buckets of records, a power of two. Default: so many that each has room, 4 at least. */
  readonly buckets?: number;
  /** Whether the search index is in one object. Default true. */
  readonly pack?: boolean;
}

/** A published folder with these records; a record without `lang` gets that of its edition. */
export async function makeSnapshot(
  contents: Contents,
  {sequence = 1, date = '2026-01-30', archived, lead = 16, perPage = 20, buckets: given, pack = true}: MakeOptions = {},
): Promise<Files> {
  const files: Files = new Map();

  const add = async (value: unknown): Promise<Ref> => {
    const bytes = encode(value);
    const hash = await sha256(bytes);
    files.set(blobPath(hash), bytes);
    return {hash, bytes: bytes.length};
  };

  const addSearch = async (source: IndexSource): Promise<Ref> => {
    const parts = new Map<string, Uint8Array<ArrayBuffer>>();
    const root = await buildIndex(source, async (part) => {
      const stored = deflate(part);
      const digits = (await sha256(stored)).slice(0, 12);
      parts.set(digits, stored);
      return digits;
    });
    if (pack) return {...await add(packOf(root, parts, source)), pack: true};
    for (const [part, bytes] of parts) files.set(partPath(part), bytes);
    return add(root);
  };

  const addHead = async (name: CollectionName, lang: Language, values: readonly unknown[]): Promise<Ref> => {
    const items = values.map((value) => (isObject(value) ? {lang, ...value} : value));
    const pages = [];
    for (let start = 0; start < items.length; start += perPage) {
      const page = items.slice(start, start + perPage);
      pages.push({...await add({format: 'wdea-items/1.0', items: page}), count: page.length});
    }
    const buckets = given ?? 4 ** Math.ceil(Math.log(Math.max(4, items.length / 20)) / Math.log(4));
    const hashes = new Map<string, string>();
    for (const item of items) if (isObject(item)) hashes.set(String(item['id']), await sha256Of(String(item['id'])));
    const numbers = documentNumbers(hashes, buckets);
    const numberOf = (item: unknown) => numbers.get(isObject(item) ? String(item['id']) : '') ?? 0;
    const path = `${lang}/${name}/${buckets}`;
    let names = '';
    const inBuckets = Array.from({length: buckets}, (): unknown[] => []);
    for (const item of items) inBuckets[Math.floor(numberOf(item) / slotsPerBucket)]!.push(item);
    for (const [bucket, inBucket] of inBuckets.entries()) {
      const slots = inBucket.map((item) => numberOf(item) % slotsPerBucket);
      const bytes = encode({format: 'wdea-items/1.0', items: inBucket, slots});
      const digits = (await sha256(bytes)).slice(0, 6);
      files.set(bucketPath(path, bucket, digits), bytes);
      names += digits;
    }
    const index = await add({format: 'wdea-index/1.0', pages, records: {path, names}});
    const search = await addSearch({
      definition: collections[name], language: lang, numbers, buckets, collator: new Intl.Collator(lang),
      // what is no card cannot be indexed: a publisher refuses it
      cards: items.filter((item): item is RecordBase => collections[name].card.safeParse(item).success),
      analyser: await openAnalyser(lang),
    });
    return add({
      format: 'wdea-head/1.0', collection: name, lang, count: items.length,
      facets: facetsOf(collections[name], lang, items),
      lead: items.slice(0, lead), index, search,
    });
  };

  // all at once: each of them mostly waits for digests
  const editions = await mapValues(contents, (ofLanguage, lang) =>
    mapValues(ofLanguage, (values, name) => addHead(name, lang, values)));
  files.set(pointerPath, encode({format: 'wdea-pointer/1.0', sequence, date, archived, editions}));
  return files;
}

/** A `fetch` that answers from files instead of the network; what is not there is answered with 404. */
export const fetchFrom = (files: Files, baseUrl: string) => (request: Request): Promise<Response> => {
  const bytes = files.get(request.url.slice(baseUrl.length));
  return Promise.resolve(bytes
    ? new Response(bytes, {headers: {'content-type': 'application/json'}})
    : new Response(null, {status: 404}));
};

async function mapValues<K extends string, V, T>(
  object: {readonly [key in K]?: V}, work: (value: V, key: K) => Promise<T>,
): Promise<Record<string, T>> {
  const entries = Object.entries(object) as [K, V][];
  const done = await Promise.all(entries.map(async ([key, value]) => [key, await work(value, key)] as const));
  return Object.fromEntries(done);
}

const sha256Of = (text: string) => sha256(new TextEncoder().encode(text));

/** DEFLATE without compression (RFC 1951, 3.2.4): a compressor for each of some hundred parts takes long to set up. */
function deflate(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const most = 0xffff;
  const blocks = Math.max(1, Math.ceil(bytes.length / most));
  const stored = new Uint8Array(bytes.length + 5 * blocks);
  for (let block = 0; block < blocks; block++) {
    const content = bytes.subarray(block * most, (block + 1) * most);
    const {length} = content;
    stored.set([Number(block === blocks - 1), length & 255, length >> 8, ~length & 255, (~length >> 8) & 255],
      block * (most + 5));
    stored.set(content, block * (most + 5) + 5);
  }
  return stored;
}

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Counts of the fields that lists offer as filters; of sound cards only, since the publisher refuses others. */
function facetsOf(definition: AnyDefinition, lang: Language, items: readonly unknown[]) {
  const cards = items.filter((item): item is RecordBase => definition.card.safeParse(item).success);
  const counted = definition.counted.map((field) => [field, countTerms(cards, definition.fields[field]!, lang)]);
  return Object.fromEntries(counted) as Record<string, FacetCount[]>;
}
