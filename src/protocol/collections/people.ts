import * as z from 'zod/mini';
import {alphabetic, asTerms, type CollectionDefinition, optional} from '../collection.js';
import {
  date, id, type PartialDate, type RecordBase, recordBase, type Sourced, sourced, type Term, term, text,
} from '../records.js';

/** A holder of an office as lists show it. */
export interface PersonCard extends RecordBase {
  readonly name: string;
  readonly role: string;
  /** Kind of office: `chairperson`, `secretary-general`, `director`, … */
  readonly office?: Term;
  readonly affiliation?: string;
  /** Id of the body in which the office is held. */
  readonly body?: string;
  readonly country?: Term;
  /** Date for which the sources name the holder. */
  readonly asOf: PartialDate;
}

/** A holder of an office with sources. */
export interface Person extends PersonCard, Sourced {}

const card = {
  ...recordBase, name: text, role: text, office: z.optional(term), affiliation: z.optional(text), body: z.optional(id),
  country: z.optional(term), asOf: date,
};

export type PersonField = 'body' | 'office' | 'country';
export type PersonSort = 'name';

export const people: CollectionDefinition<PersonCard, Person, PersonField, PersonSort> = {
  name: 'people',
  card: z.looseObject(card),
  record: z.looseObject({...card, ...sourced}),
  fields: {
    body: (item) => asTerms(item.body),
    office: (item) => optional(item.office),
    country: (item) => optional(item.country),
  },
  counted: ['body', 'office', 'country'],
  texts: ['name', 'role', 'affiliation'],
  sorts: {name: alphabetic((item) => item.name)},
};
