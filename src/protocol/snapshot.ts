import * as z from 'zod/mini';
import {collectionNames} from './collection.js';
import {languages} from './languages.js';
import {date, oneOf, term, text} from './records.js';

/*
 * The snapshot, version 1. Below the folder that is published stand
 *
 *   v1/current.json             the pointer, the only file that changes
 *   v1/b/<2 hex>/<64 hex>.json  an object, named by the SHA-256 of its bytes, never changed
 *   v1/n/<language>/<collection>/<buckets>/<number>-<6 hex>.json
 *                               a bucket of records, named by its number and the beginning of its SHA-256: there may
 *                               be thousands, and whole hashes of all would weigh more than what one is looking for
 *   v1/s/<2 hex>/<10 hex>.bin   a part of a search index, see search.ts
 *
 * pointer → head (one a language and collection, with the first cards) → index → pages of cards, buckets of records
 * (pages.ts); head → search index (search.ts).
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
 * `archived` is there once the publisher has ended the folder for good. Whether its address will do, whoever renders it
 * asks `safeUrl`: a bad one is no reason for a page to go blank.
 */
export const pointer = z.looseObject({
  format: z.string().check(z.regex(/^wdea-pointer\/1\.\d+$/)),
  sequence: count,
  date,
  editions: anyOf(languages, heads),
  archived: z.optional(z.looseObject({date, moved: z.optional(text)})),
});
export type Pointer = z.infer<typeof pointer>;

const facet = z.looseObject({...term.shape, count});

/** The head of a collection in one language: its size, the counts of its fields, and its first cards. */
export const head = z.looseObject({
  format: z.string().check(z.regex(/^wdea-head\/1\.\d+$/)),
  collection: oneOf(collectionNames),
  lang: oneOf(languages),
  count,
  /** Without the fields that have more than {@link maxHeadTerms} values. */
  facets: z.catchall(z.object({}), z.array(facet)),
  /** The first cards in published order; all of them when there are `count`. Judged one at a time. */
  lead: z.array(z.unknown()),
  index: ref,
  /** The root of the search index, or (`pack`) all of the index in one object; see search.ts. */
  search: z.optional(ref as z.ZodMiniType<Ref & {readonly pack?: unknown}>),
});
export type Head = z.infer<typeof head>;

/** Most values that a field counted in the head has. */
export const maxHeadTerms = 64;
