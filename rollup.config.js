import {readdirSync, readFileSync} from 'node:fs';
import {readdir, rm} from 'node:fs/promises';
import {isBuiltin} from 'node:module';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import {minify} from 'vite';
import {elements} from './scripts/elements.mjs';

const {dependencies, peerDependencies} = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

const external = (id) => isBuiltin(id) ||
  Object.keys({...dependencies, ...peerDependencies}).some((name) => id === name || id.startsWith(`${name}/`));
const resolve = (options) => nodeResolve({extensions: ['.ts', '.js'], ...options});
// without a charset every letter beyond ASCII becomes an escape, and the catalogues double
export const typescript = () => esbuild({target: 'es2022', tsconfig: 'tsconfig.json', charset: 'utf8'});

/** For npm: a module per module, so that a host's bundler takes only what it uses. */
const esm = {
  input: [
    'src/index.ts', 'src/search/open-search.ts', 'snippet/snippet.ts', 'components/react.ts',
    ...elements().map(({module}) => module),
  ],
  external,
  treeshake: false, // else internal modules lose exports that no entry uses
  output: {dir: 'dist/esm', preserveModules: true, preserveModulesRoot: '.', sourcemap: true},
  plugins: [resolve(), typescript()],
};

/** For a script tag: the loader, and a chunk for each element and language. */
const cdn = {
  input: {wdea: 'components/loader.ts'},
  // a package's module is wanted for what it exports; one that only has effects (a global configuration) is left out
  treeshake: {moduleSideEffects: (id) => !id.includes('node_modules')},
  // What all elements share becomes one chunk by itself, and what lists and records share is another. Splitting them
  // further costs a kilobyte: each file is compressed alone.
  output: {
    dir: 'dist/cdn',
    onlyExplicitManualChunks: true, // what these import stays where it belongs
    manualChunks: sharedChunks(),
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash:7].js', // 42 bits: a name of its own, in few bytes
    sourcemap: 'hidden', // naming the maps costs every reader 200 bytes; a debugger takes them by hand
  },
  plugins: [
    resolve({exportConditions: ['production']}),
    leanStyles(),
    privateZod(),
    typescript(),
    minified(),
    notices(),
    removeOldChunks(),
  ],
};

/** The embed builder of the site, by itself so that the widgets stay as they are. */
const builder = {
  input: {builder: 'site/builder/builder.ts'},
  treeshake: cdn.treeshake,
  output: {dir: 'dist/cdn/builder', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash:7].js'},
  plugins: [...cdn.plugins, json()],
};

/** The publisher for those who have no checkout. */
const publisher = {
  input: {cli: 'publish/cli.ts'},
  external,
  output: {dir: 'dist/publish', entryFileNames: '[name].js', chunkFileNames: '[name].js'},
  plugins: [resolve(), typescript()],
};

/**
 * What the smallest element needs, all need: that is the core. What lists and records need besides is the list, and the
 * definitions of the collections are a chunk too: each of them by itself would be a request for 300 bytes.
 */
function sharedChunks() {
  const core = new Set();
  const collect = (id, {getModuleInfo}) => {
    if (core.has(id)) return;
    core.add(id);
    for (const next of getModuleInfo(id).importedIds) collect(next, {getModuleInfo});
  };
  return (id, graph) => {
    if (core.size === 0) {
      const smallest = [...graph.getModuleIds()].find((each) => /[\\/]news-ticker\.ts$/.test(each));
      collect(smallest, graph);
    }
    if (/[\\/]news-ticker[\\/]/.test(id)) return undefined;
    if (core.has(id)) return 'core';
    if (/[\\/]protocol[\\/]collections[\\/]/.test(id)) return 'collections';
    return /[\\/](core[\\/](list|members|records)|generated[\\/]list[\\/]index)/.test(id) ? 'list' : undefined;
  };
}

/** Vite's minifier: a page with one element is 0.75 KB (brotli) smaller than with esbuild's. */
export function minified() {
  return {
    name: 'minified',
    async renderChunk(code, {fileName}) {
      const options = {module: true, compress: {target: 'es2022'}, mangle: {toplevel: true}, sourcemap: true};
      const {code: shorter, map, errors} = await minify(fileName, code, options);
      if (errors.length > 0) this.error(errors[0].message);
      return {code: shorter, map};
    },
  };
}

/** zod keeps its settings in a global, where a host's zod would meet ours; here they stay in the module. */
function privateZod() {
  return {
    name: 'private-zod',
    transform: (code, id) => /zod[\\/]v4[\\/]core[\\/](core|registries)\.js$/.test(id)
      ? {code: `const settings = {};\n${code.replaceAll('globalThis', 'settings')}`, map: null} : null,
  };
}

/** Texts and lists as modules. */
function json() {
  return {
    name: 'json',
    transform: (code, id) => id.endsWith('.json') ? {code: `export default ${code}`, map: null} : null,
  };
}

/** Comments and white space in style sheets, which no minifier of JavaScript touches. */
function leanStyles() {
  const lean = (text) => text.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':').replace(/;}/g, '}');
  return {
    name: 'lean-styles',
    transform: (code, id) => id.endsWith('.styles.ts') ? {code: code.replace(/css`[^`]*`/g, lean), map: null} : null,
  };
}

/** The notices of the packages that are built in, as their licences ask. */
function notices() {
  return {
    name: 'notices',
    async generateBundle(options, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
      const folders = new Set(modules.map((id) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0]));
      folders.delete(undefined);
      const texts = [...folders].sort().map((folder) => {
        const {name, version, license} = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
        return `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : ''}\n`;
      });
      this.emitFile({type: 'asset', fileName: 'chunks/licences.txt', source: texts.join('\n\n')});
    },
  };
}

/** Names carry a hash, so what an earlier build wrote would pile up while watching. */
function removeOldChunks() {
  return {
    name: 'remove-old-chunks',
    async writeBundle({dir}, bundle) {
      for (const name of await readdir(`${dir}/chunks`).catch(() => [])) {
        if (!(`chunks/${name}` in bundle)) await rm(`${dir}/chunks/${name}`);
      }
    },
  };
}

/** What Rollup has to say about the inside of packages is not ours to mend. */
function onLog(level, log, handle) {
  if (!(log.id ?? log.ids?.[0] ?? '').includes('node_modules')) handle(level, log);
}

export default [esm, cdn, builder, publisher].map((config) => ({...config, onLog}));
