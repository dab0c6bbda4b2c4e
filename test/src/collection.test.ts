import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {openCollection, type Query} from '../../src/collection.js';
import type {WdeaError} from '../../src/errors.js';
import type {DataIssue, Page} from '../../src/page.js';
import {members} from '../../src/protocol/collections/members.js';
import {news} from '../../src/protocol/collections/news.js';
import {resources} from '../../src/protocol/collections/resources.js';
import type {ResourceCard, ResourceField, ResourceSort} from '../../src/protocol/collections/resources.js';
import {snapshotInfo} from '../../src/snapshot-info.js';
import {openSnapshot} from '../../src/snapshot.js';
import {memberCards, newsCards, resourceCards} from '../fixtures/records.js';
import {type Contents, fetchFrom, makeSnapshot, type MakeOptions} from '../support/make-snapshot.js';

const baseUrl = 'https://example.org/wdea/';

async function open(contents: Contents, options?: MakeOptions) {
  const files = await makeSnapshot(contents, options);
  const requests: string[] = [];
  const answer = fetchFrom(files, baseUrl);
  const snapshot = openSnapshot({baseUrl, retry: {limit: 0}, fetch: async (request) => {
    requests.push(request.url);
    return answer(request);
  }});
  return {files, requests, snapshot};
}

const rejectsWith = (code: string) => (error: WdeaError) => error.code === code;
const sources = [{url: 'https://example.org/source'}];

describe('a collection, compared with a simple model of it', () => {
  const term = (...ids: string[]) => fc.constantFrom(...ids).map((id) => ({id, name: `Name of ${id}`}));
  const card = fc.record({
    title: fc.constantFrom('Éducation numérique', 'Digital education', 'Education for all', '数字教育'),
    summary: fc.constantFrom('About digital teaching', 'About all', 'Éducation'),
    kind: term('course', 'standard', 'report'),
    languages: fc.uniqueArray(term('en', 'fr', 'zh'), {selector: ({id}) => id}),
    subjects: fc.uniqueArray(term('0111', '0619'), {selector: ({id}) => id}),
    date: fc.option(fc.constantFrom('2024', '2024-05', '2025-01-30', '2026'), {nil: undefined}),
  });
  const cards = fc.array(card, {maxLength: 45}).map((list) => list
    .map((item, at): ResourceCard => ({...resourceCards(1)[0]!, ...item, id: `resource-${at}`}))
    .sort((a, b) => resources.sorts.newest(a, b, new Intl.Collator('en'))));
  const some = (...ids: string[]) => fc.option(fc.oneof(fc.constantFrom(...ids), fc.subarray(ids)), {nil: undefined});
  const where = fc.record({
    kind: some('course', 'standard', 'none'), language: some('en', 'fr', 'zh'), subject: some('0111'),
  });
  const query = fc.record({
    where: fc.option(where, {nil: undefined}),
    sort: fc.option(fc.constantFrom<ResourceSort>('newest', 'title'), {nil: undefined}),
  });

  const expected = (
    all: readonly ResourceCard[], {where, sort}: Query<ResourceField, ResourceSort>,
  ): ResourceCard[] => {
    const hits = all.filter((item) => Object.entries(where ?? {}).every(([field, value]) => {
      const ids = [value ?? []].flat();
      return !ids.length || resources.fields[field as ResourceField](item).some(({id}) => ids.includes(id));
    }));
    return sort ? hits.sort((a, b) => resources.sorts[sort](a, b, new Intl.Collator('en'))) : hits;
  };
  const ids = (list: readonly {id: string}[]) => list.map(({id}) => id);

  test('pages by cursor hold what the model holds, in its order, each with the total', async () => {
    await fc.assert(fc.asyncProperty(cards, query, fc.integer({min: 1, max: 30}), async (all, asked, limit) => {
      const {snapshot} = await open({en: {resources: all}}, {perPage: 7});
      const collection = openCollection(snapshot, resources, 'en');
      const wanted = ids(expected(all, asked));
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<ResourceCard> = await collection.list({...asked, limit, cursor});
        assert.equal(page.total, wanted.length);
        assert.ok(page.items.length === limit || page.cursor === null);
        assert.equal(page.cursor === null, await page.next() === null);
        if (page.cursor) assert.equal(encodeURIComponent(page.cursor), page.cursor);
        seen.push(...ids(page.items));
        cursor = page.cursor;
      } while (cursor);
      assert.deepEqual(seen, wanted);
      const iterated: string[] = [];
      for await (const {id} of collection.iterate(asked)) iterated.push(id);
      assert.deepEqual(iterated, wanted);
    }), {numRuns: 150});
  });

  test('counts and facets are those of the model under the other filters', async () => {
    await fc.assert(fc.asyncProperty(cards, query, async (all, {where}) => {
      const {snapshot} = await open({en: {resources: all}});
      const collection = openCollection(snapshot, resources, 'en');
      assert.equal(await collection.count(where), expected(all, {where}).length);
      const facets = await collection.facets(['kind', 'language'], {where});
      for (const field of ['kind', 'language'] as const) {
        const others = expected(all, {where: {...where, [field]: undefined}});
        const idsOf = (item: ResourceCard) => ids(resources.fields[field](item));
        for (const {id, name, count} of facets[field]) {
          assert.equal(name, `Name of ${id}`);
          assert.equal(count, others.filter((item) => idsOf(item).includes(id)).length);
        }
        const counts = facets[field].map(({count}) => count);
        assert.deepEqual(counts, counts.toSorted((a, b) => b - a));
        const present = new Set(others.flatMap(idsOf));
        assert.ok([...present].every((id) => facets[field].some((value) => value.id === id)));
      }
    }), {numRuns: 100});
  });
});

describe('requests', () => {
  test('the first page takes two requests, one after the other, and so do facets without a filter', async () => {
    const {snapshot, requests} = await open({en: {news: newsCards(60)}});
    const collection = openCollection(snapshot, news, 'en');
    const page = await collection.list();
    assert.deepEqual([page.items.length, page.total, requests.length], [16, 60, 2]);
    const {channel} = await collection.facets(['channel']);
    assert.deepEqual(channel.map(({id, count}) => [id, count]), [['alliance', 20], ['conference', 20], ['member', 20]]);
    assert.equal(await collection.count(), 60);
    assert.equal((await collection.list({sort: 'newest', limit: 3})).items.length, 3);
    assert.equal(requests.length, 2);
  });

  test('a small collection needs one more request, whatever is searched or filtered', async () => {
    const {snapshot, requests} = await open({en: {news: newsCards(60)}});
    const collection = openCollection(snapshot, news, 'en');
    assert.equal((await collection.list({where: {channel: 'member'}, limit: Infinity})).total, 20);
    assert.deepEqual((await collection.search('headline 11')).hits[0]?.item.id, 'news-11');
    assert.equal((await collection.facets(['member'])).member.length, 1);
    assert.equal(requests.length, 3);
  });

  test('a page takes the pages on which its cards are, each once', async () => {
    const {snapshot, requests} = await open({en: {news: newsCards(60)}});
    const collection = openCollection(snapshot, news, 'en');
    const first = await collection.list({limit: 10});
    const second = await first.next();
    assert.equal(second?.items[0]?.id, 'news-11');
    assert.equal(requests.length, 2 + 1 + 1);
    assert.equal((await openCollection(snapshot, news, 'en').list({limit: 50})).items[0], first.items[0]);
    assert.equal(requests.length, 2 + 1 + 3);
  });

  test('a record is found in its bucket alone', async () => {
    const {snapshot, requests} = await open({en: {news: newsCards(60).map((card) => ({...card, sources}))}});
    const collection = openCollection(snapshot, news, 'en');
    for (const {id} of newsCards(60)) assert.equal((await collection.get(id)).id, id);
    assert.ok(requests.length <= 3 + 4);
    await assert.rejects(collection.get('no-such-news'), rejectsWith('NOT_FOUND'));
    await assert.rejects(collection.get('__proto__'), rejectsWith('NOT_FOUND'));
  });

  test('an empty collection is an empty list', async () => {
    const {snapshot} = await open({en: {news: []}});
    const collection = openCollection(snapshot, news, 'en');
    const page = await collection.list();
    assert.deepEqual([page.items, page.total, page.cursor, await page.next()], [[], 0, null, null]);
    await assert.rejects(collection.get('any'), rejectsWith('NOT_FOUND'));
  });
});

describe('searching', () => {
  test('a match in the title stands before one in the summary, and those before none', async () => {
    const titles = ['Other', 'Forum', 'Else'];
    const summaries = ['A forum', 'x', 'y'];
    const titled = newsCards(3).map((card, at) => ({...card, title: titles[at], summary: summaries[at]}));
    const {snapshot} = await open({en: {news: titled}});
    const {hits} = await openCollection(snapshot, news, 'en').search('FÓRUM');
    assert.deepEqual(hits.map(({item, marks}) => [item.id, marks]),
      [['news-2', {title: [[0, 5]]}], ['news-1', {summary: [[2, 7]]}]]);
  });

  test('a value that was asked for stays among the facets when nothing has it any more', async () => {
    const {snapshot} = await open({en: {members: memberCards(8)}});
    const where = {country: 'KE', kind: 'research-institute'};
    const facets = await openCollection(snapshot, members, 'en').facets(['country', 'kind'], {where});
    assert.deepEqual(facets.country.map(({id, count}) => [id, count]), [['CN', 1], ['KE', 0]]);
  });
});

describe('queries that make no sense', () => {
  test('are QUERY_INVALID', async () => {
    const {snapshot} = await open({en: {news: newsCards(3)}});
    const collection = openCollection(snapshot, news, 'en');
    for (const limit of [0, -1, 1.5, NaN, '3' as never]) {
      await assert.rejects(collection.list({limit}), rejectsWith('QUERY_INVALID'));
    }
    await assert.rejects(collection.list({sort: 'toString' as never}), rejectsWith('QUERY_INVALID'));
    await assert.rejects(collection.list({where: {constructor: 'x'} as never}), rejectsWith('QUERY_INVALID'));
    await assert.rejects(collection.facets(['toString' as never]), rejectsWith('QUERY_INVALID'));
    await assert.rejects(collection.count({nothing: 'x'} as never), rejectsWith('QUERY_INVALID'));
  });

  test('a cursor that is garbled, of another collection or of an edition unheard of is CURSOR_INVALID', async () => {
    const {snapshot} = await open({en: {news: newsCards(30), resources: resourceCards(30)}});
    const {cursor} = await openCollection(snapshot, resources, 'en').list();
    const collection = openCollection(snapshot, news, 'en');
    for (const wrong of ['', 'x', '__proto__', cursor, `${'0'.repeat(64)}-16`, `${cursor}0000000000`]) {
      await assert.rejects(collection.list({cursor: wrong}), rejectsWith('CURSOR_INVALID'), String(wrong));
    }
  });

  test('a cursor of an edition that was replaced goes on in that edition while it is in memory', async () => {
    const {snapshot, files} = await open({en: {news: newsCards(30)}});
    const collection = openCollection(snapshot, news, 'en');
    const {cursor} = await collection.list();
    const later = await makeSnapshot({en: {news: newsCards(40).reverse()}}, {sequence: 2});
    later.forEach((bytes, path) => files.set(path, bytes));
    await snapshotInfo(snapshot, {refresh: true});
    assert.equal((await collection.list()).meta.sequence, 2);
    const page = await collection.list({cursor});
    assert.deepEqual([page.items[0]?.id, page.total, page.meta.sequence], ['news-17', 30, 1]);
  });
});

describe('records that break the format', () => {
  const sound = newsCards(10);
  const broken = [
    {...sound[0], id: 'script-link', link: {url: 'javascript:alert(1)', kind: 'page'}},
    {...sound[0], id: 'no-title', title: undefined},
    {...sound[0], id: 'odd-members', members: 'all'},
    null, 7, [], 'text',
  ];

  test('are skipped when they lack a field, mended when they can do without, and reported without values', async () => {
    const {snapshot} = await open({en: {news: [...sound, ...broken]}});
    const told: DataIssue[] = [];
    const end = snapshot.on('issue', (issue) => told.push(issue));
    const collection = openCollection(snapshot, news, 'en');
    const {items, total, issues} = await collection.list({limit: Infinity});
    assert.deepEqual([items.length, total], [11, 11]);
    assert.equal(items.find(({id}) => id === 'odd-members')?.members, undefined);
    assert.deepEqual(issues.slice(0, 3), [
      {collection: 'news', id: 'script-link', path: ['link', 'url'], code: 'invalid_format', action: 'skipped'},
      {collection: 'news', id: 'no-title', path: ['title'], code: 'invalid_type', action: 'skipped'},
      {collection: 'news', id: 'odd-members', path: ['members'], code: 'invalid_type', action: 'field-dropped'},
    ]);
    assert.deepEqual(told, issues);
    assert.equal(issues.length, 7);
    await collection.list({text: 'headline'});
    assert.equal(told.length, 7);
    end();
    await assert.rejects(collection.get('no-title'), rejectsWith('RECORD_INVALID'));
    assert.equal(told.length, 7);
  });

  test('a listener that throws does not make the list fail', async (t) => {
    const {snapshot} = await open({en: {news: [...sound, null]}});
    const caught = new Promise((resolve) => {
      process.setUncaughtExceptionCaptureCallback(resolve);
      t.after(() => process.setUncaughtExceptionCaptureCallback(null));
    });
    snapshot.on('issue', () => {
      throw new Error('listener');
    });
    assert.equal((await openCollection(snapshot, news, 'en').list()).total, 10);
    assert.equal(((await caught) as Error).message, 'listener');
  });

  test('are INVALID when they are more than half of eight or more', async () => {
    const {snapshot} = await open({en: {
      news: [...sound.slice(0, 4), null, null, null, null, null], members: [null, null, memberCards(1)[0]],
    }});
    await assert.rejects(openCollection(snapshot, news, 'en').list(), rejectsWith('INVALID'));
    assert.equal((await openCollection(snapshot, members, 'en').list()).total, 1);
  });

  test('unknown fields and terms pass through, and a key __proto__ does not', async () => {
    const channel = {id: 'unheard-of', name: 'New'};
    const json = JSON.stringify({...sound[0], later: {x: 1}, channel}).replace('{', '{"__proto__":{"polluted":1},');
    const {snapshot} = await open({en: {news: [JSON.parse(json)]}});
    const item = (await openCollection(snapshot, news, 'en').list()).items[0] as unknown as Record<string, unknown>;
    assert.deepEqual([item['later'], item['channel'], item['polluted']], [{x: 1}, channel, undefined]);
    assert.equal(Object.getPrototypeOf(item), Object.prototype);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});

describe('languages', () => {
  test('a collection that is missing in the language is read in English, else in another, and says so', async () => {
    const {snapshot} = await open({
      zh: {members: memberCards(1), news: newsCards(1)}, en: {news: newsCards(2)}, ar: {},
    });
    assert.equal((await openCollection(snapshot, news, 'ar').list()).meta.language, 'en');
    assert.equal((await openCollection(snapshot, members, 'ar').list()).meta.language, 'zh');
    await assert.rejects(openCollection(snapshot, resources, 'ar').list(), rejectsWith('EDITION_MISSING'));
  });
});
