import assert from 'node:assert/strict';
import {test} from 'node:test';
import {version} from '../../components/core/version.js';
import {registry} from '../../components/registry.js';
import {exists, json, read} from './project.js';

interface Manifest {
  version: string;
  bin: Record<string, string>;
  exports: Record<string, string | Record<string, string>>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
interface Lockfile {
  packages: Record<string, {resolved?: string; integrity?: string; optionalDependencies?: Record<string, string>}>;
}

const manifest = json<Manifest>('package.json');
const {packages} = json<Lockfile>('package-lock.json');

test('elements tell the version of the package', () => assert.equal(version, manifest.version));

test('every version is exact, so that two set-ups are the same', () => {
  const loose = Object.entries({...manifest.dependencies, ...manifest.devDependencies})
    .filter(([, wanted]) => !/^\d+\.\d+\.\d+$/.test(wanted));
  assert.deepEqual(loose, []);
});

test('the lockfile names no address of a registry', () => {
  const addressed = Object.entries(packages).filter(([, {resolved}]) => resolved?.startsWith('http'));
  assert.deepEqual(addressed.map(([path]) => path), []);
  assert.doesNotMatch(read('.npmrc'), /registry\s*=/);
});

test('the lockfile knows every optional package, without which `npm ci` fails', () => {
  const unknown = Object.entries(packages).flatMap(([path, {optionalDependencies = {}}]) =>
    Object.keys(optionalDependencies).filter((name) =>
      !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`]));
  assert.deepEqual(unknown, []);
});

test('every entry of the package is made from a module that is there', () => {
  const names = Object.keys(registry).map((tag) => tag.slice('wdea-'.length));
  const targets = Object.values(manifest.exports)
    .flatMap((entry) => typeof entry === 'string' ? [entry] : Object.values(entry));
  const modules = targets.filter((target) => /^\.\/dist\/(esm|types)\//.test(target)).flatMap((target) => {
    const source = target.replace(/^\.\/dist\/(esm|types)\//, '').replace(/(\.d\.ts|\.js)$/, '.ts');
    return source.includes('*') ? names.map((name) => source.replaceAll('*', name)) : [source];
  });
  assert.ok(modules.length > 0);
  assert.deepEqual(modules.filter((path) => !exists(path)), []);
  assert.deepEqual(Object.values(manifest.bin).filter((path) => !exists(path)), []);
});

