import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import {dirname, extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {writeIfChanged} from './store.js';

/** The folder of the package, of a checkout as of an installation. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

const siteTypes = new Set(['.html', '.css', '.js', '.svg', '.png']);

/**
 * Copies the pages of `site/` and the built widgets beside the snapshot; the loader last, since it names its chunks.
 * What was pinned before stays.
 *
 * @returns whether the widgets have been built and are there
 */
export async function copyStaticFiles(from: string, out: string): Promise<boolean> {
  const widgets = join(from, 'dist/cdn');
  const built = existsSync(join(widgets, 'wdea.js'));
  if (built) {
    const names = (await filesBelow(widgets)).filter((name) => !name.startsWith('wdea.js'));
    for (const name of [...names, 'wdea.js']) await copy(widgets, out, name);
  }
  const site = join(from, 'site');
  for (const name of await filesBelow(site)) {
    if (siteTypes.has(extname(name))) await copy(site, out, name);
  }
  return built;
}

async function copy(from: string, to: string, name: string): Promise<void> {
  await writeIfChanged(join(to, name), await readFile(join(from, name)));
}

async function filesBelow(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, {withFileTypes: true});
  const names = await Promise.all(entries.map(async (entry) => entry.isDirectory()
    ? (await filesBelow(join(folder, entry.name))).map((name) => join(entry.name, name))
    : entry.isFile() ? [entry.name] : []));
  return names.flat().sort();
}
