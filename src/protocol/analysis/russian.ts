import {stemmer as snowball} from '@orama/stemmers/russian';
import type {Stemmer} from './script.js';

export const stemmer: Stemmer = {
  script: 'Cyrillic',
  stem(word) {
    // музей, музея: the stemmer takes the first for an adjective
    const stem = snowball(word).replace(/(?<=...)е$/, '');
    // оценка, оценок and образец, образца: the vowel is gone in other cases
    const short = stem.replace(/(?<=..[бвгджзклмнпрстфхцчшщ])[ео](?=[кц]$)/, '');
    return short === stem ? [stem] : [stem, short];
  },
};
