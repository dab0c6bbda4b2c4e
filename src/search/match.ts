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
  const scores = new Float32Array(buckets * slotsPerBucket);
  const matched = new Uint8Array(scores.length);
  const found: number[] = [];
  for (const word of words) {
    const counts = Number(required.includes(word));
    const rarity = Math.log(1 + count / most(word));
    const own = new Float32Array(scores.length);
    for (const document of await documentsWith(word, own, wholly && counts > 0, options)) {
      if (matched[document] === 0 && scores[document] === 0) found.push(document);
      matched[document]! += counts;
      scores[document]! += own[document]! * rarity;
    }
  }
  const partial = !wholly && required.some((terms) => terms.some(({rest}) => rest));
  return {
    found, matched, scores, required: required.length, complete: !partial,
    least: partial ? Math.max(...required.map(most)) : 0,
  };
}

/** The documents with a word, that is with one of its terms, each once; their scores go into `scores`. */
async function documentsWith(
  terms: readonly Term[], scores: Float32Array, whole: boolean, options: CallOptions,
): Promise<number[]> {
  const documents: number[] = [];
  for (const {index, postings, rest, factor} of terms) {
    readPostings(rest && whole ? await index.part(rest, options) : postings, (document, impact) => {
      if (document >= scores.length) return;
      if (scores[document] === 0) documents.push(document);
      scores[document] = Math.max(scores[document]!, impact * factor);
    });
  }
  return documents;
}
