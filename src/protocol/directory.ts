import * as z from 'zod/mini';
import {type Language, languages} from './languages.js';
import {columnOf, morton, rowOf} from './morton.js';
import {date, id, languageTag, oneOf, text, url} from './records.js';
import {ref} from './snapshot.js';

/*
 * A directory, version 1: a large set of organisations as static files. Below its folder stand
 *
 *   directory.json           the only file that changes
 *   b/<2 hex>/<64 hex>.json  every other file, named by the SHA-256 of its bytes
 *
 * directory.json → points (where each entry is, and of what kind) and terms (names of countries and kinds, a file a
 * language); points → names, a file for each range of entries. Entries stand by country code, then by Morton code of
 * their cell, then by name; an entry is known by its ordinal in this order.
 */

/** Path of the file that changes, below the folder of the directory. */
export const directoryPath = 'directory.json';
/** Path of the file with this hash below the folder of the directory. */
export const directoryBlobPath = (hash: string): string => `b/${hash.slice(0, 2)}/${hash}.json`;
/** Largest points that a publisher writes and a reader accepts, in bytes. Names and terms: `maxBlobBytes`. */
export const maxPointsBytes = 2 * 1024 * 1024;
/** Most entries of a range of names. */
export const maxRange = 256;

const count = z.number();

/** `directory.json`. `date` is the day for which the publisher vouches for the entries. */
export const directoryHead = z.looseObject({
  format: z.string().check(z.regex(/^wdea-directory\/1\.\d+$/)),
  count,
  date,
  points: ref,
  /** By language. */
  terms: z.catchall(z.object({}), ref),
});
export type DirectoryHead = z.infer<typeof directoryHead>;

/**
 * Where each entry is, in columns. What has to fit together (counts, cells, indices) is checked by whoever decodes it.
 */
export const directoryPoints = z.looseObject({
  format: z.string().check(z.regex(/^wdea-points\/1\.\d+$/)),
  count,
  /** Countries in order, each `[ISO 3166-1 alpha-2 code, number of entries]`. */
  countries: z.array(z.array(z.unknown())),
  /** See {@link encodeCells}. */
  cells: z.string(),
  /** Ids of kinds; empty for entries of which none is known. */
  kinds: z.array(z.string()),
  /** See {@link encodeIndices}. */
  kind: z.string(),
  ranges: z.array(z.looseObject({...ref.shape, count})),
  /** Names of the cities in whose cell several entries stand: `[ordinal of the first of them, name]`, ascending. */
  cities: z.optional(z.array(z.array(z.unknown()))),
});
export type DirectoryPointsFile = z.infer<typeof directoryPoints>;

/** Names of the countries and kinds that occur, by id. */
export const directoryTerms = z.looseObject({
  format: z.string().check(z.regex(/^wdea-terms\/1\.\d+$/)),
  lang: oneOf(languages),
  countries: z.catchall(z.object({}), text),
  kinds: z.catchall(z.object({}), text),
});
export type DirectoryTerms = z.infer<typeof directoryTerms>;

/** The names of a range of entries in order. Judged one at a time. */
export const directoryNames = z.looseObject({
  format: z.string().check(z.regex(/^wdea-names\/1\.\d+$/)),
  items: z.array(z.unknown()),
});
export type DirectoryNames = z.infer<typeof directoryNames>;

/** What the names say of an entry. */
export interface Listed {
  readonly id: string;
  /** The name that the organisation uses itself. */
  readonly name: string;
  /** Language of `name` (BCP 47), where it is known. */
  readonly lang?: string | undefined;
  readonly city?: string | undefined;
  readonly url?: string | undefined;
  /** Its name in other languages. */
  readonly names?: {readonly [L in Language]?: string} | undefined;
}

export const listed: z.ZodMiniType<Listed> = z.looseObject({
  id, name: text, lang: z.optional(languageTag), city: z.optional(text), url: z.optional(url),
  names: z.optional(z.catchall(z.object({}), text)),
});

/*
 * Cells. One measures 360°/65536 on both axes, 0.6 km at the equator: the grid is that of a square world of which the
 * upper half is used, so its Morton codes have 31 bits.
 */

const columns = 65536;
const rows = columns / 2;
const maxKey = 0x7fffffff;

/** Morton code of the cell that holds a place; degrees north and east, WGS 84. */
export const cellOf = (latitude: number, longitude: number): number => morton(
  Math.min(columns - 1, Math.floor((longitude + 180) / 360 * columns)),
  Math.min(rows - 1, Math.floor((90 - latitude) / 360 * columns)),
);

/** Degrees east of the middle of a cell. A number of 32-bit floating point holds it exactly. */
export const longitudeOf = (key: number): number => (columnOf(key) + 0.5) / columns * 360 - 180;
/** Degrees north of the middle of a cell. A number of 32-bit floating point holds it exactly. */
export const latitudeOf = (key: number): number => 90 - (rowOf(key) + 0.5) / columns * 360;

// The 92 printable characters of ASCII that JSON writes as they are, without the space.
const characters = [...Array(94).keys()].map((i) => String.fromCharCode(0x21 + i))
  .filter((character) => !'"\\'.includes(character)).join('');
const base = characters.length / 2;
const digitOf = new Int8Array(128).fill(-1);
for (let digit = 0; digit < characters.length; digit++) digitOf[characters.charCodeAt(digit)] = digit;

/**
 * Morton codes as text: for each the difference to the one before, in digits of base 46, the first the most telling.
 * The last digit of a number is one of the first 46 characters, the digits before it are of the others. Compressed,
 * this is as small as bytes would be.
 *
 * @param keys in ascending order within each of the runs
 * @param runs lengths of the runs (countries); a run starts from 0
 */
export function encodeCells(keys: ArrayLike<number>, runs: readonly number[]): string {
  const numbers: string[] = [];
  let at = 0;
  for (const length of runs) {
    let before = 0;
    for (const end = at + length; at < end; at++) {
      let rest = keys[at]! - before;
      let number = characters[rest % base]!;
      while ((rest = Math.floor(rest / base)) > 0) number = characters[base + rest % base]! + number;
      numbers.push(number);
      before = keys[at]!;
    }
  }
  return numbers.join('');
}

/** The inverse of {@link encodeCells}; `undefined` unless the text holds exactly that many codes of cells. */
export function decodeCells(cells: string, runs: readonly number[]): Uint32Array | undefined {
  const total = runs.reduce((sum, length) => sum + length, 0);
  // A number takes a character at least: what is allocated is bounded by what has arrived.
  if (total > cells.length) return undefined;
  const keys = new Uint32Array(total);
  let [at, read] = [0, 0];
  for (const length of runs) {
    let key = 0;
    for (const end = at + length; at < end; at++) {
      let number = 0;
      let digit: number;
      do {
        digit = digitOf[cells.charCodeAt(read++)] ?? -1;
        if (digit < 0) return undefined;
        number = number * base + digit % base;
      } while (digit >= base && number <= maxKey);
      key += number;
      if (key > maxKey) return undefined;
      keys[at] = key;
    }
  }
  return read === cells.length ? keys : undefined;
}

/** Most values that {@link encodeIndices} tells apart. */
export const maxIndices = characters.length;

/** Indices into a short list as text, a character each. */
export const encodeIndices = (indices: readonly number[]): string =>
  indices.map((index) => characters[index]!).join('');

/** The inverse of {@link encodeIndices}; `undefined` unless each is below `length`. */
export function decodeIndices(text: string, length: number): Uint8Array | undefined {
  const indices = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const index = digitOf[text.charCodeAt(at)] ?? -1;
    if (index < 0 || index >= length) return undefined;
    indices[at] = index;
  }
  return indices;
}
