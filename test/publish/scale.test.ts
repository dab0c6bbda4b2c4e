/** Contents that are too large to be held at once: two threads read and build them, one language at a time. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import * as z from 'zod/mini';
import {collectionNames} from '../../src/protocol/collection.js';
import {collections} from '../../src/protocol/collections/index.js';
import {languages} from '../../src/protocol/languages.js';
import {maxHeadTerms} from '../../src/protocol/snapshot.js';
import {formatFault} from '../../publish/faults.js';
import {publish, type Published} from '../../publish/publish.js';
import {verifySnapshot} from '../../publish/verify.js';
import {contentWith, filesOf, pointerOf, temporaryFolder} from '../support/publishing.js';
import {jsonLines, resourceLine, resourceLines} from './lines.js';
import {collectionOf, pathsOf} from './published.js';

const bin = fileURLToPath(new URL('../../publish/wdea.js', import.meta.url));
const list = 'resources/list.jsonl';

async function publishInto(context: TestContext, out: string, content: string): Promise<Published> {
  const result = await publish({content, out, package: temporaryFolder(context)});
  assert.ok(result.ok, result.ok ? '' : result.faults.slice(0, 3).map(formatFault).join('\n'));
  return result;
}

// Blanks at the end of lines make a content large without making it slow.
const manyBytes = 5 * 1024 * 1024;
const padded = (count: number): string[] => resourceLines(count, Math.ceil(manyBytes / count));

test('threads publish the same bytes as the program alone, and only what readers accept', async (context) => {
  const [alone, threads] = [temporaryFolder(context), temporaryFolder(context)];
  await publishInto(context, alone, contentWith(context, {[list]: jsonLines(resourceLines(300))}));
  const {counts} = await publishInto(context, threads, contentWith(context, {[list]: jsonLines(padded(300))}));
  assert.deepEqual(filesOf(threads), filesOf(alone));
  assert.deepEqual(counts.resources!.en, {native: 302, borrowed: 0});
  assert.deepEqual(counts.resources!.ar, {native: 0, borrowed: 302});
  for (const language of languages) {
    const {cards, records, head} = collectionOf(threads, language, 'resources');
    for (const card of cards) z.parse(collections.resources.card, card);
    for (const record of records.values()) z.parse(collections.resources.record, record);
    assert.deepEqual([head.count, cards.length, records.size], [302, 302, 302]);
  }
});

test('a record has the fields of its card by the same rules, so that checking the record checks both', () => {
  for (const name of collectionNames) {
    const {card, record} = collections[name] as unknown as Record<'card' | 'record', {shape: Record<string, unknown>}>;
    for (const [field, schema] of Object.entries(card.shape)) {
      assert.equal(record.shape[field], schema, `${name}.${field}`);
    }
  }
});

test('faults of all threads are told in order, and nothing is written', async (context) => {
  const lines = padded(3000);
  for (const at of [2999, 5, 1500]) lines[at] = resourceLine(`item-${at}`, {kind: 'cource'});
  lines[2000] = resourceLine('item-7');
  const [content, out] = [contentWith(context, {[list]: jsonLines(lines)}), join(temporaryFolder(context), 'site')];
  const result = await publish({content, out, package: temporaryFolder(context)});
  assert.ok(!result.ok);
  assert.deepEqual(result.faults.map(({line, field}) => `${line} ${field}`),
    ['6 kind', '1501 kind', '2001 id', '3000 kind']);
  assert.equal(existsSync(out), false);
});

test('an object that a thread finds too large is told with its hint', async (context) => {
  const text = {en: '学'.repeat(5000)};
  const long = Array.from({length: 60}, (_, i) =>
    resourceLine(`long-${i}`, {title: text, summary: text, provider: {name: text}}));
  const content = contentWith(context, {[list]: jsonLines([...long, ...padded(300)])});
  await assert.rejects(publish({content, out: temporaryFolder(context), package: temporaryFolder(context)}), {
    name: 'PublishError', message: /^An object of resources in \w\w would have \d+ bytes/, hint: /^Shorten/,
  });
});

test('of ten thousand records, one that is changed, or replaced by another, rewrites at most one file in a hundred',
  async (context) => {
    const out = temporaryFolder(context);
    const lines = resourceLines(10_300);
    const content = contentWith(context, {[list]: jsonLines(lines)});
    await publishInto(context, out, content);
    const {index, head} = collectionOf(out, 'fr', 'resources');
    assert.ok(index.pages === undefined && index.spans!.length > 1);
    for (const terms of Object.values(head.facets)) assert.ok(terms.length <= maxHeadTerms);

    const edits: (() => void)[] = [
      () => lines[5000] = resourceLine('item-5000', {date: '2024-05-05', summary: {en: 'What was corrected'}}),
      () => lines.splice(7000, 1, resourceLine('added', {date: '2023-01-01'})),
    ];
    for (const edit of edits) {
      const before = pathsIn(out);
      edit();
      writeFileSync(join(content, list), jsonLines(lines));
      await publishInto(context, out, content);
      const after = pathsIn(out);
      const written = [...after].filter((path) => !before.has(path)).length;
      assert.ok(written > 0 && written <= after.size / 100, `${written} of ${after.size} files were rewritten`);
    }
    verifySnapshot(out, pointerOf(out).editions);
  });

/** Paths of the objects of an edition, but for search. */
const pathsIn = (out: string): ReadonlySet<string> =>
  new Set(languages.flatMap((language) => pathsOf(out, language, 'resources')));

test('threads that are killed leave a whole edition, and no more than a next run clears away', async (context) => {
  const [out, temporary] = [join(temporaryFolder(context), 'site'), temporaryFolder(context)];
  const run = (version: number) => {
    const lines = padded(400).map((line) => line.replace('What', `What in version ${version}`));
    const content = contentWith(context, {[list]: jsonLines(lines)});
    return spawn(process.execPath, [bin, 'publish', content, '--out', out],
      {stdio: 'ignore', env: {...process.env, TMPDIR: temporary}});
  };
  const started = performance.now();
  assert.deepEqual(await once(run(0), 'exit'), [0, null]);
  const duration = performance.now() - started;
  let before = pointerOf(out);
  let killed = 0;
  for (const [version, part] of [0.5, 0.65, 0.8, 0.9].entries()) {
    const child = run(version + 1);
    const timer = setTimeout(() => child.kill('SIGKILL'), duration * part);
    const [, signal] = await once(child, 'exit') as [number | null, string | null];
    clearTimeout(timer);
    if (signal) killed++;
    const after = pointerOf(out);
    verifySnapshot(out, after.editions);
    // killed at its very end, it may have put the new edition in place
    if (after.sequence === before.sequence) assert.deepEqual(after, before);
    else assert.equal(after.sequence, before.sequence + 1);
    before = after;
  }
  assert.ok(killed > 0, 'no run was killed');
  assert.deepEqual(await once(run(9), 'exit'), [0, null]);
  assert.deepEqual([...filesOf(out).keys()].filter((path) => path.endsWith('.part')), []);
});
