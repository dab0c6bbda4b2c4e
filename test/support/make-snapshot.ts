import {collections} from '../../src/protocol/collections/index.js';
import type {AnyDefinition, CollectionName} from '../../src/protocol/collection.js';
import {bucketOf, sha256} from '../../src/protocol/hash.js';
import type {Language} from '../../src/protocol/languages.js';
import type {RecordBase} from '../../src/protocol/records.js';
import {blobPath, pointerPath, type Ref} from '../../src/protocol/snapshot.js';
import {countFacets} from '../../src/query.js';

// Builds a published folder in memory. Runs in browsers too, so nothing of Node is used.

/** Files by their path below the published folder. */
export type Files = Map<string, Uint8Array<ArrayBuffer>>;

/** Records of each collection in each language, in published order; anything goes, so that faults can be tried. */
export type Contents = {readonly [L in Language]?: {readonly [C in CollectionName]?: readonly unknown[]}};

export interface MakeOptions {
  readonly sequence?: number;
  readonly date?: string;
  /** Cards in the head. */
  readonly lead?: number;
  /** Cards a page. */
  readonly perPage?: number;
  /** Buckets of records, a power of two. */
  readonly buckets?: number;
}

/** A published folder with these records; a record without `lang` gets that of its edition. */
export async function makeSnapshot(
  contents: Contents, {sequence = 1, date = '2026-01-30', lead = 16, perPage = 20, buckets = 4}: MakeOptions = {},
): Promise<Files> {
  const files: Files = new Map();

  const add = async (value: unknown): Promise<Ref> => {
    const bytes = encode(value);
    const hash = await sha256(bytes);
    files.set(blobPath(hash), bytes);
    return {hash, bytes: bytes.length};
  };

  const addHead = async (name: CollectionName, lang: Language, values: readonly unknown[]): Promise<Ref> => {
    const items = values.map((value) => (isObject(value) ? {lang, ...value} : value));
    const pages = [];
    for (let start = 0; start < items.length; start += perPage) {
      const page = items.slice(start, start + perPage);
      pages.push({...await add({format: 'wdea-items/1.0', items: page}), count: page.length});
    }
    const inBuckets: unknown[][] = Array.from({length: buckets}, () => []);
    for (const item of items) {
      const id = isObject(item) ? String(item['id']) : '';
      inBuckets[bucketOf(await sha256(new TextEncoder().encode(id)), buckets)]?.push(item);
    }
    const records = [];
    for (const bucket of inBuckets) records.push(await add({format: 'wdea-items/1.0', items: bucket}));
    const index = await add({format: 'wdea-index/1.0', pages, records});
    return add({
      format: 'wdea-head/1.0', collection: name, lang, count: items.length,
      facets: facetsOf(collections[name], lang, items),
      lead: items.slice(0, lead), index,
    });
  };

  const editions: Record<string, Record<string, Ref>> = {};
  for (const [lang, ofLanguage] of Object.entries(contents)) {
    const heads: Record<string, Ref> = {};
    for (const [name, values] of Object.entries(ofLanguage)) {
      heads[name] = await addHead(name as CollectionName, lang as Language, values);
    }
    editions[lang] = heads;
  }
  files.set(pointerPath, encode({format: 'wdea-pointer/1.0', sequence, date, editions}));
  return files;
}

/** A `fetch` that answers from files instead of the network; what is not there is answered with 404. */
export const fetchFrom = (files: Files, baseUrl: string) => (request: Request): Promise<Response> => {
  const bytes = files.get(request.url.slice(baseUrl.length));
  return Promise.resolve(bytes
    ? new Response(bytes, {headers: {'content-type': 'application/json'}})
    : new Response(null, {status: 404}));
};

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Counts of the fields that lists offer as filters; of sound cards only, since the publisher refuses others. */
function facetsOf(definition: AnyDefinition, lang: Language, items: readonly unknown[]) {
  const cards = items.filter((item): item is RecordBase => definition.card.safeParse(item).success);
  return countFacets(definition, cards, definition.counted, {}, lang);
}
