import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cp, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {promisify} from 'node:util';
import {root} from './project.js';

const run = promisify(execFile);
let copy = '';

before(async () => {
  copy = await mkdtemp(join(tmpdir(), 'wdea-scaffold-'));
  const parts = ['components', 'src', 'publish/search', 'locales', 'scripts', 'stories', 'test', 'package.json',
    'package-lock.json', 'lit-localize.json', 'tsconfig.json', 'tsconfig.node.json'];
  for (const part of parts) await cp(join(root, part), join(copy, part), {recursive: true});
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});

after(() => rm(copy, {recursive: true}));

const create = (...args: string[]) => run(process.execPath, [join(copy, 'scripts/new.mjs'), ...args], {cwd: copy});
const refusal = async (...args: string[]) => {
  const {code, stderr} = await create(...args).then(() => ({code: 0, stderr: ''}),
    (error: {code: number; stderr: string}) => error);
  assert.equal(code, 1);
  return stderr;
};

test('a new element compiles before a line of it is changed', async () => {
  await create('news-digest');
  await create('partner-list', 'members');
  assert.match(await readFile(join(copy, 'components/registry.ts'), 'utf8'),
    /'wdea-partner-list': \(\) => import\('\.\/partner-list\/partner-list\.js'\),\n};/);
  // only what the generator wrote is judged, and what that imports
  await writeFile(join(copy, 'tsconfig.scaffold.json'), JSON.stringify({
    extends: './tsconfig.node.json',
    include: [],
    files: ['components/registry.ts', ...['news-digest', 'partner-list'].flatMap((name) =>
      [`stories/${name}.stories.ts`, `test/components/${name}.test.ts`])],
  }));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const {stdout} = await run(process.execPath, [tsc, '-p', 'tsconfig.scaffold.json'], {cwd: copy})
    .catch((error: {stdout: string}) => error);
  assert.equal(stdout, '');
});

test('a name that will not do is refused with what would', async () => {
  assert.match(await refusal(), /^Usage: npm run new/);
  assert.match(await refusal('Ticker'), /words in lower case/);
  assert.match(await refusal('wdea-news-wall'), /without the prefix wdea-/);
  assert.match(await refusal('news-ticker'), /components\/news-ticker is there already/);
});

test('an unknown collection and one without fixtures are refused with what would do', async () => {
  assert.match(await refusal('cat-list'), /Which collection is it about: choose from .*members/);
  assert.match(await refusal('cat-list', 'cats'), /There is no collection cats: choose from .*members/);
  assert.match(await refusal('body-list', 'bodies'), /add `bodyCards\(count\)` to test\/fixtures\/records\.ts first/);
});
