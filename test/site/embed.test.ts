/**
 * Pages that show a component by itself: to be shared, with and without script, and in a frame, alone and in a sandbox
 * as WordPress makes it.
 */
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser, Frame, Page} from 'puppeteer-core';
import {registry} from '../../components/registry.js';
import {writePages} from '../../publish/embed/pages.js';
import {publish} from '../../publish/publish.js';
import {serve, type Serving} from '../../publish/serve.js';
import {pageless, showsRecord} from '../../snippet/embed.js';
import {elementsIn, parseHtml, textIn} from '../../snippet/tree.js';
import {engines, launchBrowser} from '../support/browsers.js';
import {type Host, startHost} from './host.js';
import {axeViolations, open, ready} from './visit.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const skip = !existsSync(join(root, 'dist/cdn/wdea.js')) && 'dist/cdn is missing: run `npm run build` first';
const components = Object.keys(registry).map((tag) => tag.slice('wdea-'.length));
const shared = components.filter((name) => !pageless.has(name) && !showsRecord(name));
/** Those that draw what their content lists, or show one section after the other. */
const otherOrder = ['member-map', 'portal', 'search', 'governance', 'event-list'];

describe('pages of one component', {skip}, () => {
  let out: string;
  let kit: Serving;
  let host: Host;
  let body = '';

  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'wdea-embed-'));
    assert.ok((await publish({content: join(root, 'content'), out})).ok);
    kit = await serve({dir: out, port: 0});
    await writePages({dir: out, address: kit.url});
    host = await startHost(() => `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
      <meta name="viewport" content="width=device-width"><body>${body}`);
  });
  after(async () => {
    host?.close();
    await kit?.close();
    await rm(out, {recursive: true, force: true});
  });

  for (const engine of engines) {
    describe(`in ${engine}`, () => {
      let browser: Browser;
      before(async () => browser = await launchBrowser(engine));
      after(() => browser?.close());

      it('read the same without script as with it', async () => {
        const {page, faults, close} = await open(browser, kit.url);
        for (const component of shared) {
          const path = `${kit.url}share/${component === 'news-list' ? 'ar' : 'en'}/${component}.html`;
          const html = [...elementsIn(parseHtml(await (await fetch(path)).text()))];
          const element = html.find(({tag}) => tag === `wdea-${component}`)!;
          const without = [...elementsIn(element.children)].filter(({tag}) => tag === 'a')
            .map(({children}) => textIn(children));
          await page.goto(path);
          if (component === 'search') continue;
          await ready(page, [`wdea-${component}`]);
          const titles = await page.evaluate((tag) => Array.from(
            document.querySelector(tag)!.shadowRoot!.querySelectorAll('a[part~="title"]'),
            (link) => link.textContent.trim().replace(/\s+/g, ' ')), `wdea-${component}`);
          if (otherOrder.includes(component)) {
            assert.ok(titles.every((title) => without.includes(title)), component);
          } else {
            const same = without.filter((text) => titles.includes(text));
            assert.deepEqual(same.slice(0, titles.length), titles, component);
          }
        }
        assert.deepEqual(await faults(), []);
        await close();
      });

      it('are accessible without script, in three languages', async () => {
        const {page, close} = await open(browser, kit.url);
        for (const path of ['en/news-list', 'zh/member-list', 'ar/conference', 'fr/news/2023-02-initiative']) {
          // the policy of the page forbids nothing that axe does; the component is kept from coming
          await page.setRequestInterception(true);
          page.once('request', function block(request) {
            void (request.url().endsWith('wdea.js') ? request.abort() : request.continue());
            page.once('request', block);
          });
          await page.goto(`${kit.url}share/${path}.html`);
          assert.equal(await page.$('wdea-news-list:defined'), null);
          assert.deepEqual(await axeViolations(page), [], path);
          page.removeAllListeners('request');
          await page.setRequestInterception(false);
        }
        await close();
      });

      it('show every component in a frame, with the options of the address', async () => {
        const {page, faults, close} = await open(browser, kit.url);
        const records: Readonly<Record<string, string>> = {
          'member-card': '&member=bnu', 'member-badge': '&member=mpu',
          'item': '&collection=resources&record=wdec-hangzhou-initiative',
        };
        for (const component of components.filter((name) => !pageless.has(name))) {
          await page.goto(`${kit.url}embed/${component}/?lang=fr&heading=Titre${records[component] ?? ''}`);
          if (component === 'search') await page.waitForSelector('wdea-search:defined');
          else await inFrame(page.mainFrame(), component);
          assert.equal(await page.$eval('html', ({lang}) => lang), 'fr');
          assert.equal(await page.$eval(`wdea-${component}`, (element) => element.getAttribute('heading')), 'Titre');
        }
        assert.deepEqual(await faults(), []);
        await close();
      });

      it('take language, direction, colours and filters from the address, and nothing else', async () => {
        const {page, close} = await open(browser, kit.url);
        await page.goto(`${kit.url}embed/news-list/?lang=ar-EG&theme=dark&accent=aa3300&channel=policy&limit=2` +
          '&onclick=alert(1)&style=color:red&source=https://example.org/&load=consent');
        await inFrame(page.mainFrame(), 'news-list');
        const found = await page.$eval('wdea-news-list', (element) => ({
          lang: document.documentElement.lang, dir: document.documentElement.dir,
          accent: getComputedStyle(element).getPropertyValue('--wdea-color-accent'),
          scheme: getComputedStyle(document.documentElement).colorScheme,
          attributes: element.getAttributeNames().filter((name) => name !== 'state').sort(),
          items: element.shadowRoot!.querySelectorAll('[part~="item"]').length,
        }));
        assert.deepEqual(found, {
          lang: 'ar', dir: 'rtl', accent: '#aa3300', scheme: 'dark',
          attributes: ['channel', 'layout', 'limit', 'theme'], items: 2,
        });
        await close();
      });

      it('tell the page around how tall they are, also from a sandbox', async () => {
        const {page, close} = await open(browser, host.url);
        body = `<script>addEventListener('message', ({data, source}) => {
            for (const frame of document.querySelectorAll('iframe')) {
              if (frame.contentWindow === source && data.type === 'wdea-height') frame.height = data.height;
            }
          });</script>
          <iframe sandbox="allow-scripts" width="360" height="200" src="${kit.url}embed/news-list/?limit=3"></iframe>`;
        await page.goto(host.url);
        const frame = await frameOf(page);
        await inFrame(frame, 'news-list');
        assert.equal(await frame.evaluate(() => origin), 'null');
        await page.waitForFunction(() => Number(document.querySelector('iframe')!.height) > 300);
        const inner = await frame.evaluate(() => document.documentElement.scrollHeight);
        assert.ok(inner <= Number(await page.$eval('iframe', ({height}) => height)) + 1, 'nothing scrolls');
        await close();
      });

      it('speak as WordPress listens, and send it links of their own host', async () => {
        const {page, close} = await open(browser, host.url);
        body = `<script>window.messages = []; addEventListener('message', ({data}) => messages.push(data));</script>
          <iframe sandbox="allow-scripts" src="${kit.url}embed/news-list/?limit=3#?secret=AbC123"></iframe>`;
        await page.goto(host.url);
        const frame = await frameOf(page);
        await inFrame(frame, 'news-list');
        const messages = () => page.evaluate(() => (window as unknown as {messages: Message[]}).messages);
        await page.waitForFunction(() => (window as unknown as {messages: Message[]}).messages
          .some(({message, value}) => message === 'height' && Number(value) > 300));
        await clickTitle(frame);
        await page.waitForFunction(() => (window as unknown as {messages: Message[]}).messages
          .some(({message}) => message === 'link'));
        const link = (await messages()).find(({message}) => message === 'link')!;
        assert.equal(link.secret, 'AbC123');
        assert.match(String(link.value), new RegExp(`^${kit.url}share/en/news/[\\w-]+\\.html$`));
        const answer = await fetch(String(link.value));
        assert.equal(answer.status, 200);
        await close();
      });

      it('offer an address to copy where a sandbox opens no link', async () => {
        const {page, close} = await open(browser, host.url);
        body = `<iframe sandbox="allow-scripts" src="${kit.url}embed/news-list/?lang=es"></iframe>`;
        await page.goto(host.url);
        const frame = await frameOf(page);
        await inFrame(frame, 'news-list');
        const href = await clickTitle(frame);
        await frame.waitForSelector('.address input');
        assert.deepEqual(await frame.evaluate(() => ({
          value: document.querySelector('input')!.value, text: document.querySelector('label')!.textContent,
          focused: document.activeElement!.localName,
        })), {value: href, text: 'Aquí no se pueden abrir enlaces. Copie la dirección:', focused: 'input'});
        await close();
      });
    });
  }
});

/** Clicks the first headline, and returns its address. */
const clickTitle = (frame: Frame): Promise<string> => frame.evaluate(() => {
  const list = document.querySelector('wdea-news-list')!.shadowRoot!;
  const link = list.querySelector<HTMLAnchorElement>('a[part~=title]')!;
  link.click();
  return link.href;
});

interface Message {
  readonly message?: string;
  readonly value?: unknown;
  readonly secret?: string;
}

const frameOf = async (page: Page): Promise<Frame> => (await (await page.waitForSelector('iframe'))!.contentFrame());

async function inFrame(frame: Frame, component: string): Promise<void> {
  await frame.waitForFunction((tag) => ['ready', 'empty'].includes(
    document.querySelector(tag)?.getAttribute('state') ?? ''), {timeout: 20_000}, `wdea-${component}`);
}
