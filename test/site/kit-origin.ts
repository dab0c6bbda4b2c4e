import {readFileSync} from 'node:fs';
import {createServer, type IncomingHttpHeaders, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize, sep} from 'node:path';

/** A request as it came to the origin of the kit. */
export interface Asked {
  readonly method: string;
  /** Path and query, without the leading slash. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly status: number;
  /** What was sent; empty while the origin is slow. */
  readonly body: Buffer;
}

/**
 * What the origin does: answers; keeps what it was asked for until it answers again; or sends a page in place of
 * every file, as hosts do that have moved or are out of order.
 */
export type Mode = 'answers' | 'is slow' | 'sends a page' | 'sends a page with 500';

export interface KitOrigin {
  readonly origin: string;
  /** Ends in `/`. */
  readonly url: string;
  readonly log: Asked[];
  mode(mode: Mode): void;
  /** Refuses connections, until it is back at the same address. */
  leave(): Promise<void>;
  comeBack(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
};

/**
 * The origin of a published folder, as bare as a host may be, and one that tries to set a cookie with everything, as
 * the networks before some hosts do. `aside` are files of the test, which are not in the log.
 */
export async function startKitOrigin(folder: string, aside: Readonly<Record<string, string>> = {}): Promise<KitOrigin> {
  const log: Asked[] = [];
  const waiting: (() => void)[] = [];
  let mode: Mode = 'answers';
  let server: Server | undefined;
  let port = 0;

  const send = (response: ServerResponse, status: number, type: string, body: Buffer) => {
    response.writeHead(status, {'Content-Type': type, 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*'});
    response.end(body);
    return {status, body};
  };

  const answer = (path: string, response: ServerResponse) => {
    response.setHeader('Set-Cookie', ['network=1; Path=/', 'tracked=1; Path=/; HttpOnly']);
    if (mode.startsWith('sends')) {
      const page = Buffer.from('<!doctype html><title>Elsewhere</title><p>We have moved.</p>');
      return send(response, mode.endsWith('500') ? 500 : 200, 'text/html', page);
    }
    const file = normalize(join(folder, decodeURIComponent(path.replace(/[?#].*/, ''))));
    try {
      if (!file.startsWith(folder + sep)) throw new Error('outside');
      return send(response, 200, types[extname(file)] ?? 'application/octet-stream', readFileSync(file));
    } catch {
      return send(response, 404, 'text/plain', Buffer.from('There is no such file.'));
    }
  };

  const listen = () => new Promise<void>((resolve, reject) => {
    server = createServer(({method = '', url = '/', headers}, response) => {
      const path = url.slice(1);
      if (path in aside) return void send(response, 200, types[extname(path)]!, Buffer.from(aside[path]!));
      const reply = () => void log.push({method, path, headers, ...answer(path, response)});
      if (mode === 'is slow') waiting.push(reply);
      else reply();
    }).on('error', reject).listen(port, '127.0.0.1', () => {
      port = (server!.address() as AddressInfo).port;
      resolve();
    });
  });
  await listen();
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    url: `${origin}/`,
    log,
    mode(wanted) {
      mode = wanted;
      if (mode !== 'is slow') for (const reply of waiting.splice(0)) reply();
    },
    leave: () => new Promise((resolve) => {
      server!.close(() => resolve());
      server!.closeAllConnections();
    }),
    comeBack: async () => {
      if (!server?.listening) await listen();
    },
  };
}
