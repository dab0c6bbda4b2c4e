import {mkdir, readdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {analysisVersion} from '../../src/protocol/analysis.js';
import {type CollectionName, collectionNames} from '../../src/protocol/collection.js';
import {collections} from '../../src/protocol/collections/index.js';
import {writeEdition} from '../../src/protocol/server-index.js';
import {PublishError} from '../errors.js';
import {readPointer} from '../previous.js';
import type {Progress} from '../progress.js';
import {bulkLines, openAnalysers} from './bulk.js';
import {indexBody} from './mapping.js';
import {publishedCards} from './published-cards.js';

export interface ExportOptions {
  /** A published folder, the one that holds `v1/`. */
  readonly published: string;
  /** The folder to write into; made when it is missing. What an earlier export left there is removed. */
  readonly out: string;
  readonly onProgress?: Progress | undefined;
}

export interface Exported {
  /** The edition that was exported. */
  readonly sequence: number;
  /** Documents of each collection that has any. */
  readonly counts: Readonly<Partial<Record<CollectionName, number>>>;
  /** Names of the files in the folder. */
  readonly files: readonly string[];
}

/** A file of documents is closed behind this size: servers take some 100 MB at once, and are quickest with a tenth. */
const maxFileBytes = 8 * 1024 * 1024;

/**
 * Writes what a search server needs of a published edition: for each collection `<name>.json`, the body that makes its
 * index, and `<name>-<number>.ndjson`, its documents for the `_bulk` API. The same edition gives the same bytes.
 *
 * @throws PublishError when nothing is published there, or not in all languages
 */
export async function exportOpenSearch({published, out, onProgress}: ExportOptions): Promise<Exported> {
  const previous = await readPointer(published);
  if (!previous) throw new PublishError(`Nothing is published in ${published}.`, 'Name the folder that holds v1/.');
  const {pointer} = previous;
  const edition = writeEdition({analysis: analysisVersion, sequence: pointer.sequence, date: pointer.date});

  await mkdir(out, {recursive: true});
  await removeExport(out);
  const analysers = await openAnalysers();
  const counts: Partial<Record<CollectionName, number>> = {};
  const files: string[] = [];
  for (const name of collectionNames) {
    const cards = publishedCards(published, pointer, collections[name]);
    if (cards.count === 0) continue;
    counts[name] = cards.count;
    await writeFile(join(out, `${name}.json`), JSON.stringify(indexBody(collections[name])));
    const lines = bulkLines(collections[name], cards, analysers, edition);
    const onLine = (done: number) => onProgress?.(`Exporting ${name}`, done, cards.count);
    files.push(`${name}.json`, ...await writeFiles(out, name, lines, onLine));
  }
  return {sequence: pointer.sequence, counts, files};
}

async function writeFiles(
  out: string, name: string, lines: Iterable<string>, onLine: (done: number) => void,
): Promise<string[]> {
  const files: string[] = [];
  let [file, bytes, done]: [string[], number, number] = [[], 0, 0];
  const close = async () => {
    const path = `${name}-${String(files.length + 1).padStart(3, '0')}.ndjson`;
    await writeFile(join(out, path), file.join(''));
    files.push(path);
    [file, bytes] = [[], 0];
  };
  for (const line of lines) {
    file.push(line);
    bytes += Buffer.byteLength(line);
    onLine(++done);
    if (bytes >= maxFileBytes) await close();
  }
  if (file.length > 0) await close();
  return files;
}

/** A file that is left of a larger export would bring back records that are gone. */
async function removeExport(out: string): Promise<void> {
  const own = new RegExp(`^(${collectionNames.join('|')})(\\.json|-\\d{3,}\\.ndjson)$`);
  for (const name of await readdir(out)) if (own.test(name)) await rm(join(out, name));
}
