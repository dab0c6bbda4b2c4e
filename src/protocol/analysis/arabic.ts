import type {Fold} from '../fold.js';
import {plurals} from './arabic-plurals.js';
import type {Stemmer} from './script.js';

/**
 * The article with its conjunction and prepositions, then the conjunction, as Light10 has them (Larkey, Ballesteros,
 * Connell: Light Stemming for Arabic Information Retrieval, 2007); so وسائل and الوسائل are one, though و is part of
 * the word. An alef with hamza begins no article: ألعاب is a word by itself.
 */
const strip = (word: string) =>
  word.replace(/^و?(?:ال|بال|كال|فال|لل)(?=\p{L}{2})/u, '').replace(/^و+(?=\p{L}{3})/u, '');
/** The same while the word is being typed. */
const stripTyped = (word: string) =>
  word.replace(/^و?(?:ال|بال|كال|فال|لل)(?=\p{L})/u, '').replace(/^و+(?=\p{L}{2})/u, '');

/** Each is taken off once, in this order, where enough letters are left. */
const suffixes = [
  /(?<=..)ها$/, /(?<=..)ان$/, /(?<=..)ات$/, /(?<=..)ون$/, /(?<=..)ين$/, /(?<=..)يه$/, /(?<=...)يا$/, /(?<=..)ه$/,
  /(?<=..)ي$/, /(?<=....)ا$/,
];

const root = (folded: string) => suffixes.reduce((rest, suffix) => rest.replace(suffix, ''), folded);

/** Without vowel signs and tatweel, with hamza. */
const letters = (word: string) => word.replace(/[\u0640\u064b-\u0652\u0670]/g, '');

/** What may be the word without anything before it, more than one where nothing tells. */
function* bodies(word: string, fold: Fold): Generator<string> {
  const rest = strip(word);
  yield rest;
  // الإلكتروني is also written الالكتروني, and إلكتروني is also written الكتروني, which seems to have an article.
  if (/^ال/.test(fold(rest)) && rest !== word) yield* bodies(fold(rest), fold);
  // للغة is لـ and اللغة, which is لغة
  const short = /^و?ل(ل..?.?)$/.exec(word)?.[1];
  if (short) yield short;
  // بـ and لـ may be part of the word, as in برنامج.
  const inner = /^و?[بل](?!ال|ل)(....+)/.exec(word)?.[1];
  if (inner) yield inner;
}

/** What may be the stem of a word. */
const stems = (word: string, fold: Fold) => [...bodies(word, fold)].map((body) => root(fold(body)));

/** Stems of singulars by those of their plurals. */
let singulars: ReadonlyMap<string, string> | undefined;
const singularsOf = (fold: Fold) => new Map(plurals.flatMap(([plural, singular]) =>
  [...stems(plural, fold), ...stems(fold(plural), fold)].map((stem) => [stem, root(fold(strip(singular)))])));

export const stemmer: Stemmer = {
  script: 'Arabic',
  stem(word, fold) {
    const known = singulars ??= singularsOf(fold);
    return stems(letters(word), fold).flatMap((stem) => [stem, known.get(stem) ?? stem]);
  },
  bare: (word, typed) => (typed ? stripTyped : strip)(letters(word)),
};
