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
  /** Whether it is a step in the history of the alliance. */
  readonly milestone?: boolean;
}

/** A news item with its sources. */
export interface News extends NewsCard, Sourced {}

/** Whoever asks compares it with `true`; a kind of schema more would be code on every page. */
const flag = z.unknown() as unknown as z.ZodMiniType<boolean>;

const card = {
  ...recordBase, title: text, summary: text, date, channel: term,
  members: z.optional(z.array(id)), events: z.optional(z.array(id)),
  milestone: z.optional(flag),
};

export type NewsField = 'channel' | 'member' | 'event' | 'year' | 'milestone';
export type NewsSort = 'newest' | 'oldest';

export const news: CollectionDefinition<NewsCard, News, NewsField, NewsSort> = {
  name: 'news',
  card: z.looseObject(card),
  record: z.looseObject({...card, ...sourced}),
  fields: {
    channel: (item) => [item.channel],
    member: (item) => asTerms(...(item.members ?? [])),
    event: (item) => asTerms(...(item.events ?? [])),
    year: (item) => asTerms(item.date.slice(0, 4)),
    milestone: (item) => asTerms(item.milestone === true && 'true'),
  },
  counted: ['channel', 'year'],
  texts: ['title', 'summary'],
  sorts: {
    newest: newest((item) => item.date),
    oldest: (a, b) => newest<NewsCard>((item) => item.date)(b, a),
  },
};
