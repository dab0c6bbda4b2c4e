import type {AnyDefinition} from '../../src/protocol/collection.js';
import type {Language} from '../../src/protocol/languages.js';
import type {RecordBase} from '../../src/protocol/records.js';

/** The place of each record in each order, by the name of the order; `published` is the first of them. */
export type Places = Readonly<Record<string, Uint32Array>>;

/**
 * Sorts the cards of an edition in each of its orders.
 *
 * @param numbers a number for each record, from 0, by its id
 * @returns for each order the places of the records, by their number
 */
export function placesOf(
  {sorts}: AnyDefinition, cards: readonly RecordBase[], language: Language, numbers: ReadonlyMap<string, number>,
): Places {
  const collator = new Intl.Collator(language);
  const entries = Object.entries(sorts).map(([name, compare]): [string, Uint32Array] => {
    const places = new Uint32Array(cards.length);
    const sorted = [...cards].sort((a, b) => compare(a, b, collator));
    for (const [place, {id}] of sorted.entries()) places[numbers.get(id)!] = place;
    return [name, places];
  });
  return {published: entries[0]![1], ...Object.fromEntries(entries)};
}

/** The places of one record. */
export const placesAt = (places: Places, number: number): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(places).map(([name, list]) => [name, list[number]!]));
