import type {Analyser, Token} from '../../src/protocol/analysis.js';
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
  const postings: number[][] = [];
  // Of each term in the document at hand; 0 again behind it.
  let weights = new Uint32Array(1024);
  for (const card of documents) {
    const found: number[] = [];
    let length = 0;
    definition.texts.forEach((path, place) => {
      const weight = weightOf(path, place);
      for (const [, text] of textsAt(card, path)) {
        // what stands deeper are names that many cards share
        for (const word of path.includes('.') ? terms.inName(text) : terms.inText(text)) {
          length++;
          for (const term of word) {
            if (term >= weights.length) weights = larger(weights, term);
            if (weights[term] === 0) found.push(term);
            weights[term]! += weight;
          }
        }
      }
    });
    const document = numbers.get(card.id)! * 16;
    const damping = 1.2 * (0.25 + 0.75 * length / averageLength);
    for (const term of found) {
      const weight = weights[term]!;
      weights[term] = 0;
      (postings[term] ??= []).push(document + Math.max(1, Math.round(maxImpact * weight / (weight + damping))));
    }
  }
  return new Map(Array.from(terms.all, ([term, number]) => [term, postings[number] ?? []]));
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
  /** Numbers by list of terms: the analysis gives the same list for the same word, as long as it remembers it. */
  readonly #words = new Map<readonly string[], readonly number[]>();
  readonly #names = new Map<string, readonly (readonly number[])[]>();

  constructor(analyser: Analyser) {
    this.#analyser = analyser;
  }

  /** Numbers of the terms of each word. */
  inText(text: string): readonly (readonly number[])[] {
    return this.#analyser.tokens(text).map((token) => this.#of(token));
  }

  /** The same for a text that is likely to come again. */
  inName(text: string): readonly (readonly number[])[] {
    let numbers = this.#names.get(text);
    if (!numbers) {
      if (this.#names.size >= remembered) this.#names.clear();
      this.#names.set(text, numbers = this.inText(text));
    }
    return numbers;
  }

  /** Numbers of a word's terms. The word as it was written gets one too. */
  #of({terms, folded}: Token): readonly number[] {
    if (terms.length === 1 && terms[0] === folded) return [this.#numberOf(folded)];
    let numbers = this.#words.get(terms);
    if (!numbers) {
      if (this.#words.size >= remembered) this.#words.clear();
      this.#words.set(terms, numbers = terms.map((term) => this.#numberOf(term)));
      this.#numberOf(folded);
    }
    return numbers;
  }

  #numberOf(term: string): number {
    let number = this.all.get(term);
    if (number === undefined) this.all.set(term, number = this.all.size);
    return number;
  }
}

const remembered = 100_000;
