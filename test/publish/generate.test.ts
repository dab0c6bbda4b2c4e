import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {languages} from '../../src/protocol/languages.js';
import {generate} from '../../publish/generate/generate.js';
import {validate} from '../../publish/validate.js';
import {filesOf, temporaryFolder} from '../support/publishing.js';
import {jsonLines} from './lines.js';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const shared = fileURLToPath(new URL('../../../shared/data/catalog/learning-resources.jsonl.gz', import.meta.url));

/** Forty entries, of which some lack a language. */
const catalog = jsonLines([
  ...Array.from({length: 240}, (_, i) => [i % 40, languages[Math.floor(i / 40)]!] as const)
    .filter(([entry, lang]) => entry % 7 !== languages.indexOf(lang))
    .map(([entry, lang]) => JSON.stringify({
      id: `entry-${entry}`, lang, title: `${lang} ${entry}`, description: `${'Word '.repeat(30)}${lang} ${entry}`,
    })),
  '{"id":"markup","lang":"en","title":"<b>","description":"a"}',
  '{"id":"other","lang":"de","title":"a","description":"a"}',
]);

test('the same call makes the same content, without a fault, and more of it begins alike', async (context) => {
  const folder = temporaryFolder(context);
  const file = join(folder, 'catalog.jsonl');
  writeFileSync(file, catalog);
  writeFileSync(`${file}.gz`, gzipSync(catalog));
  const make = async (name: string, records: number, from = file) =>
    readFileSync(await generate({records, out: join(folder, name), catalog: from, content}), 'utf8');
  const lines = await make('a', 300);
  assert.equal(await make('b', 300, `${file}.gz`), lines);
  assert.deepEqual(filesOf(join(folder, 'a')), filesOf(join(folder, 'b')));
  assert.ok((await make('c', 400)).startsWith(lines));
  assert.ok(!lines.includes('<b>'));

  const {faults, content: made} = validate({content: join(folder, 'a')});
  assert.deepEqual(faults, []);
  const {resources} = made!.collections;
  assert.deepEqual([resources[0]!.id, resources.at(-1)!.id], ['generated-000001', 'generated-000300']);
  const kinds = new Map<string, number>();
  for (const {fields} of resources) {
    const {id} = fields.kind as {id: string};
    kinds.set(id, (kinds.get(id) ?? 0) + 1);
  }
  const frequencies = [...kinds.values()].sort((a, b) => b - a);
  assert.ok(frequencies[0]! > 5 * frequencies.at(-1)!, 'kinds are as frequent as each other');
});

test('what is there already is not overwritten', async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'own.txt'), 'kept');
  await assert.rejects(generate({records: 1, out: folder, catalog: 'no such file', content}),
    {name: 'PublishError', message: /is not empty/});
});

test('a catalogue that lacks a language is refused', async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'catalog.jsonl'), '{"id":"a","lang":"en","title":"A","description":"a"}\n');
  await assert.rejects(
    generate({records: 1, out: join(folder, 'made'), catalog: join(folder, 'catalog.jsonl'), content}),
    {name: 'PublishError', message: /has no text in zh, fr, ru, es, ar\.$/});
});

test('real texts of a catalogue make content without a fault', {skip: !existsSync(shared) && 'no catalogue here'},
  async (context) => {
    const out = join(temporaryFolder(context), 'made');
    await generate({records: 500, out, catalog: shared, content});
    assert.deepEqual(validate({content: out}).faults, []);
  });
