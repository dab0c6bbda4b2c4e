import type {Term} from './protocol/records.js';
import {fold} from './protocol/fold.js';

// Work on the cards in memory. Nothing here knows of requests or pages.

/** What is asked of a collection's definition here. */
export interface Shape<Card> {
  readonly fields: Readonly<Record<string, (card: Card) => readonly Term[]>>;
  readonly texts: (card: Card) => readonly (string | undefined)[];
}

/** Filter: one of the ids within a field, all of the fields. A field without ids does not filter. */
export type Where<Field extends string> = {readonly [F in Field]?: string | readonly string[] | undefined};

/** A value of a field with the number of items that have it. */
export interface FacetCount extends Term {
  readonly count: number;
}

/** The fields that `where` filters by, with the ids asked for. */
export const filters = (where: Where<string> = {}): [field: string, ids: readonly string[]][] =>
  Object.entries(where).map(([field, ids]): [string, readonly string[]] => [field, typeof ids === 'string' ? [ids] : ids ?? []])
    .filter(([, ids]) => ids.length);

/** Whether a card has one of the ids in each field. */
export const passes = <Card>({fields}: Shape<Card>, card: Card, wanted: ReturnType<typeof filters>): boolean =>
  wanted.every(([field, ids]) => fields[field]?.(card).some(({id}) => ids.includes(id)));

const foldedTexts = new WeakMap<object, readonly string[]>();

/** How far from the most telling text the folded words stand in a card, 0 for nearest; -1 when one is missing. */
export function rank<Card extends object>({texts}: Shape<Card>, card: Card, words: readonly string[]): number {
  if (!words.length) return 0;
  let folded = foldedTexts.get(card);
  if (!folded) foldedTexts.set(card, folded = texts(card).map((text) => fold(text ?? '')));
  const places = words.map((word) => folded.findIndex((text) => text.includes(word)));
  return places.includes(-1) ? -1 : places.reduce((sum, place) => sum + place, 0);
}

/** The values of a field, most frequent first, then by name; those in `selected` even when no card has them. */
export function countTerms<Card>(
  cards: readonly Card[], termsOf: (card: Card) => readonly Term[], counts: (card: Card) => boolean,
  selected: readonly string[], {compare}: Intl.Collator,
): FacetCount[] {
  const values = new Map<string, {id: string; name: string; count: number}>();
  for (const card of cards) {
    const one = Number(counts(card));
    for (const {id, name} of termsOf(card)) {
      const value = values.get(id);
      if (value) value.count += one;
      else values.set(id, {id, name, count: one});
    }
  }
  return [...values.values()]
    .filter(({id, count}) => count || selected.includes(id))
    .sort((a, b) => b.count - a.count || compare(a.name, b.name));
}
