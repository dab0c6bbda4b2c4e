import {existsSync, statSync} from 'node:fs';
import {isAbsolute, relative, resolve} from 'node:path';
import * as z from 'zod';
import type {Pointer} from '../src/protocol/snapshot.js';
import {PublishError} from './errors.js';
import {type Fault, sortFaults} from './faults.js';
import {dateFault, isMap, url} from './fields.js';
import {type ContentFiles, listContent, openSource} from './files.js';
import {parse} from './parse.js';
import type {Source} from './source.js';
import type {Names} from './texts.js';
import {entryIdFault, names, type Vocabulary, type VocabularyName} from './vocabularies.js';

/** What a content folder holds beside its records. */
export interface Frame {
  readonly files: ContentFiles;
  /** Day for which the secretariat vouches for the content, `YYYY-MM-DD`; empty when it has a fault. */
  readonly date: string;
  /** Set when the secretariat has ended the folder for good. */
  readonly archived: Pointer['archived'];
  /** An entry with a fault is known nevertheless, so that its users are not at fault too. */
  readonly vocabularies: ReadonlyMap<VocabularyName, Vocabulary>;
  readonly faults: readonly Fault[];
}

/**
 * Reads what is needed before the records can be.
 *
 * @throws PublishError when there is no such folder
 */
export function readFrame(folder: string): Frame {
  const root = shownPath(folder);
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new PublishError(`There is no folder ${root}.`,
      'Name the folder that holds edition.yaml, vocabularies/ and the collections.');
  }
  const files = listContent(root);
  const faults = [...files.faults];
  const open = (path: string): Source => {
    const source = openSource(path);
    faults.push(...source.faults);
    return source;
  };
  const {date = '', archived} = readEdition(open(files.edition), faults);
  const vocabularies = new Map(files.vocabularies.map(({group, path}) =>
    [group, readVocabulary(group, open(path), faults)]));
  return {files, date, archived, vocabularies, faults: sortFaults(faults)};
}

/** Number of files of a content folder. */
export const fileCount = ({files: {records, lists, vocabularies}}: Frame): number =>
  1 + vocabularies.length + records.length + lists.length;

/** The folder as faults name it: from where the program runs when it lies below, so that editors can follow. */
function shownPath(folder: string): string {
  const below = relative('.', folder);
  return (below.startsWith('..') || isAbsolute(below) ? resolve(folder) : below || '.').replaceAll('\\', '/');
}

const day = z.string({
  error: ({input}) => (input === undefined ? "is missing; write a day such as '2026-01-31'" : undefined),
}).superRefine((value, context) => {
  const message = dateFault(value)
    ?? (value.length < 10 ? `'${value}' is not a day; write one such as '2026-01-31'` : undefined);
  if (message) context.addIssue({code: 'custom', message});
});

const edition = z.strictObject({
  date: day,
  archived: z.strictObject({date: day, moved: url.optional()}).optional(),
});

const readEdition = (source: Source, faults: Fault[]): Partial<z.infer<typeof edition>> =>
  (source.data === undefined ? undefined : parse(edition, source, faults)) ?? {};

function readVocabulary(vocabulary: VocabularyName, source: Source, faults: Fault[]): Vocabulary {
  if (source.data !== undefined && !isMap(source.data)) {
    faults.push(source.fault([], 'is not a map; write id: and its names'));
  }
  const entries = Object.entries(isMap(source.data) ? source.data : {});
  return new Map(entries.map(([id, given]): [string, Names] => {
    const message = entryIdFault(vocabulary, id);
    if (message) faults.push(source.keyFault([id], message));
    return [id, parse(names, source, faults, [id], given) ?? {} as Names];
  }));
}
