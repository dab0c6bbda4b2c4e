import assert from 'node:assert/strict';
import type {ServerResponse} from 'node:http';
import {after, afterEach, before, describe, test} from 'node:test';
import type {WdeaError} from '../../src/index.js';
import {analysisVersion} from '../../src/protocol/analysis.js';
import {writeEdition} from '../../src/protocol/server-index.js';
import {openSearch, type OpenSearchOptions, type SearchRequest} from '../../src/search/open-search.js';
import {searchRecords} from '../support/search-records.js';
import {loadIndex} from '../support/search-packings.js';
import {type SearchServer, startSearchServer} from '../support/search-server.js';

// What is special about a server; that it finds what it should is tested for every packing in search.test.ts.

const records = searchRecords();
let server: SearchServer;
before(async () => {
  server = await startSearchServer();
  await load('wdea', 1);
});
afterEach(() => {
  server.instead = undefined;
});
after(() => server.close());

const load = (index: string, sequence: number) => loadIndex(new URL(`${index}-resources`, server.url), records,
  writeEdition({analysis: analysisVersion, sequence, date: '2026-01-30'}));
const provider = (options: Partial<OpenSearchOptions> = {}) =>
  openSearch({url: server.url, retry: {limit: 0}, ...options});
const request = (more: Partial<SearchRequest> = {}): SearchRequest => ({
  collection: 'resources', language: 'fr', text: '', where: [], facets: [], sort: undefined, limit: 16, cursor: null,
  ...more,
});
const json = (status: number, body: unknown) => (response: ServerResponse) => {
  response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(body));
  return true;
};
const rejectsWith = (code: string, retryable?: boolean) => (error: WdeaError) =>
  error.code === code && (retryable === undefined || error.retryable === retryable);

describe('requests', () => {
  const requestsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    const start = server.searches.length;
    await work();
    return server.searches.slice(start).map((line) => line.split(' ', 1)[0]!);
  };
  const facets = ['kind', 'language', 'subject', 'level', 'relation', 'provider'];

  test('a search is one plain request, with counts and filters too', async () => {
    const where = [['kind', ['course']], ['language', ['en']]] as const;
    assert.deepEqual(await requestsOf(() => provider().search(request({text: 'carnet'}), {})), ['GET']);
    assert.deepEqual(await requestsOf(() => provider().search(request({facets, where}), {})), ['GET']);
    assert.deepEqual(await requestsOf(() => provider().suggest(request({text: 'carn'}), {})), ['GET']);
  });

  test('one that is too long for an address is sent along', async () => {
    const text = 'carnet des jardins avec des abeilles et des volcans';
    const [first] = await requestsOf(() => provider().search(request({text, facets}), {}));
    assert.equal(first, 'POST');
  });

  test('a word that no record has costs a second request', async () => {
    assert.deepEqual(await requestsOf(() => provider().search(request({text: 'carnte'}), {})), ['GET', 'GET']);
  });

  test('the same search is asked for once at a time', async () => {
    const search = provider();
    const both = () => Promise.all([search.search(request(), {}), search.search(request(), {})]);
    assert.deepEqual(await requestsOf(both), ['GET']);
  });

  test('more hits than a server gives at once are gathered', async () => {
    const {items, cursor} = await provider().search(request({limit: Infinity}), {});
    assert.deepEqual([items.length, cursor], [300, null]);
  });

  test('the address may be that of a gateway, and indexes may have other names', async () => {
    await load('other', 3);
    const asked: Request[] = [];
    const search = openSearch({
      url: new URL('https://example.org/search?x=1'), index: 'other',
      fetch: (sent) => {
        asked.push(sent);
        return fetch(sent.url.replace('https://example.org/search/', server.url));
      },
    });
    assert.equal((await search.search(request(), {})).meta.sequence, 3);
    assert.match(asked[0]!.url, /^https:\/\/example\.org\/search\/other-resources\/_search\?/);
    assert.equal(asked[0]!.credentials, 'omit');
    assert.deepEqual([...asked[0]!.headers.keys()], []);
  });
});

describe('what goes wrong', () => {
  test('an address that is none is CONFIG_INVALID', () => {
    for (const url of ['', '/search', 'ftp://example.org/', 'javascript:0', 'https://user:secret@example.org/']) {
      assert.throws(() => openSearch({url}), rejectsWith('CONFIG_INVALID'));
    }
  });

  test('no index, a search that is not understood, and half an answer are SEARCH_UNAVAILABLE', async () => {
    await assert.rejects(provider({index: 'none'}).search(request(), {}), rejectsWith('SEARCH_UNAVAILABLE'));
    await assert.rejects(provider().search(request({sort: 'nothing'}), {}), rejectsWith('SEARCH_UNAVAILABLE'));
    server.instead = json(200, {
      timed_out: true, hits: {hits: []}, aggregations: {index: {doc_count: 0, edition: {buckets: []}}},
    });
    await assert.rejects(provider().search(request(), {}), rejectsWith('SEARCH_UNAVAILABLE'));
  });

  test('an index that is empty, or in the middle of a change, is SEARCH_UNAVAILABLE', async () => {
    for (const keys of [[], ['1 1 2026-01-30', '1 2 2026-01-31'], ['?']]) {
      const edition = {buckets: keys.map((key) => ({key, doc_count: 1}))};
      server.instead = json(200, {
        timed_out: false, hits: {hits: []}, aggregations: {index: {doc_count: keys.length, edition}},
      });
      await assert.rejects(provider().search(request(), {}), rejectsWith('SEARCH_UNAVAILABLE'));
      await assert.rejects(provider().suggest(request({text: 'carn'}), {}), rejectsWith('SEARCH_UNAVAILABLE'));
    }
  });

  test('other errors are those of the transport, which tries again where that may help', async () => {
    let answers = 0;
    server.instead = (response) => ++answers < 2 && json(503, {error: {type: 'x'}, status: 503})(response);
    assert.equal((await provider({retry: {limit: 1, base: 1}}).search(request(), {})).items.length, 16);
    server.instead = json(429, {});
    await assert.rejects(provider().search(request(), {}), rejectsWith('RATE_LIMITED', true));
    server.instead = json(403, {});
    await assert.rejects(provider().search(request(), {}), rejectsWith('HTTP_STATUS', false));
    server.instead = (response) => Boolean(response.end('<!doctype html>'));
    await assert.rejects(provider().search(request(), {}), rejectsWith('NOT_JSON'));
    for (const body of [null, [], {}, {hits: {hits: 'none'}}]) {
      server.instead = json(200, body);
      await assert.rejects(provider().search(request(), {}), rejectsWith('INVALID'));
    }
  });

  test('a request that is sent along is tried again too', async () => {
    let answers = 0;
    server.instead = (response) => ++answers < 2 && json(503, {})(response);
    const where = [['provider', Array.from({length: 60}, (_, at) => `some-provider-with-a-long-id-${at}`)]] as const;
    const {total} = await provider({retry: {limit: 1, base: 1}}).search(request({where, facets: ['provider']}), {});
    assert.deepEqual([total.value, answers], [0, 2]);
    assert.ok(server.searches.slice(-2).every((line) => line.startsWith('POST ')));
  });

  test('a cursor of an edition that was replaced is CURSOR_INVALID', async () => {
    await load('moved', 1);
    const {cursor} = await provider({index: 'moved'}).search(request(), {});
    await fetch(`${server.url}moved-resources`, {method: 'DELETE'});
    await load('moved', 2);
    await assert.rejects(provider({index: 'moved'}).search(request({cursor}), {}), rejectsWith('CURSOR_INVALID'));
  });

  test('a total beyond what is counted is a lower bound, on every page', async () => {
    const {cursor} = await provider().search(request(), {});
    const [, ...rest] = /^(.*)~exact~300~(.*)$/.exec(cursor!)!;
    const later = await provider().search(request({cursor: `${rest[0]}~at-least~10000~${rest[1]}`}), {});
    assert.deepEqual(later.total, {value: 10_000, relation: 'at-least'});
  });
});
