/** Makes the folder that is served: the page with its harness, the candidates as a site would ship them. */
import {copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {build} from 'esbuild';
import {tsImport} from 'tsx/esm/api';
import {root} from '../../scripts/setup.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const mapLibreWorker = join(here, '../node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs');

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">
<style>body { margin: 0; font: 12px sans-serif } main { width: 960px; height: 540px; position: relative }</style>
<main></main><script type="module" src="harness.mjs"></script></html>`;

export function buildPage(folder) {
  writeFileSync(join(folder, 'index.html'), page);
  copyFileSync(join(here, 'harness.mjs'), join(folder, 'harness.mjs'));
}

/**
 * Bundles a candidate.
 * @returns {Promise<{name: string, module: string, styles?: string}>} addresses below the folder
 */
export async function buildCandidate(folder, name) {
  const bundle = (entry, outName) => build({
    entryPoints: {[outName]: entry}, outdir: join(folder, name), bundle: true, splitting: true, format: 'esm',
    target: 'es2022', minify: true, legalComments: 'none', charset: 'utf8', external: ['*.png', '/site/*'],
    logLevel: 'error', plugins: [leanStyles],
  });
  await bundle(join(here, `candidates/${name}.mjs`), name);
  if (name === 'maplibre') await bundle(mapLibreWorker, 'maplibre-worker');
  const styles = `/${name}/${name}.css`;
  return {name, module: `/${name}/${name}.js`, ...(existsSync(join(folder, styles)) && {styles})};
}

/** Style sheets without comments and white space, as our own build ships them. */
const leanStyles = {
  name: 'lean-styles',
  setup({onLoad}) {
    onLoad({filter: /\.styles\.ts$/}, ({path}) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace(/css`[^`]*`/g, (text) =>
        text.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1')),
    }));
  },
};

/** A published site with invented members at these places, and the scripts as `npm run build` made them. */
export async function buildSite(folder, places) {
  const {makeSnapshot} = await tsImport('../../test/support/make-snapshot.ts', import.meta.url);
  const {memberCards} = await tsImport('../../test/fixtures/records.ts', import.meta.url);
  const members = memberCards(places.length).map((card, at) => {
    const {longitude, latitude} = places[at];
    return {...card, place: {city: 'Example City', longitude, latitude}};
  });
  cpSync(join(root, 'dist/cdn'), join(folder, 'site'), {recursive: true});
  for (const [path, bytes] of await makeSnapshot({en: {members}})) {
    const file = join(folder, 'site', path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, bytes);
  }
}

/** Bytes after the strongest compression, which servers of static files keep ready. */
export function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length},
  }).length;
}
