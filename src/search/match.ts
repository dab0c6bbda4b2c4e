import type {CallOptions} from '../page.js';
import {readPostings, slotsPerBucket} from '../protocol/search.js';
import type {IndexFiles} from './index-files.js';
import type {Term} from './lookup.js';

/** How well documents match, by their number. */
export interface Scores {
  /** Numbers of all documents that have one of the words. */
  readonly found: readonly number[];
  /** How many of the words that are required a document has. */
  readonly matched: Uint8Array;
  readonly scores: Float32Array;
  /** How many words are required. */
  readonly required: number;
  /** Whether every document with the words is among those found. */
  readonly complete: boolean;
  /** Least number of documents there are when not all were found. */
  readonly least: number;
}

/**
 * Scores the documents that have the words. A word of more than a quarter of all documents tells little: where there
 * are others it is not required, and only the documents in which it weighs most get its score.
 *
 * @param whole whether all documents have to be found, not just the best: to count them or to sort them otherwise
 */
export async function scoreDocuments(
  {root: {count, buckets}}: IndexFiles, words: readonly (readonly Term[])[], whole: boolean, options: CallOptions,
): Promise<Scores> {
  const most = (terms: readonly Term[]) => Math.max(...terms.map(({documents}) => documents));
  const telling = words.filter((word) => most(word) <= count / 4);
  const required = telling.length > 0 ? telling : words;
  const wholly = whole || required.length > 1;
  const lists = await Promise.all(words.map((word) => postingsOf(word, wholly && required.includes(word), options)));
  const scores = new Float32Array(buckets * slotsPerBucket);
  const matched = new Uint8Array(scores.length);
  if (own.length < scores.length) own = new Float32Array(scores.length);
  const found: number[] = [];
  words.forEach((word, at) => {
    const counts = Number(required.includes(word));
    const rarity = Math.log(1 + count / most(word));
    for (const document of documentsWith(lists[at]!, scores.length)) {
      if (matched[document] === 0 && scores[document] === 0) found.push(document);
      matched[document]! += counts;
      scores[document]! += own[document]! * rarity;
      own[document] = 0;
    }
  });
  const partial = !wholly && required.some((terms) => terms.some(({rest}) => rest));
  return {
    found, matched, scores, required: required.length, complete: !partial,
    least: partial ? Math.max(...required.map(most)) : 0,
  };
}

/** The postings of a word's terms, and what each term counts. */
const postingsOf = (terms: readonly Term[], whole: boolean, options: CallOptions) =>
  Promise.all(terms.map(async ({index, postings, rest, factor}) =>
    [rest && whole ? await index.part(rest, options) : postings, factor] as const));

/** Scores of the documents with the word at hand; 0 again behind it. Half a megabyte that each letter would clear. */
let own = new Float32Array();

/** The documents in lists of postings, each once; their scores are in `own`. */
function documentsWith(lists: readonly (readonly [Uint8Array, number])[], end: number): number[] {
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
