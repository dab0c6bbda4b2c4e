import * as z from 'zod/mini';
import {asTerms, type CollectionDefinition, newest} from '../collection.js';
import {
  date, id, type PartialDate, type RecordBase, recordBase, type Sourced, sourced, type Term, term, text,
} from '../records.js';

/** A news item as lists show it. */
export interface NewsCard extends RecordBase {
  readonly title: string;
  readonly summary: string;
  readonly date: PartialDate;
  readonly channel: Term;
  /** Ids of the members that it is about. */
  readonly members?: readonly string[];
  /** Ids of the events that it is about. */
  readonly events?: readonly string[];
}

/** A news item with its sources. */
export interface News extends NewsCard, Sourced {}

const card = {
  ...recordBase, title: text, summary: text, date, channel: term,
  members: z.optional(z.array(id)), events: z.optional(z.array(id)),
};

export type NewsField = 'channel' | 'member' | 'event';
export type NewsSort = 'newest';

export const news: CollectionDefinition<NewsCard, News, NewsField, NewsSort> = {
  name: 'news',
  card: z.looseObject(card),
  record: z.looseObject({...card, ...sourced}),
  fields: {
    channel: (item) => [item.channel],
    member: (item) => asTerms(item.members),
    event: (item) => asTerms(item.events),
  },
  texts: (item) => [item.title, item.summary],
  sorts: {newest: newest((item) => item.date)},
};
