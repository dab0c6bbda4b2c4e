import type {MemberField} from '../protocol/collections/members.js';
import type {DirectoryTerms} from '../protocol/directory.js';
import type {FacetCount} from '../protocol/facets.js';
import type {Term} from '../protocol/records.js';
import type {Points} from './points.js';

// Work on the columns of a directory in memory. Nothing here knows of requests.

/** Fields with the ids asked for, as `filters` gives them. */
export type Conditions = readonly (readonly [field: string, ids: readonly string[]])[];

/** Ordinals of the entries that fulfil all conditions, ascending. @param hits 1 for each entry with the text */
export function passing(points: Points, conditions: Conditions, hits: Uint8Array | undefined): Uint32Array {
  const found = new Uint32Array(points.count);
  let length = 0;
  forEachPassing(points, conditions, hits, (ordinal) => (found[length++] = ordinal));
  return found.slice(0, length);
}

/** The values of a field under the text and the conditions on the other fields, most frequent first, then by name. */
export function countField(
  points: Points, terms: DirectoryTerms, field: MemberField, conditions: Conditions, hits: Uint8Array | undefined,
): FacetCount[] {
  if (field === 'role') return [];
  const [ids, column] = field === 'kind' ? [points.kinds, points.kind] : [points.countries, points.country];
  const counts = new Uint32Array(ids.length);
  const others = conditions.filter(([name]) => name !== field);
  forEachPassing(points, others, hits, (ordinal) => counts[column[ordinal]!]!++);
  const selected = conditions.find(([name]) => name === field)?.[1] ?? [];
  const {compare} = new Intl.Collator(terms.lang);
  return ids.map((id, i) => ({...termOf(terms, field, id), count: counts[i]!}))
    .filter(({id, count}) => id && (count || selected.includes(id)))
    .sort((a, b) => b.count - a.count || compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

function forEachPassing(
  {count, countries, country, kinds, kind}: Points, conditions: Conditions, hits: Uint8Array | undefined,
  found: (ordinal: number) => void,
): void {
  // No entry has a role.
  if (conditions.some(([field]) => field === 'role')) return;
  const allowed = (field: string, ids: readonly string[]) =>
    Uint8Array.from(ids, (id) => Number(conditions.every(([name, wanted]) => name !== field || wanted.includes(id))));
  const [inCountry, ofKind] = [allowed('country', countries), allowed('kind', kinds)];
  for (let i = 0; i < count; i++) {
    if (inCountry[country[i]!]! & ofKind[kind[i]!]! & (hits ? hits[i]! : 1)) found(i);
  }
}

/** A kind or country with its name in the reader's language; its id stands in for a name that is missing. */
export function termOf(terms: DirectoryTerms, field: 'kind' | 'country', id: string): Term {
  const names = field === 'kind' ? terms.kinds : terms.countries;
  return {id, name: Object.hasOwn(names, id) ? names[id]! : id};
}
