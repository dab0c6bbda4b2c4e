import {once} from 'node:events';
import {cpSync, createWriteStream, existsSync, mkdirSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {finished} from 'node:stream/promises';
import {PublishError} from '../errors.js';
import {readFrame} from '../frame.js';
import type {Progress} from '../progress.js';
import type {VocabularyName} from '../vocabularies.js';
import {readCatalog} from './catalog.js';
import {resourceMaker} from './resource.js';

export interface GenerateOptions {
  /** How many resources. */
  readonly records: number;
  /** The content folder to make. */
  readonly out: string;
  /** The catalogue that texts are taken from. */
  readonly catalog: string;
  /** The content folder that vocabularies and the edition's date are taken from. */
  readonly content: string;
  readonly onProgress?: Progress;
}

/**
 * Makes content for measurements of scale. Only one record is in memory at a time.
 *
 * @returns path of the file with the records
 * @throws PublishError when it refuses; the message and its hint say what to do
 */
export async function generate({records, out, catalog, content, onProgress}: GenerateOptions): Promise<string> {
  if (existsSync(out) && readdirSync(out).length > 0) {
    throw new PublishError(`${out} is not empty.`, 'Name a new folder, or empty this one.');
  }
  const {vocabularies} = readFrame(content);
  const ids = (name: VocabularyName) => [...vocabularies.get(name)?.keys() ?? []];
  const make = resourceMaker(await readCatalog(catalog), {
    kinds: ids('resource-kinds'), languages: ids('languages'), levels: ids('levels'),
    relations: ids('resource-relations'), subjects: ids('subjects'),
  });

  mkdirSync(join(out, 'resources'), {recursive: true});
  cpSync(join(content, 'vocabularies'), join(out, 'vocabularies'), {recursive: true});
  cpSync(join(content, 'edition.yaml'), join(out, 'edition.yaml'));
  const file = join(out, 'resources/generated.jsonl');
  const stream = createWriteStream(file);
  for (let number = 1; number <= records; number++) {
    if (!stream.write(`${JSON.stringify(make(number))}\n`)) await once(stream, 'drain');
    onProgress?.('Making records', number, records);
  }
  stream.end();
  await finished(stream);
  return file;
}
