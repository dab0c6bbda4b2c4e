import type {AnyDefinition} from '../../src/protocol/collection.js';
import {languages} from '../../src/protocol/languages.js';

/** Terms are compared as they are; only how often they occur counts, not where. */
const terms = {type: 'text', analyzer: 'whitespace', index_options: 'freqs'} as const;
/** Words matter only for being there. */
const words = {type: 'text', analyzer: 'whitespace', index_options: 'docs', norms: false} as const;
const keyword = {type: 'keyword'} as const;
const place = {type: 'integer'} as const;

/**
 * The settings and the mapping of a collection's index, the body with which it is made. What is not in the mapping is
 * refused. Terms and words are indexed but not kept, so that a document takes little more than its cards.
 */
export function indexBody({fields, sorts}: AnyDefinition): object {
  const each = (names: readonly string[], mapping: object) =>
    ({properties: Object.fromEntries(names.map((name) => [name, mapping]))});
  const text = {
    properties: {
      title: terms, keywords: terms, text: terms, titleWords: words, words, suggest: keyword,
      facets: each(Object.keys(fields), keyword),
      place: each(['published', ...Object.keys(sorts)], place),
      card: {type: 'object', enabled: false},
    },
  };
  return {
    // one shard counts exactly, and holds more than any catalogue of ours
    settings: {index: {number_of_shards: 1}},
    mappings: {
      dynamic: 'strict',
      _source: {includes: languages.map((language) => `${language}.card`)},
      properties: {
        edition: keyword,
        where: each(Object.keys(fields), keyword),
        ...Object.fromEntries(languages.map((language) => [language, text])),
      },
    },
  };
}
