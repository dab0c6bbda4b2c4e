import {openCollection} from '../../src/collection.js';
import {WdeaError} from '../../src/errors.js';
import type {CallOptions} from '../../src/page.js';
import type {CollectionName} from '../../src/protocol/collection.js';
import type {Language} from '../../src/protocol/languages.js';
import type {Snapshot} from '../../src/snapshot.js';
import {readPage} from '../core/list/read-page.js';
import type {Found, Group} from './groups.js';
import {kinds, kindsNamed} from './kinds.js';

/** What is searched. */
export interface Place {
  readonly snapshot: Snapshot;
  readonly language: Language;
}

/** How many words are suggested. */
const fewWords = 4;
/** How many more results of a kind are loaded at a time. */
export const more = 50;

const open = ({snapshot, language}: Place, name: CollectionName) =>
  openCollection(snapshot, kinds[name].definition, language);

/**
 * Searches the collections that an author names, all at the same time. One that fails does not stop the others, and one
 * that is not published at all is no failure.
 *
 * @param limit how many results of each kind
 * @throws {WdeaError} the first failure, when there is nothing else.
 */
export async function find(
  place: Place, types: string | undefined, text: string, limit: number, options: CallOptions,
): Promise<Omit<Found, 'empty'>> {
  const names = kindsNamed(types);
  const outcomes = await Promise.allSettled(names.map(async (name) => {
    const collection = open(place, name);
    const [{page: {items, total, cursor, meta}, atLeast}, words] = await Promise.all([
      readPage(collection, {text, limit}, options),
      text ? collection.suggest(text, {limit: fewWords}, options).catch(() => []) : [],
    ]);
    return {group: {name, cards: items, total, atLeast, cursor}, words, meta};
  }));
  const found = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const failed = names.filter((_, at) => isFailure(outcomes[at]!));
  if (failed.length && !found.length) throw outcomes.find(isFailure)!.reason;
  return {
    text,
    groups: found.map(({group}) => group).filter(({total}) => total),
    words: mixed(found.map(({words}) => words), text),
    failed,
    meta: found[0]?.meta,
  };
}

/** A group with more of its results. */
export async function findMore(place: Place, group: Group, text: string, options: CallOptions): Promise<Group> {
  const {page: {items, total, cursor}, atLeast} =
    await readPage(open(place, group.name), {text, limit: more, cursor: group.cursor}, options);
  return {...group, cards: [...group.cards, ...items], total, atLeast, cursor};
}

const isFailure = (outcome: PromiseSettledResult<unknown>): outcome is PromiseRejectedResult =>
  outcome.status === 'rejected'
  && !(outcome.reason instanceof WdeaError && outcome.reason.code === 'EDITION_MISSING');

/** A few words of all kinds: the first of each, then the second ones. What was typed already is no suggestion. */
function mixed(lists: readonly (readonly string[])[], text: string): readonly string[] {
  const words = [...Array(fewWords).keys()].flatMap((at) => lists.flatMap((list) => list[at] ?? []));
  return [...new Set(words)].filter((word) => word !== text.toLowerCase()).slice(0, fewWords);
}
