import type {MemberCard} from '../protocol/collections/members.js';
import type {DirectoryTerms, Listed} from '../protocol/directory.js';
import {languages} from '../protocol/languages.js';
import type {Points} from './points.js';
import {termOf} from './select.js';

/**
 * An entry as lists and the map show it. Its name is the one in the reader's language, where there is one. Without an
 * address its link has none and the kind `none`; without a kind, `kind` is empty, which lists leave out.
 */
export function cardOf(points: Points, ordinal: number, item: Listed, terms: DirectoryTerms): MemberCard {
  const {id, lang, city, url, names = {}} = item;
  const translated = names[terms.lang];
  const name = translated ?? item.name;
  const foreign = lang !== undefined && lang.split('-', 1)[0] !== terms.lang ? lang : undefined;
  const own = foreign && name !== item.name ? {text: item.name, lang: foreign} : undefined;
  const known = [item.name, ...languages.flatMap((each) => names[each] ?? [])];
  const aliases = [...new Set(known)].filter((other) => other !== name && other !== own?.text);
  const kind = points.kinds[points.kind[ordinal]!]!;
  return {
    id, lang: terms.lang, name,
    ...(foreign && translated === undefined && {borrowed: {name: foreign}}),
    ...(own && {ownName: own}),
    ...(aliases.length > 0 && {aliases}),
    kind: termOf(terms, 'kind', kind),
    roles: [],
    country: termOf(terms, 'country', points.countries[points.country[ordinal]!]!),
    ...(city && {place: {city, latitude: points.latitudes[ordinal]!, longitude: points.longitudes[ordinal]!}}),
    link: url ? {url, kind: 'page'} : {url: '', kind: 'none'},
  };
}
