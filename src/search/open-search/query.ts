import {pair} from '../../protocol/server-index.js';
import type {SearchRequest} from '../provider.js';
import {type Clause, similarClause, type SoughtWord, wordClause} from './words.js';

/** How the words are meant. */
export interface Plan {
  /** Whether a record has to have all words; else half of those that are known, and the more it has the better. */
  readonly all: boolean;
  /** For each word one character: the place of the language in which it is looked for, or `s` for similar words. */
  readonly routes: string;
}

/** The body of a search. */
export interface Body {
  readonly size: number;
  readonly query: Clause;
  readonly track_total_hits: number | boolean;
  readonly post_filter?: Clause;
  readonly sort?: readonly Clause[];
  readonly search_after?: readonly number[];
  readonly _source: readonly string[] | false;
  readonly aggs: Readonly<Record<string, Clause>>;
}

/** Totals are counted up to here. */
const maxCounted = 10_000;
/** Values of a field that are counted. */
const maxValues = 1_000;

/** What is asked for beside the request itself. */
export interface Asked {
  readonly words: readonly SoughtWord[];
  readonly plan: Plan;
  readonly size: number;
  /** What the last hit of the page before is sorted by; its absence means the first page. */
  readonly after?: readonly number[] | undefined;
  /** Whether to count the records that have each word, in each of its languages. */
  readonly counting: boolean;
}

export function searchBody(request: SearchRequest, {words, plan, size, after, counting}: Asked): Body {
  const {language, text, where, facets, sort} = request;
  const place = {[`${language}.place.${sort ?? 'published'}`]: 'asc'};
  const counted = words.flatMap((word) => word.routes.map((_, route) => wordClause(word, route)));
  return {
    size,
    query: textClause(text, words, plan),
    // a page further on would count anew, and some versions count only what is left
    track_total_hits: after ? false : maxCounted,
    ...(where.length > 0 && {post_filter: conditions(where)}),
    sort: words.length > 0 && !sort ? [{_score: 'desc'}, place] : [place],
    ...(after && {search_after: after}),
    _source: [`${language}.card`],
    aggs: {
      index: {global: {}, aggs: {
        edition,
        ...(counting && counted.length > 0 && {words: {filters: {filters: counted}}}),
      }},
      // how many have the words, whatever the filters
      found: {filter: {match_all: {}}},
      ...Object.fromEntries(facets.map((field) => [`facet.${field}`, facetCounts(request, field)])),
    },
  };
}

/** Words that continue the last one of those that were typed, where the words before it stand too. */
export const suggestBody = (language: string, words: readonly SoughtWord[], typed: string, size: number): Body => ({
  size: 0,
  query: textClause(typed, words, {all: true, routes: '0'.repeat(words.length)}),
  track_total_hits: false,
  _source: false,
  aggs: {
    index: {global: {}, aggs: {edition}},
    suggest: {terms: {field: `${language}.suggest`, size, include: beginningWith([typed])}},
  },
});

/** All documents tell their edition; two of them are one too many. */
const edition = {terms: {field: 'edition', size: 2}};

function textClause(text: string, words: readonly SoughtWord[], {all, routes}: Plan): Clause {
  if (words.length === 0) return text.trim() ? {match_none: {}} : {match_all: {}};
  const clauses = words.map((word, at) =>
    (routes[at] === 's' ? similarClause(word) : wordClause(word, Number(routes[at]))));
  if (all) return {bool: {must: clauses}};
  const known = routes.replaceAll('s', '').length;
  // a word more counts for more than any score of the others
  const having = clauses.map((filter) => ({constant_score: {filter, boost: 1_000}}));
  return {bool: {
    must: [{bool: {should: clauses, minimum_should_match: Math.max(1, Math.ceil(known / 2))}}],
    should: having,
  }};
}

const conditions = (where: SearchRequest['where']): Clause =>
  ({bool: {filter: where.map(([field, ids]) => ({terms: {[`where.${field}`]: ids}}))}});

/** Counts the values of a field under the filters on the others; those that are asked for even if none has them. */
function facetCounts({language, where}: SearchRequest, field: string): Clause {
  const others = where.filter(([name]) => name !== field);
  const chosen = where.find(([name]) => name === field)?.[1] ?? [];
  const values = {field: `${language}.facets.${field}`};
  return {
    filter: others.length > 0 ? conditions(others) : {match_all: {}},
    aggs: {
      values: {terms: {...values, size: maxValues}},
      ...(chosen.length > 0 && {chosen: {terms: {
        ...values, size: chosen.length, min_doc_count: 0, include: beginningWith(chosen.map((id) => pair(id, ''))),
      }}}),
    },
  };
}

/** Longest regular expression that servers take, unless they are told otherwise. */
const maxExpression = 1_000;

/** A regular expression of Lucene for what begins with one of these texts. */
function beginningWith(texts: readonly string[]): string {
  let expression = '';
  for (const text of texts) {
    // A letter must not be escaped: that gives some of them a meaning.
    const next = `${expression && `${expression}|`}${text.replace(/[^\p{L}\p{M}\p{N}\t ]/gu, '\\$&')}.*`;
    if (next.length > maxExpression) break;
    expression = next;
  }
  return expression;
}
