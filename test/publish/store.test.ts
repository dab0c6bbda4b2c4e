import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import fc from 'fast-check';
import {sha256} from '../../publish/hash.js';
import {ObjectStore} from '../../publish/object-store.js';
import {progressLine} from '../../publish/progress.js';
import {prepare, replace} from '../../publish/replacement.js';
import {sharer} from '../../publish/share.js';
import type {FullRecord} from '../../publish/resolve.js';
import {bucketPath} from '../../src/protocol/pages.js';
import {filesOf, temporaryFolder} from '../support/publishing.js';

test('a file made piece by piece says what the pieces say, and is left alone when it does already', (context) => {
  const root = temporaryFolder(context);
  const pieces = fc.array(fc.string({unit: fc.constantFrom('a', 'b', '学')}), {maxLength: 4});
  fc.assert(fc.property(pieces, pieces, (before, after) => {
    writeFileSync(join(root, 'file'), before.join(''));
    const prepared = prepare(root, 'file', after);
    assert.equal(readFileSync(join(root, 'file'), 'utf8'), before.join(''));
    assert.equal(prepared === undefined, before.join('') === after.join(''));
    if (prepared) replace(root, [prepared]);
    assert.equal(readFileSync(join(root, 'file'), 'utf8'), after.join(''));
    assert.deepEqual([...filesOf(root).keys()], ['file']);
  }));
});

test('a file that is new is made with its folder, an empty one too', (context) => {
  const root = temporaryFolder(context);
  replace(root, [prepare(root, 'a/b', ['x', 'y'])!, prepare(root, 'a/c', [])!]);
  assert.deepEqual([...filesOf(root)].map(([path, bytes]) => [path, bytes.toString()]), [['a/b', 'xy'], ['a/c', '']]);
});

/** Two buckets whose hashes begin alike, found by trying. */
function twins(): [Buffer, Buffer] {
  const seen = new Map<string, Buffer>();
  for (let i = 0; ; i++) {
    const bytes = Buffer.from(`{"items":[${i}]}`);
    const name = sha256(bytes).slice(0, 6);
    const other = seen.get(name);
    if (other) return [other, bytes];
    seen.set(name, bytes);
  }
}

test('a bucket whose name another has is written under a name of its own, and says the same', (context) => {
  const root = temporaryFolder(context);
  const [one, two] = twins();
  const store = new ObjectStore(root, 'test');
  const [first, second] = [store.addBucket('en/news/1', 0, one), store.addBucket('en/news/1', 0, two)];
  assert.equal(first, sha256(one).slice(0, 6));
  assert.notEqual(second, first);
  const read = (name: string) => readFileSync(join(root, bucketPath('en/news/1', 0, name)), 'utf8');
  assert.equal(read(first), one.toString());
  assert.deepEqual(JSON.parse(read(second)), JSON.parse(two.toString()));
  assert.ok(sha256(read(second)).startsWith(second));
});

test('a bucket that is damaged is written anew under its name', (context) => {
  const root = temporaryFolder(context);
  const bytes = Buffer.from('{"items":[]}');
  const path = bucketPath('en/news/1', 0, sha256(bytes).slice(0, 6));
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), '{"items":[');
  new ObjectStore(root, 'test').addBucket('en/news/1', 0, bytes);
  assert.deepEqual([...filesOf(root)], [[path, bytes]]);
});

test('records share what they have alike, and say the same as before', () => {
  const record = (id: string, name: string) => ({
    id, lang: 'en', link: {url: 'https://example.org/', kind: 'page'}, drafts: ['title'], kind: {id: 'course', name},
    subjects: [{id: '01', name: 'A'}, {id: '02', name: 'B'}], provider: {name: 'P', member: 'p'},
    source: {url: 'https://example.org/s'}, sources: [{url: 'https://example.org/s'}, {url: 'https://example.org/t'}],
  });
  const share = sharer();
  const [a, b] = [record('a', 'Course'), record('b', 'Course')].map((each) => share(each as unknown as FullRecord));
  assert.deepEqual([a, b], [record('a', 'Course'), record('b', 'Course')]);
  const fields = (each: unknown) => each as ReturnType<typeof record>;
  assert.equal(fields(a).kind, fields(b).kind);
  assert.equal(fields(a).subjects[1], fields(b).subjects[1]);
  assert.equal(a!.drafts, b!.drafts);
  assert.equal(a!.source, a!.sources[0]);
});

test('terms with one id and two names stay what they are', () => {
  const share = sharer();
  const [a, b] = ['A', 'B'].map((name) =>
    share({id: name, lang: 'en', sources: [], institution: {id: 'x', name}} as unknown as FullRecord));
  const nameOf = (each: unknown) => (each as {institution: {name: string}}).institution.name;
  assert.deepEqual([a, b].map(nameOf), ['A', 'B']);
});

test('a terminal shows a bar with the time that is left, and others a line for each stage', (context) => {
  context.mock.timers.enable({apis: ['Date'], now: 0});
  const shown = (isTTY: boolean) => {
    let text = '';
    const line = progressLine({isTTY, write: (more: string) => Boolean(text += more)} as unknown as NodeJS.WriteStream);
    for (let done = 0; done <= 4; done++) {
      line.update('Building', done, 8);
      context.mock.timers.tick(2000);
    }
    line.clear();
    return text;
  };
  const bars = shown(true).split('\r\u001b[K');
  assert.equal(bars.at(-2), '████████████░░░░░░░░░░░░  50 % Building, 8 s left');
  assert.equal(bars.at(-1), '');
  assert.equal(shown(false), 'Building (8)\n');
});
