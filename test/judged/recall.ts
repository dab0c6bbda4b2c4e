import type {Language} from '../../src/protocol/languages.js';
import {type JudgedQuery, queries} from './judged.js';

/** Shares of the relevant records among the first ten hits, averaged over queries; 1 is all. */
export interface Recall {
  readonly main: number;
  readonly stretch: number;
  readonly byLanguage: Readonly<Record<string, number>>;
  readonly byKind: Readonly<Record<string, number>>;
  /** Queries that lack an answer, those of the stretch set included. */
  readonly missed: readonly (JudgedQuery & {readonly found: readonly string[]})[];
}

/** Asks every judged query of a search that gives ids, best first, out of an index that holds the judged records. */
export async function recall(
  search: (query: string, language: Language, limit: number) => Promise<readonly string[]>,
): Promise<Recall> {
  const results: {query: JudgedQuery; found: readonly string[]; share: number}[] = [];
  for (const query of queries) {
    const found = (await search(query.query, query.language, 10)).slice(0, 10);
    const right = query.relevant.filter((id) => found.includes(id));
    results.push({query, found, share: right.length / query.relevant.length});
  }
  const mean = (some: typeof results) => some.reduce((sum, {share}) => sum + share, 0) / some.length;
  const main = results.filter(({query}) => !query.stretch);
  const by = (key: (query: JudgedQuery) => string) => Object.fromEntries([...new Set(main.map(({query}) => key(query)))]
    .sort().map((value) => [value, mean(main.filter(({query}) => key(query) === value))]));
  return {
    main: mean(main),
    stretch: mean(results.filter(({query}) => query.stretch)),
    byLanguage: by(({language}) => language),
    byKind: by(({kind}) => kind),
    missed: results.filter(({share}) => share < 1).map(({query, found}) => ({...query, found})),
  };
}
