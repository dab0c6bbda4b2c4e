/**
 * A page of another origin with six different elements: how much script it loads, and that nothing on it moves while
 * they come. `npm run bench:page` measures its time.
 */
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser} from 'puppeteer-core';
import {publish} from '../../publish/publish.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import {launchBrowser} from '../support/browsers.js';
import {type Host, startHost} from './host.js';
import {type KitOrigin, startKitOrigin} from './kit-origin.js';
import {layoutShift} from './layout-shift.js';
import {brotliBytes} from './network-log.js';
import {onFirstScreen, pageOfSix, six, sixWithList} from './six-widgets.mjs';
import {open, ready} from './visit.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const skip = !existsSync(join(root, 'dist/cdn/wdea.js')) && 'dist/cdn is missing: run `npm run build` first';
/** Bytes of script, brotli, in any language. The map has 60,000 as its target too, and is not there yet. */
const most = {
  'with the members as a list': {budget: 60_000, tags: sixWithList, patient: false},
  'with the map below the first screen, before a reader comes near': {budget: 60_000, tags: six, patient: true},
  'with the map': {budget: 71_000, tags: six, patient: false},
};
const mostShift = 0.02;

describe('a page with six elements', {skip}, () => {
  let out: string;
  let kit: KitOrigin;
  let host: Host;
  let browser: Browser;
  /** What the host's page is. */
  let html = '';

  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'wdea-six-'));
    assert.ok((await publish({content: join(root, 'content'), out})).ok);
    kit = await startKitOrigin(out);
    host = await startHost(() => html);
    browser = await launchBrowser('chromium');
  });
  after(async () => {
    await browser?.close();
    host?.close();
    await kit?.leave();
    await rm(out, {recursive: true, force: true});
  });

  /** Bytes of all scripts that the page loads until every element shows its content, but for those that wait. */
  async function scriptBytes(lang: Language, tags: readonly string[], patient: boolean): Promise<number> {
    html = pageOfSix({kit: kit.url, lang, tags, own: true, patient});
    kit.log.length = 0;
    const {page, close} = await open(browser, host.url);
    await page.goto(host.url, {waitUntil: 'networkidle0'});
    await ready(page, patient ? tags.slice(0, onFirstScreen) : tags);
    if (patient) assert.ok(await page.$('wdea-member-map:not(:defined)'), 'the map waits');
    await close();
    return kit.log.filter(({path}) => path.endsWith('.js')).reduce((sum, asked) => sum + brotliBytes(asked), 0);
  }

  for (const [name, {budget, tags, patient}] of Object.entries(most)) {
    it(`loads at most ${budget / 1000} KB of script ${name}, in every language`, async (test) => {
      for (const lang of languages) {
        const bytes = await scriptBytes(lang, tags, patient);
        test.diagnostic(`${lang}: ${bytes}`);
        assert.ok(bytes <= budget, `${lang}: ${bytes} bytes`);
      }
    });
  }

  for (const [name, tags] of [['the map', six], ['the members as a list', sixWithList]] as const) {
    for (const width of [360, 1280]) {
      for (const own of [true, false]) {
        const content = own ? 'content' : 'no content';
        it(`moves nothing at ${width} px, with ${name} and ${content} of the page’s own`, async (test) => {
          for (const lang of languages) {
            html = pageOfSix({kit: kit.url, lang, tags, own});
            const {page, close} = await open(browser, host.url);
            await page.setViewport({width, height: 800});
            const {score, moved} = await layoutShift(page, host.url, tags);
            test.diagnostic(`${lang}: ${score.toFixed(4)}`);
            assert.ok(score < mostShift, `layout shift ${score.toFixed(4)} in ${lang} by ${moved.join(', ')}`);
            await close();
          }
        });
      }
    }
  }
});
