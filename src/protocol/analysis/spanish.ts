import {stemmer as snowball} from '@orama/stemmers/spanish';
import type {Stemmer} from './script.js';

/** The accents that an ending has for certain: evaluacion, tecnologia. */
const accent = (word: string) => word
  .replace(/(?<=[cgsx])ion$/, 'ión').replace(/(?<=log|graf|nom|sof|metr)ia(?=s?$)/, 'ía');

export const stemmer: Stemmer = {
  script: 'Latin',
  // voz and voces, directriz and directrices
  stem: (word) => [snowball(accent(word)).replace(/z$/, 'c')],
};
