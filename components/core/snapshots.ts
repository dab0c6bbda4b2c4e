import {WdeaError} from '../../src/errors.js';
import {openSnapshot, type Snapshot} from '../../src/snapshot.js';

const snapshots = new Map<string, Snapshot>();

/**
 * The one snapshot a page keeps of each source, so that its elements share requests and data.
 *
 * @throws {WdeaError} `CONFIG_INVALID` when the source is missing or no http(s) address.
 */
export function snapshotAt(source: string | undefined, baseUri: string): Snapshot {
  if (!source) {
    throw new WdeaError('CONFIG_INVALID', 'The element has no source.', {
      hint: 'Set its "source" attribute to the address of the published folder.',
    });
  }
  const baseUrl = URL.canParse(source, baseUri) ? new URL(source, baseUri).href : source;
  const known = snapshots.get(baseUrl);
  if (known) return known;
  const snapshot = openSnapshot({baseUrl});
  snapshots.set(baseUrl, snapshot);
  return snapshot;
}
