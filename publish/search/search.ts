import {deflateRawSync} from 'node:zlib';
import {partPath, type SearchPack, type SearchRoot} from '../../src/protocol/search.js';
import {maxBlobBytes} from '../../src/protocol/snapshot.js';
import {sha256} from '../hash.js';
import {encode} from '../object-store.js';
import {buildIndex, type IndexSource} from './build.js';
import {packOf} from './pack.js';

/**
 * Largest pack, in bytes as they are compressed on the way to a reader. It saves two waits, and costs whatever of it a
 * reader does not need: beyond this size ten hits from a large index take less.
 */
const maxPack = 32 * 1024;

/** The search index of a collection in a language, ready to be stored. */
export interface BuiltSearch {
  /** What the head refers to. */
  readonly object: SearchRoot | SearchPack;
  /** Its parts by their path below the published folder; none when they are packed. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Builds the search index of a collection in a language: packed while it is small. */
export async function buildSearch(source: IndexSource): Promise<BuiltSearch> {
  const parts = new Map<string, Uint8Array>();
  let bytes = 0;
  const root = await buildIndex(source, (part) => {
    const stored = deflateRawSync(part, {level: 9});
    const name = sha256(stored).slice(0, 12);
    parts.set(name, stored);
    bytes += stored.length;
    return name;
  });
  if (bytes <= maxPack) {
    const object = packOf(root, parts, source);
    const json = encode(object);
    if (json.length <= maxBlobBytes && deflateRawSync(json).length <= maxPack) return {object, files: new Map()};
  }
  return {object: root, files: new Map(Array.from(parts, ([name, stored]) => [partPath(name), stored]))};
}
