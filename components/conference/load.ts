import {openCollection} from '../../src/collection.js';
import {WdeaError} from '../../src/errors.js';
import type {PageMeta} from '../../src/page.js';
import type {CollectionDefinition} from '../../src/protocol/collection.js';
import {type EventCard, events} from '../../src/protocol/collections/events.js';
import {news, type NewsCard} from '../../src/protocol/collections/news.js';
import {type ResourceCard, resources} from '../../src/protocol/collections/resources.js';
import type {Language} from '../../src/protocol/languages.js';
import type {RecordBase, Sourced} from '../../src/protocol/records.js';
import type {Snapshot} from '../../src/snapshot.js';

/** A series of conferences. What could not be had is `undefined`: the conference is shown without it. */
export interface ConferenceData {
  /** Newest first. */
  readonly editions: readonly EventCard[];
  readonly meta: PageMeta;
  readonly news: readonly NewsCard[] | undefined;
  readonly resources: readonly ResourceCard[] | undefined;
}

/**
 * Loads all editions of a series, and all that may be linked to them: a reader then goes from one edition to another
 * without waiting.
 */
export async function loadConference(
  snapshot: Snapshot, language: Language, series: string, signal: AbortSignal,
): Promise<ConferenceData> {
  const all = async <Card extends RecordBase, Full extends Card & Sourced, Field extends string, Sort extends string>(
    definition: CollectionDefinition<Card, Full, Field, Sort>,
  ): Promise<readonly Card[] | undefined> => {
    try {
      return (await openCollection(snapshot, definition, language).list({limit: Infinity}, {signal})).items;
    } catch (error) {
      return error instanceof WdeaError && error.code === 'EDITION_MISSING' ? [] : undefined;
    }
  };
  const [page, allNews, allResources] = await Promise.all([
    openCollection(snapshot, events, language).list({where: {series}, sort: 'newest', limit: Infinity}, {signal}),
    all(news), all(resources),
  ]);
  return {editions: page.items, meta: page.meta, news: allNews, resources: allResources};
}

/** The cards that name an event. */
export const ofEvent = <Card extends {readonly events?: readonly string[]}>(
  cards: readonly Card[] | undefined, id: string,
): readonly Card[] | undefined => cards?.filter(({events = []}) => events.includes(id));
