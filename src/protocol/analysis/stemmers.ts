import type {Language} from '../languages.js';
import type {Stemmer} from './script.js';

const english = async () => (await import('./english.js')).english;

/** Stemmers by language: for its own script, and English for the Latin names and words in a text of another script. */
const loaders: Readonly<Record<Language, () => Promise<Stemmer>[]>> = {
  en: () => [english()],
  fr: () => [import('./french.js').then(({french}) => french)],
  es: () => [import('./spanish.js').then(({spanish}) => spanish)],
  ru: () => [import('./russian.js').then(({russian}) => russian), english()],
  ar: () => [import('./arabic.js').then(({arabic}) => arabic), english()],
  zh: () => [import('./chinese.js').then(({chinese}) => chinese), english()],
};

/** Loads the stemmers that the texts of a language need, each code of its own. */
export const loadStemmers = (language: Language): Promise<Stemmer[]> => Promise.all(loaders[language]());
