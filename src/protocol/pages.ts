import * as z from 'zod/mini';
import {ref} from './snapshot.js';

// What stands behind the head of a collection: its pages and records. See snapshot.ts.

const count = z.number();

/** A page of cards, or a span of such pages: where it stands, and how many cards it holds. */
const pageRef = z.looseObject({...ref.shape, count});
export type PageRef = z.infer<typeof pageRef>;

/** Buckets of records, 2ⁿ of them. */
const buckets = z.looseObject({
  path: z.string().check(z.regex(/^[a-z]{2}\/[a-z]+\/\d{1,5}$/)),
  /** The first six hexadecimal digits of each one's SHA-256. */
  names: z.string().check(z.regex(/^([0-9a-f]{6})+$/)),
});
export type Buckets = z.infer<typeof buckets>;

/** Path of a bucket below the published folder. */
export const bucketPath = (path: string, at: number, name: string): string => `v1/n/${path}/${at}-${name}.json`;
/** The name of a bucket among {@link Buckets}. */
export const bucketName = ({names}: Buckets, at: number): string => names.slice(6 * at, 6 * at + 6);

/**
 * Where the rest of a collection stands. Its pages in order hold all cards, those of the head too; where they are many,
 * spans of them are listed instead. Records are in 2ⁿ buckets by the first n bits of the SHA-256 of their id.
 */
export const index = z.looseObject({
  format: z.string().check(z.regex(/^wdea-index\/1\.\d+$/)),
  pages: z.optional(z.array(pageRef)),
  spans: z.optional(z.array(pageRef)),
  records: buckets,
});
export type Index = z.infer<typeof index>;

/** A span of the pages of a collection. */
export const span = z.looseObject({
  format: z.string().check(z.regex(/^wdea-pages\/1\.\d+$/)),
  pages: z.array(pageRef),
});
export type Span = z.infer<typeof span>;

/** A page of cards or a bucket of records. */
export const items = z.looseObject({
  format: z.string().check(z.regex(/^wdea-items\/1\.\d+$/)),
  items: z.array(z.unknown()),
  /** Of a bucket: the slot of each record, the low six bits of its number in the search index. */
  slots: z.optional(z.array(count)),
});
export type Items = z.infer<typeof items>;
