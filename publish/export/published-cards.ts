import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as z from 'zod/mini';
import type {AnyDefinition} from '../../src/protocol/collection.js';
import {languages} from '../../src/protocol/languages.js';
import type {RecordBase} from '../../src/protocol/records.js';
import {bucketName, bucketPath, index, items, span} from '../../src/protocol/pages.js';
import {head, type Pointer} from '../../src/protocol/snapshot.js';
import {PublishError} from '../errors.js';
import {sha256} from '../hash.js';
import {cardMaker, type FullRecord} from '../resolve.js';
import {readBlob} from '../verify.js';
import {type Cards, inEach} from './bulk.js';

/** The cards of a collection, read from a published folder: buckets are the same records in every language. */
export interface PublishedCards extends Cards {
  readonly count: number;
}

/**
 * Finds a collection in a published folder. A bucket is in memory in six languages, or an edition in one.
 *
 * @throws PublishError when it is not published in all languages
 */
export function publishedCards(root: string, {editions}: Pointer, definition: AnyDefinition): PublishedCards {
  const {name} = definition;
  const heads = inEach((language) => {
    const ref = editions[language]?.[name];
    if (!ref) {
      throw new PublishError(`${name} is not published in ${language}.`, 'Publish the content again, then export it.');
    }
    return readBlob(root, ref, head);
  });
  const indexes = inEach((language) => readBlob(root, heads[language].index, index));
  const toCard = cardMaker(definition);

  const inBucket = (at: number) => inEach((language) => {
    const {records} = indexes[language];
    const file = bucketName(records, at);
    const path = bucketPath(records.path, at, file);
    const bytes = readFileSync(join(root, path));
    if (!sha256(bytes).startsWith(file)) {
      throw new PublishError(`${path} does not have the bytes that its name says.`, 'Publish the content again.');
    }
    return z.parse(items, JSON.parse(bytes.toString('utf8'))).items.map((item) => toCard(item as FullRecord));
  });

  return {
    count: heads[languages[0]].count,
    all(language) {
      const {pages = [], spans = []} = indexes[language];
      return [...pages, ...spans.flatMap((each) => readBlob(root, each, span).pages)]
        .flatMap((page) => readBlob(root, page, items).items as RecordBase[]);
    },
    *groups() {
      const buckets = indexes[languages[0]].records.names.length / 6;
      for (let at = 0; at < buckets; at++) yield inBucket(at);
    },
  };
}
