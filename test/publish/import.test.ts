/** Members' files from records of the Research Organization Registry. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {PublishError} from '../../publish/errors.js';
import {formatFault} from '../../publish/faults.js';
import {importRor} from '../../publish/import/ror.js';
import {draftMember} from '../../publish/import/ror-member.js';
import {readRecord} from '../../publish/import/ror-record.js';
import {slug} from '../../publish/import/slug.js';
import {plainTextFaults} from '../../publish/plain-text.js';
import {publish} from '../../publish/publish.js';
import {readSource} from '../../publish/source.js';
import {validate} from '../../publish/validate.js';
import type {Member} from '../../src/protocol/collections/members.js';
import {temporaryFolder} from '../support/publishing.js';
import {collectionOf} from './published.js';

const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const file = pathOf('test/fixtures/ror-records.json');
const records = JSON.parse(readFileSync(file, 'utf8')) as Given[];
const usable = records.slice(0, 7).map(({id}) => id);
const sample = pathOf('../shared/data/ror-sample.json');
const schema1 = {id: 'https://ror.org/0exampl11', name: 'Example University', country: {country_code: 'FR'}};

interface Name {value: string; types: string[]; lang: string | null}
interface Given {id: string; names: Name[]; types: string[]; locations: unknown[]; links: unknown[]}

/** A file with these records. */
function fileOf(context: TestContext, ...given: unknown[]): string {
  const path = join(temporaryFolder(context), 'records.json');
  writeFileSync(path, JSON.stringify(given));
  return path;
}

/** The first of the records with another display name, in English, or with other fields. */
const named = (value: string, fields: Partial<Given> = {}): Given =>
  ({...records[0]!, names: [{value, types: ['label', 'ror_display'], lang: 'en'}], ...fields});

/** What a record becomes as the publisher reads it, and what is told of it. */
function memberOf(given: unknown): {data: Record<string, unknown>; text: string; id: string; notes: readonly string[]} {
  const found = readRecord(given);
  assert.ok('record' in found, 'problem' in found ? found.problem : '');
  const drafted = draftMember(found.record);
  assert.ok('text' in drafted, 'problem' in drafted ? drafted.problem : '');
  const {data, faults} = readSource('member.yaml', Buffer.from(drafted.text));
  assert.deepEqual(faults, []);
  return {...drafted, data: data as Record<string, unknown>};
}

const refusal = (message: RegExp) => (error: unknown) => {
  assert.ok(error instanceof PublishError);
  assert.match(error.message, message);
  assert.match(error.message, /^Nothing was written\./);
  return true;
};

/** A copy of the alliance's content. */
function contentCopy(context: TestContext): string {
  const content = temporaryFolder(context);
  cpSync(pathOf('content'), content, {recursive: true});
  return content;
}

test('a record becomes a file as an editor would write it', () => {
  const {id, text} = memberOf(records[0]);
  assert.equal(id, 'example-university-of-cairo');
  const [head, body] = text.split('\n\n') as [string, string];
  assert.match(head, /^# Imported from https:\/\/ror\.org\/0exampl01;[^\n]*\n(# - [^\n]*\n?)+$/);
  for (const topic of ['roles', 'joining', 'place']) assert.ok(head.includes(topic), topic);
  assert.equal(body, `translations: {en: original, fr: original, ar: original}
name:
  en: Example University of Cairo
  fr: Université Exemple du Caire
  ar: جامعة المثال بالقاهرة
ownName: {text: جامعة المثال بالقاهرة, lang: ar}
aliases:
  - EUC
  - Beispieluniversität Kairo
  - Example College
kind: university
roles: []
country: EG
place:
  city:
    en: Cairo
  latitude: 30.06263
  longitude: 31.24967
  precision: city
website: https://www.euc.example/
ror: https://ror.org/0exampl01
sources:
  - url: https://ror.org/0exampl01
    name: ROR
    lang: en
`);
});

test('the own name is the display name unless English, else the name in the main language of the country', () => {
  const own = records.slice(0, 7).map((record) => memberOf(record).data.ownName);
  assert.deepEqual(own, [
    {text: 'جامعة المثال بالقاهرة', lang: 'ar'},
    {text: 'Université Exemple de Genève', lang: 'fr'},
    {text: 'Exempeluniversitetet', lang: 'no'},
    {text: 'Universidade de Exemplo', lang: 'pt'},
    undefined,
    {text: '示例大学', lang: 'zh'},
    undefined,
  ]);
});

test('where no name is known to be English, the display name stands for one, and the file says so', () => {
  const members = records.slice(0, 7).map((record) => memberOf(record));
  assert.deepEqual(members.slice(2, 6).map(({data}) => data.name), [
    {en: 'Example Universitet Oslo'}, {en: 'Universidade de Exemplo'}, {en: 'Example Company (Australia)'},
    {zh: '示例大学'},
  ]);
  assert.deepEqual(members.map(({text}) => text.includes('no English name')), [
    false, false, true, true, false, false, false,
  ]);
});

test('the kind is that of the type, and a kind that is only near says so', () => {
  const expected: [types: string[], kind: string, near: boolean][] = [
    [['education', 'funder'], 'university', false],
    [['funder', 'company'], 'enterprise', false],
    [['facility'], 'research-institute', false],
    [['government', 'funder'], 'research-institute', true],
    [['nonprofit'], 'association', true],
    [['other'], 'association', true],
    [['education\n# x: y'], 'association', true],
    [[], 'association', true],
  ];
  for (const [types, kind, near] of expected) {
    const {data, text} = memberOf({...records[0], types});
    assert.deepEqual([data.kind, text.includes('only the nearest kind')], [kind, near], types.join());
  }
});

test('a place is where the city is, without a point when there is none, and left out without a city', () => {
  const places = [3, 4, 5].map((at) => memberOf(records[at]).data.place);
  assert.deepEqual(places, [
    {city: {en: 'Exemplo'}}, undefined,
    {city: {en: 'Beijing'}, latitude: 39.9075, longitude: 116.39723, precision: 'city'},
  ]);
});

test('a website that is no web address is left out and told', () => {
  const {data, notes} = memberOf(records[6]);
  assert.equal('website' in data, false);
  assert.deepEqual(notes, ['the website is left out: it is no web address']);
  const links = [{type: 'website', value: 'javascript:alert(1)'}, {type: 'website', value: 'http://euc.example'}];
  assert.equal(memberOf({...records[0], links}).data.website, 'http://euc.example/');
});

test('names that YAML could take for something else stay what they are', () => {
  const values = [
    'Null', 'yes', 'NO', '1234', '1e3', '2024-01-30', '~', '- x', '# x', 'x: y', 'x #y', "'", '"', '*x', '&x', '!x',
    '{x', '[x', '%x', '@x', '`x', '|', '>', '? x', ': x', '--- x', '...', 'A & B < C > D "E" \'F\'', 'x'.repeat(5000),
  ];
  for (const value of values) {
    assert.deepEqual(memberOf(named(value)).data.name, {en: value});
  }
  assert.match(memberOf(records[2]).text, /^country: 'NO'$/m); // a bare one is false to readers of YAML 1.1
});

test('every name is in the file letter by letter, or is left out and told', () => {
  const unit = fc.constantFrom(
    ...'aZ9 éß学ع:#-?[]{},&*!|>\'"%@`\\/<=~', '\n', '\r', '\t', '\0', '\x1b', '\x85', '\u200e', '\u202e', '\u2028');
  const value = fc.string({unit, minLength: 1, maxLength: 30});
  fc.assert(fc.property(value, (alias) => {
    const names = [...records[0]!.names, {value: alias, types: ['alias'], lang: null}];
    const {data, notes} = memberOf({...records[0], names});
    const trimmed = alias.replace(/^[\s\u200e]+|[\s\u200e]+$/g, '');
    const sound = plainTextFaults(trimmed).length === 0;
    assert.equal((data.aliases as string[]).includes(trimmed), sound);
    assert.equal(notes.length, sound ? 0 : 1);
  }), {numRuns: 1000, seed: 20261121});
});

test('a name that would deceive the eye is left out and told without its letters', () => {
  const names = [
    ...records[0]!.names,
    ...['\u202eReversed', '<b\nroles: [chair]>', 'a\x1b[31m'].map((value) => ({value, types: ['alias'], lang: null})),
  ];
  const {data, text, notes} = memberOf({...records[0], names});
  assert.deepEqual(data.roles, []);
  assert.deepEqual(notes, [
    'a name is left out: it contains the invisible character U+202E', 'a name is left out: it contains markup',
    'a name is left out: it contains the invisible character U+001B',
  ]);
  assert.doesNotMatch(text, /[\u202e\x1b]|chair/);
});

test('a file is named by the words of the display name, or by the ROR id when these have no ASCII letter', () => {
  assert.deepEqual(
    ['Université Paris 8 – Saint‑Denis', 'Łódź Straße Ørsted', "Xi'an", '示例大学', 'word '.repeat(40)]
      .map((name) => slug(name)),
    ['universite-paris-8-saint-denis', 'lodz-strasse-orsted', 'xi-an', '', `${'word-'.repeat(15)}word`]);
  assert.equal(memberOf(records[5]).id, '0exampl06');
});

test('what is written is valid content and is published, twice the same', async (context) => {
  const content = contentCopy(context);
  const out = join(content, 'members');
  const imported = await importRor({file, ids: usable, out});
  assert.equal(imported.length, usable.length);
  assert.deepEqual(validate({content}).faults.map(formatFault), []);
  const site = temporaryFolder(context);
  assert.ok((await publish({content, out: site, package: temporaryFolder(context)})).ok);
  const {cards} = collectionOf(site, 'zh', 'members');
  const card = cards.find(({id}) => id === 'example-university-of-cairo') as unknown as Member;
  assert.deepEqual([card.name, card.borrowed, card.ownName],
    ['Example University of Cairo', {'name': 'en', 'place.city': 'en'}, {text: 'جامعة المثال بالقاهرة', lang: 'ar'}]);

  const again = temporaryFolder(context);
  const reversed = fileOf(context, ...[...records].reverse());
  await importRor({file: reversed, ids: [...usable].reverse().map((id) => id.slice(-9)), out: again});
  for (const name of readdirSync(again)) {
    assert.deepEqual(readFileSync(join(again, name)), readFileSync(join(out, name)), name);
  }
  assert.equal(readdirSync(again).length, usable.length);
});

test('institutions of the same name have the ROR id behind it', async (context) => {
  const [apart, together] = [temporaryFolder(context), temporaryFolder(context)];
  const names = ['example-university-of-cairo-0exampl07.yaml', 'example-university-of-cairo.yaml'];
  await importRor({file, ids: ['0exampl01'], out: apart});
  await importRor({file, ids: ['0exampl07'], out: apart});
  assert.deepEqual(readdirSync(apart).sort(), names);

  writeFileSync(join(together, names[1]!), 'name: {en: Example University of Cairo}\n');
  await importRor({file, ids: ['0exampl01', '0exampl07'], out: together, force: true});
  for (const name of names) {
    assert.deepEqual(readFileSync(join(together, name)), readFileSync(join(apart, name)), name);
  }
});

test('a record that cannot be a member keeps all from being written, and is named with its reason', async (context) => {
  const out = join(temporaryFolder(context), 'members');
  const mixed = fileOf(context, ...records, schema1, {id: 'https://ror.org/0exampl12', names: 'none'},
    {...named('In a place without a code'), id: 'https://ror.org/0exampl13', locations: [
      {geonames_details: {country_code: 'XX', name: 'Exampleville'}},
    ]},
    {...named('\u202e'), id: 'https://ror.org/0exampl14'},
    {...named('['.repeat(60)), id: 'https://ror.org/0exampl15'});
  const ids = ['01', '08', '09', '10', '11', '12', '13', '14', '15', '99'].map((end) => `0exampl${end}`);
  await assert.rejects(importRor({file: mixed, ids: [...ids, 'exampel'], out}), refusal(new RegExp([
    '"exampel" is no ROR id; write one such as 022k4wk35',
    '0exampl08 \\(Withdrawn Example University\\) is withdrawn .*successor is https://ror.org/0exampl01',
    '0exampl09 \\(Inactive Example University\\) is inactive',
    '0exampl10 has no location',
    '0exampl11 is a record of schema 1, .* schema 2 from https://doi.org/10.5281/zenodo.6347574',
    "0exampl12 is no record of ROR's schema 2: see",
    '0exampl13 is in no country or region that has a code',
    '0exampl14 has no name that can be shown: contains the invisible character U\\+202E',
    '0exampl15 has names that no file of the content can hold',
    '0exampl99 is not in the file',
  ].join('[^]*\n.*'))));
  assert.equal(existsSync(out), false);
});

test('a member that is there is named, and only force writes over it, under its own id', async (context) => {
  const out = temporaryFolder(context);
  mkdirSync(join(out, 'africa'));
  const own = join(out, 'africa/euc.yaml');
  writeFileSync(own, 'ror: https://ror.org/0exampl01\n');
  const byHand = join(out, 'example-company-australia.yaml');
  writeFileSync(byHand, 'name: {en: Example Company}\n');
  const ids = ['0exampl01', '0exampl05', '0exampl06'];
  await assert.rejects(importRor({file, ids, out}), refusal(
    /0exampl01 is there already: .*africa.euc\.yaml\n.*0exampl05 is there already: .*example-company-australia\.yaml$/));
  assert.equal(readFileSync(own, 'utf8'), 'ror: https://ror.org/0exampl01\n');
  assert.deepEqual(readdirSync(out).sort(), ['africa', 'example-company-australia.yaml']);

  await importRor({file, ids, out, force: true});
  assert.deepEqual(readdirSync(out).sort(), ['0exampl06.yaml', 'africa', 'example-company-australia.yaml']);
  assert.match(readFileSync(own, 'utf8'), /en: Example University of Cairo/);
  assert.match(readFileSync(byHand, 'utf8'), /ror: https:\/\/ror\.org\/0exampl05/);
});

test('a file that is one record is read, and one that is no JSON is told', async (context) => {
  const out = temporaryFolder(context);
  const one = join(out, 'one.json');
  writeFileSync(one, `\uFEFF${JSON.stringify(records[0])}`);
  assert.equal((await importRor({file: one, ids: ['https://ror.org/0exampl01'], out})).length, 1);
  writeFileSync(one, '\x1f\x8b');
  await assert.rejects(importRor({file: one, ids: ['0exampl01'], out}), /one\.json is not JSON/);
  await assert.rejects(importRor({file: join(out, 'none'), ids: ['0exampl01'], out}), /There is no file .*none/);
});

test('the command takes ids from its line and from a file, and tells what it wrote', (context) => {
  const out = join(temporaryFolder(context), 'members');
  const ids = join(temporaryFolder(context), 'ids.txt');
  writeFileSync(ids, '# Example institutions\n0exampl06\n0exampl07 # no website\n');
  const run = (...args: string[]) => {
    const {status, stdout, stderr} = spawnSync(process.execPath, [pathOf('publish/wdea.js'), 'import', ...args],
      {encoding: 'utf8'});
    return {status, stdout, stderr};
  };
  assert.deepEqual(run('ror', file, '--ids', '0exampl01,0exampl06', '--ids-file', ids, '--out', out), {
    status: 0, stderr: '',
    stdout: `${join(out, 'example-university-of-cairo.yaml')}\n${join(out, '0exampl06.yaml')}\n`
      + `${join(out, 'example-university-of-cairo-0exampl07.yaml')}\n`
      + '  the website is left out: it is no web address\n'
      + '3 written. Check what the head of each file says, then run: wdea validate\n',
  });
  const refused = run('ror', file, '--ids', '0exampl01', '--out', out);
  assert.deepEqual([refused.status, refused.stdout], [1, '']);
  assert.match(refused.stderr, /is there already/);
  assert.match(run('--help').stdout, /^Usage: wdea import ror FILE/);
  const usage = [[], ['grid', file], ['ror'], ['ror', file], ['ror', file, 'more', '--ids', '0exampl01']];
  assert.deepEqual(usage.map((args) => run(...args).status), [2, 2, 2, 2, 2]);
});

test('all records of the real sample that are active become members that are published',
  {skip: existsSync(sample) ? false : 'there is no ../shared/data/ror-sample.json'}, async (context) => {
    const given = JSON.parse(readFileSync(sample, 'utf8')) as (Given & {status: string})[];
    const active = given.filter(({status}) => status === 'active');
    assert.ok(active.length > 200);
    const content = contentCopy(context);
    const imported = await importRor({
      file: sample, ids: active.map(({id}) => id), out: join(content, 'members'), force: true,
    });
    assert.equal(imported.length, active.length);
    assert.equal(new Set(imported.map(({path}) => path)).size, active.length);
    assert.deepEqual(validate({content}).faults.map(formatFault), []);
    const site = temporaryFolder(context);
    assert.ok((await publish({content, out: site, package: temporaryFolder(context)})).ok);
    const {cards} = collectionOf(site, 'ar', 'members');
    assert.ok(cards.length >= active.length);
    assert.equal(cards.find(({id}) => id === 'bnu')?.name, 'Beijing Normal University');
  });
