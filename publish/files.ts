import {type Dirent, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {type CollectionName, collectionNames} from '../src/protocol/collection.js';
import type {Fault} from './faults.js';
import {suggest} from './nearest.js';
import {maxFileBytes, readSource, type Source, unreadable} from './source.js';
import {type VocabularyName, vocabularyNames} from './vocabularies.js';

/** A file of the content folder. `path` is how the folder was given plus the way below it, with slashes. */
export interface ContentFile<Group extends string> {
  readonly group: Group;
  /** Name without ending. */
  readonly stem: string;
  readonly path: string;
}

/** What stands in a content folder. */
export interface ContentFiles {
  readonly edition: string;
  /** Files of one record, whose name is its id. */
  readonly records: readonly ContentFile<CollectionName>[];
  /** Files of many records, a line of JSON each. */
  readonly lists: readonly ContentFile<CollectionName>[];
  readonly vocabularies: readonly ContentFile<VocabularyName>[];
  /** Files and folders that belong nowhere, ids that cannot be, and ids that occur twice. */
  readonly faults: readonly Fault[];
}

const groups = [...collectionNames, 'vocabularies'];

/** Lists a content folder in a fixed order. Notes (`*.md`) and hidden files are passed over. */
export function listContent(folder: string): ContentFiles {
  const faults: Fault[] = [];
  const fault = (file: string, message: string) => faults.push({file, line: 1, column: 1, field: '', message});
  const records: ContentFile<CollectionName>[] = [];
  const lists: ContentFile<CollectionName>[] = [];
  const vocabularies: ContentFile<VocabularyName>[] = [];

  for (const entry of entriesOf(folder)) {
    const path = `${folder}/${entry.name}`;
    if (entry.name === 'edition.yaml' && entry.isFile()) continue;
    if (!entry.isDirectory()) fault(path, 'is no part of the content; records stand in a folder of their collection');
    else if (!groups.includes(entry.name)) fault(path, `is not a collection; ${suggest(entry.name, groups)}`);
    else if (entry.name !== 'vocabularies') {
      for (const file of filesBelow(path, entry.name as CollectionName, fault, /^(.+)\.(?:ya?ml|jsonl)$/)) {
        (file.path.endsWith('.jsonl') ? lists : records).push(file);
      }
    } else {
      for (const file of filesBelow(path, entry.name, fault, /^(.+)\.ya?ml$/)) {
        const vocabulary = vocabularyNames.find((name) => name === file.stem);
        if (vocabulary) vocabularies.push({...file, group: vocabulary});
        else fault(file.path, `is not a vocabulary; ${suggest(file.stem, vocabularyNames)}`);
      }
    }
  }
  for (const {path, stem} of records) {
    const message = idFault(stem);
    if (message) fault(path, `the file name ${message}`);
  }
  for (const [path, other] of [...duplicates(records), ...duplicates(vocabularies)]) {
    fault(path, sameId(other));
  }
  return {edition: `${folder}/edition.yaml`, records, lists, vocabularies, faults};
}

/** What is wrong with the id of a record, or `undefined`. */
export function idFault(id: string): string | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return 'is no id; write lower-case letters, digits and single hyphens';
  return id.length > 80 ? 'is longer than 80 characters; choose a shorter id' : undefined;
}

/** What two ids have in common that may not both be there, whatever the file system makes of case. */
export const idKey = (group: string, id: string): string => `${group}/${id.normalize('NFC').toLowerCase()}`;

/** What is wrong with an id that another record has; `other` is where that one stands. */
export const sameId = (other: string): string =>
  `has the same id as ${other}; ids differ by more than case and folder, rename or remove one`;

/** Pairs of paths of which the first repeats the id of the second. */
function duplicates(files: readonly ContentFile<string>[]): [path: string, other: string][] {
  const first = new Map<string, string>();
  return files.flatMap(({group, stem, path}): [string, string][] => {
    const key = idKey(group, stem);
    const other = first.get(key);
    if (other === undefined) first.set(key, path);
    return other === undefined ? [] : [[path, other]];
  });
}

function filesBelow<Group extends string>(
  folder: string, group: Group, fault: (file: string, message: string) => void,
  wanted: RegExp,
): ContentFile<Group>[] {
  return entriesOf(folder).flatMap((entry): ContentFile<Group>[] => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path, group, fault, wanted);
    const [, stem] = wanted.exec(entry.name) ?? [];
    if (entry.isFile() && stem !== undefined) return [{group, stem, path}];
    fault(path, entry.isFile() ? 'is not a YAML file; name it <id>.yaml'
      : 'is not a plain file; put the file itself here');
    return [];
  });
}

const entriesOf = (folder: string): Dirent[] => readdirSync(join(folder), {withFileTypes: true})
  .filter(({name}) => !name.startsWith('.') && !/\.md$/i.test(name))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Reads a content file that is no list, if there is one of a size that can be. */
export function openSource(path: string): Source {
  const nothing = (message: string) => unreadable({file: path, line: 1, column: 1, field: '', message});
  const {size} = statSync(path, {throwIfNoEntry: false}) ?? {};
  if (size === undefined) return nothing("is missing; write it with one line such as date: '2026-01-31'");
  if (size > maxFileBytes) return nothing(`has ${size} bytes; at most ${maxFileBytes} are allowed, shorten its texts`);
  return readSource(path, readFileSync(path));
}
