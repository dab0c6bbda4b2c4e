/** Records that stand in JSON Lines: read as files of YAML are, with every fault at its place. */
import assert from 'node:assert/strict';
import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import fc from 'fast-check';
import {formatFault} from '../../publish/faults.js';
import {jsonFaultAt} from '../../publish/json-fault.js';
import {type Line, linesOf} from '../../publish/lines.js';
import {publish} from '../../publish/publish.js';
import {maxFileBytes} from '../../publish/source.js';
import {validate} from '../../publish/validate.js';
import {contentWith, fixture, temporaryFolder} from '../support/publishing.js';
import {jsonLines, resourceLine} from './lines.js';

const list = 'resources/list.jsonl';

function faultsOf(context: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string[] {
  const folder = contentWith(context, files);
  return validate({content: folder}).faults.map((fault) => formatFault(fault).replaceAll(`${folder}/`, ''));
}

test('a record is the same as a line and as a file', (context) => {
  const {id, ...fields} = JSON.parse(resourceLine('a')) as Record<string, unknown>;
  // JSON is YAML.
  const {content} = validate({content: contentWith(context, {
    'resources/a.yaml': JSON.stringify(fields), [list]: resourceLine('b'), 'resources/old/list.jsonl': '',
  })});
  const [a, b] = content!.collections.resources;
  assert.deepEqual([id, a!.id, b!.id], ['a', 'a', 'b']);
  const yaml = resourceLine('b').replace('"id":"b",', '');
  const alone = validate({content: contentWith(context, {'resources/b.yaml': yaml})});
  assert.deepEqual(b, alone.content!.collections.resources[0]);
});

test('blank lines, a byte order mark and Windows line ends do no harm', (context) => {
  const text = `\uFEFF${resourceLine('a')}\r\n\r\n  \n${resourceLine('b')}`;
  const folder = contentWith(context, {[list]: text});
  const {resources} = validate({content: folder}).content!.collections;
  assert.deepEqual(resources.slice(0, 2).map(({id}) => id), ['a', 'b']);
});

test('a fault in a line is told with its line, its column and its field', (context) => {
  const wrong: [line: string, fault: string][] = [
    [resourceLine('a', {kind: 'cource'}), `${1 + resourceLine('a').indexOf('"course"')} kind: `
      + "'cource' is not in vocabularies/resource-kinds.yaml; did you mean course?"],
    [resourceLine('b', {license: 1}), `${1 + resourceLine('b', {license: 1}).indexOf('"license"')} license: `
      + 'is not a field here; did you mean licence?'],
    [resourceLine('c', {summary: {en: 'a <b>bold</b> text'}}),
      `${1 + resourceLine('c').indexOf('"What')} summary.en: contains markup (<b>); write plain text without tags`],
    [resourceLine('d', {sources: undefined}), '1 sources: is missing; write a list'],
    [resourceLine('e').replace('2024-05-06', '2023-02-29'), `${1 + resourceLine('e').indexOf('"2024-05-06"')} date: `
      + "'2023-02-29' is not a day of the calendar; February 2023 has 28 days"],
    [resourceLine('F'), '7 id: is no id; write lower-case letters, digits and single hyphens'],
    [resourceLine('g').replace('"id":"g",', ''),
      '1 id: is missing; write lower-case letters, digits and single hyphens'],
    [resourceLine('h').replace('"id":"h"', '"id":7'), '7 id: is not a text; put it in quotes'],
    [resourceLine('i').replace('}', ',}'), `${1 + resourceLine('i').indexOf('}') + 1} (file): `
      + 'is not valid JSON here; write one record in braces a line'],
    ['["j"]', '1 (file): is no record; write one in braces a line'],
    [resourceLine('k').replace('"id"', '"__proto__":{},"id"'), '2 __proto__: is not allowed as a key; remove it'],
    ['id: l', '1 (file): is not valid JSON here; write one record in braces a line'],
    [`${resourceLine('m')}${' '.repeat(maxFileBytes)}`,
      `1 (file): has ${maxFileBytes + resourceLine('m').length} bytes; `
        + 'a line has at most 65536, shorten the texts of this record'],
    [`{"id":"p","a":${'['.repeat(9000)}${']'.repeat(9000)}}`,
      '54 (file): is nested too deeply; a record needs four levels at most'],
    [`${resourceLine('n').slice(0, -1)},"id":"o"}`, '7 id: stands twice; keep one of them'],
  ];
  const good = Array.from({length: 30}, (_, i) => resourceLine(`good-${i}`));
  const lines = wrong.flatMap(([line], i) => ['', good[i]!, line]);
  assert.deepEqual(faultsOf(context, {[list]: jsonLines(lines)}),
    wrong.map(([, fault], i) => `${list}:${3 * i + 3}:${fault}`));
});

test('a line that is not UTF-8 is a fault at its first wrong byte', (context) => {
  const line = resourceLine('b', {title: {en: 'Déjà'}});
  const bytes = Buffer.concat([Buffer.from(`${resourceLine('a')}\n`), Buffer.from(line, 'latin1')]);
  assert.deepEqual(faultsOf(context, {[list]: bytes}),
    [`${list}:2:${1 + line.indexOf('é')} (file): is not UTF-8 here; save the file as UTF-8`]);
});

test('lists stand with the records of a collection only', (context) => {
  assert.deepEqual(faultsOf(context, {'vocabularies/levels.jsonl': '{}'}), [
    'vocabularies/levels.jsonl:1:1 (file): is not a YAML file; name it <id>.yaml',
  ]);
});

test('an id that occurs twice is told with both places, and nothing is written', async (context) => {
  const out = join(temporaryFolder(context), 'site');
  const content = contentWith(context, {
    [list]: jsonLines([resourceLine('a'), '', resourceLine('b'), resourceLine('a')]),
    'resources/more/other.jsonl': jsonLines([resourceLine('b')]),
    'resources/a.yaml': fixture('resources/example-course.yaml'),
  });
  const result = await publish({content, out, package: temporaryFolder(context)});
  assert.ok(!result.ok);
  const same = (place: string) =>
    `has the same id as ${content}/resources/${place}; ids differ by more than case and folder, rename or remove one`;
  assert.deepEqual(result.faults.map(formatFault), [
    `${content}/${list}:1:7 id: ${same('a.yaml')}`,
    `${content}/${list}:4:7 id: ${same('a.yaml')}`,
    `${content}/resources/more/other.jsonl:1:7 id: ${same('list.jsonl:3')}`,
  ]);
  assert.equal(existsSync(out), false);
});

test('records of lists and of files refer to each other', (context) => {
  const provider = {name: {en: 'A'}, member: 'example-university'};
  const course = resourceLine('a', {provider, events: ['example-lecture']});
  assert.deepEqual(faultsOf(context, {[list]: course}), []);
  assert.deepEqual(faultsOf(context, {[list]: course.replace('example-lecture', 'example-lectur')}), [
    `${list}:1:${1 + course.indexOf('"example-lecture"')} events[0]: there is no 'example-lectur' in events; `
      + 'did you mean example-lecture?',
  ]);
});

test('lines are those of the whole file, wherever reading stops between', (context) => {
  const path = join(temporaryFolder(context), 'long.jsonl');
  const texts = Array.from({length: 4000}, (_, i) => `{"学":"${'é'.repeat((i * 37) % 900)}"}`);
  texts[7] = `{${'x'.repeat(3 * 1024 * 1024)}`;
  texts[2000] = `{${'y'.repeat(maxFileBytes - 1)}`;
  const all = Buffer.from(texts.join('\n'));
  writeFileSync(path, all);
  const read = (from: number, to: number, line: number): Line[] => [...linesOf({path, from, to, line})];
  const placesOf = (lines: readonly Line[]) => lines.map(({number, size}) => [number, size]);
  const lines = read(0, all.length, 1);
  assert.deepEqual(placesOf(lines), texts.map((text, i) => [i + 1, Buffer.byteLength(text)]));
  for (const [i, {bytes, size}] of lines.entries()) {
    if (size <= maxFileBytes) assert.equal(bytes.toString(), texts[i]);
    assert.ok(bytes.length <= 2 * 1024 * 1024, 'a line that is too long is not kept');
  }
  const [first, second] = [read(0, lines[1500]!.end, 1), read(lines[1500]!.end, all.length, 1502)];
  assert.deepEqual(placesOf([...first, ...second]), placesOf(lines));
});

test('the place of a fault is where a text stops being JSON, and there is none in JSON', () => {
  const piece = fc.constantFrom(...'{}[],: "\\-.e1\u00a0', '"a"', 'true');
  fc.assert(fc.property(fc.array(piece), (pieces) => {
    const text = pieces.join('');
    const isJson = () => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    assert.equal(jsonFaultAt(text) === undefined, isJson());
  }), {numRuns: 5000});
  fc.assert(fc.property(fc.json(), (text) => jsonFaultAt(text) === undefined));
});
