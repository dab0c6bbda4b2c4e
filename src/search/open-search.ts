import type {CallOptions} from '../page.js';
import {Flights} from '../flights.js';
import {serverIndex, unpair} from '../protocol/server-index.js';
import {folderAddress} from '../published.js';
import type {TransportOptions} from '../transport.js';
import {type Answer, countsOf, editionOf, facetOf, isEnough, totalOf} from './open-search/answer.js';
import {lostPlace, readCursor, writeCursor} from './open-search/cursor.js';
import {type Body, type Plan, searchBody, suggestBody} from './open-search/query.js';
import {ask} from './open-search/request.js';
import {type SoughtWord, soughtWords} from './open-search/words.js';
import type {SearchAnswer, SearchProvider, SearchRequest} from './provider.js';

export type {SearchAnswer, SearchProvider, SearchRequest} from './provider.js';
export type {TransportOptions} from '../transport.js';

/** Where the server is, and how to ask it. */
export interface OpenSearchOptions extends TransportOptions {
  /**
   * Address of the server, or rather of the gateway before it: one that lets readers `_search` these indexes and do
   * nothing else. A relative address is resolved against the page's.
   */
  readonly url: string | URL;
  /** What the names of the indexes begin with, `wdea` by default: that of the resources is `wdea-resources`. */
  readonly index?: string | undefined;
}

/** Most hits of one answer. */
const maxSize = 1_000;

/**
 * Searches by OpenSearch or Elasticsearch (its `_search` API) in place of the published index: for catalogues of more
 * than some 200,000 records. `wdea export opensearch` writes what the server is fed with. Nothing is asked of the
 * server before it is needed.
 *
 * @example
 * ```ts
 * import {createClient} from '@wdea/embed';
 * import {openSearch} from '@wdea/embed/opensearch';
 *
 * const search = openSearch({url: 'https://search.example.org/'});
 * const {resources} = createClient({baseUrl: 'https://example.org/wdea/', language: 'fr', search});
 * const {hits, total} = await resources.search('intelligence artificielle');
 * console.info(total.value, hits[0]?.item.title);
 * ```
 * @throws {@link WdeaError} `CONFIG_INVALID` when `url` is not an address of http or https
 */
export function openSearch({url, index = 'wdea', ...transport}: OpenSearchOptions): SearchProvider {
  const server = folderAddress(url, 'Give the address of the server, or of the gateway before it.');
  const flights = new Flights();

  const askFor = (collection: string, body: Body, {signal}: CallOptions): Promise<Answer> =>
    flights.join(collection + JSON.stringify(body), (shared) =>
      ask(server + serverIndex(index, collection), body, transport, shared), signal);

  /** One page, of what the server gives at once. */
  const searchPage = async (request: SearchRequest, options: CallOptions): Promise<SearchAnswer> => {
    const {collection, language, facets} = request;
    const words = await soughtWords(request.text, language);
    const place = readCursor(request, words.length);
    const size = Math.min(request.limit, maxSize);
    // one more than wanted shows whether there are more
    const asked = {words, size: size + 1, after: place?.after};
    let plan: Plan = place?.plan ?? {all: true, routes: '0'.repeat(words.length)};
    let answer = await askFor(collection, searchBody(request, {...asked, plan, counting: !place}), options);
    const {sequence, date} = editionOf(answer);
    if (place && place.sequence !== sequence) throw lostPlace();
    const counts = countsOf(answer);
    for (let next = !place && widen(plan, answer, words, counts); next; next = widen(plan, answer, words, counts)) {
      plan = next;
      answer = await askFor(collection, searchBody(request, {...asked, plan, counting: false}), options);
    }
    const {hits} = answer.hits;
    const last = hits.length > size ? hits[size - 1] : undefined;
    const total = place?.total ?? totalOf(answer);
    return {
      items: hits.slice(0, size).map(({_source}) => _source[language]?.card),
      total,
      facets: Object.fromEntries(facets.map((field) => [field, facetOf(answer, field, language, server)])),
      cursor: last ? writeCursor(request, {sequence, plan, total, after: last.sort}) : null,
      meta: {date, sequence, language, stale: false},
    };
  };

  return {
    async search(request, options) {
      const first = await searchPage(request, options);
      const items = [...first.items];
      let {cursor} = first;
      while (cursor !== null && items.length < request.limit) {
        const limit = request.limit - items.length;
        const next = await searchPage({...request, facets: [], limit, cursor}, options);
        items.push(...next.items);
        ({cursor} = next);
      }
      return {...first, items, cursor};
    },

    async suggest({collection, language, text, limit}, options) {
      const words = await soughtWords(text, language);
      const last = words.at(-1);
      // what is still being typed; Chinese goes on without a space
      const [typed] = /[\p{L}\p{M}\p{N}]+$/u.exec(text) ?? [];
      if (!typed || !(last?.prefix || last?.script === 'Han')) return [];
      const answer = await askFor(collection, suggestBody(language, words, last.folded, limit), options);
      editionOf(answer);
      const before = text.slice(0, -typed.length).trimStart();
      return answer.aggregations.suggest?.buckets.map(({key}) => before + unpair(key)[1]) ?? [];
    },
  };
}

/**
 * How to mean the words when an answer is not enough: each in the first of its languages that has it, or similar ones
 * where none has; then half of the words in place of all. Nothing when that would find no more.
 */
function widen(
  plan: Plan, answer: Answer, words: readonly SoughtWord[], counts: readonly number[],
): Plan | undefined {
  let at = 0;
  const routes = words.map((word) => {
    const route = counts.slice(at, at += word.routes.length).findIndex((count) => count > 0);
    return route < 0 ? 's' : String(route);
  }).join('');
  if (routes !== plan.routes) return {...plan, routes};
  return plan.all && words.length > 1 && !isEnough(answer) ? {...plan, all: false} : undefined;
}
