import {type Analyser, distance, forgiven, openAnalyser, type QueryWord, routes} from '../../src/protocol/analysis.js';
import {type Language, languages} from '../../src/protocol/languages.js';

/** Texts of a record, heaviest first. */
export interface Texts {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly keywords: string;
}

interface Index {
  readonly analyser: Analyser;
  /** Documents of a term with their score. */
  readonly postings: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const weights = {title: 5, keywords: 3, summary: 1} as const;

/** A search in memory as plain as can be, to see what the analysis is good for: BM25, prefixes, typos. */
export async function plainSearch(records: (language: Language) => readonly Texts[]) {
  const indexes = new Map<Language, Index>();
  for (const language of languages) indexes.set(language, index(await openAnalyser(language), records(language)));

  return (text: string, language: Language, limit: number): Promise<string[]> => {
    const own = indexes.get(language)!.analyser.query(text);
    const perWord = own.map(({script}, at) => best(routes(script, language).map((route) => {
      const there = indexes.get(route)!;
      return matches(there, there.analyser.query(text)[at]!);
    }), script === 'Latin' && /^(ar|ru|zh)$/.test(language) ? 2 : 1));
    const found = new Map<string, {words: number; score: number}>();
    for (const hits of perWord) {
      for (const [id, {share, score}] of hits) {
        const sum = found.get(id) ?? {words: 0, score: 0};
        found.set(id, {words: sum.words + share, score: sum.score + score});
      }
    }
    const order = [...found].sort(([, a], [, b]) => b.words - a.words || b.score - a.score);
    return Promise.resolve(order.slice(0, limit).map(([id]) => id));
  };
}

type Hits = Map<string, {readonly share: number; readonly score: number}>;

interface Matches {
  readonly exact: Hits;
  /** What is a typing error away. */
  readonly near: () => Hits;
}

/**
 * The first `together` indexes as one (a text of another script has some Latin words, but not most), else the first
 * that has the word; else the first that has something like it.
 */
function best(tries: readonly Matches[], together: number): Hits {
  const merged = new Map([...tries.slice(0, together)].reverse().flatMap(({exact}) => [...exact]));
  const found = [merged, ...tries.map(({exact}) => exact)].find((hits) => hits.size > 0);
  if (found) return found;
  for (const {near} of tries) {
    const hits = near();
    if (hits.size > 0) return hits;
  }
  return merged;
}

function matches({analyser, postings}: Index, word: QueryWord): Matches {
  const exact: Hits = new Map();
  const add = (hits: Hits, term: string, share: number, factor: number) => {
    for (const [id, score] of postings.get(term) ?? []) {
      const old = hits.get(id);
      if (word.every) hits.set(id, {share: (old?.share ?? 0) + share, score: (old?.score ?? 0) + score * share});
      else if (!old || old.score < score * factor) hits.set(id, {share, score: score * factor});
    }
  };
  /** Words as they are written, which stand for their terms. */
  const addWritten = (hits: Hits, written: string, factor: number) => {
    const terms = new Set([written, ...analyser.tokens(written).flatMap((token) => token.terms)]);
    for (const term of terms) add(hits, term, 1, factor);
  };
  for (const term of word.terms) add(exact, term, word.every ? 1 / word.terms.length : 1, 1);
  if (word.prefix) {
    for (const written of postings.keys()) if (written.startsWith(word.folded)) addWritten(exact, written, 0.5);
  }
  const near = () => {
    const hits: Hits = new Map();
    let most: number = forgiven(word.folded);
    if (most === 0) return hits;
    const distances = [...postings.keys()].map((written) => [written, distance(word.folded, written, most)] as const);
    most = Math.min(most, ...distances.map(([, edits]) => edits));
    for (const [written, edits] of distances) if (edits <= most) addWritten(hits, written, 0.5);
    return hits;
  };
  return {exact, near};
}

function index(analyser: Analyser, records: readonly Texts[]): Index {
  const counts = new Map<string, Map<string, number>>();
  for (const record of records) {
    for (const field of ['title', 'keywords', 'summary'] as const) {
      for (const {folded, terms} of analyser.tokens(record[field])) for (const term of [folded, ...terms]) {
        let documents = counts.get(term);
        if (!documents) counts.set(term, documents = new Map<string, number>());
        if (terms.includes(term)) documents.set(record.id, (documents.get(record.id) ?? 0) + weights[field]);
      }
    }
  }
  const postings = new Map([...counts].map(([term, documents]) => {
    const rarity = Math.log(1 + (records.length - documents.size + 0.5) / (documents.size + 0.5));
    return [term, new Map([...documents].map(([id, count]) => [id, rarity * count * 2.2 / (count + 1.2)]))] as const;
  }));
  return {analyser, postings};
}
