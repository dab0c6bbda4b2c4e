import * as z from 'zod';
import {languageTag} from '../fields.js';
import {plainTextFaults} from '../plain-text.js';

/*
 * Records of the Research Organization Registry in its schema 2 (https://ror.readme.io/docs/ror-data-structure), as far
 * as a member's file needs them.
 */

const rorId = z.string().regex(/^https:\/\/ror\.org\/0[a-z0-9]{6}\d{2}$/);

const geonames = z.object({
  name: z.string().nullish(),
  country_code: z.string(),
  lat: z.number().min(-90).max(90).nullish(),
  lng: z.number().min(-180).max(180).nullish(),
});

const record = z.object({
  id: rorId,
  status: z.string(),
  types: z.array(z.string()),
  names: z.array(z.object({
    value: z.string(),
    types: z.array(z.string()),
    lang: languageTag.nullish().catch(undefined),
  })),
  locations: z.array(z.object({geonames_details: geonames})),
  links: z.array(z.object({type: z.string(), value: z.string()})).nullish(),
  relationships: z.array(z.object({type: z.string(), id: z.string()})).nullish(),
});

/** A record of the registry. */
export type RorRecord = z.infer<typeof record>;

/** One of the names of a record: its display name, a label, an alias or an acronym. */
export type RorName = RorRecord['names'][number];

/** The address of a ROR id, which may be given without `https://ror.org/`; `undefined` when it is none. */
export function rorAddress(given: string): string | undefined {
  const [, id] = /^(?:https?:\/\/)?(?:ror\.org\/)?(0[a-z0-9]{6}\d{2})\/?$/i.exec(given.trim()) ?? [];
  return id && `https://ror.org/${id.toLowerCase()}`;
}

/** The record that is registered under a name, by its address, or what keeps it from becoming a member. */
export type Found = {readonly record: RorRecord} | {readonly problem: string};

/** Reads what a file of the registry holds for an id. Only organisations that are there today can become members. */
export function readRecord(given: unknown): Found {
  if (isSchema1(given)) {
    return {problem: 'is a record of schema 1, which ROR has retired; take its data dump in schema 2 from '
      + 'https://doi.org/10.5281/zenodo.6347574'};
  }
  const {data, error} = record.safeParse(given);
  if (!data) return {problem: `is no record of ROR's schema 2: see ${error.issues[0]!.path.join('.') || 'the record'}`};
  if (data.status === 'active') return {record: data};
  const status = data.status === 'withdrawn' || data.status === 'inactive' ? data.status : 'not active';
  const successors = (data.relationships ?? []).filter(({type, id}) =>
    type.toLowerCase() === 'successor' && rorId.safeParse(id).success);
  const next = successors.length > 0 ? `; its successor is ${successors.map(({id}) => id).join(' and ')}` : '';
  return {problem: `${shownName(data)}is ${status} in the registry${next}`};
}

/** The name by which the registry shows a record. */
export const displayName = ({names}: RorRecord): RorName | undefined =>
  names.find(({types}) => types.includes('ror_display'));

/** The display name for a message, unless it would spoil the line. */
function shownName(data: RorRecord): string {
  const name = displayName(data)?.value;
  return name !== undefined && plainTextFaults(name).length === 0 ? `(${name}) ` : '';
}

const isSchema1 = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && 'name' in given && !('names' in given);
