import {
  type DirectoryHead, directoryBlobPath, type DirectoryNames, type DirectoryPointsFile, type DirectoryTerms,
  encodeCells, encodeIndices, maxIndices, maxPointsBytes, maxRange,
} from '../../src/protocol/directory.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import {maxBlobBytes, type Ref} from '../../src/protocol/snapshot.js';
import {PublishError} from '../errors.js';
import {sha256} from '../hash.js';
import {encode} from '../object-store.js';
import type {Names} from '../texts.js';
import type {Entry} from './entries.js';

/** Names of countries and kinds by id. */
export interface TermNames {
  readonly countries: Readonly<Record<string, Names>>;
  readonly kinds: Readonly<Record<string, Names>>;
}

/** A directory that is not on disk yet. */
export interface BuiltDirectory {
  /** Bytes of `directory.json`. */
  readonly head: Uint8Array;
  /** Every other file by its path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly countries: number;
}

/**
 * Builds a directory. The same entries give the same bytes, in whatever order they come.
 *
 * @param date day for which the publisher vouches for the entries, `YYYY-MM-DD`
 * @throws PublishError when a file would be larger than readers accept
 */
export function buildDirectory(unordered: readonly Entry[], names: TermNames, date: string): BuiltDirectory {
  const files = new Map<string, Uint8Array>();
  const add = (
    value: DirectoryNames | DirectoryPointsFile | DirectoryTerms, most: number, what: string, hint: string,
  ): Ref => {
    const bytes = encode(value);
    if (bytes.length > most) {
      throw new PublishError(`${what} would have ${bytes.length} bytes, and readers accept ${most}.`, hint);
    }
    const hash = sha256(bytes);
    files.set(directoryBlobPath(hash), bytes);
    return {hash, bytes: bytes.length};
  };

  const entries = [...unordered].sort((a, b) => compare(a.country, b.country) || a.cell - b.cell
    || compare(a.name, b.name) || compare(a.id, b.id));
  const ranges = splitRanges(entries).map((range) => ({
    ...add({format: 'wdea-names/1.0', items: range.map(listedOf)}, maxBlobBytes,
      `The names from '${range[0]!.id}' to '${range.at(-1)!.id}'`, 'Shorten the longest of them.'),
    count: range.length,
  }));
  const countries = countBy(entries, ({country}) => country);
  const kinds = [...countBy(entries, ({kind}) => kind).keys()].sort(compare);
  if (kinds.length > maxIndices) {
    throw new PublishError(`The entries are of ${kinds.length} kinds, and a directory has at most ${maxIndices}.`,
      'Use fewer kinds.');
  }
  const kindIndex = new Map(kinds.map((kind, i) => [kind, i]));
  const points = add({
    format: 'wdea-points/1.0',
    count: entries.length,
    countries: [...countries],
    cells: encodeCells(entries.map(({cell}) => cell), [...countries.values()]),
    kinds,
    kind: encodeIndices(entries.map(({kind}) => kindIndex.get(kind)!)),
    ranges,
    cities: citiesOf(entries),
  }, maxPointsBytes, `The places of ${entries.length} entries`, 'Make several directories of the table.');
  const terms = Object.fromEntries(languages.map((lang) => [lang, add({
    format: 'wdea-terms/1.0', lang,
    countries: inLanguage(names.countries, [...countries.keys()], lang),
    kinds: inLanguage(names.kinds, kinds, lang),
  }, maxBlobBytes, `The names of countries and kinds in ${lang}`, 'Shorten them in the vocabularies.')]));
  const head: DirectoryHead = {format: 'wdea-directory/1.0', count: entries.length, date, points, terms};
  return {head: encode(head), files, countries: countries.size};
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many entries have each value, in the order in which the values come. */
function countBy(entries: readonly Entry[], valueOf: (entry: Entry) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(valueOf(entry), (counts.get(valueOf(entry)) ?? 0) + 1);
  return counts;
}

/** Fewest entries at one place for which its city is named with the points. */
const fewest = 4;
/** Most cities that are named; those with most entries. */
const mostCities = 4000;

/** The cities with several entries in one cell: what a map calls a place before it has loaded any name. */
function citiesOf(entries: readonly Entry[]): [first: number, name: string][] {
  const found: {first: number; count: number; name: string}[] = [];
  for (let first = 0, next = 0; first < entries.length; first = next) {
    const {cell, country} = entries[first]!;
    while (next < entries.length && entries[next]!.cell === cell && entries[next]!.country === country) next++;
    if (next - first < fewest) continue;
    const names = countBy(entries.slice(first, next), ({city}) => city ?? '');
    const [name] = [...names].filter(([each]) => each).sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0] ?? [];
    if (name) found.push({first, count: next - first, name});
  }
  return found.sort((a, b) => b.count - a.count || a.first - b.first).slice(0, mostCities)
    .sort((a, b) => a.first - b.first).map(({first, name}) => [first, name]);
}

const inLanguage = (names: TermNames['countries'], ids: readonly string[], language: Language) =>
  Object.fromEntries(ids.flatMap((id) => (names[id] ? [[id, names[id][language]]] : [])));

const listedOf = ({id, name, lang, city, url, names}: Entry) => ({id, name, lang, city, url, names});

const minRange = 96;
// One entry in 128 ends a range, so that a range has about 190.
const endsRange = (id: string) => parseInt(sha256(id).slice(0, 2), 16) < 2;

/**
 * Cuts the entries where their ids say so, not at fixed numbers: an entry that is added or removed changes the range
 * in which it stands, and the others stay as readers have cached them.
 */
function splitRanges(entries: readonly Entry[]): Entry[][] {
  const ranges: Entry[][] = [];
  let range: Entry[] = [];
  for (const entry of entries) {
    range.push(entry);
    if (range.length === maxRange || (range.length >= minRange && endsRange(entry.id))) {
      ranges.push(range);
      range = [];
    }
  }
  return range.length > 0 ? [...ranges, range] : ranges;
}
