import type {MemberCard} from '../../src/protocol/collections/members.js';
import type {FacetCount} from '../../src/protocol/facets.js';
import type {Term} from '../../src/protocol/records.js';

/** The organisations of one country or region on a page. */
export interface Group {
  readonly country: Term;
  readonly cards: readonly MemberCard[];
  /** How many there are of it on all pages. */
  readonly count: number;
  /** Whether some of them stand on the page before. */
  readonly continued: boolean;
}

/**
 * The cards of a page by country or region, in their order.
 *
 * @param counts organisations of each country or region on all pages
 * @param before country or region of the last card on the page before
 */
export function groupsOf(
  cards: readonly MemberCard[], counts: readonly FacetCount[], before: string | undefined,
): readonly Group[] {
  const groups: (Group & {cards: MemberCard[]})[] = [];
  for (const card of cards) {
    const {country} = card;
    const last = groups.at(-1);
    if (last?.country.id === country.id) {
      last.cards.push(card);
    } else {
      const count = counts.find(({id}) => id === country.id)?.count ?? 0;
      groups.push({country, cards: [card], count, continued: !last && country.id === before});
    }
  }
  return groups;
}
