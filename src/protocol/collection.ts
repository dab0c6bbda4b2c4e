import type * as z from 'zod/mini';
import type {RecordBase, Sourced, Term} from './records.js';

/** Names of the collections, as they stand in the snapshot and in `content/`. */
export const collectionNames = [
  'members', 'news', 'events', 'resources', 'practices', 'people', 'bodies', 'services', 'facts',
] as const;
export type CollectionName = (typeof collectionNames)[number];

/**
 * What publisher and reader need to know of a collection, once: its schemas, the fields that it can be filtered by,
 * the texts that search looks into, and its orders (the first is the one in which it is published).
 */
export interface CollectionDefinition<
  Card extends RecordBase, Full extends Card & Sourced, Field extends string, Sort extends string,
> {
  readonly name: CollectionName;
  readonly card: z.ZodMiniType<Card>;
  readonly record: z.ZodMiniType<Full>;
  /** The terms of a card for each field that `where` and `facets` know. */
  readonly fields: Readonly<Record<Field, (card: Card) => readonly Term[]>>;
  /** The fields whose values are counted in the head of an edition: those that lists offer as filters. */
  readonly counted: readonly string[];
  /** Paths of the texts that search looks into, most telling first; see `textsAt`. */
  readonly texts: readonly string[];
  /** Orders, each a comparison of two cards; the collator is that of the edition's language. */
  readonly sorts: Readonly<Record<Sort, (a: Card, b: Card, collator: Intl.Collator) => number>>;
}

/** What a definition asks of cards, written as methods: TypeScript lets these be for a narrower card. */
interface OfAnyCard {
  terms(card: RecordBase): readonly Term[];
  compare(a: RecordBase, b: RecordBase, collator: Intl.Collator): number;
}

/** Any definition, where the types of its records do not matter. */
export interface AnyDefinition {
  readonly name: CollectionName;
  readonly card: z.ZodMiniType<RecordBase>;
  readonly record: z.ZodMiniType<RecordBase & Sourced>;
  readonly fields: Readonly<Record<string, OfAnyCard['terms']>>;
  readonly counted: readonly string[];
  readonly texts: readonly string[];
  readonly sorts: Readonly<Record<string, OfAnyCard['compare']>>;
}

// The orders that several collections share. Ties are broken by id, so that an order is total and stable.

const byId = (a: RecordBase, b: RecordBase) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Newest first; a date known only by year or month stands after the dates within it. Undated records stand last. */
export const newest = <Card extends RecordBase>(dateOf: (card: Card) => string | undefined) =>
  (a: Card, b: Card): number => {
    const [x, y] = [dateOf(a) ?? '', dateOf(b) ?? ''];
    return x < y ? 1 : x > y ? -1 : byId(a, b);
  };

/** By a text in the reader's alphabet. */
export const alphabetic = <Card extends RecordBase>(textOf: (card: Card) => string) =>
  (a: Card, b: Card, collator: Intl.Collator): number =>
    collator.compare(textOf(a), textOf(b)) || byId(a, b);

/** Values as terms whose name is the value itself, for fields that hold ids, years or flags. */
export const asTerms = (...values: readonly (string | undefined | false)[]): Term[] =>
  values.filter((value) => typeof value === 'string').map((value) => ({id: value, name: value}));

/** A term that may be missing, as a list. */
export const optional = (term: Term | undefined): readonly Term[] => (term ? [term] : []);
