import {statSync} from 'node:fs';
import {type CollectionName, collectionNames} from '../src/protocol/collection.js';
import type {Fault} from './faults.js';
import {type ContentFile, type ContentFiles, idFault, idKey, openSource, sameId} from './files.js';
import {idOfLine, readLine} from './line-source.js';
import {linesOf, type Stretch} from './lines.js';
import type {Source} from './source.js';

/** Records that are read in one go: of a collection, some files or a stretch of a list. */
export interface Portion {
  readonly collection: CollectionName;
  readonly from: readonly ContentFile<CollectionName>[] | Stretch;
  /** Number of its records. */
  readonly count: number;
  /** Size of what is read. */
  readonly bytes: number;
}

/** All records of a content folder, as far as it can be said without understanding them. */
export interface Inventory {
  readonly ids: ReadonlyMap<CollectionName, ReadonlySet<string>>;
  readonly portions: readonly Portion[];
  readonly faults: readonly Fault[];
}

/** About how many bytes a portion has. */
const portionBytes = 4 * 1024 * 1024;

/** Finds the ids of all records, those that occur twice, and portions to read the records in. */
export function takeInventory({records, lists}: ContentFiles): Inventory {
  const ids = new Map(collectionNames.map((name) => [name, new Set<string>()]));
  const places = new Map<string, string>();
  const faults: Fault[] = [];
  for (const {group, stem, path} of records) {
    ids.get(group)!.add(stem);
    places.set(idKey(group, stem), path);
  }
  const portions = collectionNames.flatMap((collection) => filePortions(collection,
    records.filter(({group}) => group === collection)));
  for (const {group, path} of lists) {
    const {size} = statSync(path);
    let [start, count] = [{from: 0, line: 1}, 0];
    const cut = (to: number) => portions.push(
      {collection: group, from: {path, ...start, to}, count, bytes: to - start.from});
    for (const line of linesOf({path, from: 0, to: size, line: 1})) {
      count++;
      const id = idOfLine(line);
      if (id !== undefined && idFault(id) === undefined) {
        const [key, place] = [idKey(group, id), `${path}:${line.number}`];
        const other = places.get(key);
        if (other === undefined) places.set(key, place);
        else faults.push(readLine(path, line).fault(['id'], sameId(other)));
        ids.get(group)!.add(id);
      }
      if (line.end - start.from >= portionBytes) {
        cut(line.end);
        [start, count] = [{from: line.end, line: line.number + 1}, 0];
      }
    }
    if (start.from < size) cut(size);
  }
  return {ids, portions, faults};
}

function filePortions(collection: CollectionName, files: readonly ContentFile<CollectionName>[]): Portion[] {
  const portions: Portion[] = [];
  let [from, bytes]: [ContentFile<CollectionName>[], number] = [[], 0];
  for (const file of files) {
    from.push(file);
    bytes += statSync(file.path).size;
    if (bytes < portionBytes) continue;
    portions.push({collection, from, count: from.length, bytes});
    [from, bytes] = [[], 0];
  }
  return from.length > 0 ? [...portions, {collection, from, count: from.length, bytes}] : portions;
}

/** A record as it was written. */
export interface Entry {
  readonly id: string;
  readonly source: Source;
  /** What was written, without the id. */
  readonly data: unknown;
}

/** Reads the records of a portion; those that cannot be read, or have no id, are faults. */
export function* entriesOf({from}: Portion, faults: Fault[]): Generator<Entry> {
  if ('path' in from) {
    for (const line of linesOf(from)) {
      const source = readLine(from.path, line);
      faults.push(...source.faults);
      if (source.data === undefined) continue;
      const {id, ...data} = source.data as Record<string, unknown>;
      const message = id === undefined ? 'is missing; write lower-case letters, digits and single hyphens'
        : typeof id !== 'string' ? 'is not a text; put it in quotes'
          : id !== idOfLine(line) ? 'stands twice; keep one of them' : idFault(id);
      if (message) faults.push(source.fault(['id'], message));
      yield {id: String(id), source, data};
    }
  } else {
    for (const {stem, path} of from) {
      const source = openSource(path);
      faults.push(...source.faults);
      if (source.data !== undefined) yield {id: stem, source, data: source.data};
    }
  }
}
