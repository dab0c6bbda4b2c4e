import {
  decodeCells, decodeIndices, type DirectoryPointsFile, latitudeOf, longitudeOf, maxRange,
} from '../protocol/directory.js';
import type {Ref} from '../protocol/snapshot.js';

/** The columns of a directory, decoded and checked. */
export interface Points {
  readonly count: number;
  /** Degrees, the middle of each cell. */
  readonly longitudes: Float32Array;
  readonly latitudes: Float32Array;
  /** ISO 3166-1 alpha-2 codes. */
  readonly countries: readonly string[];
  /** Index into `countries` for each entry. */
  readonly country: Uint16Array;
  readonly kinds: readonly string[];
  /** Index into `kinds` for each entry. */
  readonly kind: Uint8Array;
  readonly ranges: readonly (Ref & {readonly count: number})[];
  /** Ordinal of the first entry of each range. */
  readonly starts: readonly number[];
  /** Names of the cities that are known, the first of them empty. */
  readonly cities: readonly string[];
  /** Index into `cities` for each entry. */
  readonly city: Uint16Array;
}

/** The columns of a file of points; `undefined` when its parts do not fit together. */
export function decodePoints(file: DirectoryPointsFile): Points | undefined {
  const {count, countries, cells, kinds, kind, ranges, cities: named = []} = file;
  const codes = countries.map(([code]) => code);
  const runs = countries.map(([, length]) => length);
  if (!codes.every((code) => typeof code === 'string' && /^[A-Z]{2}$/.test(code)) || !areUnique(codes)
    || !areUnique(kinds) || !addUp(runs, count) || !addUp(ranges.map((range) => range.count), count, maxRange)) {
    return undefined;
  }
  const keys = decodeCells(cells, runs);
  const indices = kind.length === count ? decodeIndices(kind, kinds.length) : undefined;
  if (!keys || !indices) return undefined;

  const country = new Uint16Array(count);
  const starts: number[] = [];
  let at = 0;
  runs.forEach((length, index) => country.fill(index, at, at += length));
  at = 0;
  for (const range of ranges) {
    starts.push(at);
    at += range.count;
  }
  const longitudes = new Float32Array(count);
  const latitudes = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    longitudes[i] = longitudeOf(keys[i]!);
    latitudes[i] = latitudeOf(keys[i]!);
  }
  const cities = decodeCities(named, keys, country);
  return cities && {
    count, longitudes, latitudes, countries: codes as string[], country, kinds, kind: indices, ranges, starts,
    ...cities,
  };
}

/** The city of each entry that stands in the same cell and country as one whose city is named. */
function decodeCities(
  named: readonly (readonly unknown[])[], keys: Uint32Array, country: Uint16Array,
): Pick<Points, 'cities' | 'city'> | undefined {
  const cities = [''];
  const city = new Uint16Array(keys.length);
  for (const [first, name] of named) {
    if (!Number.isInteger(first) || !(first as number >= 0) || typeof name !== 'string' || cities.length > 0xffff) {
      return undefined;
    }
    const from = first as number;
    for (let at = from; at < keys.length && keys[at] === keys[from] && country[at] === country[from]; at++) {
      city[at] = cities.length;
    }
    cities.push(name);
  }
  return {cities, city};
}

/** Index of the range that holds an entry. */
export function rangeOf({starts}: Points, ordinal: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= ordinal) low = middle;
    else high = middle - 1;
  }
  return low;
}

const areUnique = (values: readonly unknown[]) => new Set(values).size === values.length;

/** Whether these are lengths of parts that make up the whole. */
const addUp = (parts: readonly unknown[], whole: number, most = Infinity): parts is number[] =>
  parts.every((part) => Number.isInteger(part) && (part as number) > 0 && (part as number) <= most)
  && parts.reduce<number>((sum, part) => sum + (part as number), 0) === whole;
