import {existsSync, readFileSync, statSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {directoryPath} from '../../src/protocol/directory.js';
import {PublishError} from '../errors.js';
import {type Fault, sortFaults} from '../faults.js';
import type {Progress} from '../progress.js';
import {removeParts, storeFiles, writeIfChanged} from '../store.js';
import {type Content, validate} from '../validate.js';
import type {VocabularyName} from '../vocabularies.js';
import {buildDirectory, type TermNames} from './build.js';
import {neededColumns, optionalColumns, readEntries} from './entries.js';
import {readTable} from './table.js';

export interface DirectoryPublishOptions {
  /** The table: TSV or CSV with a header. */
  readonly file: string;
  /** The folder to write into; made when it is missing. */
  readonly out: string;
  /** The content folder, for its date and its names of countries and kinds. */
  readonly content: string;
  readonly onProgress?: Progress;
}

/** What was written, or the faults for which nothing was. */
export type DirectoryResult = {readonly ok: false; readonly faults: readonly Fault[]} | {
  readonly ok: true;
  /** False when the folder held this very directory already. */
  readonly changed: boolean;
  readonly count: number;
  readonly countries: number;
  /** Day for which the secretariat vouches for the content. */
  readonly date: string;
  /** Columns of the table that were passed over. */
  readonly unknown: readonly string[];
  readonly files: {readonly total: number; readonly written: number};
};

/**
 * Writes a table of organisations as a directory: checks all of it, builds the files, writes those that are missing,
 * and `directory.json` last. Files of an earlier directory stay, since readers may still be reading it.
 *
 * @throws PublishError when it refuses; the message and its hint say what to do
 */
export async function publishDirectory(
  {file, out, content: folder, onProgress}: DirectoryPublishOptions,
): Promise<DirectoryResult> {
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new PublishError(`There is no file ${file}.`, 'Name a table of organisations, TSV or CSV.');
  }
  const {content, faults} = validate({content: folder, onProgress});
  if (!content) return {ok: false, faults};
  const names = termNames(content);

  const table = readTable(file, readFileSync(file), neededColumns, optionalColumns);
  const known = {
    countries: new Set(Object.keys(names.countries)), kinds: new Set(Object.keys(names.kinds)),
  };
  const read = readEntries(file, table.rows, known,
    (done) => onProgress?.('Checking rows', done, table.rows.length));
  const wrong = sortFaults([...table.faults, ...read.faults]);
  if (wrong.length > 0) return {ok: false, faults: wrong};
  if (read.entries.length === 0) throw new PublishError(`${file} has no row below its header.`, 'Write one at least.');

  const {head, files, countries} = buildDirectory(read.entries, names, content.date);
  await mkdir(join(out, 'b'), {recursive: true});
  await removeParts(join(out, 'b'));
  const written = await storeFiles(out, files, (done, total) => onProgress?.('Writing files', done, total));
  const changed = await writeIfChanged(join(out, directoryPath), head);
  return {
    ok: true, changed, count: read.entries.length, countries, date: content.date, unknown: table.unknown,
    files: {total: files.size, written},
  };
}

/** The names that a directory uses. */
function termNames({vocabularies}: Content): TermNames {
  const names = (vocabulary: VocabularyName) => Object.fromEntries(vocabularies.get(vocabulary) ?? []);
  return {countries: names('countries'), kinds: names('member-kinds')};
}
