import {type CollectionName, collectionNames} from '../src/protocol/collection.js';
import {authoredSchemas} from './authored.js';
import {circles, type Parent, parentOf, understand} from './check.js';
import {type Fault, sortFaults} from './faults.js';
import type {Known} from './fields.js';
import {fileCount, readFrame} from './frame.js';
import {takeInventory} from './portions.js';
import type {Progress} from './progress.js';
import type {ContentRecord} from './resolve.js';
import type {Vocabulary, VocabularyName} from './vocabularies.js';

/** Content without a fault. Records are ordered by id. */
export interface Content {
  /** Day for which the secretariat vouches for the content, `YYYY-MM-DD`. */
  readonly date: string;
  readonly collections: Readonly<Record<CollectionName, readonly ContentRecord[]>>;
  readonly vocabularies: ReadonlyMap<VocabularyName, Vocabulary>;
}

export interface ValidateOptions {
  /** The content folder. */
  readonly content: string;
  readonly onProgress?: Progress | undefined;
}

/** All faults by file and place; `content` is there when there are none. */
export interface ValidateResult {
  readonly faults: readonly Fault[];
  readonly content?: Content;
  /** Number of files that were looked at. */
  readonly files: number;
}

/**
 * Reads a content folder, finds every fault in it, and gives all records at once: those of a large one take much
 * memory, see `checkContent`.
 *
 * @throws PublishError when there is no such folder
 */
export function validate({content: folder, onProgress}: ValidateOptions): ValidateResult {
  const frame = readFrame(folder);
  const {ids, portions, faults: found} = takeInventory(frame.files);
  const faults = [...frame.faults, ...found];
  const parents: Parent[] = [];
  const known: Known = {ids, vocabularies: frame.vocabularies, translations: undefined};
  const schemas = {known, of: authoredSchemas(known)};
  const collections = Object.fromEntries(collectionNames.map((name) => [name, [] as ContentRecord[]])) as
    Record<CollectionName, ContentRecord[]>;
  portions.forEach((portion, done) => {
    for (const record of understand(portion, schemas, faults)) {
      const parent = parentOf(portion.collection, record);
      if (parent) parents.push(parent);
      collections[portion.collection].push({id: record.id, fields: record.fields});
    }
    onProgress?.('Checking records', done + 1, portions.length);
  });
  faults.push(...circles(parents));
  const files = fileCount(frame);
  if (faults.length > 0) return {faults: sortFaults(faults), files};
  for (const records of Object.values(collections)) records.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {faults: [], content: {date: frame.date, collections, vocabularies: frame.vocabularies}, files};
}
