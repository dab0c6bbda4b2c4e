import type {L10n} from '../core/l10n.js';
import {plural} from '../core/list/plural.js';
import type {Cluster} from './clusters.js';
import type {Look} from './marks.js';
import type {Places} from './places.js';

/** Where more of a directory are drawn as one, some of them tell where they are. */
const maxAsked = 500;
/** Names of at most so many cities, or countries and regions, stand in the name of a cluster. */
const maxNames = 3;

/** “12 organisations”, members and supporting organisations alike. */
export const countText = (n: number, l10n: L10n): string =>
  plural(l10n.msg('{n, plural, one {# organisation} other {# organisations}}'), {n}, l10n);

/** What a cluster looks like: hollow when there are supporting organisations alone. */
export function lookOf(
  {ranges, count}: Cluster, places: Places, {number}: L10n,
): Pick<Look, 'kind' | 'role' | 'figure'> {
  let kind: string | undefined;
  for (const ordinal of places.index.ordinals(ranges)) {
    const known = places.known(ordinal);
    kind = count === 1 ? known.kind?.id : undefined;
    if (known.isMember !== false) return {kind, role: 'member', figure: count > 1 ? number(count) : ''};
  }
  return {kind, role: 'supporter', figure: count > 1 ? number(count) : ''};
}

/**
 * Name of a cluster: an organisation with its city, or the cities with most of them (where none is known, the countries
 * and regions), and how many members and supporting organisations.
 */
export function labelOf({ranges, count}: Cluster, places: Places, l10n: L10n): string {
  const {msg, format, number} = l10n;
  const [cities, countries] = [new Map<string, number>(), new Map<string, number>()];
  let [memberCount, supporterCount] = [0, 0];
  let name = '';
  for (const ordinal of places.index.ordinals(ranges, places.tellsMembers ? undefined : maxAsked)) {
    const {card, country, city, isMember} = places.known(ordinal);
    const [names, where] = city ? [cities, city] : [countries, country.name];
    names.set(where, (names.get(where) ?? 0) + 1);
    if (isMember) memberCount++;
    else if (isMember === false) supporterCount++;
    name = card?.name ?? '';
  }
  const names = cities.size ? cities : countries;
  const most = [...names].sort(([, a], [, b]) => b - a).map(([each]) => each);
  const hasOthers = most.length > maxNames || (cities.size > 0 && countries.size > 0);
  const place = joined([...most.slice(0, maxNames), hasOthers ? '…' : '']);
  if (count === 1 && name) return joined([name, place, supporterCount ? msg('Supporting organisation') : '']);
  const supporters = msg('{n, plural, one {# supporting organisation} other {# supporting organisations}}');
  const counts = [
    memberCount < count && supporterCount < count ? countText(count, l10n) : '',
    memberCount ? plural(msg('{n, plural, one {# member} other {# members}}'), {n: memberCount}, l10n) : '',
    supporterCount ? plural(supporters, {n: supporterCount}, l10n) : '',
  ];
  const label = format(msg('{place}: {count}'), {place, count: joined(counts)});
  // who speaks to the screen says the figure that is seen; Arabic has a word for two that holds none
  const figure = number(count);
  return label.includes(figure) ? label : joined([label, figure]);
}

const joined = (parts: readonly string[]) => parts.filter(Boolean).join(' · ');
