import * as z from 'zod/mini';
import {alphabetic, asTerms, type CollectionDefinition, optional} from '../collection.js';
import {
  date, id, type PartialDate, type RecordBase, recordBase, type Sourced, sourced, type Term, term, text,
} from '../records.js';
import {type Provider, provider} from './resources.js';

/** A section or service of the international platform as lists show it. */
export interface ServiceCard extends RecordBase {
  readonly title: string;
  readonly summary: string;
  readonly section: Term;
  /** Id of the section or service that this one belongs to; a section has none. */
  readonly parent?: string;
  /** Who offers it. */
  readonly provider?: Provider;
  /** Whom it is for. */
  readonly audiences?: readonly Term[];
  readonly category?: Term;
  /** Day on which its description and its address were last found to be right. */
  readonly verified?: PartialDate;
  /** Languages in which it is offered (BCP 47). */
  readonly languages: readonly Term[];
}

/** A service with its sources. */
export interface Service extends ServiceCard, Sourced {}

const card = {
  ...recordBase, title: text, summary: text, section: term, parent: z.optional(id),
  provider: z.optional(provider), audiences: z.optional(z.array(term)), category: z.optional(term),
  verified: z.optional(date), languages: z.array(term),
};

export type ServiceField = 'section' | 'parent' | 'kind' | 'audience' | 'category' | 'language';
export type ServiceSort = 'title';

export const services: CollectionDefinition<ServiceCard, Service, ServiceField, ServiceSort> = {
  name: 'services',
  card: z.looseObject(card),
  record: z.looseObject({...card, ...sourced}),
  fields: {
    section: (item) => [item.section],
    parent: (item) => asTerms(item.parent),
    kind: (item) => asTerms(item.parent ? 'service' : 'section'),
    audience: (item) => item.audiences ?? [],
    category: (item) => optional(item.category),
    language: (item) => item.languages,
  },
  counted: ['section', 'audience', 'category', 'language'],
  texts: ['title', 'summary', 'provider.name'],
  sorts: {title: alphabetic((item) => item.title)},
};
