import {stemmer as snowball} from '@orama/stemmers/french';
import type {Stemmer} from './script.js';

/** The accents that an ending has for certain: the stemmer would not see universite and universités as one. */
const accent = (word: string) => word.replace(/ee(?=s?$)/, 'ée').replace(/ite(?=s?$)/, 'ité');

/** Plurals that the stemmer leaves: jeux, enjeux, bijoux, travaux. */
const singular = (stem: string) => stem.replace(/(?<=eu|ou)x$/, '').replace(/^traval$/, 'travail');

export const stemmer: Stemmer = {
  script: 'Latin',
  stem: (word) => [singular(snowball(accent(word)))],
};
