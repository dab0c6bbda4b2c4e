import {type Contents, fetchFrom, type Files, makeSnapshot, type MakeOptions} from './make-snapshot.js';

/*
 * Sources for component tests and stories: addresses below https://fixture.invalid/ are answered from memory, in the
 * page itself. Everything else goes to the network as always.
 */

const origin = 'https://fixture.invalid/';

/** How a source behaves; a test changes it while the page is open. */
export interface FixtureSource {
  /** What to set as an element's `source`. */
  readonly url: string;
  /** `answer` from the files, never answer (`hang`), `fail` as a network does, or answer with a page (`html`). */
  mode: 'answer' | 'hang' | 'fail' | 'html';
  files: Files;
  /** Paths that were asked for, in order. */
  readonly requests: string[];
}

const sources = new Map<string, FixtureSource>();
let networkFetch: typeof fetch | undefined;

/** A source that holds these records, in each of their languages. */
export async function fixtureSource(
  contents: Contents, mode: FixtureSource['mode'] = 'answer', options?: MakeOptions,
): Promise<FixtureSource> {
  if (!networkFetch) {
    networkFetch = globalThis.fetch;
    globalThis.fetch = answer;
  }
  const url = `${origin}${sources.size + 1}/`;
  const source: FixtureSource = {url, mode, files: await makeSnapshot(contents, options), requests: []};
  sources.set(url, source);
  return source;
}

const answer: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  if (!request.url.startsWith(origin)) return networkFetch!(input, init);
  const [url] = /^https:\/\/fixture\.invalid\/\d+\//.exec(request.url)!;
  const source = sources.get(url)!;
  const path = request.url.slice(url.length);
  source.requests.push(path);
  switch (source.mode) {
    case 'hang':
      return new Promise((_, reject) =>
        request.signal.addEventListener('abort', () => reject(request.signal.reason as Error)));
    case 'fail':
      throw new TypeError('Failed to fetch');
    case 'html':
      return new Response('<!doctype html><title>Not found</title>', {headers: {'content-type': 'text/html'}});
    default:
      return fetchFrom(source.files, url)(request);
  }
};
