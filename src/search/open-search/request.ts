import {WdeaError} from '../../errors.js';
import {loadJson, type TransportOptions} from '../../transport.js';
import {type Answer, readAnswer, unavailable} from './answer.js';
import type {Body} from './query.js';

/** Longest line of a request that servers take unless they are told otherwise is 4,096 bytes; a proxy may add to it. */
const maxUrl = 3_500;
/** Largest answer, in bytes: a thousand cards. */
const maxBytes = 8 * 1024 * 1024;

/**
 * Searches an index. A query that is short enough stands in the address: such a request needs no preflight, and may
 * be cached. Reading is all that is ever asked for.
 *
 * @param address of the index, without a slash at its end
 * @throws {@link WdeaError} `SEARCH_UNAVAILABLE` when there is no such index, or the server does not understand
 */
export async function ask(
  address: string, body: Body, options: TransportOptions, signal: AbortSignal,
): Promise<Answer> {
  const json = JSON.stringify(body);
  const plain = `${address}/_search?allow_partial_search_results=false`;
  const short = `${plain}&source_content_type=application/json&source=${inAddress(json)}`;
  try {
    return short.length <= maxUrl
      ? readAnswer(await loadJson({url: short, maxBytes}, options, signal), plain)
      : readAnswer(await loadJson({url: plain, maxBytes}, posting(json, options), signal), plain);
  } catch (error) {
    if (!(error instanceof WdeaError)) throw error;
    if (error.status === 404) throw unavailable('There is no such index', 'Load it, and allow reading it.', error);
    if (error.status === 400) {
      throw unavailable('The server does not understand the search',
        'It has to be OpenSearch, or Elasticsearch 7.10 or later, with an index of this version.', error);
    }
    throw error;
  }
}

/** Sends a body along. To the transport it stays a request that may be repeated, for it changes nothing. */
function posting(body: string, {fetch, ...options}: TransportOptions): TransportOptions {
  return {...options, fetch: (request) => (fetch ?? globalThis.fetch)(new Request(request.url, {
    method: 'POST', body, headers: {'content-type': 'application/json'},
    signal: request.signal, credentials: 'omit',
  }))};
}

/** Percent-encoded, but for signs that may stand in a query as they are (RFC 3986 §3.4). */
const inAddress = (text: string): string => encodeURIComponent(text).replace(/%(3A|2C)/g, decodeURIComponent);
