/**
 * `npm test`: set-up, then every test. BROWSERS=chromium,firefox,webkit chooses engines (chromium alone without it).
 * With arguments only test files whose path contains one of them run: `npm test news-ticker`.
 */
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import {root} from './setup.mjs';
import {node} from './run.mjs';
import {count, counts, openTally, sum} from './tally.mjs';

const wanted = process.argv.slice(2);
const files = readdirSync(join(root, 'test'), {recursive: true}).map((name) => `test/${String(name)}`)
  .filter((name) => name.endsWith('.test.ts') && (wanted.length === 0 || wanted.some((part) => name.includes(part))))
  .sort();
const forBrowsers = files.filter((name) => name.startsWith('test/components/'));
const forNode = files.filter((name) => !name.startsWith('test/components/'));

openTally();
const before = counts().length;
const {ensureLocales} = await import('./localize.mjs');
if (!ensureLocales()) count('locales', 0, 1);
// the tests of the site open it as it is published, with the widgets of this very source
if (forNode.some((name) => name.startsWith('test/site/'))) await buildWidgets();
if (forNode.length > 0) await nodeTests();
if (forBrowsers.length > 0) await browserTests();
if (files.length === 0) {
  console.error(`No test file's path contains ${wanted.join(' or ')}.`);
  process.exitCode = 1;
}

const rows = counts().slice(before);
for (const {runner, passed, failed} of rows) console.log(`${runner}: ${passed} passed, ${failed} failed`);
if (sum(rows).failed > 0) process.exitCode = 1;

/** Runs node:test and reads its counts from a second reporter's closing lines. */
async function nodeTests() {
  const folder = mkdtempSync(join(tmpdir(), 'wdea-test-'));
  const report = join(folder, 'report.tap');
  const code = await node(['--import', 'tsx', '--test', `--test-concurrency=${availableParallelism()}`,
    '--test-reporter=spec', '--test-reporter-destination=stdout',
    '--test-reporter=tap', `--test-reporter-destination=${report}`, ...forNode]);
  const tap = readFileSync(report, 'utf8');
  rmSync(folder, {recursive: true});
  const number = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const failed = number('fail') + number('cancelled');
  const failures = Array.from(tap.matchAll(/^ *not ok \d+ - (.*)$/gm), ([, name]) => name);
  count('node', number('pass'), failed || (code === 0 ? 0 : 1), failures);
}

async function buildWidgets() {
  const {rollup} = await import('rollup');
  const {buildPinned} = await import('./pinned.mjs');
  const {default: configs} = await import('../rollup.config.js');
  try {
    for (const config of configs.filter(({output}) => output.dir.startsWith('dist/cdn'))) {
      const bundle = await rollup(config);
      await bundle.write(config.output);
      await bundle.close();
    }
    await buildPinned();
  } catch (error) {
    console.error(`The widgets could not be built: ${error.message}`);
    count('widgets', 0, 1);
  }
}

async function browserTests() {
  const done = counts().length;
  const wtr = join(root, 'node_modules/@web/test-runner/dist/bin.js');
  const code = await node([wtr, '--static-logging', ...(wanted.length > 0 ? ['--files', ...forBrowsers] : [])]);
  const failed = counts().slice(done).some((row) => row.failed > 0);
  // no row at all, or a fault that no test shows: the runner itself failed
  if (code !== 0 && !failed) count('components', 0, 1);
}
