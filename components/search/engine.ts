/*
 * What it takes to search, beyond the box that is there from the beginning: every collection, and how its records are
 * found and shown. It is loaded when the box is first used.
 */
export {find, findMore} from './find.js';
export {renderSuggestions} from './options.js';
export {renderFailed, renderResults} from './results.js';
