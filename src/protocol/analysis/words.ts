import {fold} from '../fold.js';
import {type Script, scriptOf, type Stemmer} from './script.js';

// The words within a piece of a text (see scan.ts), and what terms they have.

/** The words of a piece. Arabic beside another script is a word of its own. */
const parts = /[^\P{sc=Arabic}\p{N}](?:[^\P{sc=Arabic}\p{N}]|[\p{M}\p{Cf}\u0640])*|(?:[^\p{sc=Arabic}.,'’ʼ‐‑-]|\p{N})+/gu;
/** What joins several words to one: not commas outside of numbers, nor dots in a row. */
const apart = /\P{N},|,\P{N}|[.,'’‐‑-]{2}|\p{sc=Arabic}/u;
/** In a word: invisible characters, what NFKC makes of some letters, signs of transliteration, tatweel. */
const strange = /[^\p{L}\p{M}\p{N}+#]|[\u02b9-\u02bf\u0640]/gu;

/** Words that lean on the next one: French before an apostrophe, Arabic before another script. */
const elided = /^(?:[cdjlmnst]|(?:lors|puis|quoi|jus|pres|quel)?qu|entr)['’ʼ]$/;
const leaning = /^و?(?:[بك]?ال|لل?|ب)$/;

/** Longer words are cut: nobody types them. */
const longest = 40;

/** A word of a piece, with offsets in it. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** As stemmers take it. */
  readonly word: string;
  /** Without an article, see {@link spelling}. */
  readonly folded: string;
  readonly script: Script;
  readonly terms: readonly string[];
}

/** The words of a piece, `l’e-learning` for example. `stemmers` are by script. */
export function partsOf(piece: string, stemmers: ReadonlyMap<Script, Stemmer>): Part[] {
  const found = [...piece.matchAll(parts)].flatMap(({0: raw, index}) => {
    const word = cut(raw.normalize('NFKC').toLowerCase().normalize('NFKC').replace(strange, ''));
    const folded = fold(word);
    return /[\p{L}\p{N}]/u.test(folded) ? [{start: index, end: index + raw.length, word, folded, script: scriptOf(word)}] : [];
  });
  const kept = found.filter(({start, end, folded}, at) => {
    const next = found[at + 1];
    if (next && at === 0 && elided.test(folded + piece.slice(end, next.start))) return false;
    if (next && leaning.test(folded) && end === next.start) return false;
    return !(at > 0 && !next && folded === 's' && /['’ʼ]$/.test(piece.slice(0, start)));
  });
  const joined = kept.length > 1 && kept.length <= 4 && !apart.test(piece) ? join(kept, stemmers) : [];
  // Spreading them would make objects that are slow to read, and each is read for every time its word occurs.
  return kept.map((part) => ({
    start: part.start, end: part.end, word: part.word, script: part.script,
    folded: spelling(part.word, part.script, stemmers),
    terms: [...new Set([...termsOf(part.word, part.script, stemmers), ...joined])],
  }));
}

/** A word of at most the longest length, without half a character at its end. */
const cut = (word: string) =>
  (word.length > longest ? word.slice(0, longest).replace(/\p{Cs}$/u, '') : word);

/** E-learning is elearning too, and U.S.A. is USA; 2.0 is not 20. */
function join(found: readonly Pick<Part, 'word'>[], stemmers: ReadonlyMap<Script, Stemmer>): string[] {
  const words = found.map((part) => part.word);
  const word = words.join(/\D/.test(words.join('')) ? '' : '.');
  return word.length > longest ? [] : termsOf(word, scriptOf(word), stemmers);
}

/** How a word is written, as far as prefixes and typos go; `typed` means that the rest of it may follow. */
export function spelling(word: string, script: Script, stemmers: ReadonlyMap<Script, Stemmer>, typed = false): string {
  return fold(stemmers.get(script)?.bare?.(word, typed) ?? word) || fold(word);
}

/** The terms of a word that is normalised as stemmers take it, folded. */
function termsOf(word: string, script: Script, stemmers: ReadonlyMap<Script, Stemmer>): string[] {
  const folded = fold(word);
  const stemmer = stemmers.get(script);
  // Names such as C++ and 3D have no other forms.
  if (!stemmer || /[+#\p{N}]/u.test(folded)) return [folded];
  const forms = folded === word ? [word] : [word, folded];
  return [...new Set(forms.flatMap((form) => stemmer.stem(form, fold)).map((stem) => fold(stem) || folded))];
}
