import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {TestContext} from 'node:test';
import type {Items} from '../../src/protocol/pages.js';
import {blobPath, type Pointer, type Ref} from '../../src/protocol/snapshot.js';

/** Content of invented institutions, without a fault. */
export const fixtureContent = fileURLToPath(new URL('../fixtures/content', import.meta.url));

/** A folder that is removed after the test. */
export function temporaryFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'wdea-test-'));
  context.after(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

/** A copy of the fixture content in which the given files are replaced, added, or (`null`) missing. */
export function contentWith(
  context: TestContext, files: Readonly<Record<string, string | Uint8Array | null>> = {},
): string {
  const folder = temporaryFolder(context);
  cpSync(fixtureContent, folder, {recursive: true});
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), {recursive: true});
    if (data === null) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), data);
  }
  return folder;
}

/** Text of a fixture file. */
export const fixture = (path: string): string => readFileSync(join(fixtureContent, path), 'utf8');

/** Files of `count` news items, dated one a day. */
export function manyNews(count: number, wording = (i: number) => `News item ${i}`): Record<string, string> {
  return Object.fromEntries(Array.from({length: count}, (_, i) => [`news/item-${i}.yaml`, [
    'translations: {en: original}',
    `date: '${new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10)}'`,
    `title: {en: ${wording(i)}}`,
    `summary: {en: Summary of item ${i}}`,
    'channel: alliance',
    'sources: [{url: https://example.org/news}]',
    '',
  ].join('\n')]));
}

/** Every file below a folder with its bytes, by path. */
export function filesOf(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, {withFileTypes: true, recursive: true}).filter((entry) => entry.isFile());
  const paths = entries.map(({parentPath, name}) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}

/** The pointer of a published folder. */
export const pointerOf = (out: string): Pointer =>
  JSON.parse(readFileSync(join(out, 'v1/current.json'), 'utf8')) as Pointer;

/** An object of a published folder. */
export const blobOf = <Value = Items>(out: string, {hash}: Ref): Value =>
  JSON.parse(readFileSync(join(out, blobPath(hash)), 'utf8')) as Value;
