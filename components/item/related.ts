import {nothing} from 'lit';
import {openCollection} from '../../src/collection.js';
import type {CallOptions} from '../../src/page.js';
import {bodies} from '../../src/protocol/collections/bodies.js';
import {events} from '../../src/protocol/collections/events.js';
import {members} from '../../src/protocol/collections/members.js';
import type {Language} from '../../src/protocol/languages.js';
import type {RecordBase} from '../../src/protocol/records.js';
import type {Snapshot} from '../../src/snapshot.js';
import type {L10n} from '../core/l10n.js';
import {renderMeta, renderTitle} from '../core/pieces.js';

type Ids = readonly (string | undefined)[] | undefined;

/** Ids of other records that a record names, by their collection. */
export type References = Partial<Record<Referred, Ids>>;
type Referred = 'members' | 'events' | 'bodies';

/** The cards that a record names. What could not be had is not among them. */
export type Related = Readonly<Record<Referred, readonly RecordBase[]>>;

/** Loads what a record names, with no request for a collection that it does not refer to. */
export async function loadRelated(
  snapshot: Snapshot, language: Language, references: References, options: CallOptions,
): Promise<Related> {
  const pick = async (
    name: Referred, collection: {pick(ids: readonly string[], options: CallOptions): Promise<readonly RecordBase[]>},
  ) => {
    const ids = idsOf(references[name]);
    // The record itself is there; it is shown without the names of others when these fail to come.
    return ids.length ? collection.pick(ids, options).catch(() => []) : [];
  };
  const [ofMembers, ofEvents, ofBodies] = await Promise.all([
    pick('members', openCollection(snapshot, members, language)),
    pick('events', openCollection(snapshot, events, language)),
    pick('bodies', openCollection(snapshot, bodies, language)),
  ]);
  return {members: ofMembers, events: ofEvents, bodies: ofBodies};
}

/** The records with these ids as links. */
export function renderRelated(name: Referred, ids: Ids, related: Related, l10n: L10n): unknown {
  const cards = idsOf(ids).flatMap((id) => related[name].find((card) => card.id === id) ?? []);
  const title = name === 'events' ? 'title' : 'name';
  return cards.length ? renderMeta(cards.map((card) => renderTitle(name, card, title, l10n))) : nothing;
}

const idsOf = (ids: Ids): string[] => [...new Set((ids ?? []).filter((id) => id !== undefined))];
