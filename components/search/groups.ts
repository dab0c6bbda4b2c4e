import type {CollectionName} from '../../src/protocol/collection.js';
import type {RecordBase} from '../../src/protocol/records.js';

/** The records of one kind that were found, best match first. */
export interface Group {
  readonly name: CollectionName;
  readonly cards: readonly RecordBase[];
}

/** How many options there are: the suggestions of each kind, and one more where a kind has more results. */
export const countOptions = (groups: readonly Group[], limit: number): number =>
  groups.reduce((sum, {cards}) => sum + Math.min(cards.length, limit + 1), 0);
