/** Copies of a published folder, for a host of one's own. */
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {dirname, join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {mirror} from '../../publish/mirror/mirror.js';
import {publish} from '../../publish/publish.js';
import {verifySnapshot} from '../../publish/verify.js';
import {makeSnapshot} from '../support/make-snapshot.js';
import {contentWith, filesOf, fixture, pointerOf, temporaryFolder} from '../support/publishing.js';
import {jsonLines, resourceLines} from './lines.js';

async function published(context: TestContext, files: Record<string, string> = {}): Promise<string> {
  const out = temporaryFolder(context);
  await publishInto(context, out, files);
  return out;
}

async function publishInto(context: TestContext, out: string, files: Record<string, string>): Promise<void> {
  const result = await publish({content: contentWith(context, files), out, package: temporaryFolder(context)});
  assert.ok(result.ok);
}

/** Serves a folder as the barest of servers does, below a path; tells what was asked for. */
async function serveBelow(context: TestContext, folder: string, answer: (path: string) => number = () => 200) {
  const asked: string[] = [];
  const server = createServer(({url = ''}, response) => {
    const path = url.slice('/deep/down/'.length);
    asked.push(path);
    response.statusCode = existsSync(join(folder, path)) ? answer(path) : 404;
    response.end(response.statusCode === 200 ? readFileSync(join(folder, path)) : 'no');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/deep/down`, asked};
}

const copyOf = async (context: TestContext, from: string, out = temporaryFolder(context)) => {
  await mirror({from, out, package: temporaryFolder(context)});
  return out;
};

test('a copy has every byte of a folder, or of an address', async (context) => {
  const out = await published(context);
  assert.deepEqual(filesOf(await copyOf(context, out)), filesOf(out));
  const {url} = await serveBelow(context, out);
  assert.deepEqual(filesOf(await copyOf(context, url)), filesOf(out));
});

test('a copy has every part of a large index', async (context) => {
  const out = await published(context, {'resources/list.jsonl': jsonLines(resourceLines(1300))});
  const files = filesOf(out);
  assert.ok([...files.keys()].some((path) => path.startsWith('v1/s/')));
  assert.deepEqual(filesOf(await copyOf(context, out)), files);
});

test('a copy has the newest edition alone, and the next copy only asks for what is new', async (context) => {
  const out = await published(context);
  const first = await copyOf(context, out);
  const before = filesOf(out);
  await publishInto(context, out, {
    'news/second-meeting.yaml': fixture('news/second-meeting.yaml').replace(/^date: .*$/m, "date: '2026-01-02'"),
  });
  const {url, asked} = await serveBelow(context, out);
  const second = await copyOf(context, url);
  const copied = filesOf(second);
  assert.ok(copied.size < filesOf(out).size);
  verifySnapshot(second, pointerOf(second).editions);

  asked.length = 0;
  await copyOf(context, url, first);
  const news = [...filesOf(out).keys()].filter((path) => path.startsWith('v1/') && !before.has(path));
  assert.deepEqual(asked.filter((path) => /^v1\/[bns]\//.test(path)).sort(), news.sort());
  for (const [path, bytes] of copied) assert.deepEqual(filesOf(first).get(path), bytes, path);
});

test('what is not what its name says is refused, and the pointer stays as it was', async (context) => {
  const out = await published(context);
  const path = [...filesOf(out).keys()].find((each) => each.startsWith('v1/n/'))!;
  writeFileSync(join(out, path), '{"format":"wdea-items/1.0","items":[]}');
  const copy = temporaryFolder(context);
  await assert.rejects(mirror({from: out, out: copy}), (error: Error & {hint: string}) => {
    assert.equal(error.message, `${out}/${path} does not have the bytes that its name says.`);
    assert.match(error.hint, /publish again/);
    return true;
  });
  assert.equal(existsSync(join(copy, 'v1/current.json')), false);
  rmSync(join(out, path));
  await assert.rejects(mirror({from: out, out: copy}), {message: `${out}/${path} is missing.`});
});

test('a server that fails for a moment is asked again, and one that fails on is told', async (context) => {
  const out = await published(context);
  const failures = new Map<string, number>();
  const flaky = await serveBelow(context, out, (path) => {
    const times = failures.get(path) ?? 0;
    failures.set(path, times + 1);
    return times < 2 ? 503 : 200;
  });
  assert.deepEqual(filesOf(await copyOf(context, flaky.url)), filesOf(out));
  const down = await serveBelow(context, out, (path) => (path === 'v1/current.json' ? 200 : 500));
  await assert.rejects(mirror({from: down.url, out: temporaryFolder(context)}), {
    name: 'PublishError', message: /could not be had: status 500\.$/, hint: /^Try again later/,
  });
});

test('nothing is written beside the copy, whatever a folder names', async (context) => {
  const cards = [
    {id: '../../../../outside', title: 'Outside', start: '2026-01-02', kind: {id: 'x', name: 'X'}},
    {id: 7, start: '2026-01-02'}, {id: 'no-start'}, null,
  ];
  const folder = temporaryFolder(context);
  for (const [path, bytes] of await makeSnapshot({en: {events: cards}})) {
    mkdirSync(dirname(join(folder, 'from', path)), {recursive: true});
    writeFileSync(join(folder, 'from', path), bytes);
  }
  writeFileSync(join(folder, 'outside.ics'), 'theirs');
  await copyOf(context, join(folder, 'from'), join(folder, 'a/b/copy'));
  assert.deepEqual([...filesOf(folder).keys()].filter((path) => path.endsWith('.ics')), ['outside.ics']);
});

test('what holds no edition is told apart', async (context) => {
  const folder = temporaryFolder(context);
  await assert.rejects(mirror({from: folder, out: join(folder, 'copy')}), {
    message: `${folder}/ holds no edition that this version can read.`,
    hint: 'Name the folder or the address that holds v1/current.json.',
  });
});
