import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {CollectionName} from '../../src/protocol/collection.js';
import {collections} from '../../src/protocol/collections/index.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import {bucketName, bucketPath, type Index, type Items, type PageRef, type Span} from '../../src/protocol/pages.js';
import {blobPath, type Head} from '../../src/protocol/snapshot.js';
import {feedsOf} from '../../publish/feeds/feeds.js';
import {resolver} from '../../publish/resolve.js';
import type {Content} from '../../publish/validate.js';
import {blobOf, pointerOf} from '../support/publishing.js';

type Item = Record<string, unknown> & {id: string};

/** A collection of a published folder: its head, index, cards in order, and records by id. */
export function collectionOf(out: string, language: Language, name: CollectionName) {
  const head = blobOf<Head>(out, pointerOf(out).editions[language]![name]!);
  const index = blobOf<Index>(out, head.index);
  const pages = pagesOf(out, index);
  const buckets = bucketPaths(index).map((path) => JSON.parse(readFileSync(join(out, path), 'utf8')) as Items);
  return {
    head, index, pages, buckets,
    cards: pages.flatMap((page) => blobOf(out, page).items as Item[]),
    records: new Map(buckets.flatMap(({items}) => items as Item[]).map((record) => [record.id, record])),
  };
}

/** The pages of a collection, in order. */
export const pagesOf = (out: string, {pages = [], spans = []}: Index): readonly PageRef[] =>
  [...pages, ...spans.flatMap((span) => blobOf<Span>(out, span).pages)];

/** Paths of the buckets of a collection. */
export const bucketPaths = ({records}: Index): readonly string[] =>
  Array.from({length: records.names.length / 6}, (_, at) => bucketPath(records.path, at, bucketName(records, at)));

/** Paths of everything but search that an edition of a collection consists of, its head last. */
export function pathsOf(out: string, language: Language, name: CollectionName): readonly string[] {
  const ref = pointerOf(out).editions[language]![name]!;
  const {index: indexRef} = blobOf<Head>(out, ref);
  const index = blobOf<Index>(out, indexRef);
  const objects = [...pagesOf(out, index), ...(index.spans ?? []), indexRef, ref];
  return [...bucketPaths(index), ...objects.map(({hash}) => blobPath(hash))];
}

/** All feeds of a content, by path. */
export function buildFeeds(content: Content): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const language of languages) {
    const collator = new Intl.Collator(language);
    for (const [name, records] of Object.entries(content.collections)) {
      const definition = collections[name as CollectionName];
      const resolve = resolver(definition);
      const order = Object.values(definition.sorts)[0] as (a: object, b: object, collator: Intl.Collator) => number;
      const sorted = records.map((record) => resolve(record, language)).sort((a, b) => order(a, b, collator));
      for (const [path, pieces] of feedsOf(name as CollectionName, sorted, language, content.date)) {
        files.set(path, Buffer.from([...pieces].join('')));
      }
    }
  }
  return files;
}
