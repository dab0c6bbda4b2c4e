import * as z from 'zod/mini';
import {collectionNames} from './collection.js';
import {languages} from './languages.js';
import {date, oneOf, term} from './records.js';

/*
 * The snapshot, version 1. Below the folder that is published stand
 *
 *   v1/current.json             the pointer, the only file that changes
 *   v1/b/<2 hex>/<64 hex>.json  every other object, named by the SHA-256 of its bytes, never changed
 *
 * pointer → head (one a language and collection, with the first cards) → index → pages of cards, buckets of records.
 */

/** Largest pointer that a reader accepts, in bytes. */
export const maxPointerBytes = 64 * 1024;
/** Largest other object that a publisher writes and a reader accepts, in bytes. */
export const maxBlobBytes = 512 * 1024;
/** Path of the pointer below the published folder. */
export const pointerPath = 'v1/current.json';
/** Path of the object with this hash below the published folder. */
export const blobPath = (hash: string): string => `v1/b/${hash.slice(0, 2)}/${hash}.json`;

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.number();

/** A reference to an object: the SHA-256 of its bytes in lower-case hexadecimal, and how many they are. */
export const ref = z.looseObject({hash, bytes: count});
export type Ref = z.infer<typeof ref>;

/** An object that has any of these keys. */
const anyOf = <Key extends string, Value extends z.ZodMiniType>(keys: readonly Key[], value: Value) =>
  z.looseObject(
    Object.fromEntries(keys.map((key) => [key, z.optional(value)])) as Record<Key, z.ZodMiniOptional<Value>>);

const heads = anyOf(collectionNames, ref);

/**
 * The pointer. `sequence` grows with every change; `date` is the day for which the publisher vouches for the content.
 */
export const pointer = z.looseObject({
  format: z.string().check(z.regex(/^wdea-pointer\/1\.\d+$/)),
  sequence: count,
  date,
  editions: anyOf(languages, heads),
});
export type Pointer = z.infer<typeof pointer>;

const facet = z.looseObject({...term.shape, count});

/** The head of a collection in one language: its size, the counts of its fields, and its first cards. */
export const head = z.looseObject({
  format: z.string().check(z.regex(/^wdea-head\/1\.\d+$/)),
  collection: oneOf(collectionNames),
  lang: oneOf(languages),
  count,
  facets: z.catchall(z.object({}), z.array(facet)),
  /** The first cards in published order; all of them when there are `count`. Judged one at a time. */
  lead: z.array(z.unknown()),
  index: ref,
});
export type Head = z.infer<typeof head>;

/**
 * Where the rest of a collection stands. Its pages in order hold all cards, those of the head too. Records are
 * in 2ⁿ buckets by the first n bits of the SHA-256 of their id.
 */
export const index = z.looseObject({
  format: z.string().check(z.regex(/^wdea-index\/1\.\d+$/)),
  pages: z.array(z.looseObject({...ref.shape, count})),
  records: z.array(ref),
});
export type Index = z.infer<typeof index>;

/** A page of cards or a bucket of records. */
export const items = z.looseObject({
  format: z.string().check(z.regex(/^wdea-items\/1\.\d+$/)),
  items: z.array(z.unknown()),
});
export type Items = z.infer<typeof items>;
