/**
 * The whole way: publishes content/ beside the built widgets, serves that folder, and opens its pages as readers do.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser} from 'puppeteer-core';
import {registry} from '../../components/registry.js';
import {publish} from '../../publish/publish.js';
import {serve, type Serving} from '../../publish/serve.js';
import type {CollectionName} from '../../src/protocol/collection.js';
import {direction, type Language, languages} from '../../src/protocol/languages.js';
import {blobPath, type Head, type Pointer, pointerPath} from '../../src/protocol/snapshot.js';
import {engines, launchBrowser} from '../support/browsers.js';
import {layoutShift} from './layout-shift.js';
import {axeViolations, content, open} from './visit.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const skip = !existsSync(join(root, 'dist/cdn/wdea.js')) && 'dist/cdn is missing: run `npm run build` first';

/** Elements of the pages, the collection that each shows, and the field that is its title. */
const shown: Readonly<Record<string, readonly [CollectionName, string]>> = {
  'wdea-news-ticker': ['news', 'title'],
  'wdea-resource-list': ['resources', 'title'],
  'wdea-member-map': ['members', 'name'],
};
const tags = Object.keys(shown);
/** The elements that between them show all records, and of which collection. */
const lists: Readonly<Record<string, CollectionName>> = {
  'wdea-news-list': 'news', 'wdea-event-list': 'events', 'wdea-resource-list': 'resources',
  'wdea-practice-list': 'practices', 'wdea-people-list': 'people', 'wdea-member-map': 'members',
  'wdea-governance': 'bodies',
};
/** Every element that shows something: those of the gallery. */
const every = Object.keys(registry).filter((tag) => tag !== 'wdea-config');
const tagsOf = (path: string) => (path.startsWith('example/') ? tags : every);
const fileOf = (language: Language) => (language === 'en' ? 'index.html' : `${language}.html`);
const pages = languages.flatMap((language) => [fileOf(language), `example/${fileOf(language)}`]
  .map((path) => ({language, path})));

describe('the published site', {skip}, () => {
  let out: string;
  let site: Serving;

  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'wdea-site-'));
    const result = await publish({content: join(root, 'content'), out});
    assert.ok(result.ok, 'content/ has faults: run `npx wdea validate`');
    site = await serve({dir: out, port: 0});
  });
  after(async () => {
    await site?.close();
    await rm(out, {recursive: true, force: true});
  });

  /** The title of the first record of a collection, as it was published. */
  function firstTitle(language: Language, tag: string): unknown {
    const json = (path: string): unknown => JSON.parse(readFileSync(join(out, path), 'utf8'));
    const [collection, field] = shown[tag]!;
    const {hash} = (json(pointerPath) as Pointer).editions[language]![collection]!;
    return ((json(blobPath(hash)) as Head).lead[0] as Record<string, unknown>)[field];
  }

  it('answers at the address of its folders', async () => {
    for (const folder of ['', 'example/']) {
      const response = await fetch(site.url + folder);
      assert.equal(response.status, 200, `${site.url}${folder}`);
      assert.equal(await response.text(), readFileSync(join(root, 'site', folder, 'index.html'), 'utf8'));
    }
  });

  for (const engine of engines) {
    describe(`in ${engine}`, () => {
      let browser: Browser;
      before(async () => (browser = await launchBrowser(engine)));
      after(() => browser?.close());

      for (const {language, path} of pages) {
        it(`shows real content in ${language} on ${path}, without a fault and without a trace`, async () => {
          const {page, faults, close} = await open(browser, site.url);
          await page.setViewport({width: 1280, height: 800});
          await page.goto(site.url + path);
          const found = await content(page, tagsOf(path));
          for (const tag of tags) {
            const titles = found.titles[tag]!;
            assert.ok(titles.includes(String(firstTitle(language, tag))), `${tag} shows ${titles.join(' | ')}`);
          }
          assert.deepEqual({lang: found.lang, dir: found.dir}, {lang: language, dir: direction(language)});
          assert.deepEqual(found.stored, [], 'cookies and storage');
          assert.deepEqual(await axeViolations(page), []);
          await page.setViewport({width: 360, height: 640});
          const [needed, given] = await page.evaluate(() =>
            [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
          assert.equal(needed, given, 'it scrolls sideways at 360 px');
          assert.deepEqual(await faults(), []);
          await close();
        });
      }

      if (engine === 'chromium') inChromiumOnly(() => browser);
    });
  }

  /** What other engines have no means to try. */
  function inChromiumOnly(browser: () => Browser) {
    it('can be read without script', async () => {
      for (const {path} of pages.filter((each) => each.path.startsWith('example/'))) {
        const {page, close} = await open(browser(), site.url);
        await page.setJavaScriptEnabled(false);
        await page.goto(site.url + path);
        for (const tag of tags) {
          const [heading, text, href] = await page.$eval(tag, (element) => {
            const [h2, a] = [element.querySelector('h2'), element.querySelector('a')];
            return [h2?.innerText, (element as HTMLElement).innerText, a?.href];
          });
          assert.ok(heading && text!.includes(heading), `${tag} on ${path} reads: ${text}`);
          assert.equal(href, 'https://wdea.bnu.edu.cn/');
        }
        await close();
      }
    });

    it('shows every element on one page without script, as far as it has content between its tags', async () => {
      for (const language of languages) {
        const {page, close} = await open(browser(), site.url);
        await page.setJavaScriptEnabled(false);
        await page.goto(site.url + fileOf(language));
        const links = await page.$$eval('.live > *', (elements) => elements.map((element) => {
          const {height} = (element.firstElementChild ?? element).getBoundingClientRect();
          return [element.localName, element.textContent.trim(), height > 0] as const;
        }));
        assert.ok(every.every((tag) => links.some(([name]) => name === tag)));
        for (const [name, text, visible] of links) {
          assert.ok(name === 'wdea-language-switch' || (text && visible), `${name} in ${language}`);
        }
        await close();
      }
    });

    it('shows every record of the content on the gallery', async () => {
      const {page, close} = await open(browser(), site.url);
      await page.evaluateOnNewDocument(() => {
        window.counts = {};
        addEventListener('wdea-load', (event) =>
          (window.counts[(event.composedPath()[0] as Element).localName] = event.count));
      });
      await page.goto(`${site.url}index.html`);
      await content(page, every);
      const json = (path: string): unknown => JSON.parse(readFileSync(join(out, path), 'utf8'));
      const heads = (json(pointerPath) as Pointer).editions.en!;
      const published = (name: CollectionName) => (json(blobPath(heads[name]!.hash)) as Head).count;
      const counts = await page.evaluate(() => window.counts);
      for (const [tag, name] of Object.entries(lists)) assert.equal(counts[tag], published(name), `${tag}: ${name}`);
      // A figure stands for one fact, or its table has a row for each.
      const facts = await page.$$eval('wdea-alliance-stats', (elements) => elements.flatMap((element) =>
        Array.from(element.shadowRoot!.querySelectorAll('.items > li'), (item) =>
          item.querySelectorAll('tbody tr').length || 1)));
      assert.equal(facts.reduce((sum, count) => sum + count), published('facts'));
      const sections = await page.$$eval('wdea-info-column, wdea-resource-service, wdea-service-hall', (elements) =>
        elements.filter((element) => element.shadowRoot!.querySelector('.intro .summary')).length);
      const {lead} = json(blobPath(heads.services!.hash)) as Head;
      assert.equal(sections, lead.filter((service) => !(service as {parent?: string}).parent).length);
      await close();
    });

    it('fetches each file once, however many elements show it', async () => {
      const {page, close} = await open(browser(), site.url);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`${site.url}ar.html`);
      await content(page, every);
      const twice = asked.filter((url, at) => asked.indexOf(url) !== at);
      assert.deepEqual(twice, []);
      assert.ok(asked.some((url) => url.includes('/v1/b/')));
      await close();
    });

    for (const width of [1280, 360]) {
      it(`moves nothing at ${width} px while script and data come late`, async () => {
        for (const {language, path} of pages) {
          const {page, close} = await open(browser(), site.url);
          await page.setViewport({width, height: 800});
          const {score, moved} = await layoutShift(page, site.url + path, tagsOf(path));
          assert.ok(score <= 0.02, `${path} in ${language}: layout shift ${score.toFixed(4)} by ${moved.join(', ')}`);
          await close();
        }
      });
    }

    it('leaves no name on the page’s window but the marks by which copies of Lit know each other', async () => {
      const {page, close} = await open(browser(), site.url);
      await page.evaluateOnNewDocument(() => (window.namesBefore = Object.getOwnPropertyNames(window)));
      await page.goto(`${site.url}example/fr.html`);
      await content(page, tags);
      const added = await page.evaluate(() =>
        Object.getOwnPropertyNames(window).filter((name) => !window.namesBefore.includes(name)));
      const ofTheTest = /^(namesBefore|violations|.*ariaQuerySelector(All)?)$/;
      assert.deepEqual(added.filter((name) => !ofTheTest.test(name)).sort(),
        ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions']);
      await close();
    });

    it('has enough contrast in dark colours', async () => {
      const {page, close} = await open(browser(), site.url);
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'dark'}]);
      await page.goto(`${site.url}index.html`);
      await content(page, every);
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'light dark');
      assert.deepEqual(await axeViolations(page), []);
      await close();
    });

    it('copies a snippet that is the live element, with the address of its own folder', async () => {
      const {page, close} = await open(browser(), site.url);
      await page.browserContext().overridePermissions(site.url, ['clipboard-read', 'clipboard-sanitized-write']);
      await page.goto(`${site.url}index.html`);
      for (const tag of every) {
        const snippet = (await page.$(`#${tag.slice(5)} .snippet`))!;
        await page.bringToFront();
        await (await snippet.$('button'))!.click();
        await page.waitForFunction((place) => place!.textContent, {}, await snippet.$('[role="status"]'));
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.ok(copied.startsWith(`<script type="module" src="${site.url}wdea.js"></script>`), copied);
        assert.equal(copied.slice(copied.indexOf(`<${tag}`)).replace(/\s+/g, ' '), source(tag).replace(/\s+/g, ' '));
      }
      await close();
    });
  }
});

/** An element of the gallery as its source has it. */
function source(tag: string): string {
  const html = readFileSync(join(root, 'site/index.html'), 'utf8');
  return new RegExp(`<${tag}[^]*?</${tag}>`).exec(html)![0];
}
