import * as z from 'zod/mini';
import {type CollectionDefinition, newest, optional} from '../collection.js';
import {
  date, type PartialDate, type RecordBase, recordBase, type Sourced, sourced, type Term, term, text,
} from '../records.js';

/** A conference, assembly, meeting or competition as lists show it. */
export interface EventCard extends RecordBase {
  readonly title: string;
  readonly kind: Term;
  readonly start: PartialDate;
  readonly end?: PartialDate;
  readonly mode?: Term;
  readonly city?: string;
  readonly country?: Term;
  readonly theme?: string;
  readonly summary: string;
}

/** An event with its sources. */
export interface AllianceEvent extends EventCard, Sourced {
  readonly venue?: string;
}

const card = {
  ...recordBase, title: text, kind: term, start: date, end: z.optional(date), mode: z.optional(term),
  city: z.optional(text), country: z.optional(term), theme: z.optional(text), summary: text,
};

export type EventField = 'kind' | 'country' | 'mode';
export type EventSort = 'newest' | 'oldest';

export const events: CollectionDefinition<EventCard, AllianceEvent, EventField, EventSort> = {
  name: 'events',
  card: z.looseObject(card),
  record: z.looseObject({...card, ...sourced, venue: z.optional(text)}),
  fields: {
    kind: (item) => [item.kind],
    country: (item) => optional(item.country),
    mode: (item) => optional(item.mode),
  },
  texts: (item) => [item.title, item.theme, item.summary, item.city, item.country?.name],
  sorts: {
    newest: newest((item) => item.start),
    oldest: (a, b) => newest<EventCard>((item) => item.start)(b, a),
  },
};
