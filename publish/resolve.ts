import type {AnyDefinition} from '../src/protocol/collection.js';
import {fallbackChain, type Language, languages} from '../src/protocol/languages.js';
import type {Link, RecordBase, Source} from '../src/protocol/records.js';
import type {Authored} from './authored.js';
import {isMap} from './fields.js';
import {Entry, Text} from './texts.js';
import type {ContentRecord} from './validate.js';

/** A record as one edition carries it: in lists, and in full. */
export interface Resolved {
  readonly card: RecordBase;
  readonly record: RecordBase;
}

/** Resolves texts and terms of a collection's records for an edition. Fields are in the order of the wire schemas. */
export function resolver(definition: AnyDefinition, language: Language): (record: ContentRecord) => Resolved {
  const [cardFields, recordFields] = [fieldsOf(definition.card), fieldsOf(definition.record)];
  const chain = fallbackChain(language);
  return (record) => {
    const all = resolve(record, language, chain);
    return {card: pick(all, cardFields), record: pick(all, recordFields)};
  };
}

/** Names of the fields of a wire schema, in its order. */
const fieldsOf = (schema: unknown): readonly string[] => Object.keys((schema as {readonly shape: object}).shape);

/** Every field of a record for an edition, with notes on all of its texts. */
function resolve({id, fields}: ContentRecord, language: Language, chain: readonly Language[]): Record<string, unknown> {
  const borrowed: Record<string, string> = {};
  const drafts: string[] = [];

  const value = (given: unknown, path: string): unknown => {
    if (given instanceof Entry) return {id: given.id, name: given.names[language]};
    if (given instanceof Text) {
      const found = chain.find((candidate) => given.values.has(candidate))!;
      const {text, status} = given.values.get(found)!;
      if (found !== language) borrowed[path] = found;
      if (status === 'draft') drafts.push(path);
      return text;
    }
    if (Array.isArray(given)) return given.map((item) => value(item, path));
    if (!isMap(given)) return given;
    return Object.fromEntries(Object.entries(given).map(([key, item]) => [key, value(item, `${path}.${key}`)]));
  };
  const flat = Object.fromEntries(Object.entries(fields).map(([key, given]) => [key, value(given, key)]));
  const aliases = aliasesOf(fields, flat.name);
  return {
    ...flat, id, lang: language, borrowed, drafts, link: linkOf(flat),
    aliases: aliases.length > 0 ? aliases : undefined, source: (flat.sources as Source[])[0],
  };
}

/** The given fields, with the notes on texts that are among them. */
function pick(all: Record<string, unknown>, fields: readonly string[]): RecordBase {
  const known = (path: string) => fields.includes(path.split('.', 1)[0]!);
  const borrowed = Object.entries(all.borrowed as Record<string, string>).filter(([path]) => known(path)).sort();
  const drafts = [...new Set(all.drafts as string[])].filter(known).sort();
  const picked: Record<string, unknown> = {};
  for (const field of fields) {
    if (field === 'borrowed') {
      if (borrowed.length > 0) picked.borrowed = Object.fromEntries(borrowed);
    } else if (field === 'drafts') {
      if (drafts.length > 0) picked.drafts = drafts;
    } else if (all[field] !== undefined) picked[field] = all[field];
  }
  return picked as unknown as RecordBase;
}

function linkOf(flat: Record<string, unknown>): Link {
  const {url, urlKind = 'page', website, sources} =
    flat as {url?: string; urlKind?: string; website?: string; sources: Source[]};
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
