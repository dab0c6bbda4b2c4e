import * as z from 'zod/mini';
import {asTerms, type CollectionDefinition, newest} from '../collection.js';
import {date, type PartialDate, type RecordBase, recordBase, type Sourced, sourced, text} from '../records.js';

/** A dated count as lists show it. */
export interface FactCard extends RecordBase {
  /** What is counted. */
  readonly title: string;
  /** Which series of counts it belongs to: `organisations`, `countries-and-regions`, … */
  readonly metric: string;
  /** What it is a count of: the `alliance`, the `platform` or the `conference`. */
  readonly scope?: string;
  readonly value: number;
  /** Absent when the value is exact. */
  readonly bound?: 'at-least' | 'about' | (string & {});
  /** Date for which the value is stated. */
  readonly date: PartialDate;
  readonly summary?: string;
}

/** A dated count with its sources. */
export interface Fact extends FactCard, Sourced {}

const card = {
  ...recordBase, title: text, metric: text, scope: z.optional(text), value: z.number(), bound: z.optional(z.string()),
  date, summary: z.optional(text),
};

export type FactField = 'metric' | 'scope';
export type FactSort = 'newest';

export const facts: CollectionDefinition<FactCard, Fact, FactField, FactSort> = {
  name: 'facts',
  card: z.looseObject(card),
  record: z.looseObject({...card, ...sourced}),
  fields: {metric: (item) => asTerms(item.metric), scope: (item) => asTerms(item.scope)},
  counted: [],
  texts: ['title', 'summary'],
  sorts: {newest: newest((item) => item.date)},
};
