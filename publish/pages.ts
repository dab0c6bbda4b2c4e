import type {PageRef} from '../src/protocol/pages.js';
import {sha256} from './hash.js';

/** Number of cards in a collection's head. */
export const leadSize = 16;
/** A collection of so many cards or fewer stands in its head as a whole, so that no reader needs the code for pages. */
export const smallCollection = 24;
/** Fewest cards of a page, but for the last. */
export const minPage = 16;
/** Most cards of a page. */
export const maxPage = 128;
/** Most pages that an index lists by itself, and most of a span. */
export const maxPages = 128;
/** Fewest pages of a span, but for the last. */
export const minSpan = 8;
/** Most buckets of a collection: a hash says no more. */
const maxBuckets = 65_536;

/**
 * Cuts a list where the hashes of its items say so, not at fixed numbers: an item that is added or removed changes the
 * part in which it stands, and the others stay as readers have cached them.
 *
 * @param ends whether a part ends with an item, once it has `least`
 */
function cut<Item>(items: readonly Item[], least: number, most: number, ends: (item: Item) => boolean): Item[][] {
  const parts: Item[][] = [];
  let part: Item[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length === most || (part.length >= least && ends(item))) {
      parts.push(part);
      part = [];
    }
  }
  return part.length > 0 ? [...parts, part] : parts;
}

/** A number from 0 to 255 by which a hash says where to cut. */
const byteOf = (hash: string): number => parseInt(hash.slice(0, 2), 16);

/**
 * Cuts cards into pages. One card in 64 ends a page, so that a page has about 80.
 *
 * @param hashOf SHA-256 of an id, in hexadecimal
 */
export const splitPages = <Card extends {readonly id: string}>(
  cards: readonly Card[], hashOf: (id: string) => string = sha256,
): Card[][] => cut(cards, minPage, maxPage, ({id}) => byteOf(hashOf(id)) < 4);

/** Cuts pages into spans. One page in 32 ends a span, so that a span has about 40. */
export const splitSpans = (pages: readonly PageRef[]): PageRef[][] =>
  cut(pages, minSpan, maxPages, ({hash}) => byteOf(hash) < 8);

/**
 * The number of buckets for so many records, a power of two. A reader of ten hits loads the names of all buckets, some
 * 3.3 bytes each as they are compressed, and ten buckets, some 240 bytes a record: that is least where the buckets are
 * √(727 × records). Buckets of less than six records would be too many files.
 */
export function bucketsFor(records: number): number {
  const best = Math.min(records / 6, Math.sqrt(727 * records), maxBuckets);
  return 2 ** Math.max(0, Math.floor(Math.log2(best)));
}
