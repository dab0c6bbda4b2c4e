import type {Stemmer} from './script.js';
import {pairs} from './traditional.js';

const simplified = new Map(pairs.match(/../gsu)!.map((pair) => [pair.charAt(0), pair.charAt(1)]));
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');

/** Traditional characters become simplified ones. The rest of Chinese needs no knowledge of the language. */
export const stemmer: Stemmer = {
  script: 'Han',
  stem: (run) => [run.replace(traditional, (character) => simplified.get(character)!)],
};
