import {analysisVersion} from '../../src/protocol/analysis.js';
import {collections} from '../../src/protocol/collections/index.js';
import {languages} from '../../src/protocol/languages.js';
import {sha256} from '../../src/protocol/hash.js';
import {writeEdition} from '../../src/protocol/server-index.js';
import {blobPath} from '../../src/protocol/snapshot.js';
import {createClient, type ClientOptions} from '../../src/index.js';
import {openSearch} from '../../src/search/open-search.js';
import {bulkLines, openAnalysers} from '../../publish/export/bulk.js';
import {indexBody} from '../../publish/export/mapping.js';
import {fetchFrom, type Files, makeSnapshot, type MakeOptions} from './make-snapshot.js';
import type {Opened, Packing, PackingOptions} from './search-contract.js';
import type {SearchRecords} from './search-records.js';
import {startSearchServer} from './search-server.js';

const baseUrl = 'https://example.org/wdea/';
const [sequence, date] = [7, '2026-01-30'];

/** The search index as files, in one object or in many. */
export const files = (name: string, options: MakeOptions): Packing => ({
  name,
  async open(records, {analysis = analysisVersion}: PackingOptions = {}) {
    const made = await publish(records, options);
    if (analysis !== analysisVersion) await changeAnalysis(made, analysis);
    return opened(fetchFrom(made, baseUrl));
  },
});

/** The search index on a server: at an address, or else a stub of one on this machine. */
export const server = (name: string, address?: string): Packing => ({
  name,
  async open(records, {analysis = analysisVersion}: PackingOptions = {}) {
    const stub = address === undefined ? await startSearchServer() : undefined;
    const url = address ?? stub!.url;
    const index = `wdea-test-${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
    await loadIndex(new URL(`${index}-resources`, url), records, writeEdition({analysis, sequence, date}));
    const made = fetchFrom(await publish(records, {}), baseUrl);
    return opened((request) => (request.url.startsWith(baseUrl) ? made(request) : fetch(request)), (asked) => ({
      search: openSearch({url, index, fetch: asked, retry: {limit: 0}}),
    }), async () => {
      await fetch(new URL(`${index}-resources`, url), {method: 'DELETE'});
      await stub?.close();
    });
  },
});

type Fetch = NonNullable<ClientOptions['fetch']>;

function opened(
  answer: Fetch, more: (asked: Fetch) => Partial<ClientOptions> = () => ({}), close = () => Promise.resolve(),
): Opened {
  let broken = false;
  const asked: Fetch = (request) => (broken ? Promise.reject(new TypeError('Failed to fetch')) : answer(request));
  return {
    client: (language) => createClient({baseUrl, language, fetch: asked, retry: {limit: 0}, ...more(asked)}),
    breakDown: () => (broken = true),
    close,
  };
}

const publish = (records: SearchRecords, options: MakeOptions): Promise<Files> => makeSnapshot(
  Object.fromEntries(languages.map((language) => [language, {resources: records[language]}])),
  {sequence, date, buckets: 16, ...options});

/** Makes an index and loads it, with the files that the exporter writes. */
export async function loadIndex(url: URL, records: SearchRecords, edition: string): Promise<void> {
  const send = async (method: string, path: string, type: string, body: string) => {
    const response = await fetch(`${url.href}${path}`, {method, body, headers: {'content-type': type}});
    const answer = await response.text();
    if (!response.ok || /"errors":true/.test(answer)) throw new Error(`${method} ${path}: ${answer.slice(0, 1000)}`);
  };
  await send('PUT', '', 'application/json', JSON.stringify(indexBody(collections.resources)));
  const lines = bulkLines(collections.resources, {
    all: (language) => records[language], groups: () => [records],
  }, await openAnalysers(), edition);
  await send('POST', '/_bulk?refresh=true', 'application/x-ndjson', [...lines].join(''));
}

/** Puts another version of the analysis into the indexes, and mends whatever names them by their hash. */
async function changeAnalysis(made: Files, version: number): Promise<void> {
  const changes = [...made].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const)
    .filter(([, text]) => /^\{"format":"wdea-(search|pack)\//.test(text))
    .map(([path, text]) => [path, text.replace(/"analysis":\d+/, `"analysis":${version}`)] as const);
  for (const [path, text] of changes) await replace(made, path, text);
}

async function replace(made: Files, path: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const before = `"hash":"${path.slice(-69, -5)}","bytes":${made.get(path)!.length}`;
  const hash = await sha256(bytes);
  made.delete(path);
  made.set(path.startsWith('v1/b/') ? blobPath(hash) : path, bytes);
  for (const [other, content] of [...made]) {
    const referring = other.endsWith('.json') ? new TextDecoder().decode(content) : '';
    if (referring.includes(before)) {
      await replace(made, other, referring.replace(before, `"hash":"${hash}","bytes":${bytes.length}`));
    }
  }
}
