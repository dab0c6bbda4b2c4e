import {join} from 'node:path';
import * as z from 'zod/mini';
import {pointer, type Pointer, pointerPath} from '../../src/protocol/snapshot.js';
import {forceToDisk} from '../disk.js';
import {PublishError} from '../errors.js';
import type {Progress} from '../progress.js';
import {describeFiles} from '../schemas.js';
import {copyStaticFiles, packageFolder} from '../static-files.js';
import {writeAtomically, writeIfChanged} from '../store.js';
import {Copier, each} from './copier.js';
import {copyEditions} from './edition.js';
import {openSource, type Source} from './source.js';

export interface MirrorOptions {
  /** A published folder: its http(s) address, or its path. */
  readonly from: string;
  /** The folder to write into; made when it is missing. */
  readonly out: string;
  readonly onProgress?: Progress;
  /** Where `dist/cdn` and `site` are. Default: the package that this program belongs to. */
  readonly package?: string;
}

/** What was copied. */
export interface Mirrored {
  readonly sequence: number;
  /** Day for which the secretariat vouches for the content. */
  readonly date: string;
  /** Number of files that were written. */
  readonly written: number;
  /** Whether the built widgets are there too. */
  readonly widgets: boolean;
}

/**
 * Copies the edition that a published folder holds, without those before it, for a host of one's own. Every file is
 * checked by the hash in its name, and the pointer comes last. Beside it stand the feeds, and the widgets and pages of
 * this program's package.
 *
 * @throws PublishError when the folder cannot be read, or holds something else than its names say
 */
export async function mirror(options: MirrorOptions): Promise<Mirrored> {
  const {from, out, onProgress} = options;
  const source = openSource(from);
  const bytes = await source.read(pointerPath);
  const {editions, sequence, date} = readPointer(bytes, source);
  const copier = new Copier(source, out);
  const feeds = await copyEditions(editions, copier, (done, total) => onProgress?.('Copying files', done, total));
  await each(feeds, async (path) => {
    const feed = await source.read(path);
    if (feed) await writeIfChanged(join(out, path), feed);
  });
  for (const [path, description] of describeFiles()) await writeIfChanged(join(out, path), description);
  const widgets = await copyStaticFiles(options.package ?? packageFolder(), out);
  forceToDisk(out, copier.written);
  await writeAtomically(join(out, pointerPath), bytes!);
  return {sequence, date, written: copier.written.length, widgets};
}

function readPointer(bytes: Buffer | undefined, {name}: Source): Pointer {
  try {
    return z.parse(pointer, JSON.parse(bytes!.toString('utf8')));
  } catch (cause) {
    throw new PublishError(`${name} holds no edition that this version can read.`,
      `Name the folder or the address that holds ${pointerPath}.`, {cause});
  }
}
