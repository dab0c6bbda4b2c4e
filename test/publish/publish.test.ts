import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import * as z from 'zod/mini';
import {collectionNames} from '../../src/protocol/collection.js';
import {collections} from '../../src/protocol/collections/index.js';
import {languages} from '../../src/protocol/languages.js';
import {index, items} from '../../src/protocol/pages.js';
import {head, pointer} from '../../src/protocol/snapshot.js';
import {type Published, publish, type PublishOptions} from '../../publish/publish.js';
import {verifySnapshot} from '../../publish/verify.js';
import {
  blobOf, contentWith, filesOf, fixture, fixtureContent, manyNews, pointerOf, temporaryFolder,
} from '../support/publishing.js';
import {collectionOf, pathsOf} from './published.js';

/** Publishes data alone: an empty package has no widgets and no pages. */
async function publishInto(
  context: TestContext, out: string, content = fixtureContent, options: Partial<PublishOptions> = {},
): Promise<Published> {
  const result = await publish({content, out, package: temporaryFolder(context), ...options});
  assert.ok(result.ok, 'the content has faults');
  return result;
}

const changedPaths = (before: Map<string, Buffer>, after: Map<string, Buffer>) =>
  [...after].filter(([path, bytes]) => !before.get(path)?.equals(bytes)).map(([path]) => path);

test('every published file has the shape that readers expect, and all counts add up', async (context) => {
  const out = temporaryFolder(context);
  const {sequence, changed, date} = await publishInto(context, out);
  assert.deepEqual({sequence, changed, date}, {sequence: 1, changed: true, date: '2026-01-31'});
  const current = z.parse(pointer, pointerOf(out));
  verifySnapshot(out, current.editions);
  for (const language of languages) {
    for (const name of collectionNames) {
      const {head: first, index: rest, pages, buckets, cards, records} = collectionOf(out, language, name);
      z.parse(head, first);
      z.parse(index, rest);
      for (const page of pages) assert.equal(z.parse(items, blobOf(out, page)).items.length, page.count);
      for (const bucket of buckets) assert.equal(z.parse(items, bucket).slots!.length, bucket.items.length);
      for (const card of cards) z.parse(collections[name].card, card);
      for (const record of records.values()) z.parse(collections[name].record, record);
      assert.equal(first.collection, name);
      assert.equal(first.lang, language);
      assert.equal(cards.length, first.count);
      assert.equal(records.size, first.count);
      assert.deepEqual(first.lead, cards.length > 24 ? cards.slice(0, 16) : cards);
      assert.deepEqual(new Set(cards.map(({id}) => id)), new Set(records.keys()));
    }
  }
});

test('the same content gives the same bytes in another folder', async (context) => {
  const [one, two] = [temporaryFolder(context), temporaryFolder(context)];
  await publishInto(context, one, contentWith(context));
  await publishInto(context, two, contentWith(context));
  assert.deepEqual(filesOf(one), filesOf(two));
});

test('an edition that is archived says so in its pointer alone, and takes it back', async (context) => {
  const out = temporaryFolder(context);
  const edition = fixture('edition.yaml');
  const archived = {date: '2026-09-03', moved: 'https://example.org/archive/'};
  await publishInto(context, out, contentWith(context));
  const before = filesOf(out);
  assert.match(before.get('v1/current.json')!.toString(), /^\{"format":"wdea-pointer\/1.0","sequence":1,"date":"2026-01-31","editions":\{/);
  const content = contentWith(context, {'edition.yaml': `${edition}archived: ${JSON.stringify(archived)}\n`});
  assert.equal((await publishInto(context, out, content)).sequence, 2);
  assert.deepEqual(changedPaths(before, filesOf(out)), ['v1/current.json']);
  assert.deepEqual(z.parse(pointer, pointerOf(out)).archived, archived);
  assert.equal((await publishInto(context, out, content)).changed, false);
  assert.equal((await publishInto(context, out, contentWith(context))).sequence, 3);
  assert.equal('archived' in pointerOf(out), false);
});

test('the address of archived content is published as readers normalise it', async (context) => {
  const out = temporaryFolder(context);
  const archived = "archived: {date: '2026-09-03', moved: HTTPS://Example.org}\n";
  await publishInto(context, out, contentWith(context, {'edition.yaml': fixture('edition.yaml') + archived}));
  assert.equal(z.parse(pointer, pointerOf(out)).archived?.moved, 'https://example.org/');
});

test('publishing the same content again changes nothing', async (context) => {
  const out = temporaryFolder(context);
  await publishInto(context, out);
  const before = filesOf(out);
  const {changed, sequence, objects} = await publishInto(context, out);
  assert.deepEqual({changed, sequence, written: objects.written}, {changed: false, sequence: 1, written: 0});
  assert.deepEqual(filesOf(out), before);
});

test('the order of keys in a file does not matter', async (context) => {
  const out = temporaryFolder(context);
  await publishInto(context, out);
  const lines = fixture('facts/members-2025.yaml').split('\n');
  const from = lines.findIndex((line) => line.startsWith('metric'));
  const turned = [lines[0], ...lines.slice(from), ...lines.slice(1, from)].filter(Boolean).join('\n');
  const {changed} = await publishInto(context, out, contentWith(context, {'facts/members-2025.yaml': turned}));
  assert.equal(changed, false);
});

test('an edited record changes a handful of files in each edition, and the old ones stay', async (context) => {
  const out = temporaryFolder(context);
  const news = manyNews(400);
  await publishInto(context, out, contentWith(context, news));
  const before = filesOf(out);
  const {sequence} = await publishInto(context, out, contentWith(context, {...news, ...editOf(news)}));
  const after = filesOf(out);
  const changed = changedPaths(before, after);
  assert.equal(sequence, 2);
  assert.ok(changed.includes('v1/current.json'));
  // A page, a bucket, the index, the search index and the head; the borrowed English text makes the record part of
  // every edition.
  assert.ok(changed.length <= 1 + 5 * languages.length, `${changed.length} files changed`);
  for (const path of before.keys()) assert.ok(after.has(path), `${path} is gone`);
});

const editOf = (news: Record<string, string>) =>
  ({'news/item-200.yaml': news['news/item-200.yaml']!.replace('News item 200', 'Corrected item 200')});

test('with a fault in the content nothing is written', async (context) => {
  const out = join(temporaryFolder(context), 'site');
  const content = contentWith(context, {'news/x.yaml': 'a: b\n'});
  const result = await publish({content, out, package: temporaryFolder(context)});
  assert.ok(!result.ok);
  assert.ok(result.faults.length > 0);
  assert.equal(existsSync(out), false);
});

test('a collection that would lose more than a fifth is refused, and named with its sizes', async (context) => {
  const out = temporaryFolder(context);
  await publishInto(context, out, contentWith(context, manyNews(18))); // 20 with those of the fixture
  const before = filesOf(out);
  const smaller = contentWith(context, manyNews(13));
  await assert.rejects(publishInto(context, out, smaller), {
    name: 'PublishError', message: 'More than a fifth of a collection would be gone: news from 20 to 15.',
    hint: /--allow-shrink/,
  });
  assert.deepEqual(filesOf(out), before);
  assert.equal((await publishInto(context, out, contentWith(context, manyNews(14)))).sequence, 2);
  assert.equal((await publishInto(context, out, contentWith(context, manyNews(1)), {allowShrink: true})).sequence, 3);
});

test('a pointer that cannot be read is left alone, and the error says what to do', async (context) => {
  const out = temporaryFolder(context);
  mkdirSync(join(out, 'v1'));
  for (const bad of ['', '{"format":', '{"format":"wdea-pointer/2.0","sequence":1,"date":"2026","editions":{}}']) {
    writeFileSync(join(out, 'v1/current.json'), bad);
    await assert.rejects(publishInto(context, out),
      {name: 'PublishError', message: /cannot be read as the pointer/, hint: /good copy.*delete/});
    assert.deepEqual([...filesOf(out).keys()], ['v1/current.json']);
  }
});

test('an object that is damaged or missing is put right', async (context) => {
  const out = temporaryFolder(context);
  await publishInto(context, out);
  const before = filesOf(out);
  const [bucket, page] = pathsOf(out, 'en', 'news').map((path) => join(out, path));
  const [, other] = pathsOf(out, 'fr', 'news').map((path) => join(out, path));
  for (const damaged of [bucket!, page!]) {
    const bytes = readFileSync(damaged);
    bytes[10]! ^= 1;
    writeFileSync(damaged, bytes);
  }
  rmSync(other!);
  const {changed, objects} = await publishInto(context, out);
  assert.deepEqual({changed, written: objects.written}, {changed: false, written: 3});
  assert.deepEqual(filesOf(out), before);
});

test('damage to the edition before is told when sizes cannot be compared', async (context) => {
  const out = temporaryFolder(context);
  await publishInto(context, out);
  renameSync(join(out, 'v1/b'), join(out, 'v1/moved'));
  await assert.rejects(publishInto(context, out), {name: 'PublishError', message: /damaged/, hint: /--allow-shrink/});
  assert.equal((await publishInto(context, out, fixtureContent, {allowShrink: true})).sequence, 1);
});

test('half-written files of a publisher that was killed are removed', async (context) => {
  const out = temporaryFolder(context);
  await publishInto(context, out);
  const before = filesOf(out);
  mkdirSync(join(out, 'v1/b/00'), {recursive: true});
  writeFileSync(join(out, 'v1/b/00/half.json.1.part'), 'half');
  writeFileSync(join(out, 'v1/current.json.1.part'), 'half');
  await publishInto(context, out);
  assert.deepEqual(filesOf(out), before);
});

test('widgets and pages are copied beside the data when they are there', async (context) => {
  const [out, from] = [temporaryFolder(context), temporaryFolder(context)];
  const files = {
    'dist/cdn/wdea.js': 'import("./chunks/a-12345678.js");', 'dist/cdn/chunks/a-12345678.js': '// a',
    'site/index.html': '<p>', 'site/example/page.css': 'p {}', 'site/notes.txt': 'not published',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(from, path, '..'), {recursive: true});
    writeFileSync(join(from, path), text);
  }
  const {widgets} = await publishInto(context, out, fixtureContent, {package: from});
  assert.equal(widgets, true);
  const paths = [...filesOf(out).keys()].filter((path) => !/^(v1|feeds)\//.test(path));
  assert.deepEqual(paths, ['chunks/a-12345678.js', 'example/page.css', 'index.html', 'wdea.js']);
  assert.equal((await publishInto(context, out)).widgets, false);
});

test('records are counted by collection and language, native and borrowed', async (context) => {
  const {counts} = await publishInto(context, temporaryFolder(context));
  assert.deepEqual(Object.keys(counts), [...collectionNames]);
  assert.deepEqual(counts.members!.en, {native: 2, borrowed: 1});
  assert.deepEqual(counts.members!.ru, {native: 0, borrowed: 3});
  assert.deepEqual(counts.practices!.ar, {native: 1, borrowed: 0});
});

test('an object larger than readers accept is refused, and nothing points at what was written', async (context) => {
  const out = join(temporaryFolder(context), 'site');
  const long = (i: number) => `Item ${i} ${'学'.repeat(4900)}`;
  await assert.rejects(publishInto(context, out, contentWith(context, manyNews(60, long))), {
    name: 'PublishError', message: /^An object of news in \w\w would have \d+ bytes, and readers accept 524288\.$/,
  });
  assert.equal(existsSync(join(out, 'v1/current.json')), false);
});
