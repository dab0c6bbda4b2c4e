import * as z from 'zod/mini';
import {languages} from './languages.js';
import {oneOf} from './records.js';

/*
 * The search index of a collection in a language, version 1.
 *
 * A document is a record, and its number says where the record is: bucket × 64 + slot. Both come from the hash of its
 * id, so that a record has the same number in each language, and one that is added moves no other.
 *
 *   root (JSON)   → parts by name
 *   parts         term blocks, columns, orders, the list of documents, long lists of postings: binary, compressed with
 *                 DEFLATE (RFC 1951) in the file, since few hosts compress what they do not know
 *   pack (JSON)   root, parts (in base64) and cards in one object, while that is small
 *
 * Numbers in parts are little-endian, or variable-length: seven bits a byte, lowest first, the high bit set on all but
 * the last (LEB128).
 */

/** Documents that a bucket has room for. */
export const slotsPerBucket = 64;
/** Postings of a term that stand in its block; when there are more, these are the best, and all are a part besides. */
export const maxPostings = 1024;
/** Highest impact of a term in a document; the lowest is 1. */
export const maxImpact = 15;
/** Largest part, in bytes as they are uncompressed. */
export const maxPartBytes = 4 * 1024 * 1024;

/** Path of a part below the published folder. Its name: the first 12 hexadecimal digits of the SHA-256 of its file. */
export const partPath = (name: string): string => `v1/s/${name.slice(0, 2)}/${name.slice(2)}.bin`;

const count = z.number();
const name = z.string().check(z.regex(/^[0-9a-z]{1,12}$/));
const names = z.array(name);

/** Where everything stands. */
export const searchRoot = z.looseObject({
  format: z.string().check(z.regex(/^wdea-search\/1\.\d+$/)),
  /** Version of the text analysis. */
  analysis: count,
  lang: oneOf(languages),
  /** Number of documents, and of the buckets that they are in. */
  count,
  buckets: count,
  /** The blocks, and from the second on a text that is not above its first term and above all before it. */
  terms: z.looseObject({starts: z.array(z.string()), blocks: names}),
  /** The numbers of all documents; see {@link readDocuments}. */
  documents: name,
  /** Of each field, its column; see {@link readColumn}. */
  columns: z.catchall(z.object({}), name),
  /** Of each order, its parts with the number of documents in each; see {@link readOrder}. */
  orders: z.catchall(z.object({}), z.array(z.looseObject({part: name, count}))),
});
export type SearchRoot = z.infer<typeof searchRoot>;

/** A whole index in one object. */
export const searchPack = z.looseObject({
  format: z.string().check(z.regex(/^wdea-pack\/1\.\d+$/)),
  root: searchRoot,
  parts: z.catchall(z.object({}), z.string()),
  /** The cards by ascending number of their document. Judged one at a time. */
  cards: z.array(z.unknown()),
});
export type SearchPack = z.infer<typeof searchPack>;

/** Reads a part from its beginning. Past its end everything is 0 or empty, and `broken` tells. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  /** A variable-length number. */
  number(): number {
    let value = 0;
    for (let scale = 1; this.at < this.bytes.length; scale *= 128) {
      const byte = this.bytes[this.at++]!;
      value += (byte & 127) * scale;
      if (byte < 128) break;
    }
    return value;
  }

  take(length: number): Uint8Array {
    return this.bytes.subarray(this.at, this.at += length);
  }

  text(length: number): string {
    return decoder.decode(this.take(length));
  }
}

const decoder = new TextDecoder();

/** An entry of a term block. */
export interface TermEntry {
  readonly term: string;
  /** Documents that have it; 0 for a word that only leads to terms, since it was written so in some text. */
  readonly documents: number;
  /** Name of the part that holds all its documents, when the block holds only the best. */
  readonly rest: string | undefined;
  /** Postings: numbers of documents, ascending, each with its impact. See {@link readPostings}. */
  readonly postings: Uint8Array;
}

/**
 * The entries of a block, in the order of their UTF-16 units. Each is: how many units it shares with the term before
 * it, the length of the rest in UTF-8 and the rest, the number of documents; if there are any, the length of the
 * postings, those, and where they are only the best ones the length and the name of the part with all.
 */
export function readBlock(bytes: Uint8Array): TermEntry[] {
  const reader = new ByteReader(bytes);
  const entries: TermEntry[] = [];
  let term = '';
  while (!reader.done) {
    term = term.slice(0, reader.number()) + reader.text(reader.number());
    const documents = reader.number();
    const postings = reader.take(documents && reader.number());
    const rest = documents > maxPostings ? reader.text(reader.number()) : undefined;
    entries.push({term, documents, postings, rest});
  }
  return entries;
}

/** Calls `visit` for each posting. Each is the difference to the number before it (from -1), less 1, × 16 + impact. */
export function readPostings(bytes: Uint8Array, visit: (document: number, impact: number) => void): void {
  let document = -1;
  let value = 0;
  let scale = 1;
  // not by a reader, since this is the innermost loop of a search
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte > 127) continue;
    document += (value >> 4) + 1;
    visit(document, value & 15);
    value = 0;
    scale = 1;
  }
}

/** The numbers of all documents, ascending: differences less 1, as in postings but without impacts. */
export function readDocuments(bytes: Uint8Array): number[] {
  const reader = new ByteReader(bytes);
  const numbers: number[] = [];
  let document = -1;
  while (!reader.done) numbers.push(document += reader.number() + 1);
  return numbers;
}

/** The values of a field for every document. */
export interface Column {
  /** Id and name of each value. */
  readonly values: readonly (readonly [id: string, name: string])[];
  /** The combinations that occur, each a list of values by their place in `values`. */
  readonly sets: readonly (readonly number[])[];
  /** The combination of each document, by its place in `sets`; documents are in ascending order of their numbers. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

const columnHead = z.object({
  values: z.array(z.array(z.string())),
  sets: z.array(z.array(count)),
});

/** A column: the length of its head and the head in JSON, then a code a document of 1, 2 or 4 bytes. */
export function readColumn(bytes: Uint8Array): Column {
  const reader = new ByteReader(bytes);
  const {values, sets} = z.parse(columnHead, JSON.parse(reader.text(reader.number())));
  const codes = bytes.slice(reader.at);
  return {values: values as unknown as Column['values'], sets, codes: new (codeArray(sets.length))(codes.buffer)};
}

/** The kind of array that holds codes of so many combinations. */
export const codeArray = (sets: number): typeof Uint8Array | typeof Uint16Array | typeof Uint32Array =>
  (sets <= 256 ? Uint8Array : sets <= 65_536 ? Uint16Array : Uint32Array);

/** A part of an order: numbers of documents as they stand in it, three bytes each. */
export function readOrder(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let at = 0; at + 2 < bytes.length; at += 3) {
    numbers.push(bytes[at]! + bytes[at + 1]! * 256 + bytes[at + 2]! * 65_536);
  }
  return numbers;
}
