import * as z from 'zod/mini';
import {alphabetic, asTerms, type CollectionDefinition, newest, optional} from '../collection.js';
import {
  date, id, type PartialDate, type RecordBase, recordBase, type Sourced, sourced, type Term, term, text,
} from '../records.js';

/** Who provides a resource. */
export interface Provider {
  readonly name: string;
  /** Id of the member, when the provider is one. */
  readonly member?: string;
}

/** A course, platform, standard, report or other resource as lists show it. */
export interface ResourceCard extends RecordBase {
  readonly title: string;
  readonly summary: string;
  readonly kind: Term;
  readonly provider: Provider;
  /** How the resource is tied to the alliance. */
  readonly relation: Term;
  /** Languages of the resource itself (BCP 47). */
  readonly languages: readonly Term[];
  /** Fields of education (ISCED-F 2013 codes); empty when general. */
  readonly subjects: readonly Term[];
  readonly levels: readonly Term[];
  /** SPDX identifier; absent when no open licence is stated. */
  readonly licence?: string;
  readonly date?: PartialDate;
  /** Ids of the events that it came out of. */
  readonly events?: readonly string[];
}

/** A resource with its sources. */
export interface Resource extends ResourceCard, Sourced {}

/** The fields of {@link Provider}. */
export const provider = z.looseObject({name: text, member: z.optional(id)});

const card = {
  ...recordBase, title: text, summary: text, kind: term,
  provider,
  relation: term, languages: z.array(term), subjects: z.array(term), levels: z.array(term),
  licence: z.optional(z.string()), date: z.optional(date),
  events: z.optional(z.array(id)),
};

export type ResourceField = 'kind' | 'language' | 'subject' | 'level' | 'relation' | 'provider' | 'event';
export type ResourceSort = 'newest' | 'title';

export const resources: CollectionDefinition<ResourceCard, Resource, ResourceField, ResourceSort> = {
  name: 'resources',
  card: z.looseObject(card),
  record: z.looseObject({...card, ...sourced}),
  fields: {
    kind: (item) => [item.kind],
    language: (item) => item.languages,
    subject: (item) => item.subjects,
    level: (item) => item.levels,
    relation: (item) => [item.relation],
    provider: (item) =>
      optional(item.provider.member ? {id: item.provider.member, name: item.provider.name} : undefined),
    event: (item) => asTerms(...(item.events ?? [])),
  },
  counted: ['kind', 'language', 'subject', 'level', 'relation', 'provider'],
  texts: ['title', 'summary', 'provider.name', 'kind.name', 'subjects.name'],
  sorts: {newest: newest((item) => item.date), title: alphabetic((item) => item.title)},
};
