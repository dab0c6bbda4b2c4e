import {countTerms, type FacetCount} from './protocol/facets.js';
import {fold, words} from './protocol/fold.js';
import type {Language} from './protocol/languages.js';
import type {Term} from './protocol/records.js';
import {textsAt} from './protocol/texts.js';
import {filters, type Where} from './where.js';

// Work on all cards of a collection in memory. Nothing here knows of requests.

/** What is asked of a collection's definition here. */
export interface Shape<Card> {
  readonly fields: Readonly<Record<string, (card: Card) => readonly Term[]>>;
  readonly texts: readonly string[];
  readonly sorts: Readonly<Record<string, (a: Card, b: Card, collator: Intl.Collator) => number>>;
}

/** What is asked for; see `Query`. */
export interface Wanted {
  readonly where?: Where<string> | undefined;
  readonly text?: string | undefined;
  readonly sort?: string | undefined;
}

/**
 * The cards that are meant, in order; with a text and without `sort`, best match first. Cards are in published order.
 */
export function select<Card extends object>(
  shape: Shape<Card>, cards: readonly Card[], wanted: Wanted, lang: Language,
): Card[] {
  const conditions = filters(wanted.where);
  const sought = words(wanted.text ?? '');
  const hits = cards.filter((card) => passes(shape, card, conditions))
    .map((card) => ({card, rank: rank(shape, card, sought)}))
    .filter((hit) => hit.rank >= 0);
  const compare = wanted.sort && shape.sorts[wanted.sort];
  if (!compare) hits.sort((a, b) => a.rank - b.rank);
  // The first order is the one in which the cards are published.
  else if (wanted.sort !== Object.keys(shape.sorts)[0]) {
    const collator = new Intl.Collator(lang);
    hits.sort((a, b) => compare(a.card, b.card, collator));
  }
  return hits.map(({card}) => card);
}

/** The values of each field under the text and the filters on the other fields; see `Collection.facets`. */
export function countFacets<Card extends object>(
  shape: Shape<Card>, cards: readonly Card[], names: readonly string[], {where, text}: Wanted, lang: Language,
): Record<string, FacetCount[]> {
  const conditions = filters(where);
  const sought = words(text ?? '');
  const found = cards.filter((card) => rank(shape, card, sought) >= 0);
  return Object.fromEntries(names.map((name) => {
    const others = conditions.filter(([field]) => field !== name);
    const selected = conditions.find(([field]) => field === name)?.[1] ?? [];
    return [name, countTerms(found, shape.fields[name]!, lang, (card) => passes(shape, card, others), selected)];
  }));
}

/** Whether a card has one of the ids in each field. */
const passes = <Card>({fields}: Shape<Card>, card: Card, conditions: ReturnType<typeof filters>): boolean =>
  conditions.every(([field, ids]) => fields[field]?.(card).some(({id}) => ids.includes(id)));

const foldedTexts = new WeakMap<object, readonly string[]>();

/** How far from the most telling text the folded words stand in a card, 0 for nearest; -1 when one is missing. */
export function rank<Card extends object>({texts}: Shape<Card>, card: Card, sought: readonly string[]): number {
  if (!sought.length) return 0;
  let folded = foldedTexts.get(card);
  if (!folded) foldedTexts.set(card, folded = texts.flatMap((path) => textsAt(card, path)).map(([, text]) => fold(text)));
  const places = sought.map((word) => folded.findIndex((text) => text.includes(word)));
  return places.includes(-1) ? -1 : places.reduce((sum, place) => sum + place, 0);
}
