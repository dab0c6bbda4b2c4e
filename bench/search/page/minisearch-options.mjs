/** What the index of MiniSearch is made with, and opened with. */

export const facetFields = ['kind', 'language', 'subject', 'level', 'relation', 'provider'];

const folded = (term) => term.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();

/** @param analyser ours, in place of its words at spaces with accents folded */
export function miniSearchOptions(analyser) {
  const common = {
    fields: ['title', 'summary', 'provider', 'kind', 'subjects'], storeFields: ['title', 'summary', 'facets'],
  };
  const boost = {title: 5, provider: 3, kind: 3, subjects: 3};
  if (!analyser) return {...common, processTerm: folded, searchOptions: {boost, prefix: true, fuzzy: 0.2}};
  return {
    ...common,
    tokenize: (text) => analyser.tokens(text).flatMap(({terms}) => terms),
    processTerm: (term) => term,
    searchOptions: {
      boost, fuzzy: 0.2, prefix: (term, at, terms) => at === terms.length - 1,
      tokenize: (text) => [...new Set(analyser.query(text).flatMap(({terms}) => terms))],
    },
  };
}
