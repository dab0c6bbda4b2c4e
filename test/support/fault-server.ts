import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

/** One answer to one request. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** The answer to the `nth` request (from 1) for a path below the server's root; 404 when there is none. */
export type Handler = (path: string, nth: number) => Answer | undefined;

export interface FaultServer {
  /** Root of the server, ends in `/`. */
  readonly url: string;
  /** Paths asked for so far, without the leading slash. */
  readonly requests: readonly string[];
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/** Starts a server on a free port of the loopback interface. It lives for a minute at most. */
export async function startFaultServer(handler: Handler): Promise<FaultServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    requests.push(path);
    response.setHeader('access-control-allow-origin', '*');
    const answer = handler(path, requests.filter((other) => other === path).length) ?? status(404);
    answer(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise<void>((resolve) => {
    clearTimeout(limit);
    server.close(() => resolve());
    server.closeAllConnections();
  });
  const limit = setTimeout(() => void close(), 60_000).unref();
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests, close};
}

/** The body as it is. */
export const body = (bytes: Uint8Array | string, type = 'application/json'): Answer => (response) => {
  response.setHeader('content-type', type);
  response.end(bytes);
};

export const status = (code: number, headers: Readonly<Record<string, string>> = {}): Answer => (response) => {
  response.writeHead(code, headers).end();
};

/** The page that some hosts send with status 200 for a file that is not there. */
export const page = body('<!doctype html><title>Not here</title>', 'text/html');

/** The connection is reset before an answer. */
export const reset: Answer = (_response, request) => {
  request.socket.resetAndDestroy();
};

/** No answer at all; the connection stays open. */
export const silence: Answer = () => {};

/** Half of the body, then nothing; the connection stays open. */
export const stall = (bytes: Uint8Array): Answer => (response) => {
  response.writeHead(200, {'content-length': bytes.length});
  response.write(bytes.slice(0, bytes.length / 2));
};

/** Half of the body, then the connection ends. Without a length, only the content can tell that it is cut. */
export const truncate = (
  bytes: Uint8Array, length: 'announced' | 'chunked' | 'unknown',
): Answer => (response, request) => {
  const half = bytes.slice(0, bytes.length / 2);
  if (length === 'unknown') {
    request.socket.write('HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\nconnection: close\r\n\r\n');
    request.socket.end(half);
    return;
  }
  response.writeHead(200, length === 'announced' ? {'content-length': bytes.length} : {});
  response.write(half, () => request.socket.destroy());
};

/** Spaces without end, as fast as they are taken. */
export const endless: Answer = (response) => {
  const spaces = new Uint8Array(64 * 1024).fill(0x20);
  const pour = () => {
    while (!response.destroyed && response.write(spaces));
  };
  response.on('drain', pour);
  pour();
};
