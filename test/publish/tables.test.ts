/** Members and resources as tables, maps and linked data, read by those who know nothing of how they were made. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {check} from '@placemarkio/check-geojson';
import {Ajv2020} from 'ajv/dist/2020.js';
import {parse} from 'csv-parse/sync';
import fc from 'fast-check';
import {learningResource, licenceUrl} from '../../publish/feeds/learning-resource.js';
import {validate} from '../../publish/validate.js';
import type {Resource} from '../../src/protocol/collections/resources.js';
import {csv} from '../../src/protocol/csv.js';
import {languages} from '../../src/protocol/languages.js';
import {contentWith, fixture, fixtureContent} from '../support/publishing.js';
import {buildFeeds} from './published.js';

const ownContent = fileURLToPath(new URL('../../content', import.meta.url));
const built = (content = fixtureContent) => {
  const understood = validate({content}).content!;
  const files = buildFeeds(understood);
  return {content: understood, bytes: (path: string) => Buffer.from(files.get(path)!)};
};
const rowsOf = (bytes: Buffer) =>
  parse<Record<string, string>>(bytes, {bom: true, columns: true, record_delimiter: '\r\n'});
const json = <Value>(bytes: Buffer) => JSON.parse(bytes.toString('utf8')) as Value;

test('every member is a row, and every row names its record, its link and its source', () => {
  const {bytes, content} = built(ownContent);
  for (const language of languages) {
    for (const name of ['members', 'resources'] as const) {
      const rows = rowsOf(bytes(`feeds/${language}/${name}.csv`));
      assert.deepEqual(rows.map(({id}) => id).sort(), content.collections[name].map(({id}) => id));
      for (const row of rows) {
        assert.match(row.link!, /^https?:\/\//);
        assert.match(row.source!, /^https?:\/\//);
        assert.equal(row.language, language);
      }
    }
  }
});

test('a row tells what is borrowed and what no one has reviewed', () => {
  const rows = new Map(rowsOf(built().bytes('feeds/zh/members.csv')).map((row) => [row.id, row]));
  assert.deepEqual(rows.get('example-university'), {
    id: 'example-university', name: '示例大学', ownName: 'Université de l’Exemple', ownNameLanguage: 'fr',
    aliases: 'Example University; Université de l’Exemple; EXU',
    kind: '大学', roles: '发起单位', countryCode: 'FR', country: '法国', city: 'Exampleville',
    latitude: '46.5', longitude: '2.5', precision: '校园', joined: '2024', ror: 'https://ror.org/012345678',
    link: 'https://university.example/', source: 'https://example.org/sources', language: 'zh',
    borrowed: 'place.city: en', unreviewed: 'name',
  });
  assert.equal(rows.get('model-college')!.borrowed, 'name: fr');
});

test('a spreadsheet knows the encoding of a table, in any script', () => {
  for (const language of ['ar', 'zh'] as const) {
    const bytes = built().bytes(`feeds/${language}/members.csv`);
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.ok(bytes.toString('utf8').includes({ar: 'الكلية النموذجية', zh: '示例大学'}[language]));
    assert.ok(bytes.toString('utf8').endsWith('\r\n'));
  }
});

test('no text of a table starts a formula, and every text comes back whole', () => {
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '"', ',', '\'', 'a', '学', '');
  const unit = fc.constantFrom('=', '"', ',', ';', '\r', '\n', '|', '!', 'A', '1', '(', ')', '学', 'ع');
  const rest = fc.string({unit});
  const cell = fc.tuple(start, rest).map((parts) => parts.join(''));
  fc.assert(fc.property(fc.array(fc.tuple(cell, cell), {minLength: 1}), (rows) => {
    const table = csv(['a', 'b'], rows.map(([a, b]) => ({a, b})));
    const read = parse(table, {bom: true, from_line: 1, record_delimiter: '\r\n'});
    assert.deepEqual(read[0], ['a', 'b']);
    assert.equal(read.length, rows.length + 1);
    rows.forEach((row, i) => row.forEach((text, j) => {
      const found = read[i + 1]![j]!;
      assert.doesNotMatch(found, /^[=+\-@\t\r＝＋－＠]/);
      assert.equal(found, /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);
    }));
  }), {numRuns: 500, seed: 20261121});
});

test('a number below zero stays a number', () => {
  assert.equal(csv(['longitude'], [{longitude: -73.5}]), '\uFEFFlongitude\r\n-73.5\r\n');
  assert.equal(csv(['name'], [{name: '-73.5'}]), "\uFEFFname\r\n'-73.5\r\n");
});

test('a formula in the content reaches no spreadsheet', (context) => {
  const name = 'members/sample-institute.yaml';
  const hostile = fixture(name).replace('en: Sample Institute of Learning', "en: '=HYPERLINK(\"https://evil.example\")'");
  const {bytes} = built(contentWith(context, {[name]: hostile}));
  for (const language of languages) {
    const row = rowsOf(bytes(`feeds/${language}/members.csv`)).find(({id}) => id === 'sample-institute')!;
    assert.equal(row.name, "'=HYPERLINK(\"https://evil.example\")");
  }
});

test('the members on the map are those whose coordinates are known, and say how precise these are', () => {
  for (const content of [fixtureContent, ownContent]) {
    const {bytes, content: {collections}} = built(content);
    const placed = collections.members.filter(({fields}) =>
      (fields.place as {latitude?: number} | undefined)?.latitude !== undefined);
    for (const language of languages) {
      const {features} = check(bytes(`feeds/${language}/members.geojson`).toString('utf8')) as
        {features: {id: string; properties: Record<string, unknown>}[]};
      assert.deepEqual(features.map(({id}) => id).sort(), placed.map(({id}) => id));
      for (const {properties} of features) assert.equal(typeof properties.precision, 'string');
    }
  }
  const {features: [feature]} = json<{features: unknown[]}>(built().bytes('feeds/fr/members.geojson'));
  assert.deepEqual((feature as {geometry: unknown}).geometry, {type: 'Point', coordinates: [2.5, 46.5]});
});

const concepts = (pattern: string) => ({
  type: 'array', minItems: 1,
  items: {type: 'object', required: ['id'], properties: {id: {type: 'string', pattern}, type: {const: 'Concept'}}},
});

/** What the AMB profile asks of a resource, of those of its fields that ours has. */
const amb = new Ajv2020({strict: false, formats: {uri: (value: string) => URL.canParse(value)}}).compile({
  type: 'object',
  required: ['@context', 'id', 'type', 'name'],
  properties: {
    '@context': {type: 'array', minItems: 2, allOf: [
      {contains: {const: 'https://w3id.org/kim/amb/context.jsonld'}},
      {contains: {type: 'object', required: ['@language'], properties: {'@language': {enum: [...languages]}}}},
    ]},
    'id': {type: 'string', format: 'uri'},
    'type': {type: 'array', contains: {const: 'LearningResource'}},
    'name': {type: 'string', minLength: 1},
    'description': {type: 'string'},
    'keywords': {type: 'array', items: {type: 'string'}},
    'inLanguage': {type: 'array', minItems: 1, items: {type: 'string', pattern: '^[a-z]{2}$'}},
    'learningResourceType': concepts('^https://w3id\\.org/kim/hcrt/[a-z_]+$'),
    'about': concepts('^https://w3id\\.org/kim/(hochschulfaechersystematik|schulfaecher)/'),
    'license': {type: 'object', required: ['id'], properties: {id: {
      type: 'string',
      pattern: '^https?://(creativecommons\\.org/(licenses|publicdomain)/|www\\.gnu\\.org/licenses/|'
        + 'www\\.apache\\.org/licenses/|opensource\\.org/licenses/MIT$)',
    }}},
    'publisher': {type: 'array', items: {type: 'object', required: ['type', 'name'], properties: {
      type: {enum: ['Organization', 'Person']}, name: {type: 'string'},
    }}},
    'mainEntityOfPage': {type: 'array', items: {type: 'object', required: ['id'], properties: {
      id: {type: 'string', format: 'uri'}, type: {const: 'WebContent'},
    }}},
  },
});

test('every resource fulfils the AMB profile in every language, under an identifier of its own', () => {
  for (const folder of [fixtureContent, ownContent]) {
    const {bytes, content} = built(folder);
    for (const language of languages) {
      const documents = json<{id: string; identifier: string}[]>(bytes(`feeds/${language}/resources.jsonld`));
      assert.deepEqual(documents.map(({identifier}) => identifier).sort(),
        content.collections.resources.map(({id}) => id));
      for (const document of documents) assert.ok(amb(document), `${document.identifier}: ${amb.errors?.[0]?.message}`);
      assert.equal(new Set(documents.map(({id}) => id)).size, documents.length);
    }
  }
});

test('a resource is described with its licence, languages, kind and pages', () => {
  const documents = json<Record<string, unknown>[]>(built().bytes('feeds/fr/resources.jsonld'));
  const course = documents.find(({identifier}) => identifier === 'example-course')!;
  assert.deepEqual(course, {
    '@context': ['https://w3id.org/kim/amb/context.jsonld', {'@language': 'fr', 'borrowed': null, 'unreviewed': null}],
    'id': 'https://university.example/course', 'type': ['LearningResource'], 'identifier': 'example-course',
    'name': 'A course by example (français)', 'description': 'Everything is shown by example (français)',
    'keywords': ['Cours', 'Sciences de l’éducation', 'Enseignement supérieur'],
    'learningResourceType': [{id: 'https://w3id.org/kim/hcrt/course', type: 'Concept'}],
    'inLanguage': ['en', 'fr'], 'license': {id: 'https://creativecommons.org/licenses/by/4.0/'},
    'publisher': [{'@context': {name: {'@language': 'en'}}, 'type': 'Organization', 'name': 'Example University'}],
    'mainEntityOfPage': [{id: 'https://example.org/sources', type: 'WebContent'}],
    'borrowed': {'provider.name': 'en'},
  });
  const report = documents.find(({identifier}) => identifier === 'example-report')!;
  assert.match(report.id as string, /^urn:uuid:/); // its address is that of its provider
});

test('a borrowed title does not pass for one in the language of the file', () => {
  const resource: Resource = {
    id: 'r', lang: 'ru', borrowed: {title: 'en'}, title: 'Title', summary: 'Описание', kind: {id: 'app', name: 'App'},
    provider: {name: 'Имя'}, relation: {id: 'member', name: 'Участник'}, subjects: [], levels: [],
    languages: [{id: 'zh-Hant', name: '…'}, {id: 'zh-Hans', name: '…'}, {id: 'yue', name: '…'}],
    link: {url: 'https://example.org/about', kind: 'about'}, sources: [{url: 'https://example.org/source'}],
  };
  const {'@context': [, context] = [], publisher, inLanguage, mainEntityOfPage, ...rest} =
    learningResource(resource) as Record<string, unknown[]>;
  assert.deepEqual(context, {'@language': 'ru', 'name': {'@language': 'en'}, 'borrowed': null, 'unreviewed': null});
  assert.deepEqual(publisher, [{'@context': {name: {'@language': 'ru'}}, 'type': 'Organization', 'name': 'Имя'}]);
  assert.deepEqual(inLanguage, ['zh']);
  assert.deepEqual((mainEntityOfPage as {id: string}[]).map(({id}) => id),
    ['https://example.org/about', 'https://example.org/source']);
  assert.equal('license' in rest, false);
});

test('a licence is named by its own address, or not at all', () => {
  const expected: [spdx: string, address: string | undefined][] = [
    ['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['CC-BY-NC-SA-4.0', 'https://creativecommons.org/licenses/by-nc-sa/4.0/'],
    ['CC-BY-SA-3.0-IGO', 'https://creativecommons.org/licenses/by-sa/3.0/igo/'],
    ['MIT', 'https://opensource.org/licenses/MIT'],
    ['MPL-2.0', undefined],
    ['CC-BY-SA-ND-4.0', undefined],
  ];
  for (const [spdx, address] of expected) assert.equal(licenceUrl(spdx), address);
});
