/** Copies of a published folder, for a host of one's own. */
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {mirror} from '../../publish/mirror/mirror.js';
import {publish} from '../../publish/publish.js';
import {verifySnapshot} from '../../publish/verify.js';
import {body, type Handler, startFaultServer, status} from '../support/fault-server.js';
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

const below = 'deep/down/';

/** Serves a folder below a path, but for the requests with which something else happens; tells what was asked for. */
async function serveBelow(context: TestContext, folder: string, instead: Handler = () => undefined) {
  const server = await startFaultServer((path, nth) => {
    const file = join(folder, path.slice(below.length));
    return path.startsWith(below) && existsSync(file)
      ? instead(path.slice(below.length), nth) ?? body(readFileSync(file)) : undefined;
  });
  context.after(() => server.close());
  return {url: server.url + below.slice(0, -1), asked: () => server.requests.map((path) => path.slice(below.length))};
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

  const already = asked().length;
  await copyOf(context, url, first);
  const news = [...filesOf(out).keys()].filter((path) => path.startsWith('v1/') && !before.has(path));
  assert.deepEqual(asked().slice(already).filter((path) => /^v1\/[bns]\//.test(path)).sort(), news.sort());
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
  const flaky = await serveBelow(context, out, (_path, nth) => (nth <= 2 ? status(503) : undefined));
  assert.deepEqual(filesOf(await copyOf(context, flaky.url)), filesOf(out));
  const down = await serveBelow(context, out, (path) => (path === 'v1/current.json' ? undefined : status(500)));
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
