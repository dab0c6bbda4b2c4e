import {openCollection} from '../../src/collection.js';
import {nothingIfMissing} from '../../src/missing.js';
import type {PageMeta} from '../../src/page.js';
import {bodies, type BodyCard} from '../../src/protocol/collections/bodies.js';
import {type MemberCard, members} from '../../src/protocol/collections/members.js';
import {people, type PersonCard} from '../../src/protocol/collections/people.js';
import type {Language} from '../../src/protocol/languages.js';
import type {Snapshot} from '../../src/snapshot.js';

/** The bodies with the persons and institutions that they name. */
export interface GovernanceData {
  readonly bodies: readonly BodyCard[];
  readonly meta: PageMeta;
  /** Holders of offices in these bodies; `undefined` when they could not be loaded. */
  readonly people: readonly PersonCard[] | undefined;
  /** Members that these bodies name; `undefined` when they could not be loaded. */
  readonly institutions: readonly MemberCard[] | undefined;
}

/** Ids of the institutions that a body names. */
const institutionIds = ({chair, members = []}: BodyCard): readonly string[] => (chair ? [chair, ...members] : members);

/** Loads all bodies, or the one with the id `only`, in the order of their rank. */
export async function loadGovernance(
  snapshot: Snapshot, language: Language, only: string | undefined, signal: AbortSignal,
): Promise<GovernanceData> {
  const institutions = openCollection(snapshot, members, language);
  const [{items, meta}, persons] = await Promise.all([
    openCollection(snapshot, bodies, language).list({limit: Infinity}, {signal}),
    orUndefined(openCollection(snapshot, people, language).list({limit: Infinity}, {signal})),
    // Which names are needed is known below; what they stand in is asked for now, so as not to come later.
    orUndefined(institutions.list({limit: 1}, {signal})),
  ]);
  const shown = only ? items.filter(({id}) => id === only) : items;
  const ids = [...new Set(shown.flatMap(institutionIds))];
  return {
    bodies: shown, meta,
    people: persons?.items.filter(({body}) => shown.some(({id}) => id === body)),
    institutions: (await orUndefined(institutions.pick(ids, {signal}).then((cards) => ({items: cards}))))?.items,
  };
}

/** What can fail to come without harm. A collection that is not published at all is empty, which is no fault. */
const orUndefined = <Card>(cards: Promise<{readonly items: readonly Card[]}>) =>
  cards.catch(nothingIfMissing).catch(() => undefined);
