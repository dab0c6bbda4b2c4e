import type {Judged} from './judge.js';
import type {CollectionName} from './protocol/collection.js';
import type {Term} from './protocol/records.js';
import type {Head, Pointer} from './protocol/snapshot.js';
import type {Schema} from './schema.js';

/** What a collection needs of its definition. */
export interface Definition<Card, Full, Field extends string, Sort extends string> {
  readonly name: CollectionName;
  readonly card: Schema<Card>;
  readonly record: Schema<Full>;
  readonly fields: Readonly<Record<Field, (card: Card) => readonly Term[]>>;
  readonly texts: (card: Card) => readonly (string | undefined)[];
  readonly sorts: Readonly<Record<Sort, (a: Card, b: Card, collator: Intl.Collator) => number>>;
}

/** A collection as one pointer shows it; judged as far as it was needed. */
export interface Edition<Card> {
  readonly head: Head;
  readonly hash: string;
  /** The last pointer that led here. */
  pointer: Pointer;
  lead?: Judged<Card>;
  all?: Judged<Card>;
}
