import {openAnalyser} from '../../../src/protocol/analysis.js';
import {openBundle} from './pagefind.mjs';

export function open(options) {
  const analyser = openAnalyser(options.language);
  return openBundle(options, async (text) =>
    [...new Set((await analyser).query(text).flatMap(({terms}) => terms))].join(' '));
}
