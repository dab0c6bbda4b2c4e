import {fold} from '../fold.js';
import {plurals} from './arabic-plurals.js';
import type {Stemmer} from './script.js';

/**
 * The article with its conjunction and prepositions, then the conjunction, as Light10 has them (Larkey, Ballesteros,
 * Connell: Light Stemming for Arabic Information Retrieval, 2007); so وسائل and الوسائل are one, though و is part of
 * the word. An alef with hamza begins no article: ألعاب is a word by itself.
 */
const strip = (word: string) =>
  word.replace(/^و?(?:ال|بال|كال|فال|لل)(?=..)/, '').replace(/^و+(?=...)/, '');
/** The same while the word is being typed. */
const stripTyped = (word: string) =>
  word.replace(/^و?(?:ال|بال|كال|فال|لل)(?=.)/, '').replace(/^و+(?=..)/, '');

/** Each is taken off once, in this order, where enough letters are left. */
const suffixes = [
  /(?<=..)ها$/, /(?<=..)ان$/, /(?<=..)ات$/, /(?<=..)ون$/, /(?<=..)ين$/, /(?<=..)يه$/, /(?<=...)يا$/, /(?<=..)ه$/,
  /(?<=..)ي$/, /(?<=....)ا$/,
];

const root = (word: string) => suffixes.reduce((rest, suffix) => rest.replace(suffix, ''), fold(word));

/** Without vowel signs and tatweel, with hamza. */
const letters = (word: string) => word.replace(/[\u0640\u064b-\u0652\u0670]/g, '');

/** What may be the word without anything before it, more than one where nothing tells. */
function* bodies(word: string): Generator<string> {
  const rest = strip(word);
  yield rest;
  // الإلكتروني is also written الالكتروني, and إلكتروني is also written الكتروني, which seems to have an article.
  if (/^ال/.test(fold(rest)) && rest !== word) yield* bodies(fold(rest));
  // للغة is لـ and اللغة, which is لغة
  const short = /^و?ل(ل..?.?)$/.exec(word)?.[1];
  if (short) yield short;
  // بـ and لـ may be part of the word, as in برنامج.
  const inner = /^و?[بل](?!ال|ل)(....+)/.exec(word)?.[1];
  if (inner) yield inner;
}

/** Stems of singulars by those of their plurals. */
const singulars = new Map(plurals.flatMap(([plural, singular]) =>
  [...bodies(plural), ...bodies(fold(plural))].map((body) => [root(body), root(strip(singular))])));

export const stemmer: Stemmer = {
  script: 'Arabic',
  stem(word) {
    return [...bodies(letters(word))].map(root).flatMap((stem) => [stem, singulars.get(stem) ?? stem]);
  },
  bare: (word, typed) => (typed ? stripTyped : strip)(letters(word)),
};
