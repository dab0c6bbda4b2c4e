import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A site of another origin than the kit's. */
export interface Host {
  /** Ends in `/`. */
  readonly url: string;
  close(): void;
}

/** Starts a site; `pageAt` gives the HTML at a path without the leading slash, `policy` is its pages' CSP. */
export async function startHost(pageAt: (path: string) => string, policy?: string): Promise<Host> {
  const server = createServer(({url = '/'}, response) => {
    if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(pageAt(url.slice(1)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => void server.close(),
  };
}
