import {stemmer as snowball} from '@orama/stemmers/english';
import type {Stemmer} from './script.js';

// Porter's stemmer knows neither the spellings of several countries nor plurals that change the word.

const irregular: Readonly<Record<string, string>> = {
  children: 'child', women: 'woman', men: 'man', people: 'person', criteria: 'criterion', curricula: 'curriculum',
  syllabi: 'syllabus', phenomena: 'phenomenon', analyses: 'analysis', theses: 'thesis', hypotheses: 'hypothesis',
  mice: 'mouse', taught: 'teach', built: 'build', written: 'write', wrote: 'write', learnt: 'learn', indices: 'index',
};

/** One spelling for organise and organize, centre and center, behaviour and behavior, catalogue and catalog. */
const spell = (word: string) => word
  .replace(/(?<=..[iy])z(?=(e|e[drs]|ers|es|ing|able|ations?)$)/, 's')
  .replace(/(?<=..[a-z])our(?=(s|ed|ing|al|able|ful|ite|less)*$)/, 'or')
  .replace(/(?<=..[bt])re(?=[ds]?$)/, 'er')
  .replace(/(?<=...og)ue(?=s?$)|(?<=gram)me(?=s?$)/, '')
  .replace(/(?<=^(licen|defen|offen|practi))c(?=e)/, 's');

export const stemmer: Stemmer = {
  script: 'Latin',
  stem: (word) => [snowball(spell(Object.hasOwn(irregular, word) ? irregular[word]! : word))],
};
