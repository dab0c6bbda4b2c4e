import {openAnalyser} from '../../../src/protocol/analysis.js';
import {openIndex} from './minisearch.mjs';

export const open = (options) => openIndex(options, openAnalyser(options.language));
