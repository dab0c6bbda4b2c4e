import {facetFields, miniSearchOptions} from './minisearch-options.mjs';

export const open = (options) => openIndex(options);

/** @param analyser ours, on its way */
export async function openIndex({base, language}, analyser) {
  const [{default: MiniSearch}, json, ours] = await Promise.all([
    import('minisearch'), fetch(`${base}${language}.json`).then((response) => response.text()), analyser,
  ]);
  const index = await MiniSearch.loadJSONAsync(json, miniSearchOptions(ours));
  return {
    search: async (text) => index.search(text).slice(0, 10).map(({id, title}) => ({id, title})),
    /** It has no facets: this counts the hits, each field under the filters on the others. */
    async facets(text, kind) {
      const counts = facetFields.map(() => new Map());
      for (const {facets} of index.search(text || MiniSearch.wildcard)) {
        const passes = facets[0].includes(kind.name);
        facets.forEach((values, field) => {
          if (field > 0 && !passes) return;
          for (const value of values) counts[field].set(value, (counts[field].get(value) ?? 0) + 1);
        });
      }
      return counts.map((of) => [...of].sort((a, b) => b[1] - a[1]));
    },
  };
}
