import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Worker} from 'node:worker_threads';
import {createClient, type DataIssue, WdeaError} from '../../src/index.js';
import {hostile, memberCards, newsCards, resourceCards} from '../fixtures/records.js';
import {fetchFrom, makeSnapshot} from '../support/make-snapshot.js';

const baseUrl = 'https://example.org/wdea/';

async function client(language?: string) {
  const files = await makeSnapshot({
    en: {members: memberCards(3), news: newsCards(3), resources: resourceCards(2)},
    fr: {news: [{...newsCards(1)[0], lang: 'fr', title: 'Titre d’exemple'}]},
  });
  const requests: string[] = [];
  const answer = fetchFrom(files, baseUrl);
  const fetch = (request: Request) => {
    requests.push(request.url);
    return answer(request);
  };
  return {requests, client: createClient({baseUrl, language, retry: {limit: 0}, fetch})};
}

describe('createClient', () => {
  test('asks for nothing before it is needed', async () => {
    const {client: lazy, requests} = await client();
    assert.deepEqual(requests, []);
    assert.deepEqual(await lazy.snapshot(), {
      sequence: 1, date: '2026-01-30', languages: ['en', 'fr'],
      collections: ['members', 'news', 'resources'], stale: false,
    });
    assert.deepEqual(requests, [`${baseUrl}v1/current.json`]);
  });

  test('takes the folder with or without a slash, and nothing but http and https', async () => {
    const files = await makeSnapshot({en: {news: []}});
    for (const base of ['https://example.org/wdea', 'https://example.org/wdea/?v=1#top', new URL(baseUrl)]) {
      assert.equal((await createClient({baseUrl: base, fetch: fetchFrom(files, baseUrl)}).snapshot()).sequence, 1);
    }
    for (const base of ['/wdea/', '', 'file:///wdea/', 'javascript:0', 'https://user:secret@example.org/']) {
      assert.throws(() => createClient({baseUrl: base}), (error: WdeaError) => error.code === 'CONFIG_INVALID');
    }
  });

  test('takes a BCP 47 tag as the language, and refuses one that none of the six serves', async () => {
    assert.equal((await client('zh-Hans-CN')).client.language, 'zh');
    assert.equal((await client()).client.language, 'en');
    await assert.rejects(client('de'), (error: WdeaError) => error.code === 'CONFIG_INVALID');
  });
});

describe('a client', () => {
  test('changes its language without loading anything twice', async () => {
    const {client: english, requests} = await client();
    const french = english.withLanguage('fr');
    const [one, other] = await Promise.all([english.news.list(), french.news.list()]);
    assert.deepEqual([one.meta.language, other.meta.language], ['en', 'fr']);
    assert.equal(other.items[0]?.title, 'Titre d’exemple');
    assert.equal(requests.length, 3);
    await french.withLanguage('en').news.list();
    assert.equal(requests.length, 3);
  });

  test('searches every collection that is published, best match first', async () => {
    const {client: whole} = await client();
    const {hits, total, issues} = await whole.search('example 2');
    assert.deepEqual(hits.map(({collection, item}) => [collection, item.id]),
      [['members', 'member-2'], ['news', 'news-2'], ['resources', 'resource-2']]);
    assert.deepEqual([total, issues], [{value: 3, relation: 'exact'}, []]);
    const some = await whole.search('example', {limit: 2});
    assert.deepEqual([some.hits.length, some.total.value], [2, 8]);
  });

  test('tells of records that were left out', async () => {
    const files = await makeSnapshot({en: {news: hostile.news}});
    const hurt = createClient({baseUrl, fetch: fetchFrom(files, baseUrl)});
    const told: DataIssue[] = [];
    hurt.on('issue', (issue) => told.push(issue));
    assert.ok((await hurt.news.list()).items.every(({link}) => link.url.startsWith('https:')));
    assert.ok(told.length > 0);
  });

  test('says what went wrong in one kind of error', async () => {
    const lost = createClient({baseUrl, fetch: () => Promise.resolve(new Response(null, {status: 404}))});
    await assert.rejects(lost.news.list(), (error: unknown) => {
      assert.ok(error instanceof WdeaError && error instanceof Error);
      const {name, code, retryable, url} = error;
      assert.deepEqual([name, code, retryable], ['WdeaError', 'SOURCE_NOT_FOUND', false]);
      assert.equal(url, `${baseUrl}v1/current.json`);
      assert.ok(error.hint);
      return true;
    });
  });
});

describe('importing', () => {
  test('does nothing in a worker, where the client then works', async () => {
    // Node 20 does not pass the loader for TypeScript on to workers.
    const start = `import('${import.meta.resolve('tsx/esm/api')}').then(({register}) => {
      register();
      return import('${new URL('import-worker.ts', import.meta.url)}');
    })`;
    const files = await makeSnapshot({en: {news: newsCards(2)}});
    const worker = new Worker(start, {eval: true, workerData: {files, baseUrl}});
    const message = await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    await worker.terminate();
    assert.deepEqual(message, {calls: [], globals: [], titles: ['Example headline 1', 'Example headline 2']});
  });
});
