/** Builds what MiniSearch and Pagefind search, each as its manual says for such records. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {tsImport} from 'tsx/esm/api';
import {root} from '../../scripts/setup.mjs';
import {facetFields, miniSearchOptions} from './page/minisearch-options.mjs';

const namesOf = (terms) => terms.map(({name}) => name).join(', ');

/** The values by which readers filter, by field. */
const facetsOf = ({kind, languages, subjects, levels, relation, provider}) => ({
  kind: [kind.name], language: languages.map(({name}) => name), subject: subjects.map(({name}) => name),
  level: levels.map(({name}) => name), relation: [relation.name], provider: [provider.name],
});

const analyserOf = async (language) =>
  (await tsImport(join(root, 'src/protocol/analysis.ts'), import.meta.url)).openAnalyser(language);

/** One index a language, as JSON with what a list shows; `analysed` with our analysis in place of its own. */
export async function buildMiniSearch(folder, editions, analysed) {
  const {default: MiniSearch} = await import('minisearch');
  mkdirSync(folder, {recursive: true});
  for (const [language, records] of Object.entries(editions)) {
    const index = new MiniSearch(miniSearchOptions(analysed && await analyserOf(language)));
    await index.addAllAsync(records.map((record) => {
      const {id, title, summary, provider, kind, subjects} = record;
      return {
        id, title, summary, provider: provider.name, kind: kind.name, subjects: namesOf(subjects),
        facets: facetFields.map((field) => facetsOf(record)[field]),
      };
    }), {chunkSize: 1000});
    writeFileSync(join(folder, `${language}.json`), JSON.stringify(index));
  }
}

/** One bundle a language; `analysed` with the terms of our analysis in place of the texts. */
export async function buildPagefind(folder, editions, analysed) {
  const pagefind = await import('pagefind');
  for (const [language, records] of Object.entries(editions)) {
    const {tokens} = analysed ? await analyserOf(language) : {};
    const termsOf = (text) => tokens(text).flatMap(({terms}) => terms).join(' ');
    // terms are stemmed already: a language without a stemmer leaves them alone
    const {index, errors} = await pagefind.createIndex({forceLanguage: analysed ? 'unknown' : language});
    if (!index) throw new Error(errors.join('\n'));
    for (let start = 0; start < records.length; start += 500) {
      const results = await Promise.all(records.slice(start, start + 500).map((record) => {
        const {id, title, summary, provider, kind, subjects} = record;
        const content = [title, summary, provider.name, kind.name, namesOf(subjects)].join('. ');
        return index.addCustomRecord({
          url: id, language, meta: {title}, content: tokens ? termsOf(content) : content, filters: facetsOf(record),
        });
      }));
      const faults = results.flatMap((result) => result.errors);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    }
    const written = await index.writeFiles({outputPath: join(folder, language)});
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
    await index.deleteIndex();
  }
  await pagefind.close();
}
