/**
 * What went wrong.
 *
 * | code | meaning |
 * | --- | --- |
 * | `CONFIG_INVALID` | an option of the client is unusable |
 * | `QUERY_INVALID` | an unknown field or order, or a limit that is not a positive whole number |
 * | `CURSOR_INVALID` | the cursor is malformed, or its edition is no longer at hand: start the list over |
 * | `NETWORK` | no answer, or one that broke off |
 * | `OFFLINE` | the device says that it is offline |
 * | `TIMEOUT` | no complete answer in time |
 * | `HTTP_STATUS` | an answer with another status than success |
 * | `RATE_LIMITED` | status 429; `retryAfterMs` says when to ask again, if the server does |
 * | `NOT_FOUND` | no record has this id |
 * | `SOURCE_NOT_FOUND` | nothing is published at this address |
 * | `NOT_JSON` | an answer that is not JSON in UTF-8, often a page of the host instead of a missing file |
 * | `TOO_LARGE` | an answer larger than announced or allowed |
 * | `INVALID` | data that break the published format, or more than half of the records do |
 * | `UNSUPPORTED` | data in a later major version of the format |
 * | `HASH_MISMATCH` | data that are not what was published |
 * | `RECORD_INVALID` | the record asked for lacks a field that it needs |
 * | `EDITION_MISSING` | the collection is published in no language |
 * | `SEARCH_UNAVAILABLE` | there is no search index, or one that was made for another version of the SDK |
 */
export type ErrorCode =
  | 'CONFIG_INVALID' | 'QUERY_INVALID' | 'CURSOR_INVALID' | 'NETWORK' | 'OFFLINE' | 'TIMEOUT' | 'HTTP_STATUS'
  | 'RATE_LIMITED' | 'NOT_FOUND' | 'SOURCE_NOT_FOUND' | 'NOT_JSON' | 'TOO_LARGE' | 'INVALID' | 'UNSUPPORTED'
  | 'HASH_MISMATCH' | 'RECORD_INVALID' | 'EDITION_MISSING' | 'SEARCH_UNAVAILABLE';

/** What an error may carry beside its code and message. */
export interface ErrorDetails {
  readonly hint?: string;
  readonly retryable?: boolean;
  readonly retryAfterMs?: number | undefined;
  readonly url?: string;
  readonly status?: number;
  readonly cause?: unknown;
}

/** Codes after which the same call may succeed later, whatever else the error says. */
const passing: readonly ErrorCode[] = ['NETWORK', 'OFFLINE', 'TIMEOUT', 'RATE_LIMITED', 'HASH_MISMATCH'];

/**
 * The one error of the SDK. Its message is English and meant for developers: show people a text of your own, chosen
 * by `code`. A call that its caller aborted rejects with the reason of the signal instead.
 *
 * @example
 * ```ts
 * import {createClient, WdeaError} from '@wdea/embed';
 *
 * const client = createClient({baseUrl: 'https://example.org/wdea/'});
 * try {
 *   await client.news.get('no-such-news');
 * } catch (error) {
 *   if (error instanceof WdeaError && error.code === 'NOT_FOUND') console.info('No such news');
 *   else throw error;
 * }
 * ```
 */
export class WdeaError extends Error {
  override readonly name = 'WdeaError';
  readonly code: ErrorCode;
  /** What a developer can do about it. */
  readonly hint?: string;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;
  /** Milliseconds to wait before the next call, where the server says so. */
  readonly retryAfterMs?: number;
  /** Address of the request that failed. */
  readonly url?: string;
  /** Status of the HTTP response. */
  readonly status?: number;

  constructor(code: ErrorCode, message: string, {cause, ...details}: ErrorDetails = {}) {
    super(message, {cause});
    this.code = code;
    this.retryable = passing.includes(code);
    Object.assign(this, details);
  }
}
