import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {Index, type Json, Refusal} from './search-server-index.js';
import {search} from './search-server-search.js';

/** A search server on this machine: as much of OpenSearch as the SDK and the exporter use, and nothing else. */
export interface SearchServer {
  /** Ends in `/`. */
  readonly url: string;
  /** Method, and address below the server, of every search so far. */
  readonly searches: readonly string[];
  /** Answers each search in place of the server, until it returns nothing. */
  instead: ((response: ServerResponse) => boolean) | undefined;
  close(): Promise<void>;
}

/** Longest line of a request (`http.max_initial_line_length`). */
const maxLine = 4096;

export async function startSearchServer(): Promise<SearchServer> {
  const indexes = new Map<string, Index>();
  const searches: string[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<Json | undefined> => {
    const line = `${request.method} ${request.url}`;
    const {pathname, searchParams: parameters} = new URL(request.url!, 'http://localhost');
    if (line.length + ' HTTP/1.1'.length > maxLine) {
      throw new Refusal('too_long_http_line_exception', `An HTTP line is larger than ${maxLine} bytes.`);
    }
    if (request.method === 'OPTIONS') return {};
    const [, name = '', action = ''] = pathname.split('/');
    if (action === '_search') {
      searches.push(line);
      if (server.instead?.(response)) return undefined;
      allow(parameters, ['allow_partial_search_results', 'source', 'source_content_type']);
      return search(indexOf(name), JSON.parse(await bodyOf(request, parameters)));
    }
    allow(parameters, ['refresh']);
    if (action === '_bulk' && request.method === 'POST') return bulk(indexOf(name), await text(request));
    if (action === '' && request.method === 'PUT') {
      if (indexes.has(name)) throw new Refusal('resource_already_exists_exception', `index [${name}] already exists`);
      indexes.set(name, new Index(JSON.parse(await text(request))));
      return {acknowledged: true, index: name};
    }
    if (action === '' && request.method === 'DELETE') return {acknowledged: indexes.delete(name)};
    throw new Refusal('illegal_argument_exception', `no handler found for [${line}]`);
  };

  const indexOf = (name: string): Index => {
    const index = indexes.get(name);
    if (!index) throw new Refusal('index_not_found_exception', `no such index [${name}]`, 404);
    return index;
  };

  const http = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    const send = (status: number, body: unknown) => {
      response.writeHead(status, {'content-type': 'application/json; charset=UTF-8'}).end(JSON.stringify(body));
    };
    answer(request, response).then((body) => body && send(200, body), (error: unknown) => {
      const {status, type, message} = error instanceof Refusal ? error
        : {status: 400, type: 'x_content_parse_exception', message: String(error)};
      const reason = {type, reason: message};
      send(status, {error: {root_cause: [reason], ...reason}, status});
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server: SearchServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/`, searches, instead: undefined,
    close: () => new Promise((resolve) => {
      http.close(() => resolve());
      http.closeAllConnections();
    }),
  };
  return server;
}

function allow(parameters: URLSearchParams, known: readonly string[]): void {
  const unknown = [...parameters.keys()].find((key) => !known.includes(key));
  if (unknown) throw new Refusal('illegal_argument_exception', `contains unrecognized parameter: [${unknown}]`);
}

/** The body of a search, which may stand in the address. */
async function bodyOf(request: IncomingMessage, parameters: URLSearchParams): Promise<string> {
  const source = parameters.get('source');
  const type = source === null ? request.headers['content-type'] : parameters.get('source_content_type');
  if (type !== 'application/json') {
    throw new Refusal('media_type_header_exception', `Content-Type header [${type}] is not supported`, 406);
  }
  return source ?? await text(request);
}

function bulk(index: Index, body: string): Json {
  const lines = body.split('\n');
  if (lines.pop() !== '') throw new Refusal('illegal_argument_exception', 'The bulk request must end with a newline');
  for (let at = 0; at < lines.length; at += 2) {
    const {index: {_id: id}} = JSON.parse(lines[at]!) as {index: {_id: string}};
    index.put(id, JSON.parse(lines[at + 1]!) as Json);
  }
  return {took: 1, errors: false, items: []};
}
