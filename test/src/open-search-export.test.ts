import assert from 'node:assert/strict';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {exportOpenSearch} from '../../publish/export/opensearch.js';
import {publish} from '../../publish/publish.js';
import {createClient} from '../../src/index.js';
import {collectionNames} from '../../src/protocol/collection.js';
import {languages} from '../../src/protocol/languages.js';
import {openSearch} from '../../src/search/open-search.js';
import {contentWith, fixtureContent, manyNews, temporaryFolder} from '../support/publishing.js';
import {startSearchServer} from '../support/search-server.js';

async function exported(context: TestContext, content = fixtureContent) {
  const published = temporaryFolder(context);
  assert.ok((await publish({content, out: published, package: temporaryFolder(context)})).ok);
  const out = join(temporaryFolder(context), 'export');
  return {published, out, result: await exportOpenSearch({published, out})};
}

const filesIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

test('a published edition becomes an index for each collection, and a server takes it', async (context) => {
  const {published, out, result} = await exported(context);
  assert.deepEqual(Object.keys(filesIn(out)), [...result.files].sort());
  const server = await startSearchServer();
  context.after(() => server.close());
  for (const [name, body] of Object.entries(filesIn(out))) {
    if (!name.endsWith('.json')) continue;
    const collection = name.replace('.json', '');
    const index = `${server.url}wdea-${collection}`;
    assert.equal((await fetch(index, {method: 'PUT', body})).status, 200, name);
    const documents = filesIn(out)[`${collection}-001.ndjson`]!;
    const bulk = await fetch(`${index}/_bulk`, {method: 'POST', body: documents});
    assert.deepEqual([bulk.status, (await bulk.json() as {errors: boolean}).errors], [200, false], name);
  }
  const answer = (sent: Request) => (sent.url.startsWith(server.url) ? fetch(sent)
    : Promise.resolve(new Response(readFileSync(join(published, new URL(sent.url).pathname)))));
  for (const language of languages) {
    const options = {baseUrl: 'https://example.org/', language, fetch: answer};
    const [files, served] = [createClient(options), createClient({...options, search: openSearch({url: server.url})})];
    for (const name of collectionNames) {
      const {items} = await files[name].list({limit: Infinity});
      if (items.length === 0) continue;
      const found = await served[name].search('', {limit: 1000});
      assert.deepEqual(found.hits.map(({item}) => item), items, `${name} in ${language}`);
      assert.equal(result.counts[name], items.length);
      assert.deepEqual(found.meta, (await files[name].list()).meta);
    }
  }
});

test('the same edition gives the same bytes, in place of what was there', async (context) => {
  const {published, out} = await exported(context, contentWith(context, manyNews(60)));
  const before = filesIn(out);
  writeFileSync(join(out, 'news-002.ndjson'), 'of a larger export');
  writeFileSync(join(out, 'notes.txt'), 'of somebody else');
  await exportOpenSearch({published, out});
  assert.deepEqual(filesIn(out), {...before, 'notes.txt': 'of somebody else'});
  assert.equal(before['news-001.ndjson']!.match(/^\{"index":\{"_id":"item-/gm)?.length, 60);
});

test('documents are spread over files that servers take', async (context) => {
  const long = 'word '.repeat(200);
  const {out, result} = await exported(context, contentWith(context, manyNews(700, (i) => `${long}${i}`)));
  const news = result.files.filter((name) => /^news-\d{3}\.ndjson$/.test(name));
  assert.ok(news.length > 1);
  const lines = news.flatMap((name) => readFileSync(join(out, name), 'utf8').split('\n').slice(0, -1));
  assert.equal(lines.length, 2 * result.counts.news!);
  for (const name of news) assert.ok(readFileSync(join(out, name)).length < 9 * 1024 * 1024);
});

test('where nothing is published there is nothing to export', async (context) => {
  const published = temporaryFolder(context);
  await assert.rejects(exportOpenSearch({published, out: join(published, 'export')}),
    {name: 'PublishError', hint: 'Name the folder that holds v1/.'});
});
