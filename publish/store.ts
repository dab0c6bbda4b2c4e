import {mkdir, open, readdir, readFile, rename, rm, stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {threadId} from 'node:worker_threads';

const partSuffix = '.part';

/**
 * A file is written beside its place under this name and then renamed, so that its place never holds half of it. Two
 * threads may write the same file at once: editions have parts in common.
 */
export const partOf = (path: string): string => `${path}.${process.pid}-${threadId}${partSuffix}`;

/** Writes a file so that at any moment its place holds the old bytes or the new ones, even after a power cut. */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  await replace(path, bytes);
  await syncFolder(dirname(path));
}

/** As above, unless the file has these bytes already. Returns whether it was written. */
export async function writeIfChanged(path: string, bytes: Uint8Array): Promise<boolean> {
  if (await holds(path, bytes)) return false;
  await writeAtomically(path, bytes);
  return true;
}

/**
 * Writes the files that are missing or differ. The folders are forced to disk at the end, once each: nothing points
 * at the files before that.
 *
 * @param files their bytes by path below `root`
 * @returns the number of files that were written
 */
export async function storeFiles(
  root: string, files: ReadonlyMap<string, Uint8Array>, onStored?: (done: number, total: number) => void,
): Promise<number> {
  const folders = new Set<string>();
  let [written, done] = [0, 0];
  await inParallel(files, async ([name, bytes]) => {
    const path = join(root, name);
    if (!await holds(path, bytes)) {
      await replace(path, bytes);
      // A folder may be new itself, and then stands in the one above.
      for (let at = dirname(name); at !== '.'; at = dirname(at)) folders.add(join(root, at));
      written++;
    }
    onStored?.(++done, files.size);
  });
  await inParallel(folders, syncFolder);
  return written;
}

/** Whether a file has exactly these bytes. */
async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true && found.size === bytes.length && (await readFile(path)).equals(bytes);
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
  const part = partOf(path);
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
