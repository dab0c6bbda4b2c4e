import type {AnyDefinition} from '../src/protocol/collection.js';
import {fallbackChain, type Language, languages} from '../src/protocol/languages.js';
import type {Link, RecordBase, Source, Sourced} from '../src/protocol/records.js';
import type {Authored} from './authored.js';
import {Entry, Text} from './texts.js';

/** A record of the content, understood. */
export interface ContentRecord {
  readonly id: string;
  readonly fields: Authored;
}

/** A record in full as an edition carries it. */
export type FullRecord = RecordBase & Sourced;

/** Makes the records of a collection into those of an edition. Fields are in the order of the wire schema. */
export function resolver(definition: AnyDefinition): (record: ContentRecord, language: Language) => FullRecord {
  const fields = fieldsOf(definition.record);
  return (record, language) => resolve(record, fields, language);
}

/** Makes records into the cards that lists show. A record has every field of its card. */
export function cardMaker(definition: AnyDefinition): (record: FullRecord) => RecordBase {
  const fields = fieldsOf(definition.card);
  const known = new Set(fields);
  const isKnown = (path: string) => known.has(path.split('.', 1)[0]!);
  return (record) => {
    const card: Record<string, unknown> = {};
    for (const field of fields) {
      const value = record[field as keyof FullRecord] as unknown;
      if (value !== undefined) card[field] = value;
    }
    if (record.borrowed) {
      const borrowed = Object.entries(record.borrowed).filter(([path]) => isKnown(path));
      if (borrowed.length > 0) card.borrowed = Object.fromEntries(borrowed);
      else delete card.borrowed;
    }
    if (record.drafts) {
      const drafts = record.drafts.filter(isKnown);
      if (drafts.length > 0) card.drafts = drafts;
      else delete card.drafts;
    }
    return card as unknown as RecordBase;
  };
}

/** Names of the fields of a wire schema, in its order. */
const fieldsOf = (schema: unknown): readonly string[] => Object.keys((schema as {readonly shape: object}).shape);

const chains = Object.fromEntries(languages.map((language) => [language, fallbackChain(language)])) as
  Readonly<Record<Language, readonly Language[]>>;

function resolve({id, fields}: ContentRecord, wanted: readonly string[], language: Language): FullRecord {
  const borrowed = new Map<string, Language>();
  const drafts = new Set<string>();
  const values: Record<string, unknown> = {};

  const value = (given: unknown, path: string): unknown => {
    if (typeof given !== 'object' || given === null) return given;
    if (given instanceof Entry) return given.terms[language];
    if (given instanceof Text) {
      const found = chains[language].find((candidate) => given.values.has(candidate))!;
      const {text, status} = given.values.get(found)!;
      if (found !== language) borrowed.set(path, found);
      if (status === 'draft') drafts.add(path);
      return text;
    }
    if (Array.isArray(given)) return given.map((item) => value(item, path));
    const made: Record<string, unknown> = {};
    for (const key in given) made[key] = value((given as Authored)[key], `${path}.${key}`);
    return made;
  };

  for (const field of wanted) {
    const given = fields[field];
    if (given !== undefined) values[field] = field === 'sources' ? given : value(given, field);
  }
  const aliases = aliasesOf(fields, values.name);
  const notes: Record<string, unknown> = {
    id, lang: language,
    borrowed: borrowed.size > 0 ? Object.fromEntries([...borrowed].sort()) : undefined,
    drafts: drafts.size > 0 ? [...drafts].sort() : undefined,
    link: linkOf(fields), source: (fields.sources as Source[])[0],
    aliases: aliases.length > 0 ? aliases : undefined,
  };
  const record: Record<string, unknown> = {};
  for (const field of wanted) {
    const found = field in notes ? notes[field] : values[field];
    if (found !== undefined) record[field] = found;
  }
  return record as unknown as FullRecord;
}

function linkOf(fields: Authored): Link {
  const {url, urlKind = 'page', website, sources} =
    fields as {url?: string; urlKind?: string; website?: string; sources: Source[]};
  if (url !== undefined) return {url, kind: urlKind === 'resource' ? 'page' : urlKind};
  return website !== undefined ? {url: website, kind: 'page'} : {url: sources[0]!.url, kind: 'source'};
}

/** The other names of an institution, by which readers of any language may look for it. */
function aliasesOf({name, aliases}: Authored, shown: unknown): string[] {
  if (!Array.isArray(aliases) && !(name instanceof Text)) return [];
  const names = name instanceof Text ? languages.map((language) => name.values.get(language)?.text) : [];
  const all = new Set([...names, ...(aliases as string[] | undefined ?? [])]);
  return [...all].filter((alias): alias is string => alias !== undefined && alias !== shown);
}
