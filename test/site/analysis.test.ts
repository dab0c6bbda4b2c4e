/** The publisher and browsers have to see the same words in every text: an index answers no others. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {type Language, languages} from '../../src/protocol/languages.js';
import {catalogue} from '../judged/catalogue.js';
import {digest} from '../judged/digest.js';
import {gold, queries} from '../judged/judged.js';
import {engines, launchBrowser} from '../support/browsers.js';
import {type Host, startHost} from './host.js';

const real = catalogue();
const absent = real ? false : 'there is no ../shared/data/catalog';

const judged = (language: Language) => [
  ...gold(language).flatMap(({title, summary, kind, subject, provider}) => [title, summary, kind, subject, provider]),
  ...queries.map(({query}) => query),
];
const catalogued = (language: Language) => (real ?? []).filter(({lang}) => lang === language)
  .flatMap(({title, description = '', subject}) => [title, description, subject]);

describe('the text analysis in a browser', () => {
  let host: Host;
  let script: string;

  before(async () => {
    const {outputFiles} = await build({
      entryPoints: [fileURLToPath(new URL('../judged/digest.ts', import.meta.url))],
      bundle: true, write: false, format: 'iife', globalName: 'analysis',
    });
    script = outputFiles[0]!.text;
    host = await startHost(() => '<!doctype html>');
  });
  after(() => host?.close());

  for (const engine of engines) {
    for (const [what, textsOf, skip] of [
      ['the judged set', judged, false], ['the catalogue', catalogued, absent],
    ] as const) {
      it(`is that of the publisher for every text of ${what} in ${engine}`, {skip}, async () => {
        const browser = await launchBrowser(engine);
        try {
          const page = await browser.newPage();
          await page.goto(host.url);
          await page.addScriptTag({content: script});
          for (const language of languages) {
            const texts = textsOf(language);
            const there = await page.evaluate((lang, list) =>
              (globalThis as unknown as {analysis: {digest: typeof digest}}).analysis.digest(lang, list),
            language, texts);
            assert.equal(there, await digest(language, texts), language);
          }
        } finally {
          await browser.close();
        }
      });
    }
  }
});
