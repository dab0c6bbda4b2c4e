import * as z from 'zod/mini';
import {asTerms, type CollectionDefinition, newest, optional} from '../collection.js';
import {
  type ClockTime, date, type PartialDate, type RecordBase, recordBase, type Sourced, sourced, type Term,
  term, text,
} from '../records.js';

/** A conference, assembly, meeting or competition as lists show it. */
export interface EventCard extends RecordBase {
  readonly title: string;
  readonly kind: Term;
  /** The series that it is an edition of: the World Digital Education Conference, … */
  readonly series?: Term;
  readonly start: PartialDate;
  readonly end?: PartialDate;
  /** Time at which it begins on the day `start`, by the clocks of `zone`. */
  readonly startTime?: ClockTime;
  /** Time at which it ends on the day `end`, or `start` when it has no `end`, by the clocks of `zone`. */
  readonly endTime?: ClockTime;
  /** Time zone of the venue (IANA), such as `Asia/Shanghai`; there when a time is. */
  readonly zone?: string;
  /** `cancelled` or `postponed`; absent when it takes place as announced. */
  readonly status?: Term;
  readonly mode?: Term;
  readonly venue?: string;
  readonly city?: string;
  readonly country?: Term;
  readonly theme?: string;
  readonly summary: string;
}

/** An event with its sources. */
export interface AllianceEvent extends EventCard, Sourced {}

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

const card = {
  ...recordBase, title: text, kind: term, series: z.optional(term), start: date, end: z.optional(date),
  startTime: z.optional(clockTime), endTime: z.optional(clockTime), zone: z.optional(text), status: z.optional(term),
  mode: z.optional(term), venue: z.optional(text), city: z.optional(text), country: z.optional(term),
  theme: z.optional(text), summary: text,
};

export type EventField = 'kind' | 'series' | 'country' | 'mode' | 'status' | 'year';
export type EventSort = 'newest' | 'oldest';

export const events: CollectionDefinition<EventCard, AllianceEvent, EventField, EventSort> = {
  name: 'events',
  card: z.looseObject(card),
  record: z.looseObject({...card, ...sourced}),
  fields: {
    kind: (item) => [item.kind],
    country: (item) => optional(item.country),
    mode: (item) => optional(item.mode),
    series: (item) => optional(item.series),
    status: (item) => optional(item.status),
    year: (item) => asTerms(item.start.slice(0, 4)),
  },
  counted: ['kind', 'series', 'country', 'mode', 'year'],
  texts: ['title', 'theme', 'summary', 'city', 'country.name'],
  sorts: {
    newest: newest((item) => item.start),
    oldest: (a, b) => newest<EventCard>((item) => item.start)(b, a),
  },
};
