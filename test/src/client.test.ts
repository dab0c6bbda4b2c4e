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

describe('content that is archived', () => {
  const archived = {date: '2026-09-03', moved: 'https://example.org/archive/'};
  const open = async (value: unknown) => {
    const files = await makeSnapshot({en: {news: newsCards(40)}}, {archived: value});
    let lost = false;
    const fetch = (request: Request) =>
      lost ? Promise.resolve(new Response(null, {status: 501})) : fetchFrom(files, baseUrl)(request);
    return {files, lose: () => (lost = true), client: createClient({baseUrl, retry: {limit: 0}, fetch})};
  };

  test('is told with every page, however it was found, and with what is known of the edition', async () => {
    const {client: ended, client: {news}} = await open(archived);
    const first = await news.list({limit: 30});
    const pages = [first, await first.next(), await news.list({where: {channel: 'standards'}}), await news.list()];
    for (const page of [...pages, await news.search('example')]) assert.deepEqual(page?.meta.archived, archived);
    assert.deepEqual((await ended.snapshot()).archived, archived);
  });

  test('is not stale, since nothing newer will come', async () => {
    const {client: ended, lose} = await open(archived);
    await ended.snapshot();
    await ended.news.list();
    lose();
    assert.equal((await ended.refresh()).stale, false);
    assert.equal((await ended.news.list()).meta.stale, false);
  });

  test('need not have moved anywhere', async () => {
    const {client: ended} = await open({date: '2026-09-03', note: 'a field of a later version'});
    assert.equal((await ended.snapshot()).archived?.moved, undefined);
    assert.equal((await ended.snapshot()).archived?.date, '2026-09-03');
  });

  test('is told apart from content that is not', async () => {
    const {client: going, files} = await open(undefined);
    assert.equal('archived' in await going.snapshot(), false);
    assert.equal('archived' in (await going.news.list()).meta, false);
    assert.doesNotMatch(new TextDecoder().decode(files.get('v1/current.json')), /archived/);
  });

  test('keeps an address that is none for whoever renders it to refuse, rather than fail', async () => {
    const {client: ended} = await open({date: '2026-09-03', moved: 'javascript:alert(1)'});
    assert.equal((await ended.news.list()).items.length, 16);
  });

  test('without a date is INVALID', async () => {
    const {client: broken} = await open({moved: 'https://example.org/'});
    await assert.rejects(broken.snapshot(), (error: WdeaError) => error.code === 'INVALID');
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
