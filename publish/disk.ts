import {spawnSync} from 'node:child_process';
import {closeSync, fsyncSync, openSync} from 'node:fs';
import {dirname, join} from 'node:path';

// Beyond so many files, one call for the whole file system is quicker than one for each.
const few = 500;

/** Forces files to disk, with the folders that they stand in, so that they outlast a power cut. */
export function forceToDisk(root: string, files: readonly string[]): void {
  if (files.length === 0) return;
  // syncfs(2) by the program of Linux; elsewhere there is no such option.
  if (files.length > few && spawnSync('sync', ['-f', root]).status === 0) return;
  const folders = new Set<string>(['.']);
  for (const file of files) {
    force(join(root, file));
    for (let at = dirname(file); at !== '.'; at = dirname(at)) folders.add(at);
  }
  // Windows cannot open folders; its file system keeps renames in order by itself.
  if (process.platform !== 'win32') for (const folder of folders) force(join(root, folder));
}

function force(path: string): void {
  const file = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
