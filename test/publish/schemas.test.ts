import assert from 'node:assert/strict';
import {test} from 'node:test';
import {collectionNames} from '../../src/protocol/collection.js';
import {describeFiles} from '../../publish/schemas.js';

type Json = {[key: string]: unknown};
const files = new Map([...describeFiles()].map(([path, bytes]) =>
  [path, JSON.parse(Buffer.from(bytes).toString()) as Json]));

/** Every value of a key, however deep it stands. */
function valuesOf(key: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    [...(name === key ? [inner as unknown] : []), ...valuesOf(key, inner)]);
}

test('there is a JSON Schema for every kind of file, card and record', () => {
  const kinds = collectionNames.flatMap((name) => [`${name}.card`, `${name}.record`]);
  const names = ['pointer', 'head', 'index', 'span', 'items', ...kinds];
  assert.deepEqual([...files.keys()].sort(), [...names, 'openapi'].map((name) => `v1/schema/${name}.json`).sort());
  for (const name of names) {
    const {$schema, $id, type, title} = files.get(`v1/schema/${name}.json`)!;
    assert.deepEqual([$schema, $id, type], ['https://json-schema.org/draft/2020-12/schema', `${name}.json`, 'object']);
    assert.equal(typeof title, 'string');
  }
});

test('the schemas say what is required, and leave room for fields to come', () => {
  const card = files.get('v1/schema/news.card.json') as
    {required: string[]; properties: Json; additionalProperties: unknown};
  assert.deepEqual(card.required, ['id', 'lang', 'link', 'title', 'summary', 'date', 'channel']);
  assert.notEqual(card.additionalProperties, false);
  const {type, format, pattern} = (card.properties.link as {properties: {url: Json}}).properties.url;
  assert.deepEqual({type, format}, {type: 'string', format: 'uri'});
  assert.match(String(pattern), /^\^https\?:/);
});

test('the pointer may say that the folder was ended, and where its content lives now', () => {
  const {required, properties} = files.get('v1/schema/pointer.json') as {required: string[]; properties: Json};
  assert.deepEqual(required, ['format', 'sequence', 'date', 'editions']);
  const archived = properties.archived as {required: string[]; properties: Json; additionalProperties: unknown};
  assert.deepEqual([archived.required, Object.keys(archived.properties)], [['date'], ['date', 'moved']]);
  assert.notEqual(archived.additionalProperties, false);
});

test('the OpenAPI document describes every kind of path, and every reference in it leads somewhere', () => {
  const api = files.get('v1/schema/openapi.json') as {openapi: string; paths: Json; components: {schemas: Json}};
  assert.match(api.openapi, /^3\.1\.\d$/);
  assert.deepEqual(Object.keys(api.paths), [
    '/v1/current.json', '/v1/b/{prefix}/{hash}.json', '/v1/n/{language}/{collection}/{buckets}/{number}-{name}.json',
  ]);
  assert.equal(Object.keys(api.components.schemas).length, files.size - 1);
  const references = valuesOf('$ref', api) as string[];
  assert.ok(references.length >= 4);
  for (const reference of references) {
    const [, name] = /^#\/components\/schemas\/(\w+)$/.exec(reference) ?? [];
    assert.ok(name && name in api.components.schemas, reference);
  }
});
