import {readFileSync} from 'node:fs';
import {readdir, rm} from 'node:fs/promises';
import {isBuiltin} from 'node:module';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import esbuild, {minify} from 'rollup-plugin-esbuild';
import {elements} from './scripts/elements.mjs';

const {dependencies} = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

const external = (id) => isBuiltin(id) || Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));
const resolve = (options) => nodeResolve({extensions: ['.ts', '.js'], ...options});
// without a charset every letter beyond ASCII becomes an escape, and the catalogues double
const typescript = () => esbuild({target: 'es2022', tsconfig: 'tsconfig.json', charset: 'utf8'});

/** For npm: a module per module, so that a host's bundler takes only what it uses. */
const esm = {
  input: ['src/index.ts', ...elements().map(({module}) => module)],
  external,
  treeshake: false, // else internal modules lose exports that no entry uses
  output: {dir: 'dist/esm', preserveModules: true, preserveModulesRoot: '.', sourcemap: true},
  plugins: [resolve(), typescript()],
};

/** For a script tag: the loader, and a chunk for each element and language. */
export const cdn = {
  input: {wdea: 'components/loader.ts'},
  // its entry holds a global listener; the parts of it that are used have no side effects
  treeshake: {moduleSideEffects: (id) => !/[\\/]@lit[\\/]localize[\\/]/.test(id)},
  output: {
    dir: 'dist/cdn',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    sourcemap: true,
    manualChunks: (id) =>
      /node_modules[\\/](lit|lit-html|lit-element|@lit[\\/]reactive-element)[\\/]/.test(id) ? 'lit' : undefined,
  },
  plugins: [
    resolve({exportConditions: ['production']}),
    typescript(),
    minify({target: 'es2022', charset: 'utf8', legalComments: 'none'}),
    removeOldChunks(),
  ],
};

/** The publisher for those who have no checkout. */
const publisher = {
  input: {cli: 'publish/cli.ts'},
  external,
  output: {dir: 'dist/publish', entryFileNames: '[name].js', chunkFileNames: '[name].js'},
  plugins: [resolve(), typescript()],
};

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

export default [esm, cdn, publisher];
