import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {contentWith, fixtureContent, temporaryFolder} from '../support/publishing.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const source = join(project, 'publish/wdea.js');

async function run(args: readonly string[], bin = source) {
  const child = spawn(process.execPath, [bin, ...args], {cwd: project, stdio: ['ignore', 'pipe', 'pipe']});
  const exit = once(child, 'exit') as Promise<[number]>;
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return {out, err, code};
}

test('help is there for the program and each of its commands', async () => {
  assert.match((await run(['--help'])).out, /validate.*\n.*publish.*\n.*directory.*\n.*export.*\n.*export.*\n.*import.*\n.*pages.*\n.*generate.*\n.*serve/);
  for (const command of ['validate', 'publish', 'directory', 'export', 'import', 'pages', 'generate', 'serve']) {
    const {out, err, code} = await run([command, '--help']);
    assert.ok(out.startsWith(`Usage: wdea ${command}`));
    assert.deepEqual([err, code], ['', 0]);
  }
});

test('a call that is not understood ends with 2 and says what was meant', async () => {
  const calls: [string[], string][] = [
    [['pubish'], 'There is no command pubish; did you mean publish?\nwdea --help\n'],
    [['publish', '--oot', 'x'], 'There is no option --oot; did you mean --out?\nwdea publish --help\n'],
    [['publish', fixtureContent], 'Name the folder to publish into with --out DIR.\nwdea publish --help\n'],
    [['validate', 'one', 'two'], 'One folder is enough; two is too much.\nwdea validate --help\n'],
    [['generate', '--records', 'many'],
      'Say how many records to make with --records N, from 1 to 999999.\nwdea generate --help\n'],
    [['generate', 'x', '--records', '5'], 'It takes options only; x is too much.\nwdea generate --help\n'],
    [['export', 'dist/site'], 'Name the folder to write into with --out DIR.\nwdea export --help\n'],
    [['export', 'dist/site', 'more'], 'One folder is enough; more is too much.\nwdea export --help\n'],
    [['serve', '--port', 'web'], 'web is no port; it can be 0 to 65535.\nwdea serve --help\n'],
    [['constructor'], 'There is no command constructor; it can be validate, publish, directory, export, import, ' +
      'generate, pages, serve\nwdea --help\n'],
  ];
  for (const [args, message] of calls) assert.deepEqual(await run(args), {out: '', err: message, code: 2});
});

test('pages to be shared are written where the address is told, and refused without', async (context) => {
  const out = join(temporaryFolder(context), 'site');
  const address = 'https://embed.example/';
  const published = await run(['publish', fixtureContent, '--out', out, '--address', address]);
  assert.match(published.out, /\n\d+ pages in .*, \d+ files written\n$/);
  assert.equal(existsSync(join(out, 'share/fr/news-list.html')), true);
  assert.match((await run(['pages', out, '--address', address])).out, /^\d+ pages in .*, 0 files written\n$/);
  assert.deepEqual(await run(['pages', out]),
    {out: '', err: 'Say where the folder is published with --address URL.\nwdea pages --help\n', code: 2});
  assert.deepEqual(await run(['pages', out, '--address', 'embed.example']), {
    out: '', code: 1, err: 'That is no address of http or https.\n'
      + 'Give the address that the folder is published at, such as https://….\n',
  });
  const empty = temporaryFolder(context);
  assert.deepEqual(await run(['pages', empty, '--address', address]),
    {out: '', err: `${empty} holds no edition.\nPublish into it first: wdea publish --out ${empty}\n`, code: 1});
});

test('faults are printed one a line, and end with 1', async (context) => {
  const out = join(temporaryFolder(context), 'site');
  const content = contentWith(context, {'edition.yaml': "date: '2026-02-30'\n"});
  const fault = `${content}/edition.yaml:1:7 date: '2026-02-30' is not a day of the calendar; `
    + 'February 2026 has 28 days\n';
  assert.deepEqual(await run(['validate', content]), {out: `${fault}1 fault.\n`, err: '', code: 1});
  assert.deepEqual(await run(['publish', content, '--out', out]),
    {out: `${fault}1 fault. Nothing was written.\n`, err: '', code: 1});
  assert.equal(existsSync(out), false);
});

test('a published edition is reported with its records by collection and language', async (context) => {
  const {out, code} = await run(['publish', fixtureContent, '--out', temporaryFolder(context)]);
  assert.equal(code, 0);
  assert.match(out, /^ +zh +en +fr +ru +es +ar\nmembers +0\+3 +2\+1 /);
  assert.match(out, /\nPublished edition 1, content of 2026-01-31, \d+ of \d+ objects written, [\d.]+ s\n$/);
});

test('a refusal ends with 1 and says what to do', async (context) => {
  const out = temporaryFolder(context);
  mkdirSync(join(out, 'v1'));
  writeFileSync(join(out, 'v1/current.json'), '?');
  const {err, code} = await run(['publish', fixtureContent, '--out', out]);
  assert.equal(code, 1);
  assert.match(err, /cannot be read as the pointer of an edition\.\nPut back a good copy/);
});

test('the server tells a taken port and its address', async (context) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  context.after(() => other.close());
  const {port} = other.address() as {port: number};
  const child = spawn(process.execPath, [source, 'serve', fixtureContent, '--port', String(port)],
    {stdio: ['ignore', 'pipe', 'inherit']});
  context.after(() => child.kill());
  let said = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    said += chunk as string;
    if (said.includes('Ctrl+C')) break;
  }
  assert.match(said, new RegExp(`^Port ${port} is taken\\.\n.*Serving .* at http://localhost:\\d+/ `, 's'));
});

test('without the TypeScript beside it, the program runs as it was built', async (context) => {
  const installed = temporaryFolder(context);
  await build({
    entryPoints: [join(project, 'publish/cli.ts')], outfile: join(installed, 'dist/publish/cli.js'),
    bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'silent',
  });
  mkdirSync(join(installed, 'publish'));
  cpSync(source, join(installed, 'publish/wdea.js'));
  cpSync(join(project, 'package.json'), join(installed, 'package.json'));
  symlinkSync(join(project, 'node_modules'), join(installed, 'node_modules'));
  const out = join(installed, 'site');
  assert.equal((await run(['publish', fixtureContent, '--out', out], join(installed, 'publish/wdea.js'))).code, 0);
  assert.ok(existsSync(join(out, 'v1/current.json')));
});
