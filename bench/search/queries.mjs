/** The judged queries, and which of them the visits begin with. */
import {join} from 'node:path';
import {tsImport} from 'tsx/esm/api';
import {root} from '../../scripts/setup.mjs';
import {catalogues} from './build.mjs';

const {queries: all} = await tsImport(join(root, 'test/judged/judged.ts'), import.meta.url);

/** Whether a catalogue can answer: of one language, it cannot answer a query in another script. */
const askable = (catalogue) => ({language, kind}) =>
  catalogues[catalogue].in.includes(language) && (catalogues[catalogue].in.length > 1 || kind !== 'cross-script');

export const queriesOf = (catalogue) => all.filter(askable(catalogue));

/**
 * Shares of the records wanted that are among the first ten hits, averaged; those of queries that ask for synonyms
 * apart.
 *
 * @param {(query: object) => string[]} hitsOf
 */
export function recallOf(queries, hitsOf) {
  const results = queries.map((query) => {
    const hits = hitsOf(query);
    return {...query, share: query.relevant.filter((id) => hits.includes(id)).length / query.relevant.length};
  });
  const mean = (some) => some.reduce((sum, {share}) => sum + share, 0) / some.length;
  const main = results.filter(({stretch}) => !stretch);
  const by = (key) => Object.fromEntries([...new Set(main.map(({[key]: value}) => value))].sort()
    .map((value) => [value, mean(main.filter(({[key]: own}) => own === value))]));
  return {
    main: mean(main), stretch: mean(results.filter(({stretch}) => stretch)), byLanguage: by('language'),
    byKind: by('kind'), missed: main.filter(({share}) => share < 1),
  };
}

/** As many queries, spread over languages and then over kinds; those that ask for synonyms are left out. */
export function sample(catalogue, count) {
  const chosen = [];
  const {in: languages} = catalogues[catalogue];
  const left = queriesOf(catalogue).filter(({stretch}) => !stretch);
  const used = ({kind}) => chosen.filter((query) => query.kind === kind).length;
  for (let at = 0; chosen.length < count && left.length > 0; at++) {
    const own = left.filter(({language}) => language === languages[at % languages.length]);
    if (own.length === 0) continue;
    const next = own.reduce((a, b) => (used(b) < used(a) ? b : a));
    chosen.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return chosen;
}
