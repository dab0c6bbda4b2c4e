import {type Dirent, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {type CollectionName, collectionNames} from '../src/protocol/collection.js';
import type {Fault} from './faults.js';
import {suggest} from './nearest.js';
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
  readonly records: readonly ContentFile<CollectionName>[];
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
  const vocabularies: ContentFile<VocabularyName>[] = [];

  for (const entry of entriesOf(folder)) {
    const path = `${folder}/${entry.name}`;
    if (entry.name === 'edition.yaml' && entry.isFile()) continue;
    if (!entry.isDirectory()) fault(path, 'is no part of the content; records stand in a folder of their collection');
    else if (!groups.includes(entry.name)) fault(path, `is not a collection; ${suggest(entry.name, groups)}`);
    else if (entry.name !== 'vocabularies') records.push(...filesBelow(path, entry.name as CollectionName, fault));
    else {
      for (const file of filesBelow(path, entry.name, fault)) {
        const vocabulary = vocabularyNames.find((name) => name === file.stem);
        if (vocabulary) vocabularies.push({...file, group: vocabulary});
        else fault(file.path, `is not a vocabulary; ${suggest(file.stem, vocabularyNames)}`);
      }
    }
  }
  for (const {path, stem} of records) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) {
      fault(path, 'the file name is no id; write lower-case letters, digits and single hyphens');
    } else if (stem.length > 80) fault(path, 'the file name is longer than 80 characters; choose a shorter id');
  }
  for (const [path, other] of [...duplicates(records), ...duplicates(vocabularies)]) {
    fault(path, `has the same id as ${other}; ids differ by more than case and folder, rename or remove one`);
  }
  return {edition: `${folder}/edition.yaml`, records, vocabularies, faults};
}

/** Pairs of paths of which the first repeats the id of the second. */
function duplicates(files: readonly ContentFile<string>[]): [path: string, other: string][] {
  const first = new Map<string, string>();
  return files.flatMap(({group, stem, path}): [string, string][] => {
    const key = `${group}/${stem.normalize('NFC').toLowerCase()}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, path);
    return other === undefined ? [] : [[path, other]];
  });
}

function filesBelow<Group extends string>(
  folder: string, group: Group, fault: (file: string, message: string) => void,
): ContentFile<Group>[] {
  return entriesOf(folder).flatMap((entry): ContentFile<Group>[] => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path, group, fault);
    const [, stem] = /^(.+)\.ya?ml$/.exec(entry.name) ?? [];
    if (entry.isFile() && stem !== undefined) return [{group, stem, path}];
    fault(path, entry.isFile() ? 'is not a YAML file; name it <id>.yaml'
      : 'is not a plain file; put the file itself here');
    return [];
  });
}

const entriesOf = (folder: string): Dirent[] => readdirSync(join(folder), {withFileTypes: true})
  .filter(({name}) => !name.startsWith('.') && !/\.md$/i.test(name))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
