import type {Archived, CallOptions} from './page.js';
import type {CollectionName} from './protocol/collection.js';
import {type Language, languages} from './protocol/languages.js';
import type {Snapshot} from './snapshot.js';

/** What is known of the published edition without loading any of its collections. */
export interface SnapshotInfo {
  /** Number of the edition; a later edition has a higher one. */
  readonly sequence: number;
  /** Day for which the publisher vouches for the content (ISO 8601). */
  readonly date: string;
  readonly languages: readonly Language[];
  readonly collections: readonly CollectionName[];
  /** Whether the last attempt to look for a newer edition failed; never when the content is archived. */
  readonly stale: boolean;
  /** Set when the content is archived: then there will be no newer edition. */
  readonly archived?: Archived;
}

/**
 * What is published. With `refresh` it looks for a newer edition first; it keeps the one at hand when there is none, or
 * when that fails (`stale`).
 */
export async function snapshotInfo(
  snapshot: Snapshot, options: CallOptions & {readonly refresh?: boolean} = {},
): Promise<SnapshotInfo> {
  const {sequence, date, editions, archived} = await snapshot.pointer(options);
  const published = languages.filter((language) => editions[language]);
  const names = published.flatMap((language) => Object.keys(editions[language] ?? {}) as CollectionName[]);
  return {
    sequence, date, languages: published, collections: [...new Set(names)], stale: !archived && snapshot.stale,
    ...(archived && {archived}),
  };
}
