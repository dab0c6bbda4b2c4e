import {forgiven, openAnalyser, type QueryWord, routes} from '../../protocol/analysis.js';
import type {Language} from '../../protocol/languages.js';
import {termWeights} from '../../protocol/server-index.js';

/** A part of a query in the language of the server, its "query DSL". */
export type Clause = Readonly<Record<string, unknown>>;

/** A word of a query, with its terms in the languages in whose texts it is looked for, best first. */
export interface SoughtWord extends QueryWord {
  readonly routes: readonly {readonly language: Language; readonly terms: readonly string[]}[];
}

// A query longer than anyone types is cut: servers refuse what has more than 1,024 parts, each a term in a field.
const maxWords = 16;
const maxLength = 150;
/** Words that a misspelt one may stand for. */
const maxSimilar = 10;

/** The words of a query, analysed by the code that analysed the texts. */
export async function soughtWords(text: string, language: Language): Promise<SoughtWord[]> {
  const query = text.slice(0, maxLength);
  const words = (await openAnalyser(language)).query(query).slice(0, maxWords);
  return Promise.all(words.map(async (word, at) => ({
    ...word,
    // a query has the same words in every language
    routes: await Promise.all(routes(word.script, language).map(async (route) => (
      {language: route, terms: (await openAnalyser(route)).query(query)[at]?.terms ?? []}))),
  })));
}

/** The records that have a word in the texts of one of its languages. */
export function wordClause({folded, prefix, every, routes}: SoughtWord, route: number): Clause {
  const {language, terms} = routes[route]!;
  const fields = Object.entries(termWeights).map(([name, weight]) => `${language}.${name}^${weight}`);
  const exact = {multi_match: {query: terms.join(' '), fields, ...(every && {operator: 'and'})}};
  return prefix
    ? {dis_max: {queries: [exact, {multi_match: {query: folded, fields: wordFields(language), type: 'bool_prefix'}}]}}
    : exact;
}

/** The records that have something like a word that none has as it is: misspelt, or a part of a run of Chinese. */
export function similarClause({folded, every, routes}: SoughtWord): Clause {
  const {language, terms} = routes[0]!;
  if (every) return {multi_match: {query: terms.join(' '), fields: wordFields(language), type: 'most_fields'}};
  const fuzziness = forgiven(folded);
  if (fuzziness === 0) return {match_none: {}};
  return {multi_match: {query: folded, fields: wordFields(language), fuzziness, max_expansions: maxSimilar}};
}

const wordFields = (language: Language): string[] => [`${language}.titleWords^2`, `${language}.words`];
