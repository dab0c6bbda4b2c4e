import * as z from 'zod/mini';
import {WdeaError} from '../../errors.js';
import {analysisVersion} from '../../protocol/analysis.js';
import {countedTerms, type FacetCount} from '../../protocol/facets.js';
import type {Language} from '../../protocol/languages.js';
import {readEdition, type ServerEdition, unpair} from '../../protocol/server-index.js';
import {checkFormat} from '../../published.js';
import type {Total} from '../found.js';

const count = z.number();
const terms = z.object({buckets: z.array(z.object({key: z.string(), doc_count: count}))});
const documents = z.object({doc_count: count});
const facet = z.object({values: terms, chosen: z.optional(terms)});

/** An answer of the `_search` API, as far as it is asked for. */
const answer = z.object({
  timed_out: z.boolean(),
  hits: z.object({
    total: z.optional(z.object({value: count, relation: z.string()})),
    hits: z.array(z.object({
      sort: z.array(count),
      _source: z.catchall(z.object({}), z.object({card: z.unknown()})),
    })),
  }),
  aggregations: z.looseObject({
    index: z.object({
      ...documents.shape, edition: terms, words: z.optional(z.object({buckets: z.array(documents)})),
    }),
    found: z.optional(documents),
    suggest: z.optional(terms),
  }),
});
export type Answer = z.infer<typeof answer>;

/** @throws {@link WdeaError} `INVALID` for anything else, `SEARCH_UNAVAILABLE` for half of an answer */
export function readAnswer(json: unknown, url: string): Answer {
  const read = checkFormat(answer, json, url);
  if (read.timed_out) throw unavailable('The server ran out of time', 'It may be busy, or too small.');
  return read;
}

/**
 * The edition that the index was made from.
 *
 * @throws {@link WdeaError} `SEARCH_UNAVAILABLE` when it was made by another analysis, or is not made yet
 */
export function editionOf({aggregations: {index}}: Answer): ServerEdition {
  const {buckets} = index.edition;
  const edition = readEdition(buckets[0]?.key ?? '');
  if (buckets.length !== 1 || !edition) {
    throw unavailable('The index is empty, or holds more than one edition', 'Load it anew, and whole.');
  }
  if (edition.analysis !== analysisVersion) {
    throw unavailable(
      `The index was made by version ${edition.analysis} of the text analysis, and this is version ${analysisVersion}`,
      'Export it with the version of @wdea/embed that the page uses.');
  }
  return edition;
}

/**
 * Whether there are enough records with all words: as many as one in a hundred of all, or ten, whatever the filters.
 * The published index answers by the same rule.
 */
export const isEnough = ({aggregations: {index, found}}: Answer): boolean =>
  (found?.doc_count ?? 0) >= Math.min(10, index.doc_count / 100);

export const totalOf = ({hits: {total}}: Answer): Total =>
  ({value: total?.value ?? 0, relation: total?.relation === 'gte' ? 'at-least' : 'exact'});

/** The number of records for each word and language that was counted. */
export const countsOf = ({aggregations: {index}}: Answer): number[] =>
  index.words?.buckets.map(({doc_count}) => doc_count) ?? [];

/** The values of a field. */
export function facetOf({aggregations}: Answer, field: string, language: Language, url: string): FacetCount[] {
  const {values, chosen} = checkFormat(facet, aggregations[`facet.${field}`], url);
  const counts = new Map([...values.buckets, ...chosen?.buckets ?? []].map(({key, doc_count}) => [key, doc_count]));
  return countedTerms([...counts].map(([value, count]) => {
    const [id, name] = unpair(value);
    return {id, name, count};
  }), language);
}

export const unavailable = (message: string, hint: string, cause?: unknown): WdeaError =>
  new WdeaError('SEARCH_UNAVAILABLE', message, {hint, cause});
