import {maxImpact, maxPostings} from '../../src/protocol/search.js';
import {ByteWriter} from './bytes.js';

/** Postings of each term: numbers of documents, ascending, × 16 + impact; none for a word that only leads to terms. */
export type Postings = ReadonlyMap<string, Uint32Array>;

/** Keeps a part and gives its name. */
export type Store = (part: Uint8Array<ArrayBuffer>) => string | Promise<string>;

/**
 * Size that blocks have on average, in bytes: a reader loads the list of them, some 14 bytes each, and then two or
 * three blocks. A power of two, so that it seldom changes while a collection grows.
 */
function blockSize(postings: Postings): number {
  let bytes = 0;
  for (const list of postings.values()) bytes += 6 + 2 * list.length;
  return 2 ** Math.round(Math.log2(Math.max(1024, Math.sqrt(3 * bytes))));
}

/**
 * Writes the terms in blocks; see `readBlock`.
 *
 * @returns names of the blocks, and the texts that separate them
 */
export async function writeTerms(postings: Postings, store: Store): Promise<{starts: string[]; blocks: string[]}> {
  const [starts, blocks]: [string[], string[]] = [[], []];
  const [block, list] = [new ByteWriter(), new ByteWriter()];
  const size = blockSize(postings);
  let before = '';
  for (const term of [...postings.keys()].sort()) {
    if (block.length === 0 && blocks.length > 0) starts.push(separator(before, term));
    const shared = block.length === 0 ? 0 : sharedLength(before, term);
    const found = postings.get(term)!;
    block.number(shared).text(term.slice(shared)).number(found.length);
    if (found.length > 0) {
      const bytes = encode(found.length > maxPostings ? best(found) : found, list);
      block.number(bytes.length).bytes(bytes);
      if (found.length > maxPostings) block.text(await store(encode(found, list)));
    }
    before = term;
    // cut where the hash of a term says so: then a new term changes the block in which it stands, and no other
    if (block.length >= 2 * size || (block.length >= size / 2 && hashOf(term) % (size / 32) === 0)) {
      blocks.push(await store(block.finish()));
    }
  }
  if (block.length > 0) blocks.push(await store(block.finish()));
  return {starts, blocks};
}

/** The best postings, still in the order of their documents; of equal ones the first. */
function best(postings: Uint32Array): Uint32Array {
  const atLeast = new Array<number>(maxImpact + 2).fill(0);
  for (const posting of postings) atLeast[posting % 16]!++;
  for (let impact = maxImpact - 1; impact > 0; impact--) atLeast[impact]! += atLeast[impact + 1]!;
  // all above this impact, and as many of this impact as there is room for
  const lowest = atLeast.findLastIndex((count, impact) => impact > 0 && count >= maxPostings);
  let room = maxPostings - atLeast[lowest + 1]!;
  return postings.filter((posting) => posting % 16 > lowest || (posting % 16 === lowest && room-- > 0));
}

function encode(postings: Uint32Array, writer: ByteWriter): Uint8Array<ArrayBuffer> {
  let before = -1;
  for (const posting of postings) {
    const document = Math.floor(posting / 16);
    writer.number((document - before - 1) * 16 + posting % 16);
    before = document;
  }
  return writer.finish();
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  // half of a surrogate pair has no UTF-8
  return /[\ud800-\udbff]/.test(b[length - 1] ?? '') ? length - 1 : length;
}

/** The shortest beginning of a term that is above the term before it. */
const separator = (before: string, term: string): string => term.slice(0, sharedLength(before, term) + 1);

/** FNV-1a of the term's units: any hash that spreads well does. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
