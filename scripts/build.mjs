/** `npm run build`: everything in dist/ that is published to npm or a CDN. */
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './setup.mjs';
import {writeEditorData} from './editor-data.mjs';
import {ensureLocales} from './localize.mjs';
import {buildPinned} from './pinned.mjs';
import {writeReact} from './react.mjs';
import {node} from './run.mjs';

const bin = (path) => join(root, 'node_modules', path);
const declarations = ['--noEmit', 'false', '--emitDeclarationOnly', '--outDir', 'dist/types'];

for (const part of ['esm', 'cdn', 'jsx', 'publish', 'react', 'types']) {
  rmSync(join(root, 'dist', part), {recursive: true, force: true});
}
const codes = [
  ensureLocales() ? 0 : 1,
  ...await Promise.all([
    node([bin('rollup/dist/bin/rollup'), '-c', '--silent']),
    node([bin('typescript/bin/tsc'), '-p', '.', ...declarations]),
    node([bin('@custom-elements-manifest/analyzer/cem.js'), 'analyze', '--quiet']),
  ]),
];
if (codes.some((code) => code !== 0)) process.exitCode = 1;
else {
  writeEditorData();
  writeReact();
  await buildPinned();
}
