import {existsSync, readFileSync, statSync} from 'node:fs';
import {isAbsolute, relative, resolve} from 'node:path';
import * as z from 'zod';
import {type CollectionName, collectionNames} from '../src/protocol/collection.js';
import {type Authored, authoredSchemas} from './authored.js';
import {PublishError} from './errors.js';
import {type Fault, sortFaults} from './faults.js';
import {dateFault, isMap, type Known} from './fields.js';
import {type ContentFile, listContent} from './files.js';
import {suggest} from './nearest.js';
import {maxFileBytes, readSource, type Source, unreadable} from './source.js';
import type {Progress} from './progress.js';
import type {Names} from './texts.js';
import {entryIdFault, names, type Vocabulary, type VocabularyName} from './vocabularies.js';

/** A record of the content, understood. */
export interface ContentRecord {
  readonly id: string;
  readonly fields: Authored;
}

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
  readonly onProgress?: Progress;
}

/** All faults by file and place; `content` is there when there are none. */
export interface ValidateResult {
  readonly faults: readonly Fault[];
  readonly content?: Content;
  /** Number of files that were looked at. */
  readonly files: number;
}

/**
 * Reads a content folder and finds every fault in it.
 *
 * @throws PublishError when there is no such folder
 */
export function validate({content: folder, onProgress}: ValidateOptions): ValidateResult {
  const root = shownPath(folder);
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new PublishError(`There is no folder ${root}.`,
      'Name the folder that holds edition.yaml, vocabularies/ and the collections.');
  }
  const listed = listContent(root);
  const faults: Fault[] = [...listed.faults];
  const files = 1 + listed.vocabularies.length + listed.records.length;
  let looked = 0;
  const open = (path: string): Source => {
    onProgress?.('Checking files', ++looked, files);
    const source = openSource(path);
    faults.push(...source.faults);
    return source;
  };

  const date = readEdition(open(listed.edition), faults);
  const known: Known = {
    ids: new Map(collectionNames.map((name) => [name, idsOf(listed.records, name)])),
    vocabularies: new Map(listed.vocabularies.map(({group, path}) =>
      [group, readVocabulary(group, open(path), faults)])),
    translations: undefined,
  };
  const schemas = authoredSchemas(known);
  const collections = Object.fromEntries(collectionNames.map((name) => [name, [] as ContentRecord[]])) as
    Record<CollectionName, ContentRecord[]>;
  for (const {group, stem, path} of listed.records) {
    const source = open(path);
    if (source.data === undefined) continue;
    known.translations = isMap(source.data) ? source.data.translations : undefined;
    const fields = parse(schemas[group], source, faults);
    if (fields) collections[group].push({id: stem, fields});
  }

  faults.push(...circles(listed.records, collections.services));

  if (faults.length > 0) return {faults: sortFaults(faults), files};
  for (const records of Object.values(collections)) records.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {faults: [], content: {date, collections, vocabularies: known.vocabularies}, files};
}

/** The folder as faults name it: from where the program runs when it lies below, so that editors can follow. */
function shownPath(folder: string): string {
  const below = relative('.', folder);
  return (below.startsWith('..') || isAbsolute(below) ? resolve(folder) : below || '.').replaceAll('\\', '/');
}

const idsOf = (records: readonly ContentFile<CollectionName>[], collection: CollectionName): ReadonlySet<string> =>
  new Set(records.filter(({group}) => group === collection).map(({stem}) => stem));

function openSource(path: string): Source {
  const nothing = (message: string) => unreadable({file: path, line: 1, column: 1, field: '', message});
  const {size} = statSync(path, {throwIfNoEntry: false}) ?? {};
  if (size === undefined) return nothing("is missing; write it with one line such as date: '2026-01-31'");
  if (size > maxFileBytes) return nothing(`has ${size} bytes; at most ${maxFileBytes} are allowed, shorten its texts`);
  return readSource(path, readFileSync(path));
}

/** Services that belong to themselves, directly or through others: a reader would follow them for ever. */
function circles(files: readonly ContentFile<CollectionName>[], services: readonly ContentRecord[]): Fault[] {
  const parents = new Map(services.map(({id, fields}) => [id, fields.parent as string | undefined]));
  return services.flatMap(({id}) => {
    const seen = new Set<string>();
    let above = parents.get(id);
    while (above !== undefined && above !== id && !seen.has(above)) {
      seen.add(above);
      above = parents.get(above);
    }
    const file = files.find(({group, stem}) => group === 'services' && stem === id);
    if (above !== id || !file) return [];
    const message = `leads back to '${id}'; name the service above it, or leave it out`;
    return [openSource(file.path).fault(['parent'], message)];
  });
}

const edition = z.strictObject({
  date: z.string().superRefine((value, context) => {
    const message = dateFault(value)
      ?? (value.length < 10 ? `'${value}' is not a day; write one such as '2026-01-31'` : undefined);
    if (message) context.addIssue({code: 'custom', message});
  }),
});

const readEdition = (source: Source, faults: Fault[]): string =>
  source.data === undefined ? '' : parse(edition, source, faults)?.date ?? '';

/** Reads a vocabulary; an entry with a fault is known nevertheless, so that its users are not at fault too. */
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

/** Parses the value of a source with a schema, and turns every issue into a fault at its place. */
function parse<Value>(
  schema: z.ZodType<Value>, source: Source, faults: Fault[], at: readonly string[] = [], value = source.data,
): Value | undefined {
  const result = schema.safeParse(value, {error: explain, reportInput: true});
  for (const issue of result.error?.issues ?? []) {
    const path = [...at, ...issue.path];
    if (issue.code === 'unrecognized_keys') faults.push(...unknownFields(schema, source, path, issue));
    else if (issue.code === 'invalid_type' && issue.expected === 'string' && isBare(issue.input)) {
      const written = source.written(path) ?? String(issue.input);
      faults.push(source.fault(path, `is not a text for YAML; put it in quotes: '${written}'`));
    } else faults.push(source.fault(path, issue.message));
  }
  return result.data;
}

const isBare = (value: unknown) => ['number', 'boolean', 'bigint'].includes(typeof value);

/** A fault for each key that the object at `path` does not know, but `__proto__`, which the reading has reported. */
function unknownFields(
  schema: z.ZodType, source: Source, path: PropertyKey[], issue: z.core.$ZodIssueUnrecognizedKeys,
): Fault[] {
  const present = Object.keys(issue.input ?? {});
  const fields = fieldsAt(schema, issue.path).filter((field) => !present.includes(field));
  return issue.keys.filter((key) => key !== '__proto__').map((key) =>
    source.keyFault([...path, key], `is not a field here; ${suggest(key, fields)}`));
}

/** Names of the fields of the object that a path leads to. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  const unwrap = () => {
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap();
  };
  for (const step of path) {
    unwrap();
    at = at instanceof z.ZodObject ? at.shape[String(step)] : at instanceof z.ZodArray ? at.element : undefined;
  }
  unwrap();
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

const wanted: Readonly<Record<string, string>> = {
  string: 'write a text', number: 'write a number', object: 'write a map of fields', array: 'write a list',
};

/** The message of an issue that its schema has none for. */
function explain(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') {
    const want = wanted[issue.expected] ?? `write a ${issue.expected}`;
    if (issue.input === undefined) return `is missing; ${want}`;
    if (issue.input === null) return `is empty; ${want}, or leave the field out`;
    return `is ${kindOf(issue.input)}; ${want}`;
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    if (issue.input === undefined) return `is missing; ${suggest('', values)}`;
    const given = typeof issue.input === 'string' ? issue.input : '';
    return `${given ? `'${given}'` : `is ${kindOf(issue.input)}, which`} is not allowed; ${suggest(given, values)}`;
  }
  return undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return {object: 'a map', string: 'a text'}[typeof value as string] ?? `a ${typeof value}`;
}
