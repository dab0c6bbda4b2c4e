import * as z from 'zod/mini';
import {alphabetic, asTerms, type CollectionDefinition} from '../collection.js';
import {id, type RecordBase, recordBase, type Sourced, sourced, type Term, term, text} from '../records.js';

/** A section or service of the international platform as lists show it. */
export interface ServiceCard extends RecordBase {
  readonly title: string;
  readonly summary: string;
  readonly section: Term;
  /** Id of the service that this one belongs to. */
  readonly parent?: string;
  /** Languages in which it is offered (BCP 47). */
  readonly languages: readonly Term[];
}

/** A service with its sources. */
export interface Service extends ServiceCard, Sourced {}

const card = {
  ...recordBase, title: text, summary: text, section: term, parent: z.optional(id), languages: z.array(term),
};

export type ServiceField = 'section' | 'parent' | 'language';
export type ServiceSort = 'title';

export const services: CollectionDefinition<ServiceCard, Service, ServiceField, ServiceSort> = {
  name: 'services',
  card: z.looseObject(card),
  record: z.looseObject({...card, ...sourced}),
  fields: {
    section: (item) => [item.section],
    parent: (item) => asTerms(item.parent ? [item.parent] : []),
    language: (item) => item.languages,
  },
  texts: (item) => [item.title, item.summary],
  sorts: {title: alphabetic((item) => item.title)},
};
