/**
 * `npm run check`: everything that CI runs, to the end even when a step fails. Its last lines name what failed; the
 * very last is the sum over all runners, `N passed, N failed`. A step without counts of its own counts as one.
 */
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {npm, root} from './setup.mjs';
import {node} from './run.mjs';
import {count, counts, openTally, sum} from './tally.mjs';

const bin = (path) => join(root, 'node_modules', path);
const tsc = bin('typescript/bin/tsc');

openTally();
const started = Date.now();
await step('locales', () => node(['scripts/localize.mjs', '--check']));
await step('build', () => node(['scripts/build.mjs']));
await step('lint', () => node([bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']));
await step('types of what is shipped', () => node([tsc, '-p', '.']));
// after the build, since the Storybook imports the manifest
await step('types of everything else', () => node([tsc, '-p', 'tsconfig.node.json']));
await step('tests', () => node(['scripts/test.mjs']));
await step('docs', () => node(['scripts/docs.mjs', '--check']));
await step('package', checkPackage);
await step('storybook', () => node(['scripts/storybook.mjs', 'build']));
await step('stories', () => node(['scripts/stories.mjs']));
// what the tests so far recorded and counted
if (sum().failed === 0) await step('evidence', () => node(['scripts/evidence.mjs']));
await step('content', () => node(['publish/wdea.js', 'publish', 'content', '--out', 'dist/site']));
await step('sizes', () => node(['scripts/sizes.mjs']));

console.log(`\n== all in ${Math.round((Date.now() - started) / 1000)} s`);
for (const {runner, passed, failed, failures} of counts()) {
  console.log(`${failed ? '✖' : '✔'} ${runner}: ${passed} passed, ${failed} failed`);
  for (const failure of failures) console.log(`    ${failure}`);
}
const {passed, failed} = sum();
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

async function step(name, run) {
  console.log(`\n== ${name}`);
  const begun = Date.now();
  const before = counts().length;
  const code = await run();
  const own = counts().slice(before);
  if (own.length === 0 || (code !== 0 && sum(own).failed === 0)) count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1);
  console.log(`== ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - begun) / 1000)} s`);
}

/** Packs what `npm publish` would, and looks at it as its users' tools will. */
async function checkPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'wdea-pack-'));
  try {
    const packed = npm('pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder);
    const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
    const {elements} = await import('./elements.mjs');
    return packed
      || await node([bin('publint/src/cli.js'), 'run', tarball, '--strict'])
      || await node([bin('@arethetypeswrong/cli/dist/index.js'), tarball, '--profile', 'esm-only', '--no-emoji',
        '--entrypoints', '.', 'opensearch', 'snippet', 'react', 'jsx', 'jsx/preact',
        ...elements().flatMap(({name}) => [`components/${name}.js`, `react/${name}.js`])]);
  } finally {
    rmSync(folder, {recursive: true});
  }
}
