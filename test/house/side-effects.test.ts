import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {test} from 'node:test';
import {promisify} from 'node:util';
import {files, root} from './project.js';

const run = promisify(execFile);

// Imports modules in a process of their own and prints what they did besides, as JSON.
const probe = `
  const modules = JSON.parse(process.argv[1]);
  void globalThis.fetch; // Node makes it when it is first looked at
  const before = new Set(Reflect.ownKeys(globalThis));
  const done = [];
  for (const name of ['fetch', 'setTimeout', 'setInterval', 'queueMicrotask']) {
    const real = globalThis[name];
    globalThis[name] = (...args) => {
      if (!/node:internal|tsx/.test(new Error().stack.split('\\n')[2])) done.push('calls ' + name);
      return real(...args);
    };
  }
  for (const module of modules) {
    try {
      await import(module);
    } catch (error) {
      done.push(module + ' ' + error.message);
    }
  }
  for (const key of Reflect.ownKeys(globalThis)) if (!before.has(key)) done.push('adds ' + String(key));
  console.log(JSON.stringify(done));
`;

async function effects(paths: readonly string[]): Promise<string[]> {
  const modules = JSON.stringify(paths.map((path) => `./${path}`));
  const node = ['--import', 'tsx', '--input-type=module', '--eval', probe, modules];
  const {stdout} = await run(process.execPath, node, {cwd: root});
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as string[];
}

// Lit and zod keep a mark of their own, to know of other copies; Lit brings a registry where there is no browser, and
// Node marks its fetch.
const ofPackages = /^adds (lit\w*|reactiveElement\w*|__zod_\w+|customElements|Symbol\(undici\..*)$/;
const own = (done: readonly string[]) => done.filter((what) => !ofPackages.test(what));

test('importing any module of the SDK does nothing but define it', async () => {
  assert.deepEqual(own(await effects(files('src', '.ts'))), []);
});

test('importing an element works without a browser and registers nothing', async () => {
  const modules = files('components', '.ts').filter((path) => path !== 'components/loader.ts');
  assert.deepEqual(own(await effects(modules)), []);
});
