import {bucketOf} from '../src/protocol/hash.js';
import {sha256} from './hash.js';

/** Number of cards in a collection's head. */
export const leadSize = 16;
/** Fewest cards of a page, but for the last. */
export const minPage = 16;
/** Most cards of a page. */
export const maxPage = 128;
/** Most records that a bucket holds on average. */
export const bucketSize = 32;

// One card in 64 ends a page, so that a page has about 80.
const endsPage = (id: string) => parseInt(sha256(id).slice(0, 2), 16) < 4;

/**
 * Cuts a list where the ids say so, not at fixed numbers: a card that is added or removed changes the page in which
 * it stands, and the others stay as readers have cached them.
 */
export function splitPages<Card extends {readonly id: string}>(cards: readonly Card[]): Card[][] {
  const pages: Card[][] = [];
  let page: Card[] = [];
  for (const card of cards) {
    page.push(card);
    if (page.length === maxPage || (page.length >= minPage && endsPage(card.id))) {
      pages.push(page);
      page = [];
    }
  }
  return page.length > 0 ? [...pages, page] : pages;
}

/** Spreads records over 2ⁿ buckets by the hash of their id; the order within a bucket is that of the list. */
export function splitBuckets<Full extends {readonly id: string}>(records: readonly Full[]): Full[][] {
  let buckets = 1;
  while (records.length / buckets > bucketSize) buckets *= 2;
  const split = Array.from({length: buckets}, (): Full[] => []);
  for (const record of records) split[bucketOf(sha256(record.id), buckets)]!.push(record);
  return split;
}
