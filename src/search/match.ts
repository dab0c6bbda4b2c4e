import type {CallOptions} from '../page.js';
import {readPostings, slotsPerBucket} from '../protocol/search.js';
import type {IndexFiles} from './index-files.js';
import type {Term} from './lookup.js';

/** Which documents match, and how well. */
export interface Matches {
  /**
   * A rank for each document that has one of the words. One number says all, so that they sort natively, best first:
   * more of the required words before fewer, then the higher score, then the lower number of the document.
   */
  readonly ranks: Float64Array;
  /** How many words are required. */
  readonly required: number;
  /** Whether every document with the words is among those found. */
  readonly complete: boolean;
  /** Least number of documents there are when not all were found. */
  readonly least: number;
}

/** Of a text that was pasted, so many words have to be there; those behind them only count. */
const maxRequired = 64;

export const noMatches: Matches = {ranks: new Float64Array(), required: 1, complete: true, least: 0};

/**
 * Scores the documents that have the words. A word of more than a quarter of all documents tells little: where there
 * are others it is not required, and only the documents in which it weighs most get its score.
 *
 * @param whole whether all documents have to be found, not just the best: to count them or to sort them otherwise
 */
export async function matchDocuments(
  {root: {count, buckets}}: IndexFiles, words: readonly (readonly Term[])[], whole: boolean, options: CallOptions,
): Promise<Matches> {
  const most = (terms: readonly Term[]) => Math.max(...terms.map(({documents}) => documents));
  const telling = words.filter((word) => most(word) <= count / 4);
  const required = (telling.length > 0 ? telling : words).slice(0, maxRequired);
  const wholly = whole || required.length > 1;
  const lists = await Promise.all(words.map((word) => postingsOf(word, wholly && required.includes(word), options)));
  const partial = !wholly && required.some((terms) => terms.some(({rest}) => rest));
  return {
    ranks: rank(words.map((word, at) =>
      ({lists: lists[at]!, rarity: Math.log(1 + count / most(word)), required: required.includes(word)})),
    buckets * slotsPerBucket),
    required: required.length, complete: !partial, least: partial ? Math.max(...required.map(most)) : 0,
  };
}

/** The postings of a word's terms, and what each term counts. */
const postingsOf = (terms: readonly Term[], whole: boolean, options: CallOptions) =>
  Promise.all(terms.map(async ({index, postings, rest, factor}) =>
    [rest && whole ? await index.part(rest, options) : postings, factor] as const));

interface Word {
  readonly lists: readonly (readonly [postings: Uint8Array, factor: number])[];
  readonly rarity: number;
  readonly required: boolean;
}

// A rank is negative, for the best to come first. From its highest bit: the words (with more than 127 it would not be
// exact), the score in 1024ths, and the document, of which the lower number ranks higher.
const documentLimit = 2 ** 22;
const wordWeight = 2 ** 24;
const scoreScale = 1024;

const wordsOf = (rank: number): number => Math.floor(-rank / (documentLimit * wordWeight));
// less what stands above it: the remainder of a division takes V8 ten times as long
const documentOf = (rank: number): number =>
  documentLimit - 1 + rank + Math.floor(-rank / documentLimit) * documentLimit;

/** The ranks of the documents that have all of the words; or half of them, where fewer than `enough` have all. */
export function sufficient({ranks, required}: Matches, enough: number): Float64Array {
  const full = ranks.filter((rank) => wordsOf(rank) >= required);
  if (full.length > 0 && full.length >= enough) return full;
  const needed = Math.ceil(required / 2);
  return ranks.filter((rank) => wordsOf(rank) >= needed);
}

/** The documents of ranks, in their order. */
export function documentsOfRanks(ranks: Float64Array): number[] {
  const documents: number[] = [];
  for (let at = 0; at < ranks.length; at++) documents.push(documentOf(ranks[at]!));
  return documents;
}

/** The documents with the best ranks, best first. */
export function best(ranks: Float64Array, count: number): number[] {
  const kept = new Float64Array(2 * count);
  let size = 0;
  let limit = Infinity;
  for (let at = 0; at < ranks.length; at++) {
    const rank = ranks[at]!;
    if (rank >= limit) continue;
    kept[size++] = rank;
    if (size < kept.length) continue;
    kept.sort();
    size = count;
    limit = kept[count - 1]!;
  }
  return documentsOfRanks(kept.subarray(0, size).sort().subarray(0, count));
}

/** Scores of documents by their number, of the word at hand and of all: megabytes that each letter would clear. */
let own = new Float32Array();
let sums = new Float64Array();

/** The ranks of all documents below `end` that have one of the words, in no order. */
function rank(words: readonly Word[], end: number): Float64Array {
  if (own.length < end) [own, sums] = [new Float32Array(end), new Float64Array(end)];
  const found: number[] = [];
  for (const {lists, rarity, required} of words) {
    for (const document of documentsWith(lists, end)) {
      if (sums[document] === 0) found.push(document);
      sums[document]! += own[document]! * rarity * scoreScale + (required ? wordWeight : 0);
      own[document] = 0;
    }
  }
  const ranks = new Float64Array(found.length);
  found.forEach((document, at) => {
    ranks[at] = -(Math.floor(sums[document]!) * documentLimit + documentLimit - 1 - document);
    sums[document] = 0;
  });
  return ranks;
}

/** The documents in lists of postings, each once; their scores are in `own`. */
function documentsWith(lists: Word['lists'], end: number): number[] {
  const documents: number[] = [];
  for (const [postings, factor] of lists) {
    readPostings(postings, (document, impact) => {
      if (document >= end) return;
      const before = own[document]!;
      const score = impact * factor;
      if (before === 0) documents.push(document);
      if (score > before) own[document] = score;
    });
  }
  return documents;
}
