import {createClient} from '../../../src/index.js';
import {facetFields} from './minisearch-options.mjs';

export function open({base, language}) {
  const {resources} = createClient({baseUrl: base, language});
  return {
    list: async () => (await resources.list({limit: 10})).items.map(({title}) => title),
    async search(text) {
      const {hits} = await resources.search(text, {limit: 10});
      return hits.map(({item: {id, title}}) => ({id, title}));
    },
    facets: (text, kind) => resources.facets(facetFields, {text, where: {kind: kind.id}}),
  };
}
