import * as z from 'zod';
import {collectionNames} from '../src/protocol/collection.js';
import {collections} from '../src/protocol/collections/index.js';
import {date, url} from '../src/protocol/records.js';
import {index, items, span} from '../src/protocol/pages.js';
import {head, maxBlobBytes, maxPointerBytes, pointer, pointerPath} from '../src/protocol/snapshot.js';

type Json = Record<string, unknown>;

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

const wire: readonly (readonly [name: string, title: string, schema: z.core.$ZodType])[] = [
  ['pointer', 'The pointer: the only file that changes', pointer],
  ['head', 'Head of a collection in one language', head],
  ['index', 'Where all cards and records of a collection stand', index],
  ['span', 'Some of the pages of a collection', span],
  ['items', 'A page of cards, or a bucket of records', items],
  ...collectionNames.flatMap((name) => [
    [`${name}.card`, `An item of ${name} as lists show it`, collections[name].card],
    [`${name}.record`, `An item of ${name} in full`, collections[name].record],
  ] as const),
];

/**
 * The description of the published files, by path below the published folder: a JSON Schema each, and all of them in
 * an OpenAPI document. Made from the schemas with which readers check what they get.
 */
export function describeFiles(): ReadonlyMap<string, Uint8Array> {
  const schemas = wire.map(([name, title, schema]) => [name, {title, ...jsonSchema(schema)}] as const);
  const files = schemas.map(([name, schema]): [string, Uint8Array] => [`v1/schema/${name}.json`, pretty({
    $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `${name}.json`, ...schema,
  })]);
  return new Map([...files, ['v1/schema/openapi.json', pretty(openApi(schemas))]]);
}

const pretty = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

function jsonSchema(schema: z.core.$ZodType): Json {
  const {$schema: _, ...json} = z.toJSONSchema(schema, {
    io: 'input',
    override({zodSchema, jsonSchema: made}) {
      if (zodSchema === url) made.format = 'uri';
      if (zodSchema === date) made.description = 'ISO 8601 date with the precision that is known: year, month or day.';
    },
  });
  return json;
}

function openApi(schemas: readonly (readonly [name: string, schema: Json])[]): Json {
  const componentName = (name: string) => name.split('.').map(capital).join('');
  const ref = (name: string) => ({$ref: `#/components/schemas/${componentName(name)}`});
  const header = (description: string, value: string) => ({description, schema: {type: 'string', const: value}});
  const found = (description: string, cache: string, schema: Json) => ({
    description,
    headers: {
      'Cache-Control': {description: 'Recommended.', schema: {type: 'string'}, example: cache},
      'Access-Control-Allow-Origin': header('Pages of any origin may read it.', '*'),
      'X-Content-Type-Options': header('Recommended.', 'nosniff'),
    },
    content: {'application/json': {schema}},
  });
  const parameter = (name: string, description: string, pattern: string) =>
    ({name, in: 'path', required: true, description, schema: {type: 'string', pattern}});
  const missing = {description: 'There is no such file.'};
  return {
    openapi: '3.1.1',
    info: {
      title: 'Published data of the World Digital Education Alliance',
      version: '1.0.0',
      description: [
        'Static files. Read the pointer; it refers to a head for each language and collection, the head to an index,',
        'the index to pages of cards (or spans of them) and buckets of records. A reference gives the SHA-256 and the',
        'number of bytes of an object; check both. Unknown fields may be added at any time: pass over them.',
      ].join(' '),
    },
    servers: [{url: '../..', description: 'The folder that holds v1/.'}],
    paths: {
      [`/${pointerPath}`]: {
        get: {
          operationId: 'getPointer',
          summary: 'The pointer to the current edition',
          description: `The only file that changes. At most ${maxPointerBytes} bytes.`,
          responses: {
            200: found('The pointer.', 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
              ref('pointer')),
            404: missing,
          },
        },
      },
      '/v1/b/{prefix}/{hash}.json': {
        get: {
          operationId: 'getObject',
          summary: 'An object by the SHA-256 of its bytes',
          description: `Never changes. At most ${maxBlobBytes} bytes.`,
          parameters: [
            parameter('prefix', 'The first two digits of the hash.', '^[0-9a-f]{2}$'),
            parameter('hash', 'SHA-256 of the bytes in lower-case hexadecimal.', '^[0-9a-f]{64}$'),
          ],
          responses: {
            200: found('The object.', 'public, max-age=31536000, immutable',
              {oneOf: ['head', 'index', 'span', 'items'].map(ref)}),
            404: missing,
          },
        },
      },
      '/v1/n/{language}/{collection}/{buckets}/{number}-{name}.json': {
        get: {
          operationId: 'getBucket',
          summary: 'A bucket of records',
          description: `Never changes. At most ${maxBlobBytes} bytes. Its number is the first bits of the SHA-256 of `
            + 'its records’ ids, its name the first six digits of the SHA-256 of its bytes, as the index lists them.',
          parameters: [
            parameter('language', 'Language of the edition.', '^[a-z]{2}$'),
            parameter('collection', 'Name of the collection.', '^[a-z]+$'),
            parameter('buckets', 'Number of the buckets, a power of two.', '^[0-9]{1,5}$'),
            parameter('number', 'Number of the bucket, from 0.', '^[0-9]{1,5}$'),
            parameter('name', 'The first digits of the SHA-256 of its bytes.', '^[0-9a-f]{6}$'),
          ],
          responses: {200: found('The bucket.', 'public, max-age=31536000, immutable', ref('items')), 404: missing},
        },
      },
    },
    components: {schemas: Object.fromEntries(schemas.map(([name, schema]) => [componentName(name), schema]))},
  };
}
