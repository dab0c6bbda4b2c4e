import type {CallOptions} from './page.js';
import {bucketOf, sha256} from './protocol/hash.js';
import {maxPartBytes} from './protocol/search.js';
import {
  bucketName, bucketPath, index as indexSchema, items as itemsSchema, type PageRef, span,
} from './protocol/pages.js';
import type {Head} from './protocol/snapshot.js';
import {checkFormat} from './published.js';
import type {Snapshot} from './snapshot.js';
import {readJson} from './transport.js';

/** Cards from one place in published order to another, from the pages on which they stand. */
export async function cardsBetween(
  snapshot: Snapshot, head: Head, start: number, end: number, options: CallOptions,
): Promise<unknown[]> {
  if (start >= end) return [];
  const {pages, spans = []} = await snapshot.blob(indexSchema, head.index, options);
  const [first, inSpans] = pages ? [0, pages] : await inside(spans, 0, start, end, async (ref) =>
    (await snapshot.blob(span, ref, options)).pages);
  const [offset, cards] = await inside(inSpans, first, start, end, async (ref) =>
    (await snapshot.blob(itemsSchema, ref, options)).items);
  return cards.slice(start - offset, end - offset);
}

/** What stands in those of some parts that overlap a range, and where the first of them begins. */
async function inside<T>(
  parts: readonly PageRef[], begin: number, start: number, end: number, load: (ref: PageRef) => Promise<readonly T[]>,
): Promise<[offset: number, values: T[]]> {
  let at = begin;
  const placed = parts.map((ref) => ({ref, at: (at += ref.count) - ref.count}));
  const wanted = placed.filter((part) => part.at < end && part.at + part.ref.count > start);
  const loaded = await Promise.all(wanted.map(({ref}) => load(ref)));
  return [wanted[0]?.at ?? begin, loaded.flat()];
}

/** The buckets in which records with these ids stand; all of them where hashes cannot be had (over plain HTTP). */
export async function bucketsOf(
  snapshot: Snapshot, head: Head, ids: readonly string[], options: CallOptions,
): Promise<readonly number[]> {
  const {records: {names}} = await snapshot.blob(indexSchema, head.index, options);
  const count = names.length / 6;
  if (!globalThis.crypto?.subtle) return [...Array(count).keys()];
  const buckets = await Promise.all(ids.map(async (id) => bucketOf(await sha256(new TextEncoder().encode(id)), count)));
  return [...new Set(buckets)];
}

/** The records of some buckets, with their slots. */
export async function recordsIn(
  snapshot: Snapshot, head: Head, buckets: readonly number[], options: CallOptions,
): Promise<unknown[]> {
  return (await Promise.all(buckets.map((at) => loadBucket(snapshot, head, at, options)))).flatMap(({items}) => items);
}

/** A bucket of records. */
export async function loadBucket(snapshot: Snapshot, head: Head, at: number, {signal}: CallOptions) {
  const {records} = await snapshot.blob(indexSchema, head.index, {signal});
  const name = bucketName(records, at);
  const path = bucketPath(records.path, at, name);
  return snapshot.file(path, {
    hash: name, maxBytes: maxPartBytes,
    decode: (bytes) => checkFormat(itemsSchema, readJson(bytes), path),
  }, {signal});
}
