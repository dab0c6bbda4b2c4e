import type {Language} from './languages.js';
import type {Term} from './records.js';

/** A value of a field with the number of items that have it. */
export interface FacetCount extends Term {
  readonly count: number;
}

/**
 * The values of a field, most frequent first, then by name, then by id; years, which are looked for by their order,
 * newest first.
 *
 * @param counts which cards are counted; a value that only others have is left out
 * @param selected ids that stay even when no card that counts has them
 */
export function countTerms<Card>(
  cards: readonly Card[], termsOf: (card: Card) => readonly Term[], lang: Language,
  counts: (card: Card) => boolean = () => true, selected: readonly string[] = [],
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
  return countedTerms([...values.values()].filter(({id, count}) => count || selected.includes(id)), lang);
}

/** Values of a field in the order in which they are given out; see {@link countTerms}. */
export function countedTerms(values: FacetCount[], lang: Language): FacetCount[] {
  const {compare} = new Intl.Collator(lang);
  const years = values.every(({id, name}) => id === name && /^\d{4}$/.test(id));
  return values.sort((a, b) => (years ? Number(b.id) - Number(a.id) : b.count - a.count)
    || compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
