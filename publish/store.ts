import {mkdir, open, readdir, readFile, rename, rm, stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {blobPath, type Ref} from '../src/protocol/snapshot.js';
import {sha256} from './hash.js';

// A file is written beside its place under such a name and then renamed, so that its place never holds half of it.
const partSuffix = '.part';

/** Writes a file so that at any moment its place holds the old bytes or the new ones, even after a power cut. */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  await replace(path, bytes);
  await syncFolder(dirname(path));
}

/** As above, unless the file has these bytes already. Returns whether it was written. */
export async function writeIfChanged(path: string, bytes: Uint8Array): Promise<boolean> {
  if (await holds(path, {hash: sha256(bytes), bytes: bytes.length})) return false;
  await writeAtomically(path, bytes);
  return true;
}

/**
 * Writes the objects that are missing or damaged. The folders are forced to disk at the end, once each: nothing
 * points at the objects before that.
 *
 * @returns the number of objects that were written
 */
export async function storeBlobs(
  root: string, blobs: ReadonlyMap<string, Uint8Array>, onStored?: (done: number, total: number) => void,
): Promise<number> {
  const folders = new Set<string>();
  let [written, done] = [0, 0];
  await inParallel(blobs, async ([hash, bytes]) => {
    const path = join(root, blobPath(hash));
    if (!await holds(path, {hash, bytes: bytes.length})) {
      await replace(path, bytes);
      folders.add(dirname(path));
      written++;
    }
    onStored?.(++done, blobs.size);
  });
  await inParallel(folders, syncFolder);
  if (folders.size > 0) await syncFolder(join(root, 'v1/b'));
  return written;
}

/** Whether a file has exactly the bytes that a reference names. */
export async function holds(path: string, {hash, bytes}: Ref): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true && found.size === bytes && sha256(await readFile(path)) === hash;
}

/** Removes what a publisher that was killed left half written. */
export async function removeParts(folder: string): Promise<void> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await removeParts(path);
    else if (entry.name.endsWith(partSuffix)) await rm(path);
  }
}

async function replace(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const part = `${path}.${process.pid}${partSuffix}`;
  const file = await open(part, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open folders; its file system keeps renames in order by itself.
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync();
  } finally {
    await handle?.close();
  }
}

/** Runs a task for each item, some at a time. */
export async function inParallel<Item>(items: Iterable<Item>, task: (item: Item) => Promise<void>): Promise<void> {
  const rest = items[Symbol.iterator]();
  const work = async () => {
    for (let next = rest.next(); !next.done; next = rest.next()) await task(next.value);
  };
  await Promise.all(Array.from({length: 16}, work));
}
