import {
  cellOf, directoryBlobPath, directoryPath, encodeCells, encodeIndices, type Listed,
} from '../../src/protocol/directory.js';
import {sha256} from '../../src/protocol/hash.js';
import type {Language} from '../../src/protocol/languages.js';
import type {Ref} from '../../src/protocol/snapshot.js';
import type {Files} from './make-snapshot.js';

// Builds a directory in memory. Runs in browsers too, so nothing of Node is used.

/** An organisation of a directory. */
export interface DirectoryEntry extends Listed {
  readonly country: string;
  readonly kind?: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface MakeDirectoryOptions {
  readonly date?: string;
  /** Entries of a range. */
  readonly perRange?: number;
  /** Languages of the names of countries and kinds. */
  readonly languages?: readonly Language[];
  /** Changes a file before its hash is taken, so that faults can be tried. */
  readonly spoil?: {
    readonly head?: (head: Json) => unknown;
    readonly points?: (points: Json) => unknown;
    readonly names?: (items: readonly Json[]) => readonly unknown[];
  };
}

type Json = Readonly<Record<string, unknown>>;

/** A directory with these entries, as files by their path below its folder. */
export async function makeDirectory(
  unordered: readonly DirectoryEntry[],
  {date = '2026-01-30', perRange = 4, languages = ['en', 'fr', 'ar'], spoil = {}}: MakeDirectoryOptions = {},
): Promise<Files> {
  const files: Files = new Map();
  const add = async (value: unknown): Promise<Ref> => {
    const bytes = encode(value);
    const hash = await sha256(bytes);
    files.set(directoryBlobPath(hash), bytes);
    return {hash, bytes: bytes.length};
  };
  const cell = (entry: DirectoryEntry) => cellOf(entry.latitude, entry.longitude);
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const entries = [...unordered].sort((a, b) =>
    compare(a.country, b.country) || cell(a) - cell(b) || compare(a.name, b.name));

  const ranges = [];
  for (let start = 0; start < entries.length; start += perRange) {
    const part = entries.slice(start, start + perRange);
    const items = part.map(({id, name, lang, city, url, names}) => ({id, name, lang, city, url, names}));
    ranges.push({
      ...await add({format: 'wdea-names/1.0', items: spoil.names?.(items) ?? items}), count: part.length,
    });
  }
  const codes = [...new Set(entries.map(({country}) => country))];
  const runs = codes.map((code) => entries.filter(({country}) => country === code).length);
  const kinds = [...new Set(entries.map(({kind = ''}) => kind))].sort();
  const points = {
    format: 'wdea-points/1.0', count: entries.length, countries: codes.map((code, i) => [code, runs[i]]),
    cells: encodeCells(entries.map(cell), runs),
    kinds, kind: encodeIndices(entries.map(({kind = ''}) => kinds.indexOf(kind))), ranges,
    cities: entries.flatMap(({city}, at) => {
      const here = cell(entries[at]!);
      const isFirst = at === 0 || cell(entries[at - 1]!) !== here;
      return isFirst && city && entries.filter((each) => cell(each) === here).length >= 4 ? [[at, city]] : [];
    }),
  };
  const terms: Record<string, Ref> = {};
  for (const lang of languages) {
    const regions = new Intl.DisplayNames(lang, {type: 'region'});
    terms[lang] = await add({
      format: 'wdea-terms/1.0', lang,
      countries: Object.fromEntries(codes.map((code) => [code, regions.of(code)])),
      kinds: Object.fromEntries(kinds.filter(Boolean).map((kind) => [kind, `${kind} (${lang})`])),
    });
  }
  const head = {
    format: 'wdea-directory/1.0', count: entries.length, date,
    points: await add(spoil.points?.(points) ?? points), terms,
  };
  files.set(directoryPath, encode(spoil.head?.(head) ?? head));
  return files;
}

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
