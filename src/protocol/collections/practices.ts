import * as z from 'zod/mini';
import {alphabetic, asTerms, type CollectionDefinition, newest} from '../collection.js';
import {
  date, id, type PartialDate, type RecordBase, recordBase, type Sourced, sourced, type Term, term, text,
} from '../records.js';

/** A practice case as lists show it. */
export interface PracticeCard extends RecordBase {
  readonly title: string;
  readonly summary: string;
  readonly institution: string;
  /** Id of the member, when the institution is one. */
  readonly member?: string;
  readonly country: Term;
  readonly date?: PartialDate;
  readonly topic: Term;
  readonly levels: readonly Term[];
  /** Prize or selection that the case won, as its source tells it. */
  readonly recognition?: string;
}

/** A practice case with its sources. */
export interface Practice extends PracticeCard, Sourced {}

const card = {
  ...recordBase, title: text, summary: text, institution: text, member: z.optional(id), country: term,
  date: z.optional(date), topic: term, levels: z.array(term), recognition: z.optional(text),
};

export type PracticeField = 'topic' | 'level' | 'country' | 'institution' | 'member';
export type PracticeSort = 'newest' | 'title';

export const practices: CollectionDefinition<PracticeCard, Practice, PracticeField, PracticeSort> = {
  name: 'practices',
  card: z.looseObject(card),
  record: z.looseObject({...card, ...sourced}),
  fields: {
    topic: (item) => [item.topic],
    level: (item) => item.levels,
    country: (item) => [item.country],
    institution: (item) => asTerms(item.institution),
    member: (item) => asTerms(item.member),
  },
  counted: ['topic', 'level', 'country', 'institution'],
  texts: ['title', 'summary', 'institution', 'topic.name', 'country.name'],
  sorts: {newest: newest((item) => item.date), title: alphabetic((item) => item.title)},
};
