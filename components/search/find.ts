import {openCollection} from '../../src/collection.js';
import {WdeaError} from '../../src/errors.js';
import type {CallOptions, Page} from '../../src/page.js';
import type {CollectionName} from '../../src/protocol/collection.js';
import type {Language} from '../../src/protocol/languages.js';
import type {RecordBase} from '../../src/protocol/records.js';
import {select} from '../../src/query.js';
import type {Snapshot} from '../../src/snapshot.js';
import type {Group} from './groups.js';
import {kinds, kindsNamed} from './kinds.js';

/** All cards of a collection. */
interface Part {
  readonly name: CollectionName;
  readonly page: Page<RecordBase>;
}

/** What can be searched, and what could not be loaded. */
export interface Loaded {
  readonly parts: readonly Part[];
  readonly failed: readonly CollectionName[];
}

/**
 * Loads all cards of the collections that an author names. One that fails does not stop the others, and one that is
 * not published at all is no failure.
 *
 * @throws {WdeaError} the first failure, when there is nothing else.
 */
export async function loadKinds(
  snapshot: Snapshot, language: Language, types: string | undefined, options: CallOptions,
): Promise<Loaded> {
  const names = kindsNamed(types);
  const parts: Part[] = [];
  const failed: CollectionName[] = [];
  const errors: unknown[] = [];
  const outcomes = await Promise.allSettled(names.map((name) =>
    openCollection(snapshot, kinds[name].definition, language).list({limit: Infinity}, options)));
  outcomes.forEach((outcome, at) => {
    if (outcome.status === 'fulfilled') {
      parts.push({name: names[at]!, page: outcome.value});
    } else if (!(outcome.reason instanceof WdeaError && outcome.reason.code === 'EDITION_MISSING')) {
      failed.push(names[at]!);
      errors.push(outcome.reason);
    }
  });
  if (errors.length && !parts.length) throw errors[0];
  return {parts, failed};
}

/** The records in which all words occur, by kind; kinds without any are left out. */
export const find = ({parts}: Loaded, text: string): readonly Group[] => !text ? [] : parts
  .map(({name, page: {items, meta}}) =>
    ({name, cards: select(kinds[name].definition, items, {text}, meta.language)}))
  .filter(({cards}) => cards.length);
