/** `npm run storybook` (dev), `npm run build:storybook` (build, into dist/storybook); neither needs a network. */
import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {tsImport} from 'tsx/esm/api';
import {root} from './setup.mjs';
import {ensureLocales} from './localize.mjs';
import {node} from './run.mjs';

const modes = {
  dev: ['-p', process.env.PORT ?? '6006', '--ci', '--no-version-updates'],
  build: ['-o', 'dist/storybook', '--quiet'],
};
const mode = process.argv[2];
const quiet = {STORYBOOK_DISABLE_TELEMETRY: '1', NO_UPDATE_NOTIFIER: '1'};

if (mode === 'build') rmSync(join(root, 'dist/storybook'), {recursive: true, force: true});
ensureLocales();
await makeDirectories();
// the preview reads the manifest, from which come the controls and the tables of the documentation
await node([join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js'), 'analyze', '--quiet']);
process.exitCode = await node(
  [join(root, 'node_modules/storybook/dist/bin/dispatcher.js'), mode, ...modes[mode], '--disable-telemetry'], quiet);

/** Large directories of real organisations for the stories that show them; without their data they say so. */
async function makeDirectories() {
  const {manyPoints, organisations} = await tsImport('../test/support/directory.ts', import.meta.url);
  for (const [name, table] of Object.entries({organisations: organisations(), points: manyPoints()})) {
    const out = join(root, 'dist/directories', name);
    if (!table || existsSync(join(out, 'directory.json'))) continue;
    mkdirSync(out, {recursive: true});
    const file = join(root, `dist/directories/${name}.tsv`);
    writeFileSync(file, table);
    await node([join(root, 'publish/wdea.js'), 'directory', file, '--out', out]);
    rmSync(file);
  }
}
