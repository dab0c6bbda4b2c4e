import {isMember} from '../../src/protocol/collections/members.js';
import type {L10n} from '../core/l10n.js';
import {plural} from '../core/list/plural.js';
import type {Placed} from './cluster.js';

/** Names of at most so many cities stand in the name of a place. */
const maxCities = 3;

/** “12 organisations”, members and supporting organisations alike. */
export const countText = (n: number, l10n: L10n): string =>
  plural(l10n.msg('{n, plural, one {# organisation} other {# organisations}}'), {n}, l10n);

/** A place is drawn as members are when there is one among those gathered there. */
export const markerShape = (all: readonly Placed[]): 'member' | 'supporter' =>
  (all.some(({card}) => isMember(card)) ? 'member' : 'supporter');

/** Name of a place: an organisation with its city, or the cities and how many members and supporting organisations. */
export function markerLabel(all: readonly Placed[], l10n: L10n): string {
  const {msg, format, number} = l10n;
  const cities = [...new Set(all.map(({card}) => card.place!.city))];
  const memberCount = all.filter(({card}) => isMember(card)).length;
  const place = joined([...cities.slice(0, maxCities), cities.length > maxCities ? '…' : '']);
  if (all.length === 1) {
    return joined([all[0]!.card.name, place, memberCount ? '' : msg('Supporting organisation')]);
  }
  const supporters = msg('{n, plural, one {# supporting organisation} other {# supporting organisations}}');
  const counts = [
    memberCount && memberCount < all.length ? countText(all.length, l10n) : '',
    memberCount ? plural(msg('{n, plural, one {# member} other {# members}}'), {n: memberCount}, l10n) : '',
    memberCount < all.length ? plural(supporters, {n: all.length - memberCount}, l10n) : '',
  ];
  const label = format(msg('{place}: {count}'), {place, count: joined(counts)});
  // who speaks to the screen says the figure that is seen; Arabic has a word for two that holds none
  const figure = number(all.length);
  return label.includes(figure) ? label : joined([label, figure]);
}

const joined = (parts: readonly string[]) => parts.filter(Boolean).join(' · ');
