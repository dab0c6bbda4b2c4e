import {WdeaError} from '../errors.js';
import type {CallOptions} from '../page.js';
import {loadBucket} from '../pages.js';
import {
  maxPartBytes, partPath, readBlock, readColumn, readDocuments, readOrder, searchPack, type SearchPack, searchRoot,
  type SearchRoot, slotsPerBucket,
} from '../protocol/search.js';
import type {Head} from '../protocol/snapshot.js';
import type {Snapshot} from '../snapshot.js';

/** The search index of a collection in a language, packed in one file or not. */
export interface IndexFiles {
  readonly root: SearchRoot;
  /** A part, uncompressed: the same bytes for the same name as long as they are in memory. */
  part(name: string, options: CallOptions): Promise<Uint8Array>;
  /** The cards of documents, in the order of the numbers; `undefined` for a document that is not there. */
  cards(numbers: readonly number[], options: CallOptions): Promise<unknown[]>;
}

/**
 * Opens the index of the collection with this head.
 *
 * @throws {@link WdeaError} `SEARCH_UNAVAILABLE` when it has none
 */
export async function openIndex(snapshot: Snapshot, head: Head, options: CallOptions): Promise<IndexFiles> {
  if (!head.search) {
    throw unavailable('The collection is published without a search index', 'Publish it with a later version.');
  }
  const {format} = await snapshot.json(head.search, options) as {format?: unknown};
  if (String(format).startsWith('wdea-pack/')) {
    const pack = await snapshot.blob(searchPack, head.search, options);
    return once(pack, () => packed(pack));
  }
  const root = await snapshot.blob(searchRoot, head.search, options);
  return {
    root,
    part: (name, {signal}) => snapshot.file(
      partPath(name), {hash: name, maxBytes: maxPartBytes, decode: inflate}, {signal}),
    cards: (numbers, options) => Promise.all(numbers.map(async (number) => {
      const {items, slots} = await loadBucket(snapshot, head, Math.floor(number / slotsPerBucket), options);
      return items[slots?.indexOf(number % slotsPerBucket) ?? -1];
    })),
  };
}

/** Everything from one object. */
function packed({root, parts, cards}: SearchPack): IndexFiles {
  const inflated = new Map<string, Promise<Uint8Array>>();
  const part = (name: string) => {
    const bytes = inflated.get(name)
      ?? inflate(Uint8Array.from(atob(parts[name] ?? ''), (unit) => unit.charCodeAt(0)));
    inflated.set(name, bytes);
    return bytes;
  };
  return {
    root, part,
    async cards(numbers) {
      const documents = documentsOf(await part(root.documents));
      return numbers.map((number) => cards[documents.indexOf(number)]);
    },
  };
}

/** What DEFLATE made small, as it was. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (!globalThis.DecompressionStream) {
    throw unavailable('This browser cannot read compressed data', 'Browsers of 2023 and later can.');
  }
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let {value} = await reader.read(); value; {value} = await reader.read()) {
    chunks.push(value);
    if ((size += value.length) > maxPartBytes) throw new RangeError('More data than a part may have');
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

export const unavailable = (message: string, hint: string): WdeaError =>
  new WdeaError('SEARCH_UNAVAILABLE', message, {hint});

const made = new WeakMap<object, unknown>();

/** What was made of an object, made once. */
function once<T>(from: object, make: () => T): T {
  if (!made.has(from)) made.set(from, make());
  return made.get(from) as T;
}

// Parts as they are read, for as long as their bytes are in memory.
export const blockOf = (part: Uint8Array) => once(part, () => readBlock(part));
export const columnOf = (part: Uint8Array) => once(part, () => readColumn(part));
export const documentsOf = (part: Uint8Array) => once(part, () => readDocuments(part));
export const orderOf = (part: Uint8Array) => once(part, () => readOrder(part));
