import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import * as z from 'zod/mini';
import {feedPath, feeds} from '../../src/protocol/feeds.js';
import {languages} from '../../src/protocol/languages.js';
import {pointer} from '../../src/protocol/snapshot.js';
import {verifySnapshot} from '../../publish/verify.js';
import {contentWith, filesOf, manyNews, pointerOf, temporaryFolder} from '../support/publishing.js';

const bin = fileURLToPath(new URL('../../publish/wdea.js', import.meta.url));
const killAtRename = new URL('kill-at-rename.mjs', import.meta.url).href;
const moments = 20;

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function* random(seed: number): Generator<number, never> {
  for (;;) {
    seed = (seed + 0x6D2B79F5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

/** Publishes news that no run before had, so that all their pages and buckets have to be written. */
function publishRun(context: TestContext, out: string, run: number, killAt?: number): ChildProcess {
  const content = contentWith(context, manyNews(200, (i) => `Item ${i} of run ${run}`));
  return spawn(process.execPath, ['--import', killAtRename, bin, 'publish', content, '--out', out], {
    stdio: 'ignore', env: {...process.env, KILL_AT_RENAME: String(killAt)},
  });
}

test(`a publisher killed at ${moments} random moments always leaves an edition that can be read`, async (context) => {
  const out = join(temporaryFolder(context), 'site');
  const publish = (run: number) => publishRun(context, out, run);
  const started = performance.now();
  assert.deepEqual(await once(publish(0), 'exit'), [0, null]);
  const duration = performance.now() - started;

  const numbers = random(20261121);
  let killed = 0;
  for (let moment = 0; moment < moments; moment++) {
    const before = pointerOf(out);
    const child = publish(moment + 1);
    const exited = once(child, 'exit');
    // One moment in each twentieth of the time that a run takes.
    const timer = setTimeout(() => child.kill('SIGKILL'), duration * (moment + numbers.next().value) / moments);
    const [code, signal] = await exited as [number | null, string | null];
    clearTimeout(timer);
    assert.ok(code === 0 || signal === 'SIGKILL', `ended with ${code ?? signal}`);
    if (signal) killed++;

    const after = z.parse(pointer, pointerOf(out));
    verifySnapshot(out, after.editions);
    if (signal && after.sequence === before.sequence) assert.deepEqual(after, before);
    else assert.equal(after.sequence, before.sequence + 1);
  }
  assert.ok(killed > moments / 4, `only ${killed} runs were killed`);

  assert.deepEqual(await once(publish(moments + 1), 'exit'), [0, null]);
  assert.deepEqual([...filesOf(out).keys()].filter((path) => path.endsWith('.part')), []);
});

test('a publisher killed at any of its writes, up to the last, leaves the edition before', async (context) => {
  const out = join(temporaryFolder(context), 'site');
  assert.deepEqual(await once(publishRun(context, out, 0), 'exit'), [0, null]);
  const files = filesOf(out);
  assert.deepEqual(await once(publishRun(context, out, 1), 'exit'), [0, null]);
  // One for each object that is new, and for each feed and the pointer, which are rewritten.
  const renames = [...filesOf(out)].filter(([path, bytes]) => !files.get(path)?.equals(bytes)).length;
  const before = pointerOf(out);
  for (const part of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1]) {
    // What a killed run has written stays, so that each run needs content of its own.
    const child = publishRun(context, out, 2 + part, 1 + Math.floor(part * (renames - 1)));
    assert.deepEqual(await once(child, 'exit'), [null, 'SIGKILL']);
    assert.deepEqual(pointerOf(out), before);
    verifySnapshot(out, before.editions);
    for (const language of languages) {
      const {items} = JSON.parse(readFileSync(join(out, feedPath(language, feeds.news['JSON Feed'])), 'utf8')) as
        {items: unknown[]};
      assert.equal(items.length, 50);
    }
  }
});
