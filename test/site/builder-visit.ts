import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'puppeteer-core';
import {writePages} from '../../publish/embed/pages.js';
import {publish} from '../../publish/publish.js';
import {serve, type Serving} from '../../publish/serve.js';
import {type Engine, engines, launchBrowser} from '../support/browsers.js';
import {open} from './visit.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const skip = !existsSync(join(root, 'dist/cdn/builder/builder.js'))
  && 'dist/cdn/builder is missing: run `npm run build` first';

/** Resolves when all that the page waits for is there: names to choose from, the content, the preview's address. */
export const settled = (page: Page) => page.waitForFunction(() => document.querySelector('#preview-title')
  && !document.querySelector('[aria-busy="true"], .fields select:disabled'), {timeout: 20_000});
export const text = (page: Page, selector: string) => page.$eval(selector, ({textContent}) => textContent);
export const forms = (page: Page) => page.$$eval('input[name="form"]', (inputs) =>
  inputs.map((input) => (input).value));

/** Writes into a field as if it were pasted. */
export async function paste(page: Page, selector: string, value: string) {
  await page.$eval(selector, (field, given) => {
    (field as HTMLTextAreaElement).value = given;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    field.dispatchEvent(new Event('change', {bubbles: true}));
  }, value);
}

/** The component in the preview once it shows its content. A preview that is about to be replaced is waited for. */
export async function previewed(page: Page, tag: string) {
  await settled(page);
  const frame = await (await page.waitForSelector('.stage iframe'))!.contentFrame();
  await frame.waitForFunction((name) => document.querySelector(name)?.getAttribute('state') === 'ready',
    {timeout: 20_000}, tag);
  return frame;
}

/** What tests of the builder work with, in one engine. */
export interface Suite {
  readonly engine: Engine;
  /** Address of the published folder. */
  readonly url: () => string;
  readonly browser: () => Browser;
  /** Opens the builder; at the end nothing may have gone wrong. */
  readonly visit: (path: string, way: (page: Page) => Promise<void>) => Promise<void>;
}

/** Publishes the builder beside the content and the pages for frames, and tries it in every engine. */
export function describeBuilder(name: string, tests: (suite: Suite) => void): void {
  describe(name, {skip}, () => {
    let out: string;
    let site: Serving;

    before(async () => {
      out = await mkdtemp(join(tmpdir(), 'wdea-builder-'));
      assert.ok((await publish({content: join(root, 'content'), out})).ok);
      site = await serve({dir: out, port: 0});
      await writePages({dir: out, address: site.url});
    });
    after(async () => {
      await site?.close();
      await rm(out, {recursive: true, force: true});
    });

    for (const engine of engines) {
      describe(`in ${engine}`, () => {
        let browser: Browser;
        before(async () => (browser = await launchBrowser(engine)));
        after(() => browser?.close());
        const visit: Suite['visit'] = (path, way) => visitBuilder(browser, site.url, path, way);
        tests({engine, url: () => site.url, browser: () => browser, visit});
      });
    }
  });
}

async function visitBuilder(browser: Browser, url: string, path: string, way: (page: Page) => Promise<void>) {
  const {page, faults, close} = await open(browser, url);
  await page.setViewport({width: 1280, height: 900});
  await page.goto(`${url}builder/${path}`);
  await settled(page);
  await way(page);
  const stored = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage),
    document.cookie].filter(Boolean));
  // a preview that is replaced, or left, stops what it was loading, and its script may tell so
  const wrong = (await faults()).filter((fault) => !/^failed: |^console: JSHandle@node JSHandle@error$/.test(fault));
  assert.deepEqual([...wrong, ...stored], []);
  await close();
}
