import type {Judged} from './judge.js';
import type {Head, Pointer} from './protocol/snapshot.js';

/** A collection as one pointer shows it; judged as far as it was needed. */
export interface Edition<Card> {
  readonly head: Head;
  readonly hash: string;
  /** The last pointer that led here. */
  pointer: Pointer;
  lead?: Judged<Card>;
  all?: Judged<Card>;
}
