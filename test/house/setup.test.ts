import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';

// The scripts are plain JavaScript, so their types are said here.
const {nodeFault, installFault} = await import(script('setup')) as {
  nodeFault: (version: string) => string;
  installFault: (folder: string) => string;
};

const lock = {'': {}, 'node_modules/a': {version: '1.0.0', integrity: 'sha512-a'},
  'node_modules/b': {version: '2.0.0', integrity: 'sha512-b', optional: true}};

test('a Node that is too old is told apart from one that will do', () => {
  for (const version of ['18.20.4', '20.18.3', '21.7.3', '22.11.0']) assert.match(nodeFault(version), /too old/, version);
  for (const version of ['20.19.0', '22.12.0', '23.0.0', '24.21.0']) assert.equal(nodeFault(version), '', version);
});

test('set-up is done again only when something that the lockfile wants is missing or other', async () => {
  const {'node_modules/a': a, 'node_modules/b': b} = lock;
  assert.equal(await faultOf(undefined), 'node_modules is missing');
  assert.equal(await faultOf({}), 'node_modules/a is missing');
  assert.equal(await faultOf({'node_modules/a': {...a, version: '0.9.0'}}), 'node_modules/a is at 0.9.0, not at 1.0.0');
  assert.equal(await faultOf({'node_modules/a': a}), '', 'an optional package need not be there');
  assert.equal(await faultOf({'node_modules/a': a, 'node_modules/b': b, 'node_modules/c': a}), '', 'more is no fault');
});

function script(name: string): string {
  return new URL(`../../scripts/${name}.mjs`, import.meta.url).href;
}

async function faultOf(installed: object | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wdea-setup-'));
  try {
    await writeFile(join(folder, 'package-lock.json'), JSON.stringify({packages: lock}));
    if (installed) {
      await mkdir(join(folder, 'node_modules'));
      await writeFile(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({packages: installed}));
    }
    return installFault(folder);
  } finally {
    await rm(folder, {recursive: true});
  }
}
