/** Two origins of this machine: the host's pages with their policy, and the CDN with everything else. */
import {readFileSync, statSync} from 'node:fs';
import {createSecureServer} from 'node:http2';
import {extname, join, normalize} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {brotliCompressSync, constants} from 'node:zlib';
import {selfSigned} from './certificate.mjs';

const types = {'.js': 'text/javascript', '.json': 'application/json'};

/**
 * @typedef {{path: string, bytes: number, begun: number, ended: number}} Answered
 *   what was asked for, bytes of the body as sent (headers and TLS not counted), milliseconds when the request had come
 *   and when all was sent
 */

/**
 * Serves `folder` as a CDN does: HTTP/2, readable from any origin, scripts and JSON in brotli, the rest as it is, since
 * no host compresses what it does not know.
 *
 * @param {(url: URL, cdn: string) => {html: string, policy: string}} makePage what the host's origin answers
 */
export async function serve(folder, makePage) {
  /** @type {Answered[]} */
  let log = [];
  const state = {latency: 0};
  const certificate = selfSigned();

  const cdn = await listen(certificate, async (request, response) => {
    const begun = performance.now();
    const path = normalize(decodeURIComponent(request.url.split('?')[0]));
    const entry = {path, bytes: 0, begun, ended: Infinity};
    log.push(entry);
    const answer = read(folder, path);
    await pause(state.latency - (performance.now() - begun));
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('timing-allow-origin', '*');
    if (!answer) {
      response.statusCode = 404;
      response.end();
      entry.ended = performance.now();
      return;
    }
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    response.setHeader('cache-control', 'public, max-age=3600');
    if (answer.packed) response.setHeader('content-encoding', 'br');
    entry.bytes = answer.body.length;
    response.end(answer.body);
    entry.ended = performance.now();
  });

  const host = await listen(certificate, async (request, response) => {
    const {html, policy} = makePage(new URL(request.url, host.url), cdn.url);
    await pause(state.latency);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policy);
    response.end(html);
  });

  return {
    hostUrl: host.url, cdnUrl: cdn.url,
    /** Milliseconds that an answer takes at least. */
    set latency(ms) {
      state.latency = ms;
    },
    /** What the CDN has answered since the last call. */
    take() {
      const taken = log;
      log = [];
      return taken;
    },
    close() {
      host.close();
      cdn.close();
    },
  };
}

async function listen(certificate, handle) {
  const server = createSecureServer({...certificate, allowHTTP1: true}, (request, response) =>
    void handle(request, response).catch((error) => response.stream?.destroy(error)));
  const sessions = new Set();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
    session.on('error', () => {}); // a browser that was closed
  });
  await new Promise((resolve, reject) => server.on('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${server.address().port}/`,
    close() {
      server.close();
      for (const session of sessions) session.destroy();
    },
  };
}

const packed = new Map();

/** The bytes to send. */
function read(folder, path) {
  const file = join(folder, path);
  if (!statSync(file, {throwIfNoEntry: false})?.isFile()) return undefined;
  if (!types[extname(path)]) return {body: readFileSync(file), packed: false};
  if (!packed.has(file)) packed.set(file, brotli(readFileSync(file)));
  return {body: packed.get(file), packed: true};
}

/** Brotli as a host keeps it ready: the strongest, beyond a megabyte the strongest but two, which takes seconds. */
export const brotli = (bytes) => brotliCompressSync(bytes, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: bytes.length > 1e6 ? 9 : 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  },
});
