import * as z from 'zod/mini';
import type {CollectionName} from '../src/protocol/collection.js';
import {collections} from '../src/protocol/collections/index.js';
import {languages} from '../src/protocol/languages.js';
import type {authoredSchemas} from './authored.js';
import type {Fault} from './faults.js';
import {isMap, type Known} from './fields.js';
import {parse} from './parse.js';
import {entriesOf, type Portion} from './portions.js';
import {type ContentRecord, resolver} from './resolve.js';
import type {Source} from './source.js';
import {writeSpool} from './spool.js';

/** Checks a portion, and keeps its records for the editions when there is a place for them. */
export interface CheckTask {
  readonly kind: 'check';
  readonly portion: Portion;
  /** Number of the portion. */
  readonly number: number;
  readonly spool: string | undefined;
}

/** What a portion has come to. */
export interface Checked {
  readonly faults: readonly Fault[];
  readonly parents: readonly Parent[];
}

/** A service with the one above it, and where this is said. */
export interface Parent {
  readonly id: string;
  readonly parent: string;
  readonly place: Fault;
}

/** The schemas of the collections' records, with what they refer to; `translations` is set for each record. */
export interface Schemas {
  readonly known: Known;
  readonly of: ReturnType<typeof authoredSchemas>;
}

/** A record without a fault, and where it was written. */
export interface Understood extends ContentRecord {
  readonly source: Source;
}

/** Understands the records of a portion, those that are without a fault; all faults are added to `faults`. */
export function* understand(portion: Portion, {known, of}: Schemas, faults: Fault[]): Generator<Understood> {
  for (const {id, source, data} of entriesOf(portion, faults)) {
    known.translations = isMap(data) ? data.translations : undefined;
    const fields = parse(of[portion.collection], source, faults, [], data);
    if (fields) yield {id, fields, source};
  }
}

/** The service above a service, if it is one that has one. */
export function parentOf(collection: CollectionName, {id, fields, source}: Understood): Parent | undefined {
  if (collection !== 'services' || typeof fields.parent !== 'string') return undefined;
  return {id, parent: fields.parent, place: source.fault(['parent'], '')};
}

/** Finds every fault in the records of a portion. */
export function check({portion, number, spool}: CheckTask, schemas: Schemas): Checked {
  const {collection} = portion;
  const faults: Fault[] = [];
  const parents: Parent[] = [];
  const definition = collections[collection];
  const resolve = resolver(definition);
  const kept = languages.map((): string[] => []);
  let count = 0;
  for (const record of understand(portion, schemas, faults)) {
    const parent = parentOf(collection, record);
    if (parent) parents.push(parent);
    if (faults.length > 0 || spool === undefined) continue;
    const editions = languages.map((language) => resolve(record, language));
    // What is published must be what readers accept; a failure here is a fault of this program, not of the content.
    // The schemas ask nothing that differs between languages, so that one of them is enough.
    z.parse(definition.record, editions[count++ % languages.length]);
    editions.forEach((edition, at) => kept[at]!.push(JSON.stringify(edition)));
  }
  if (spool !== undefined && faults.length === 0) {
    languages.forEach((language, at) => writeSpool(spool, collection, language, number, kept[at]!));
  }
  return {faults, parents};
}

/** Services that belong to themselves, directly or through others: a reader would follow them for ever. */
export function circles(services: readonly Parent[]): Fault[] {
  const parents = new Map(services.map(({id, parent}) => [id, parent]));
  return services.flatMap(({id, place}) => {
    const seen = new Set<string>();
    let above = parents.get(id);
    while (above !== undefined && above !== id && !seen.has(above)) {
      seen.add(above);
      above = parents.get(above);
    }
    if (above !== id) return [];
    return [{...place, message: `leads back to '${id}'; name the service above it, or leave it out`}];
  });
}
