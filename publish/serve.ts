import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {basename, join, resolve} from 'node:path';
import sirv from 'sirv';
import {feeds} from '../src/protocol/feeds.js';
import {PublishError} from './errors.js';

export interface ServeOptions {
  /** The published folder. */
  readonly dir: string;
  /** Port to listen on; when it is taken, the next free one. 0 for any. Default 8080. */
  readonly port?: number;
  /** Whether pages reload when {@link Serving.reload} is called. Default false. */
  readonly liveReload?: boolean;
  /** Told when a port is taken. */
  readonly onTaken?: (port: number) => void;
  /** Told when the server listens. */
  readonly onReady?: (serving: Serving) => void;
}

/** A server that listens. */
export interface Serving {
  /** Address of the folder, with a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Makes every open page load again. Does nothing without `liveReload`. */
  reload(): void;
  close(): Promise<void>;
}

const portsToTry = 20;
const reloadPath = '/__reload';
const reloadScript = `new EventSource('${reloadPath}').onmessage = () => location.reload();\n`;
// Files of the snapshot, of directories wherever they stand, and of the built widgets.
const immutable = new RegExp([
  /\/b\/[0-9a-f]{2}\/[0-9a-f]{64}\.json$/, /^\/v1\/n\/.+-[0-9a-f]{6}\.json$/, /^\/v1\/s\/[0-9a-f]{2}\/[0-9a-f]{10}\.bin$/,
  /^\/chunks\/[^/]+-[\w-]{7}\.js(\.map)?$/, /^\/\d+\.\d+\.[^/]+\/[a-z-]+-[0-9a-f]{8}\.js$/,
].map(({source}) => source).join('|'));

/**
 * Serves a published folder on this machine, with the headers that a public host should send too.
 *
 * @throws PublishError when there is no such folder, or no free port
 */
export async function serve({dir, port = 8080, liveReload = false, onTaken, onReady}: ServeOptions): Promise<Serving> {
  const root = resolve(dir);
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new PublishError(`There is no folder ${dir}.`, `Publish into it first: wdea publish --out ${dir}`);
  }
  const listeners = new Set<ServerResponse>();
  const files = sirv(root, {
    dev: true, // look at the disk for every request: the folder is published into while it is served
    etag: true,
    extensions: ['html'],
    setHeaders: (response, pathname) => {
      if (immutable.test(pathname)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      const type = typeOf(pathname);
      if (type) response.setHeader('Content-Type', type);
    },
  });

  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('Timing-Allow-Origin', '*');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const pathname = pathOf(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return end(response, 405, 'Only GET and HEAD are answered here.');
    }
    // Hidden files are no part of what is published.
    if (pathname === undefined || pathname.split('/').some((part) => part.startsWith('.'))) return notFound(response);
    if (liveReload && pathname === reloadPath) return listen(request, response, listeners);
    if (liveReload && pathname === `${reloadPath}.js`) {
      response.writeHead(200, {'Content-Type': types.js, 'Cache-Control': 'no-store'});
      return void response.end(reloadScript);
    }
    const folder = join(root, pathname);
    if (!pathname.endsWith('/') && existsSync(folder) && statSync(folder).isDirectory()) {
      response.setHeader('Location', `${encodeURIComponent(basename(pathname))}/`); // so that relative links hold
      return end(response, 301, 'Moved.');
    }
    const page = liveReload ? pageAt(root, pathname) : undefined;
    if (page === undefined) return files(request, response, () => notFound(response));
    response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store'});
    response.end(request.method === 'HEAD' ? undefined : page);
  });

  const actual = await listenFrom(server, port, onTaken);
  const serving: Serving = {
    url: `http://localhost:${actual}/`,
    port: actual,
    reload: () => listeners.forEach((response) => response.write('data: reload\n\n')),
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
  onReady?.(serving);
  return serving;
}

/** Media types by the ending of a file; those made of JSON are UTF-8 in any case. */
const types = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
  jsonld: 'application/ld+json',
} as const;

function typeOf(pathname: string): string | undefined {
  if (pathname.endsWith(`/${feeds.news['JSON Feed']}`)) return 'application/feed+json';
  const ending = pathname.slice(pathname.lastIndexOf('.') + 1);
  return Object.hasOwn(types, ending) ? types[ending as keyof typeof types] : undefined;
}

function pathOf({url = '/'}: IncomingMessage): string | undefined {
  try {
    return decodeURI(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/** The HTML page at a path with the script that waits for a reload, or `undefined` when there is no page. */
function pageAt(root: string, pathname: string): string | undefined {
  const path = join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (!path.endsWith('.html') || !existsSync(path)) return undefined;
  const html = readFileSync(path, 'utf8');
  const tag = `<script type="module" src="${reloadPath}.js"></script>`;
  return html.includes('</head>') ? html.replace('</head>', () => `${tag}</head>`) : html + tag;
}

function listen(request: IncomingMessage, response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, {'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store'});
  response.write('retry: 500\n\n');
  listeners.add(response);
  request.on('close', () => listeners.delete(response));
}

const notFound = (response: ServerResponse) => end(response, 404, 'There is no such file.');

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store'});
  response.end(`${text}\n`);
}

/** Listens on the port or the first free one after it. Only this machine is answered. */
async function listenFrom(server: Server, port: number, onTaken?: (port: number) => void): Promise<number> {
  for (let tried = port; tried < Math.min(port + portsToTry, 65_536); tried++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
      const onError = (reason: NodeJS.ErrnoException) => done(reason);
      server.once('error', onError).listen(tried, '127.0.0.1', () => {
        server.off('error', onError);
        done(undefined);
      });
    });
    if (!error) return (server.address() as AddressInfo).port;
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    onTaken?.(tried);
  }
  throw new PublishError(`No port from ${port} on is free.`, 'Name another with --port or PORT.');
}
