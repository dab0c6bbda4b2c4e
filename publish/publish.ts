import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {blobPath, pointerPath} from '../src/protocol/snapshot.js';
import type {Fault} from './faults.js';
import {buildFeeds} from './feeds/feeds.js';
import {removeOldCalendars} from './feeds/old-calendars.js';
import {readPointer, refuseToShrink} from './previous.js';
import type {Progress} from './progress.js';
import {describeFiles} from './schemas.js';
import {buildSnapshot, type Counts, encode} from './snapshot.js';
import {copyStaticFiles, packageFolder} from './static-files.js';
import {removeParts, storeFiles, writeAtomically, writeIfChanged} from './store.js';
import {validate} from './validate.js';
import {verifySnapshot} from './verify.js';

export interface PublishOptions {
  /** The content folder. */
  readonly content: string;
  /** The folder to publish into; made when it is missing. One publisher at a time may write there. */
  readonly out: string;
  /** Whether a collection may lose more than a fifth of its records. Default false. */
  readonly allowShrink?: boolean;
  readonly onProgress?: Progress;
  /** Where `dist/cdn` and `site` are. Default: the package that this program belongs to. */
  readonly package?: string;
}

/** What was published, or the faults for which nothing was written. */
export type PublishResult = {readonly ok: false; readonly faults: readonly Fault[]; readonly ms: number} | Published;

export interface Published {
  readonly ok: true;
  /** False when the folder held this very edition already. */
  readonly changed: boolean;
  readonly sequence: number;
  /** Day for which the secretariat vouches for the content. */
  readonly date: string;
  readonly counts: Counts;
  /** Objects that the edition consists of, and how many of them were written now. */
  readonly objects: {readonly total: number; readonly written: number};
  /** Whether the built widgets are there too. */
  readonly widgets: boolean;
  /** How long it took, in milliseconds. */
  readonly ms: number;
}

/**
 * Publishes content: validates all of it, builds the snapshot and the feeds, writes what is missing, reads the snapshot
 * back, and swaps the pointer last. Until then, and whenever it stops before, readers have the edition before.
 *
 * @throws PublishError when it refuses; the message and its hint say what to do
 */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const {content: folder, out, allowShrink = false, onProgress} = options;
  const started = performance.now();
  const ms = () => Math.round(performance.now() - started);
  const {content, faults} = validate({content: folder, onProgress});
  if (!content) return {ok: false, faults, ms: ms()};

  const previous = await readPointer(out);
  if (previous && !allowShrink) await refuseToShrink(out, previous, content);
  const {editions, blobs, counts} = buildSnapshot(content, onProgress);
  const objects = new Map(Array.from(blobs, ([hash, bytes]) => [blobPath(hash), bytes]));
  const feeds = buildFeeds(content, onProgress);

  await mkdir(join(out, 'v1'), {recursive: true});
  for (const folder of ['v1', 'feeds']) await removeParts(join(out, folder));
  const written = await storeFiles(out, objects, (done, total) => onProgress?.('Writing objects', done, total));
  for (const [path, bytes] of describeFiles()) await writeIfChanged(join(out, path), bytes);
  const widgets = await copyStaticFiles(options.package ?? packageFolder(), out);
  await verifySnapshot(out, editions);
  await storeFiles(out, feeds, (done, total) => onProgress?.('Writing feeds', done, total));

  const pointerOf = (sequence: number) => encode({format: 'wdea-pointer/1.0', sequence, date: content.date, editions});
  let sequence = previous?.pointer.sequence ?? 0;
  const changed = !previous || !pointerOf(sequence).equals(previous.bytes);
  if (changed) await writeAtomically(join(out, pointerPath), pointerOf(++sequence));
  await removeOldCalendars(out, feeds);
  return {
    ok: true, changed, sequence, date: content.date, counts, objects: {total: blobs.size, written}, widgets, ms: ms(),
  };
}
