import * as z from 'zod/mini';
import {alphabetic, asTerms, type CollectionDefinition} from '../collection.js';
import {
  date, id, type PartialDate, type RecordBase, recordBase, type Sourced, sourced, type Term, term, text,
} from '../records.js';

/** A body of the alliance's governance as lists show it. */
export interface BodyCard extends RecordBase {
  readonly name: string;
  readonly summary: string;
  /** 0 for the alliance itself, 1 for its highest body. */
  readonly order: number;
  /** Id of the member that holds the chair. */
  readonly chair?: string;
  /** Ids of the members that sources name as its units; the body may have more. */
  readonly members?: readonly string[];
  /** Number of units or persons. */
  readonly size?: number;
  /** Day since which it has worked. */
  readonly since?: PartialDate;
  /** What the alliance has set itself to do. */
  readonly aims?: readonly string[];
  /** Kinds of organisations that can join. */
  readonly admits?: readonly Term[];
}

/** A body with its sources. */
export interface Body extends BodyCard, Sourced {}

const card = {
  ...recordBase, name: text, summary: text, order: z.number(), chair: z.optional(id),
  members: z.optional(z.array(id)), size: z.optional(z.number()), since: z.optional(date),
  aims: z.optional(z.array(text)), admits: z.optional(z.array(term)),
};

export type BodyField = 'member';
export type BodySort = 'order' | 'name';

export const bodies: CollectionDefinition<BodyCard, Body, BodyField, BodySort> = {
  name: 'bodies',
  card: z.looseObject(card),
  record: z.looseObject({...card, ...sourced}),
  fields: {member: (item) => asTerms(...(item.members ?? []))},
  counted: [],
  texts: ['name', 'summary'],
  sorts: {
    order: (a, b, collator) => a.order - b.order || alphabetic<BodyCard>((item) => item.name)(a, b, collator),
    name: alphabetic((item) => item.name),
  },
};
