import type {Analyser, Word} from '../../src/protocol/analysis.js';
import type {RecordBase} from '../../src/protocol/records.js';
import {maxImpact} from '../../src/protocol/search.js';
import {textsAt} from '../../src/protocol/texts.js';
import type {IndexSource} from './build.js';
import type {Postings} from './terms.js';

// Words of an average text. A constant, so that a record does not change what the others' words count for.
const averageLength = 40;

/** The postings of all terms, and the words as they were written, which prefixes and typos are compared with. */
export function collectPostings(
  {definition, numbers, analyser}: Pick<IndexSource, 'definition' | 'numbers' | 'analyser'>,
  documents: readonly RecordBase[],
): Postings {
  const terms = new TermNumbers(analyser);
  const postings = new PostingList();
  // Of each term in the document at hand; 0 again behind it.
  let weights = new Uint32Array(1024);
  for (const card of documents) {
    const found: number[] = [];
    let [length, weight] = [0, 0];
    const add = (word: readonly number[]) => {
      length++;
      for (const term of word) {
        if (term >= weights.length) weights = larger(weights, term);
        if (weights[term] === 0) found.push(term);
        weights[term]! += weight;
      }
    };
    definition.texts.forEach((path, place) => {
      weight = weightOf(path, place);
      for (const [, text] of textsAt(card, path)) {
        // what stands deeper are names that many cards share
        if (path.includes('.')) terms.inName(text, add);
        else terms.inText(text, add);
      }
    });
    const document = numbers.get(card.id)! * 16;
    const damping = 1.2 * (0.25 + 0.75 * length / averageLength);
    for (const term of found) {
      const weight = weights[term]!;
      weights[term] = 0;
      postings.add(term, document + Math.max(1, Math.round(maxImpact * weight / (weight + damping))));
    }
  }
  const lists = postings.byTerm(terms.all.size);
  return new Map(Array.from(terms.all, ([term, number]) => [term, lists[number]!]));
}

/** Postings as they are found, one after the other: millions of them in lists that grow take twice the time. */
class PostingList {
  #terms = new Uint32Array(1024);
  #postings = new Uint32Array(1024);
  #size = 0;

  add(term: number, posting: number): void {
    if (this.#size === this.#terms.length) {
      this.#terms = larger(this.#terms, this.#size);
      this.#postings = larger(this.#postings, this.#size);
    }
    this.#terms[this.#size] = term;
    this.#postings[this.#size++] = posting;
  }

  /** The postings of each term, by its number, in the order in which they were added. */
  byTerm(count: number): Uint32Array[] {
    const terms = this.#terms.subarray(0, this.#size);
    const starts = new Uint32Array(count + 1);
    for (const term of terms) starts[term + 1]!++;
    for (let term = 0; term < count; term++) starts[term + 1]! += starts[term]!;
    const next = starts.slice();
    const sorted = new Uint32Array(this.#size);
    for (let at = 0; at < terms.length; at++) sorted[next[terms[at]!]!++] = this.#postings[at]!;
    return Array.from({length: count}, (_, term) => sorted.subarray(starts[term], starts[term + 1]));
  }
}

function larger(numbers: Uint32Array, place: number): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(2 * place);
  copy.set(numbers);
  return copy;
}

/** What a word counts for: most in the title, least in a long text. */
const weightOf = (path: string, place: number): number => (place === 0 ? 5 : path === 'summary' ? 1 : 3);

/** Numbers for terms: a word has its terms looked up once, and not each of the millions of times that it occurs. */
class TermNumbers {
  readonly all = new Map<string, number>();
  readonly #analyser: Analyser;
  /** By the word, which the analysis makes once, as long as it remembers it. */
  readonly #words = new Map<Word, readonly number[]>();
  readonly #names = new Map<string, readonly (readonly number[])[]>();

  constructor(analyser: Analyser) {
    this.#analyser = analyser;
  }

  /** Calls back with the numbers of the terms of each word. */
  inText(text: string, visit: (terms: readonly number[]) => void): void {
    this.#analyser.words(text, (word) => visit(this.#of(word)));
  }

  /** The same for a text that is likely to come again. */
  inName(text: string, visit: (terms: readonly number[]) => void): void {
    let words = this.#names.get(text);
    if (!words) {
      const found: (readonly number[])[] = [];
      this.inText(text, (terms) => found.push(terms));
      if (this.#names.size >= remembered) this.#names.clear();
      this.#names.set(text, words = found);
    }
    words.forEach(visit);
  }

  #of(word: Word): readonly number[] {
    // pairs of Chinese characters are words that are made anew each time
    if (word.folded.length <= 2) return this.#numbersOf(word);
    let numbers = this.#words.get(word);
    if (!numbers) {
      if (this.#words.size >= remembered) this.#words.clear();
      this.#words.set(word, numbers = this.#numbersOf(word));
    }
    return numbers;
  }

  /** Numbers of a word's terms. The word as it was written gets one too. */
  #numbersOf({folded, terms}: Word): readonly number[] {
    if (terms[0] !== folded) this.#numberOf(folded);
    return terms.map((term) => this.#numberOf(term));
  }

  #numberOf(term: string): number {
    let number = this.all.get(term);
    if (number === undefined) this.all.set(term, number = this.all.size);
    return number;
  }
}

const remembered = 100_000;
