import type {Fold} from '../fold.js';

/** What a writing system is to the search; Han stands for Chinese characters wherever they occur. */
export type Script = 'Han' | 'Cyrillic' | 'Arabic' | 'Latin' | 'other';

/** What the analysis knows of a language: how the words of its script become terms. */
export interface Stemmer {
  readonly script: Script;
  /**
   * Terms of a word, not yet folded, best first; never none. `word` is NFKC and in lower case, with its accents.
   * For every word, the terms of the folded word are among the terms of the word. `fold` is given, since a module that
   * stemmers share with the search would be one more file to wait for.
   */
  stem(word: string, fold: Fold): readonly string[];
  /** The word as its spelling is compared, without an article; of one that is being typed little may be left. */
  bare?(word: string, typed: boolean): string;
}

const scripts = [
  ['Latin', /\p{sc=Latin}/u], ['Cyrillic', /\p{sc=Cyrillic}/u], ['Arabic', /\p{sc=Arabic}/u],
] as const;

/** The script of a word without Chinese characters; of several the first here. */
export const scriptOf = (word: string): Script => scripts.find(([, letter]) => letter.test(word))?.[0] ?? 'other';
