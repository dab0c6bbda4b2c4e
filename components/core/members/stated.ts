import {openCollection} from '../../../src/collection.js';
import {facts} from '../../../src/protocol/collections/facts.js';
import {members} from '../../../src/protocol/collections/members.js';
import type {Language} from '../../../src/protocol/languages.js';
import type {PartialDate} from '../../../src/protocol/records.js';
import type {Snapshot} from '../../../src/snapshot.js';

/** How many of the members are published, beside the number that the alliance states. */
export interface Stated {
  readonly shown: number;
  readonly total: number;
  /** Day for which the total is stated. */
  readonly date: PartialDate;
}

/**
 * Compares the members that are published with the newest count that the alliance states. Reads heads only. Undefined
 * when no count is known or it cannot be had: elements do without.
 */
export async function loadStated(
  snapshot: Snapshot, language: Language, signal: AbortSignal,
): Promise<Stated | undefined> {
  const collection = openCollection(snapshot, members, language);
  try {
    const [{items}, count, {role}] = await Promise.all([
      openCollection(snapshot, facts, language).list({}, {signal}),
      collection.count({}, {signal}),
      collection.facets(['role'], {}, {signal}),
    ]);
    const fact = items.find(({metric}) => metric === 'organisations');
    const supporters = role.find(({id}) => id === 'supporter')?.count ?? 0;
    return fact && {shown: count - supporters, total: fact.value, date: fact.date};
  } catch {
    return undefined;
  }
}
