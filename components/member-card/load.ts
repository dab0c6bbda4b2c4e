import {openCollection} from '../../src/collection.js';
import {WdeaError} from '../../src/errors.js';
import {nothingIfMissing} from '../../src/missing.js';
import type {Page, PageMeta} from '../../src/page.js';
import {type Member, members} from '../../src/protocol/collections/members.js';
import {news, type NewsCard} from '../../src/protocol/collections/news.js';
import {type PracticeCard, practices} from '../../src/protocol/collections/practices.js';
import {type ResourceCard, resources} from '../../src/protocol/collections/resources.js';
import type {Language} from '../../src/protocol/languages.js';
import type {Snapshot} from '../../src/snapshot.js';

/** An organisation, and what other collections have of it; a collection that cannot be reached is `undefined`. */
export interface MemberData {
  readonly member: Member;
  readonly meta: PageMeta;
  readonly news: readonly NewsCard[] | undefined;
  readonly resources: readonly ResourceCard[] | undefined;
  readonly practices: readonly PracticeCard[] | undefined;
}

/** Loads what a card shows, all at once; `null` when no organisation has this id. */
export async function loadMember(
  snapshot: Snapshot, language: Language, id: string, signal: AbortSignal,
): Promise<MemberData | null> {
  const options = {signal};
  const collection = openCollection(snapshot, members, language);
  const query = {limit: Infinity};
  const [member, {meta}, ...[ofNews, ofResources, ofPractices]] = await Promise.all([
    collection.get(id, options).catch(unlessMissing),
    collection.list({limit: 1}, options),
    reachable(openCollection(snapshot, news, language).list({...query, where: {member: id}}, options)),
    reachable(openCollection(snapshot, resources, language).list({...query, where: {provider: id}}, options)),
    reachable(openCollection(snapshot, practices, language).list({...query, where: {member: id}}, options)),
  ]);
  return member ? {member, meta, news: ofNews, resources: ofResources, practices: ofPractices} : null;
}

function unlessMissing(error: unknown): undefined {
  if (!(error instanceof WdeaError && error.code === 'NOT_FOUND')) throw error;
}

/** The card does without what cannot be reached, and says so; what is published nowhere is not missed. */
const reachable = <Card>(page: Promise<Page<Card>>): Promise<readonly Card[] | undefined> =>
  page.catch(nothingIfMissing).then(({items}) => items, () => undefined);
