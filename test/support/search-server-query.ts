import {type Document, type Index, type Json, mapOf, only, Refusal, wordsOf} from './search-server-index.js';

/** The score of a document for a query; `undefined` when it does not match. */
export type Match = (document: Document) => number | undefined;

/**
 * The queries of the "query DSL" that the SDK uses, scored as Lucene scores them (BM25). Whatever else is asked is
 * refused, so that the SDK cannot come to rely on it without a word here.
 */
export function matcher(index: Index, query: unknown): Match {
  const [kind, value] = only(query, 'query');
  switch (kind) {
    case 'match_all': return mapOf(value, kind, []) && (() => 1);
    case 'match_none': return mapOf(value, kind, []) && (() => undefined);
    case 'bool': return bool(index, mapOf(value, kind, ['must', 'should', 'filter', 'minimum_should_match']));
    case 'dis_max': {
      const matches = list(mapOf(value, kind, ['queries']).queries).map((each) => matcher(index, each));
      return (document) => best(matches.map((match) => match(document)));
    }
    case 'constant_score': {
      const {filter, boost = 1} = mapOf(value, kind, ['filter', 'boost']);
      const match = matcher(index, filter);
      return (document) => (match(document) === undefined ? undefined : Number(boost));
    }
    case 'terms': {
      const [field, ids] = only(value, kind);
      index.field(field, 'keyword', 'integer');
      const wanted = new Set(list(ids));
      return (document) => (document.values.get(field)?.some((each) => wanted.has(each)) ? 1 : undefined);
    }
    case 'multi_match': return multiMatch(index, mapOf(value, kind,
      ['query', 'fields', 'type', 'operator', 'fuzziness', 'max_expansions']));
    default: throw new Refusal('parsing_exception', `unknown query [${kind}]`);
  }
}

function bool(index: Index, {minimum_should_match: least, ...clauses}: Json): Match {
  const [musts, shoulds, filters] = ['must', 'should', 'filter'].map((occurrence) =>
    list(clauses[occurrence] ?? []).map((each) => matcher(index, each))) as [Match[], Match[], Match[]];
  const needed = (least as number | undefined) ?? (musts.length + filters.length > 0 ? 0 : 1);
  return (document) => {
    if (filters.some((match) => match(document) === undefined)) return undefined;
    const required = musts.map((match) => match(document));
    if (required.includes(undefined)) return undefined;
    const more = shoulds.map((match) => match(document)).filter((score) => score !== undefined);
    if (shoulds.length > 0 && more.length < needed) return undefined;
    return sum([...required as number[], ...more]);
  };
}

interface Words {
  readonly query: string;
  readonly fields: readonly string[];
  readonly type?: string;
  readonly operator?: string;
  readonly fuzziness?: number;
  readonly max_expansions?: number;
}

function multiMatch(index: Index, given: Json): Match {
  const {query, fields, type = 'best_fields', operator = 'or', fuzziness = 0, max_expansions: most = 50} =
    given as unknown as Words;
  if (typeof query !== 'string' || !['best_fields', 'most_fields', 'bool_prefix'].includes(type)
    || !['and', 'or'].includes(operator) || ![0, 1, 2].includes(fuzziness)
    || (type === 'bool_prefix' && given.fuzziness !== undefined)) {
    throw new Refusal('parsing_exception', `[multi_match] ${JSON.stringify(given)}`);
  }
  const words = wordsOf(query);
  const inFields = fields.map((written): Match => {
    const [field = '', boost = '1'] = written.split('^');
    if (!(Number(boost) > 0)) throw new Refusal('illegal_argument_exception', `boost of [${written}]`);
    index.field(field, 'text');
    const each = words.map((word, at) => type === 'bool_prefix' && at === words.length - 1
      ? anyOf(index, field, (other) => (other.startsWith(word) ? 1 : 0), Infinity, true)
      : fuzziness > 0
        ? anyOf(index, field, (other) => similarity(word, other, fuzziness), most, false)
        : anyOf(index, field, (other) => Number(other === word), 1, false));
    return (document) => {
      const scores = each.map((match) => match(document));
      const found = scores.filter((score) => score !== undefined);
      const enough = operator === 'and' ? found.length === each.length : found.length > 0;
      return enough && found.length > 0 ? Math.fround(sum(found) * Number(boost)) : undefined;
    };
  });
  return (document) => {
    const scores = inFields.map((match) => match(document));
    return type === 'best_fields' ? best(scores)
      : scores.some((score) => score !== undefined) ? sum(scores.filter((score) => score !== undefined)) : undefined;
  };
}

/** Documents with one of the most similar words of a field. `constant` leaves out how much a word tells. */
function anyOf(
  index: Index, field: string, similar: (word: string) => number, most: number, constant: boolean,
): Match {
  const {norms, frequencies} = index.field(field, 'text');
  const {vocabulary, count, average} = index.wordsOf(field);
  const chosen = [...vocabulary.keys()].map((word) => ({word, like: similar(word)})).filter(({like}) => like > 0)
    .sort((a, b) => b.like - a.like || (a.word < b.word ? -1 : 1)).slice(0, most);
  return ({values}) => {
    const words = (values.get(field) ?? []) as readonly string[];
    const scores = chosen.filter(({word}) => words.includes(word)).map(({word, like}) => {
      if (constant) return 1;
      const having = vocabulary.get(word)!;
      const rarity = Math.log(1 + (count - having + 0.5) / (having + 0.5));
      const times = frequencies ? words.filter((other) => other === word).length : 1;
      const length = norms ? words.length / average : 1;
      return Math.fround(like * rarity * 2.2 * times / (times + 1.2 * (0.25 + 0.75 * length)));
    });
    return scores.length > 0 ? (constant ? 1 : sum(scores)) : undefined;
  };
}

/** How similar two words are that differ by so many edits at most: 1 for the same, 0 for others. */
function similarity(a: string, b: string, most: number): number {
  const edits = editsBetween([...a], [...b]);
  return edits > most ? 0 : Math.max(0.01, 1 - edits / Math.min(a.length, b.length));
}

/** Letters left out, added, changed or swapped with the next one. */
function editsBetween(a: readonly string[], b: readonly string[]): number {
  const rows = Array.from({length: a.length + 1}, (_, i) => [i, ...new Array<number>(b.length).fill(0)]);
  for (let j = 1; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, rows[i - 2]![j - 2]! + 1);
      }
      rows[i]![j] = edits;
    }
  }
  return rows[a.length]![b.length]!;
}

export function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Refusal('parsing_exception', `[${JSON.stringify(value)}] is no array`);
  return value;
}

const sum = (numbers: readonly number[]): number => Math.fround(numbers.reduce((all, each) => all + each, 0));
const best = (scores: readonly (number | undefined)[]): number | undefined => {
  const found = scores.filter((score) => score !== undefined);
  return found.length > 0 ? Math.max(...found) : undefined;
};
