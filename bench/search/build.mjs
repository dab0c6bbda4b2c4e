/** Makes what each candidate searches, and tells how long it took and how large it is. */
import {existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {publishOwn} from './own-folder.mjs';
import {buildMiniSearch, buildPagefind} from './peers.mjs';
import {languages, makeRecords} from './records.mjs';

/** A catalogue: how many records in each of which languages. */
export const catalogues = {
  '1000': {count: Math.round(1000 / 6), in: languages},
  '10000': {count: Math.round(10_000 / 6), in: languages},
  '100000': {count: Math.round(100_000 / 6), in: languages},
  '100000-en': {count: 100_000, in: ['en']},
};

const builders = {
  own: publishOwn,
  minisearch: (folder, editions) => buildMiniSearch(folder, editions, false),
  'minisearch-analysed': (folder, editions) => buildMiniSearch(folder, editions, true),
  pagefind: (folder, editions) => buildPagefind(folder, editions, false),
  'pagefind-analysed': (folder, editions) => buildPagefind(folder, editions, true),
};

/**
 * @returns {Promise<{seconds: number, bytes: number, files: number, kinds: object}>} time, size on the disk, and a kind
 *   to filter by in each language
 */
export async function buildCatalogue(folder, catalogue, name) {
  const done = join(folder, `${catalogue}-${name}.json`);
  if (existsSync(done)) return JSON.parse(readFileSync(done, 'utf8')); // kept from a run before
  const out = join(folder, `${catalogue}-${name}`);
  rmSync(out, {recursive: true, force: true});
  const {count, in: wanted} = catalogues[catalogue];
  const recordsIn = await makeRecords(count);
  const editions = Object.fromEntries(wanted.map((language) => [language, recordsIn(language)]));
  const kinds = Object.fromEntries(wanted.map((language) => [language, mostFrequent(editions[language])]));
  const begun = performance.now();
  const own = await builders[name](out, editions);
  const result = {seconds: (performance.now() - begun) / 1000, ...own, ...measure(out), kinds};
  writeFileSync(done, JSON.stringify(result));
  return result;
}

function mostFrequent(records) {
  const counts = new Map();
  for (const {kind} of records) counts.set(kind.id, {kind, count: (counts.get(kind.id)?.count ?? 0) + 1});
  return [...counts.values()].sort((a, b) => b.count - a.count)[0].kind;
}

function measure(folder) {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const sizes = files.map(({parentPath, name}) => statSync(join(parentPath, name)).size);
  return {files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0)};
}
