/**
 * The pinned build, from dist/cdn: a script for each element in a folder of this version's name, each with everything
 * that the element may ever load, so that one `integrity` vouches for all of it. `wdea` there holds all elements. Names
 * carry a hash: what a page has pinned is never written over. `integrity.json` has the file of each, and what a page
 * says of it (https://www.w3.org/TR/sri-2/).
 */
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {rollup} from 'rollup';
import {minified, typescript} from '../rollup.config.js';
import {root} from './setup.mjs';

export async function buildPinned() {
  const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = join(root, 'dist/cdn', version);
  const chunks = chunksOf();
  const pinned = {};
  let cache;
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const all = ['wdea', [...chunks.values()]];
  for (const [name, held] of [...Array.from(chunks, ([each, chunk]) => [each, [chunk]]), all]) {
    const plugins = [entryOf(held), typescript(), minified()];
    const bundle = await rollup({input: entry, cache, plugins, treeshake: false});
    cache = bundle.cache;
    const {output: [chunk]} = await bundle.generate({inlineDynamicImports: true});
    await bundle.close();
    const code = `/*! @wdea/embed ${version}; licences of what is built in: ../chunks/licences.txt */\n${chunk.code}`;
    const digest = createHash('sha384').update(code).digest();
    const file = `${name}-${digest.toString('hex', 0, 4)}.js`;
    writeFileSync(join(folder, file), code);
    pinned[name] = {file, integrity: `sha384-${digest.toString('base64')}`};
  }
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(pinned, null, 2)}\n`);
}

const entry = '\0entry';

/** A module that begins the elements of these chunks. */
function entryOf(chunks) {
  const modules = chunks.map((chunk) => JSON.stringify(join(root, 'dist/cdn', chunk)));
  const code = [
    ...modules.map((module, at) => `import * as element${at} from ${module};`),
    `import {begin} from ${JSON.stringify(join(root, 'components/pinned.ts'))};`,
    `begin([${modules.map((_, at) => `element${at}`).join()}], new URL('..', import.meta.url).href);`,
  ].join('\n');
  return {name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? code : null)};
}

/** The chunk of each element, as the loader has it. */
function chunksOf() {
  const loader = readFileSync(join(root, 'dist/cdn/wdea.js'), 'utf8');
  return new Map(Array.from(loader.matchAll(/wdea-([a-z-]+)\W*=>import\(.\.\/(chunks\/[\w-]+\.js)/g),
    ([, name, chunk]) => [name, chunk]));
}
