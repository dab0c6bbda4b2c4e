import ky, {TimeoutError} from 'ky';
import {type ErrorCode, WdeaError} from './errors.js';
import {sha256} from './protocol/hash.js';

/** How, and how patiently, to ask. */
export interface TransportOptions {
  /** Replaces the platform's `fetch`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Milliseconds for one attempt with its body (8,000) and for a request with all its retries (20,000). */
  readonly timeout?: {readonly attempt?: number; readonly total?: number} | undefined;
  /**
   * Retries: how many (3), the bounds of the first and of the longest pause (300 and 5,000 ms; each pause is random
   * below its bound), and the longest `Retry-After` to wait for (10,000 ms).
   */
  readonly retry?: {
    readonly limit?: number; readonly base?: number; readonly cap?: number; readonly maxRetryAfter?: number;
  } | undefined;
}

/** What to load, and what is known of it beforehand. */
export interface Wanted<T> {
  readonly url: string;
  readonly maxBytes: number;
  /** SHA-256 of the bytes in lower-case hexadecimal, or the beginning of it. */
  readonly hash?: string;
  readonly cache?: RequestCache;
  /** Reads the bytes; what it throws means that they are not what they should be. */
  readonly decode: (bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>;
}

/** Faults of an answer that arrived. Some cache on the way may be to blame, so they are asked for once more past it. */
const contentFaults: readonly ErrorCode[] = ['NOT_JSON', 'TOO_LARGE', 'HASH_MISMATCH'];

/**
 * Loads a file. The request is as plain as can be: no credentials and no header of its own, so no preflight.
 * The body is read and checked within the attempt, so that one that breaks off is asked for again.
 *
 * @throws {@link WdeaError}
 */
export async function load<T>(
  wanted: Wanted<T>, {fetch, timeout, retry}: TransportOptions, signal: AbortSignal,
): Promise<{readonly value: T; readonly bytes: number}> {
  const {url, maxBytes, hash, cache = 'default'} = wanted;
  const {limit = 3, base = 300, cap = 5_000, maxRetryAfter = 10_000} = retry ?? {};
  let loaded: {value: T; bytes: number} | undefined;
  let pastCaches = false;
  let retryAfter: number | undefined;

  const shouldRetry = ({error}: {error: unknown}) => {
    if (!(error instanceof WdeaError)) return error instanceof TimeoutError;
    retryAfter = error.retryAfterMs;
    if (contentFaults.includes(error.code)) return !pastCaches && (pastCaches = true);
    return error.retryable && error.code !== 'OFFLINE' && (retryAfter ?? 0) <= maxRetryAfter;
  };

  const attempt = async (input: unknown) => {
    const request = pastCaches ? new Request(input as Request, {cache: 'reload'}) : (input as Request);
    let response: Response;
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      response = await (fetch ?? globalThis.fetch)(request);
      bytes = response.ok ? await readBytes(response, maxBytes) : new Uint8Array();
    } catch (cause) {
      if (request.signal.aborted) throw cause;
      if (globalThis.navigator?.onLine === false) throw new WdeaError('OFFLINE', 'The device is offline', {url, cause});
      throw new WdeaError('NETWORK', 'No complete answer arrived', {url, cause});
    }
    if (!response.ok) {
      void response.body?.cancel().catch(() => {});
      throw statusError(response, url);
    }
    loaded = {value: await read(bytes, wanted), bytes: bytes.length};
    return new Response();
  };

  try {
    await ky(url, {
      fetch: attempt, signal, credentials: 'omit', cache,
      timeout: timeout?.attempt ?? 8_000, totalTimeout: timeout?.total ?? 20_000,
      // Pages that are served over plain HTTP cannot hash; there the browser has to.
      ...(hash?.length === 64 && !canHash() && {integrity: `sha256-${toBase64(hash)}`}),
      retry: {
        limit, shouldRetry,
        delay: (count) => retryAfter ?? Math.random() * Math.min(cap, base * 2 ** (count - 1)),
      },
    });
    return loaded!;
  } catch (cause) {
    throw cause instanceof TimeoutError ? new WdeaError('TIMEOUT', 'No complete answer in time', {url, cause}) : cause;
  }
}

const canHash = () => Boolean(globalThis.crypto?.subtle);
const toBase64 = (hex: string) => btoa(hex.replace(/../g, (byte) => String.fromCharCode(parseInt(byte, 16))));

/** The bytes of a body, up to the chunk with which they exceed `maxBytes`. */
async function readBytes({body}: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    chunks.push(part.value);
    size += part.value.length;
    if (size > maxBytes) {
      void reader?.cancel().catch(() => {});
      break;
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function read<T>(bytes: Uint8Array<ArrayBuffer>, {url, maxBytes, hash, decode}: Wanted<T>): Promise<T> {
  const proven = bytes.length <= maxBytes && hash && canHash() && (await sha256(bytes)).startsWith(hash);
  // An answer that begins with `<` is a page, whatever else is wrong with it.
  if (!proven && bytes.find((byte) => byte > 0x20) === 0x3c) {
    throw new WdeaError('NOT_JSON', 'A page arrived instead of data', {
      url, hint: 'The host answers with a page for what is missing.',
    });
  }
  if (bytes.length > maxBytes) throw new WdeaError('TOO_LARGE', `More than ${maxBytes} bytes arrived`, {url});
  if (hash && canHash() && !proven) {
    throw new WdeaError('HASH_MISMATCH', 'Other data arrived than were published', {
      url, hint: 'Does something rewrite the files on the way?',
    });
  }
  try {
    return await decode(bytes);
  } catch (cause) {
    throw new WdeaError('NOT_JSON', 'Data arrived that cannot be read', {url, cause});
  }
}

/** As {@link load}, for a JSON file. */
export const loadJson = async (
  wanted: Omit<Wanted<unknown>, 'decode'>, options: TransportOptions, signal: AbortSignal,
): Promise<unknown> => (await load({...wanted, decode: readJson}, options, signal)).value;

/** JSON in UTF-8. A key `__proto__` would become the prototype of the next careless copy, so it is left out. */
export const readJson = (bytes: Uint8Array): unknown => JSON.parse(
  new TextDecoder('utf-8', {fatal: true}).decode(bytes),
  (key, value: unknown) => (key === '__proto__' ? undefined : value));

function statusError({status, headers}: Response, url: string): WdeaError {
  const value = headers.get('retry-after') ?? '';
  const after = /^\d+$/.test(value) ? Number(value) * 1000 : Math.max(0, Date.parse(value) - Date.now());
  const retryable = [408, 425, 429].includes(status) || (status >= 500 && ![501, 505].includes(status));
  return new WdeaError(status === 429 ? 'RATE_LIMITED' : 'HTTP_STATUS', `The server answered with status ${status}`, {
    url, status, retryable, ...(after >= 0 && {retryAfterMs: after}),
  });
}
