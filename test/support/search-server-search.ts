import {type Document, type Index, isMap, type Json, mapOf, only, pick, Refusal} from './search-server-index.js';
import {list, matcher} from './search-server-query.js';

/** Most hits of one answer (`index.max_result_window`). */
const maxWindow = 10_000;
/** Longest regular expression (`index.max_regex_length`). */
const maxExpression = 1_000;

interface Hit {
  readonly document: Document;
  readonly score: number;
  readonly sort: readonly number[];
}

/** Answers the body of a `_search` as a server does. */
export function search(index: Index, body: unknown): Json {
  const {size = 10, query = {match_all: {}}, post_filter: filter, sort: order, search_after: after,
    track_total_hits: track = 10_000, _source: source = true, aggs = {}} = mapOf(body, 'search', [
    'size', 'query', 'post_filter', 'sort', 'search_after', 'track_total_hits', '_source', 'aggs']);
  if (!Number.isInteger(size) || (size as number) < 0 || (size as number) > maxWindow) {
    throw new Refusal('illegal_argument_exception', `Result window is too large: [${String(size)}]`);
  }
  const match = matcher(index, query);
  const found = index.documents.filter((document) => match(document) !== undefined);
  const passes = filter === undefined ? () => 1 : matcher(index, filter);
  const sorts = order === undefined ? [] : list(order).map((each) => sortBy(index, each));
  const hits = found.filter((document) => passes(document) !== undefined).map((document): Hit => {
    const score = match(document)!;
    return {document, score, sort: sorts.map(({value}) => value(document, score))};
  });
  const compare = (a: readonly number[], b: readonly number[]) =>
    sorts.reduce((so, {sign}, at) => so || sign * (a[at]! - b[at]!), 0);
  hits.sort((a, b) => compare(a.sort, b.sort));
  if (after !== undefined && (list(after).length !== sorts.length || !list(after).every(Number.isFinite))) {
    throw new Refusal('illegal_argument_exception', 'search_after has to have a value for each sort');
  }
  const shown = hits.filter(({sort}) => after === undefined || compare(sort, after as number[]) > 0)
    .slice(0, size as number);
  const most = track === true ? Infinity : Number(track);
  return {
    took: 1, timed_out: false, _shards: {total: 1, successful: 1, skipped: 0, failed: 0},
    hits: {
      ...(track !== false && {
        total: {value: Math.min(hits.length, most), relation: hits.length > most ? 'gte' : 'eq'},
      }),
      max_score: null,
      hits: shown.map(({document, score, sort}) => ({
        _index: 'index', _id: document.id, _score: score, sort,
        ...(source !== false && {_source: pick(document.source, list(source) as string[])}),
      })),
    },
    aggregations: aggregate(index, aggs, found, true),
  };
}

function sortBy(index: Index, given: unknown): {sign: number; value: (document: Document, score: number) => number} {
  const [field, direction] = only(given, 'sort');
  if (direction !== 'asc' && direction !== 'desc') throw new Refusal('parsing_exception', `sort by [${field}]`);
  const sign = direction === 'asc' ? 1 : -1;
  if (field === '_score') return {sign, value: (_, score) => score};
  index.field(field, 'integer');
  return {sign, value: ({values}) => Number(values.get(field)![0])};
}

/** Aggregations over documents; `top` is whether they stand at the top, where alone `global` may. */
function aggregate(index: Index, aggs: unknown, documents: readonly Document[], top: boolean): Json {
  if (!isMap(aggs)) throw new Refusal('parsing_exception', '[aggs] is no object');
  return Object.fromEntries(Object.entries(aggs).map(([name, given]) => {
    if (!/^[^[\]>]+$/.test(name)) throw new Refusal('illegal_argument_exception', `Invalid aggregation name [${name}]`);
    const {aggs: below = {}, ...rest} = given as Json & {aggs?: Json};
    const [kind, value] = only(rest, name);
    const bucket = (inside: readonly Document[]) =>
      ({doc_count: inside.length, ...aggregate(index, below, inside, false)});
    const passing = (query: unknown) => {
      const match = matcher(index, query);
      return (document: Document) => match(document) !== undefined;
    };
    if (kind === 'global' && top) return [name, mapOf(value, kind, []) && bucket(index.documents)];
    if (kind === 'filter') return [name, bucket(documents.filter(passing(value)))];
    if (Object.keys(below).length > 0) throw new Refusal('parsing_exception', `[${kind}] with aggregations in it`);
    if (kind === 'filters') {
      const filters = list(mapOf(value, kind, ['filters']).filters).map(passing);
      return [name, {buckets: filters.map((filter) => bucket(documents.filter(filter)))}];
    }
    if (kind === 'terms') return [name, countTerms(index, mapOf(value, kind, termsKeys), documents)];
    throw new Refusal('parsing_exception', `Unknown aggregation type [${kind}]`);
  }));
}

const termsKeys = ['field', 'size', 'include', 'min_doc_count'];

function countTerms(index: Index, given: Json, documents: readonly Document[]): Json {
  const {field, size = 10, include, min_doc_count: least = 1} = given as
    {field: string; size?: number; include?: string; min_doc_count?: number};
  index.field(field, 'keyword');
  if (!(size > 0)) throw new Refusal('illegal_argument_exception', '[size] must be greater than 0');
  const wanted = include === undefined ? undefined : expression(include);
  const counts = new Map<string, number>();
  const count = (among: readonly Document[], one: number) => {
    for (const {values} of among) {
      for (const value of new Set(values.get(field) as string[] | undefined)) {
        if (!wanted || wanted.test(value)) counts.set(value, (counts.get(value) ?? 0) + one);
      }
    }
  };
  // values that no counted document has are there at a count of 0
  if (least === 0) count(index.documents, 0);
  count(documents, 1);
  const buckets = [...counts].filter(([, times]) => times >= least)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    doc_count_error_upper_bound: 0,
    sum_other_doc_count: buckets.slice(size).reduce((all, [, times]) => all + times, 0),
    buckets: buckets.slice(0, size).map(([key, times]) => ({key, doc_count: times})),
  };
}

/** A regular expression of Lucene, of which only `.*`, `|` and escaped signs are known here. */
function expression(text: string): RegExp {
  if (text.length > maxExpression) throw new Refusal('illegal_argument_exception', 'too long a regular expression');
  const parts = text.match(/\\[^\p{L}\p{N}]|\.\*|\||[^\\.?+*|{}[\]()"#@&<>~]/gsu) ?? [];
  if (parts.join('') !== text) throw new Refusal('illegal_argument_exception', `invalid regular expression [${text}]`);
  const source = parts.map((part) => (part === '.*' || part === '|' ? part
    : part.replace(/^\\/, '').replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')));
  return new RegExp(`^(?:${source.join('')})$`, 'su');
}
