import * as z from 'zod/mini';
import {alphabetic, type CollectionDefinition} from '../collection.js';
import {
  date, languageTag, type PartialDate, type RecordBase, recordBase, type Sourced, sourced, type Term, term, text, url,
} from '../records.js';

/** Where an institution is. Without coordinates it is listed, but not drawn. */
export interface Place {
  readonly city: string;
  /** Degrees north, WGS 84. */
  readonly latitude?: number;
  /** Degrees east, WGS 84. */
  readonly longitude?: number;
  /** What the coordinates point at: a building, a campus or a city. */
  readonly precision?: Term;
}

/** A member or a supporting organisation as lists and the map show it. */
export interface MemberCard extends RecordBase {
  readonly name: string;
  /** The institution's name in its own language, and that language (BCP 47), which may be none of the six. */
  readonly ownName?: {readonly text: string; readonly lang: string};
  /** Its names in other languages and scripts, acronyms and former names. */
  readonly aliases?: readonly string[];
  readonly kind: Term;
  /** Empty for a member without a special role. A `supporter` is not a member. */
  readonly roles: readonly Term[];
  /** Country or region (ISO 3166-1 alpha-2). */
  readonly country: Term;
  readonly place?: Place;
  readonly joined?: PartialDate;
}

/** A member with its sources. */
export interface Member extends MemberCard, Sourced {
  readonly website?: string;
  /** Address in the Research Organization Registry. */
  readonly ror?: string;
}

/** Degrees to either side. Zod's own bounds would be code on every page, be there members or not. */
const within = (most: number) => ({value, issues}: {value: number; issues: unknown[]}) => {
  if (!(Math.abs(value) <= most)) issues.push({code: 'custom', input: value, message: `at most ${most}`});
};

const card = {
  ...recordBase, name: text, ownName: z.optional(z.looseObject({text, lang: languageTag})),
  aliases: z.optional(z.array(text)), kind: term, roles: z.array(term), country: term,
  place: z.optional(z.looseObject({
    city: text,
    latitude: z.optional(z.number().check(within(90))),
    longitude: z.optional(z.number().check(within(180))),
    precision: z.optional(term),
  })),
  joined: z.optional(date),
};

export type MemberField = 'kind' | 'role' | 'country';
export type MemberSort = 'name' | 'country';

export const members: CollectionDefinition<MemberCard, Member, MemberField, MemberSort> = {
  name: 'members',
  card: z.looseObject(card),
  record: z.looseObject({
    ...card, ...sourced, website: z.optional(url), ror: z.optional(url),
  }),
  fields: {
    kind: (item) => [item.kind],
    role: (item) => item.roles,
    country: (item) => [item.country],
  },
  counted: ['kind', 'role', 'country'],
  texts: ['name', 'ownName.text', 'aliases', 'place.city', 'country.name'],
  sorts: {
    name: alphabetic((item) => item.name),
    country: (a, b, collator) =>
      collator.compare(a.country.name, b.country.name) || alphabetic<MemberCard>((item) => item.name)(a, b, collator),
  },
};

/** Whether the institution is a member; supporting organisations are listed beside the members, but are none. */
export const isMember = (card: MemberCard): boolean => !card.roles.some((role) => role.id === 'supporter');
