import type {Language} from '../languages.js';
import type {Stemmer} from './script.js';

const english = () => import('./english.js');

/**
 * Loads the stemmers that the texts of a language need, each code of its own: for its own script, and English for the
 * Latin names and words in a text of another script.
 */
export const stemmers: Readonly<Record<Language, () => readonly Promise<{readonly stemmer: Stemmer}>[]>> = {
  en: () => [english()],
  fr: () => [import('./french.js')],
  es: () => [import('./spanish.js')],
  ru: () => [import('./russian.js'), english()],
  ar: () => [import('./arabic.js'), english()],
  zh: () => [import('./chinese.js'), english()],
};
