import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {CollectionName} from '../src/protocol/collection.js';
import type {Language} from '../src/protocol/languages.js';

/*
 * Between understanding records and building editions, the records of each language lie in temporary files, so that
 * only one language has to be in memory at a time. Each line is a record in JSON as the edition carries it.
 */

/** A temporary folder, and how to remove it; it is removed at the latest when the program ends. */
export function openSpool(): {readonly folder: string; remove(): void} {
  const folder = mkdtempSync(join(tmpdir(), 'wdea-'));
  const remove = () => {
    process.off('exit', remove);
    rmSync(folder, {recursive: true, force: true});
  };
  process.on('exit', remove);
  return {folder, remove};
}

const pathOf = (folder: string, collection: CollectionName, language: Language, portion: number) =>
  join(folder, `${collection}-${language}-${portion}`);

/** Keeps the records of a portion. */
export function writeSpool(
  folder: string, collection: CollectionName, language: Language, portion: number, records: readonly string[],
): void {
  writeFileSync(pathOf(folder, collection, language, portion), records.join('\n'));
}

/** Size of the records of some portions, in bytes. */
export const spoolSize = (
  folder: string, collection: CollectionName, language: Language, portions: readonly number[],
): number => portions.reduce((sum, portion) => sum + statSync(pathOf(folder, collection, language, portion)).size, 0);

/** Takes the records of some portions, as the bytes of their JSON. */
export function* readSpool(
  folder: string, collection: CollectionName, language: Language, portions: readonly number[],
): Generator<Buffer> {
  for (const portion of portions) {
    const bytes = readFileSync(pathOf(folder, collection, language, portion));
    for (let start = 0, end; start < bytes.length; start = end + 1) {
      end = bytes.indexOf(10, start);
      if (end < 0) end = bytes.length;
      yield bytes.subarray(start, end);
    }
  }
}
