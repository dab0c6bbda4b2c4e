import assert from 'node:assert/strict';
import {test} from 'node:test';
import {languages} from '../../src/protocol/languages.js';
import {elementsIn, parseHtml, textIn} from '../../snippet/tree.js';
import {json} from './project.js';

interface Sbom {
  readonly components: readonly {readonly name: string; readonly version: string; readonly hashes?: object[]}[];
  readonly dependencies: readonly {readonly ref: string; readonly dependsOn: readonly string[]}[];
}
const {sbom} = await import(new URL('../../scripts/sbom.mjs', import.meta.url).href) as {sbom: () => Sbom};
const {evidencePage} = await import(new URL('../../scripts/evidence.mjs', import.meta.url).href) as {
  evidencePage: (lang: string, facts: object) => string;
};

test('the bill of materials has every package that is depended on, and what these depend on', () => {
  const {components, dependencies} = sbom();
  const {dependencies: direct} = json<{dependencies: Record<string, string>}>('package.json');
  const found = new Map(components.map(({name, version}) => [name, version]));
  for (const [name, version] of Object.entries(direct)) assert.equal(found.get(name), version, name);
  for (const name of ['lit-html', '@lit/reactive-element', 'entities']) assert.ok(found.has(name), name);
  assert.ok(!found.has('typescript'), 'a tool is no part of what is shipped');
  assert.ok(components.every(({hashes}) => hashes?.length === 1));
  const refs = new Set(dependencies.map(({ref}) => ref));
  assert.ok(dependencies.every(({dependsOn}) => dependsOn.every((ref) => refs.has(ref))));
});

const facts = {
  version: '1.2.3',
  network: {
    policy: {strict: ["default-src 'none'"], needed: ['script-src KIT']}, languages: ['en', 'ar'],
    engines: {chromium: {version: 'Chrome/156.0'}, webkit: {version: 'WebKitGTK 60.5'}},
    elements: {'wdea-news-ticker': {en: [
      {path: 'chunks/core-….js', requests: 1, bytes: 80_000, brotli: 26_800},
      {path: 'v1/current.json', requests: 1, bytes: 5_000, brotli: 2_100},
    ]}},
  },
  accessibility: {stories: 263, languages: ['en', 'ar'], axe: '4.14.1'},
  rows: [{runner: 'node', passed: 1234, failed: 0}, {runner: 'lint', passed: 1, failed: 0}],
  pinned: {'news-ticker': {file: 'news-ticker-01234567.js', integrity: 'sha384-abc'}},
  packages: {components: [{name: '<lit>', version: '3.3.3', licenses: [{license: {id: 'BSD-3-Clause'}}]}]},
};

test('the page of evidence says in six languages what was recorded', () => {
  for (const language of languages) {
    const trees = parseHtml(evidencePage(language, facts));
    const text = textIn(trees);
    const cells = [...elementsIn(trees)].filter(({tag}) => /^t[dh]$/.test(tag)).map(({children}) => textIn(children));
    assert.doesNotMatch(text, /{\w+}|undefined|NaN/, language);
    for (const part of ['1.2.3', 'script-src KIT', 'Chromium 156.0', 'WebKit 60.5', '4.14.1', '263']) {
      assert.ok(text.includes(part), `${language}: ${part}`);
    }
    for (const part of ['news-ticker-01234567.js', 'sha384-abc', '<lit>', 'BSD-3-Clause']) {
      assert.ok(cells.includes(part), `${language}: ${part}`);
    }
    assert.ok(cells.some((cell) => /^1.?234$/.test(cell)), language);
    assert.ok(cells.some((cell) => /^26[.,]8/.test(cell)), language);
  }
});

test('its texts are the same in number in every language, with the same places for values', () => {
  const textsOf = (language: string) => json<Record<string, unknown>>(`site/texts/evidence/${language}.json`);
  const shape = (value: unknown): unknown => typeof value === 'string' ? [...value.matchAll(/{\w+}/g)].map(String).sort()
    : Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, shape(part)]));
  for (const language of languages) assert.deepEqual(shape(textsOf(language)), shape(textsOf('en')), language);
});
