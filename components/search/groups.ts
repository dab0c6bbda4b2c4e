import type {PageMeta} from '../../src/page.js';
import type {CollectionName} from '../../src/protocol/collection.js';
import type {RecordBase} from '../../src/protocol/records.js';

/** The records of one kind that were found, best match first. */
export interface Group {
  readonly name: CollectionName;
  /** Those that have been loaded. */
  readonly cards: readonly RecordBase[];
  readonly total: number;
  /** Whether there are more than `total`, and nobody has counted how many. */
  readonly atLeast: boolean | undefined;
  /** Where those begin that have not been loaded; `null` when there are none. */
  readonly cursor: string | null;
}

/** What was found for a text, and what could not be searched. For an empty text it is what can be searched. */
export interface Found {
  readonly text: string;
  readonly groups: readonly Group[];
  /** The text with words that continue it. */
  readonly words: readonly string[];
  readonly failed: readonly CollectionName[];
  /** Whether nothing is published at all. */
  readonly empty: boolean;
  readonly meta: PageMeta | undefined;
}

/** How many options there are: words, the suggestions of each kind, and one more where a kind has more results. */
export const countOptions = ({words, groups}: Pick<Found, 'words' | 'groups'>, limit: number): number =>
  groups.reduce((sum, {cards, total}) => sum + Math.min(cards.length, limit) + Number(total > limit), words.length);
