/**
 * What comes through the filters of systems for managing content, as a reader finds it: on a page of another origin
 * than the kit's, every component in every form that is named for a system. What is the same in several systems is
 * opened once.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser, ElementHandle, Frame, Page} from 'puppeteer-core';
import {version} from '../../components/core/version.js';
import {writePages} from '../../publish/embed/pages.js';
import {publish} from '../../publish/publish.js';
import {serve, type Serving} from '../../publish/serve.js';
import {type Embed, pagePath} from '../../snippet/embed.js';
import {type Form, type Setting, writeForm} from '../../snippet/forms.js';
import {type System, systems} from '../../snippet/systems.js';
import {elementsIn, parseHtml, textIn} from '../../snippet/tree.js';
import {engines, launchBrowser} from '../support/browsers.js';
import {type Host, startHost} from './host.js';
import {fixtures} from './systems/index.js';
import {embedsIn, hasForm, leftOf, markupForms, settingOf, systemNames} from './systems/survival.js';
import {open} from './visit.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const list = join(root, 'dist/cdn', version, 'integrity.json');
const skip = !existsSync(list) && 'dist/cdn is missing: run `npm run build` first';
const listener = readFileSync(join(root, 'site/systems/wordpress.js'), 'utf8');

/** Every component, most of them in French; what has no content of its own is seen by what it does. */
const embeds = embedsIn('fr').filter(({component}) => component !== 'config');

interface Case {
  readonly systems: string[];
  readonly form: Form;
  readonly body: string;
  /** Tags of the components that are to be there. */
  readonly tags: readonly string[];
}

describe('in systems for managing content', {skip}, () => {
  let out: string;
  let kit: Serving;
  let host: Host;
  /** What stands on the page that the host serves. */
  let body = '';
  let pinned: Readonly<Record<string, {readonly file: string; readonly integrity: string}>>;

  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'wdea-systems-'));
    assert.ok((await publish({content: join(root, 'content'), out})).ok);
    const serving = await serve({dir: out, port: 0});
    kit = {...serving, url: serving.url.replace('localhost', '127.0.0.1')}; // frames of one site are one process
    await writePages({dir: out, address: kit.url});
    host = await startHost(
      () => `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>${body}`);
    pinned = JSON.parse(readFileSync(list, 'utf8')) as typeof pinned;
  });
  after(async () => {
    host?.close();
    await kit?.close();
    await rm(out, {recursive: true, force: true});
  });

  const settingFor = ({component}: Embed): Setting => {
    const {file, integrity} = pinned[component]!;
    return settingOf(kit.url, {path: `${version}/${file}`, integrity});
  };
  const script = () => `<script type="module" src="${kit.url}wdea.js"></script>`;

  /** A form of a component as a page of the system has it. */
  async function passed(system: System, form: Form, embed: Embed): Promise<string> {
    const {filter, allowed = [], link, around = (html) => html} = fixtures[system];
    const setting = settingFor(embed);
    const html = writeForm(embed, form, setting);
    if (form === 'link') return await link!(html, 'A title');
    const best = [filter, ...allowed].map((each) => ({each, left: leftOf(form, embed, setting, each)}))
      .sort((a, b) => order.indexOf(a.left) - order.indexOf(b.left))[0]!;
    return around(best.each(html)) + (best.left === 'no script' ? ownScript(form, html) : '');
  }
  const order = ['all', 'no script', 'nothing'];
  /** What an administrator adds to the site. */
  const ownScript = (form: Form, html: string) => (form === 'pinned' ? /<script.*<\/script>/.exec(html)![0] : script());

  /** Everything that is to be opened, and where else it is the same. */
  async function cases(): Promise<readonly Case[]> {
    const found = new Map<string, Case>();
    for (const system of systemNames) {
      const {forms, linkIs, withScript = [], ifAllowed = []} = systems[system];
      const framed: readonly Form[] = linkIs === 'frame' ? ['link'] : [];
      for (const form of [...markupForms, ...framed]) {
        if (![...forms, ...withScript, ...ifAllowed].includes(form)) continue;
        const shown = embeds.filter((embed) => hasForm(embed, form));
        const parts = await Promise.all(shown.map((embed) => passed(system, form, embed)));
        const tags = shown.map(({component}) =>
          (form === 'link' && /^member-(card|badge)$/.test(component) ? 'wdea-item' : `wdea-${component}`));
        const body = parts.join('\n');
        const key = JSON.stringify([...elementsIn(parseHtml(body))].map(({tag, attributes}) => ({tag, attributes})))
          .replace(/secret[=":]+\w+/g, 'secret'); // differs each time
        const same = found.get(key);
        if (same) same.systems.push(system);
        else found.set(key, {systems: [system], form, body, tags: [...new Set(tags)].sort()});
      }
    }
    return [...found.values()];
  }

  // the rules are the same in every engine, and embed.test.ts has tried frames and sandboxes in each
  for (const engine of engines.slice(0, 1)) {
    describe(`in ${engine}`, () => {
      let browser: Browser;
      before(async () => browser = await launchBrowser(engine));
      after(() => browser?.close());

      /** Opens a page on a screen so tall that nothing waits to be scrolled to. Default: what stands in `body`. */
      async function visit(url = host.url) {
        const {page, faults, close} = await open(browser, host.url);
        await page.setViewport({width: 1000, height: 16_000});
        await page.goto(url);
        const own = `foreign: ${kit.url}`;
        return {page, close, faults: async () => (await faults()).filter((fault) => !fault.startsWith(own))};
      }

      it('every component works in every form that comes through, and without a fault', async (t) => {
        for (const each of await cases()) {
          await t.test(`${each.form} in ${each.systems.join(', ')}`, async () => {
            body = `${each.body}<script>${listener}</script>`;
            const {page, faults, close} = await visit();
            assert.deepEqual(await rendered(page, each.tags), each.tags);
            assert.deepEqual(await faults(), []);
            await close();
          });
        }
      });

      it('a page that an address leads to says the same without script, and has the component with it', async () => {
        for (const path of new Set(embeds.filter((each) => hasForm(each, 'link')).map(pagePath))) {
          const [main] = [...elementsIn(parseHtml(await (await fetch(kit.url + path)).text()))]
            .filter(({tag}) => tag === 'main');
          const least = path.endsWith('/search.html') ? 5 : 100; // there is nothing yet that was searched for
          assert.ok(textIn(main!.children).length > least, path);
          const [, name] = /^share\/fr\/([\w-]+)\.html$/.exec(path) ?? [path, 'item'];
          const {page, faults, close} = await visit(kit.url + path);
          assert.deepEqual(await rendered(page, [`wdea-${name}`]), [`wdea-${name}`]);
          assert.deepEqual(await faults(), []);
          await close();
        }
      });

      for (const system of systemNames) {
        it(`the example page of ${system} shows what comes through`, async () => {
          const {page, faults, close} = await visit(`${kit.url}systems/${system}.html`);
          const forms = await page.$$eval('[data-form]', (all) => all.map((each) => each.getAttribute('data-form')));
          const {forms: pasted, withScript = [], ifAllowed = [], linkIs} = systems[system];
          assert.deepEqual(forms, [...pasted, ...withScript, ...ifAllowed].filter((form) => form !== 'pinned'));
          const shown = forms.filter((form) => form !== 'link' || linkIs === 'frame');
          if (shown.length > 0) assert.deepEqual(await rendered(page, ['wdea-news-list']), ['wdea-news-list']);
          assert.deepEqual(await faults(), []);
          await close();
        });
      }

      const news = {component: 'news-list', language: 'fr', options: {}} as const;
      const newsAddress = () => writeForm(news, 'link', settingOf(kit.url));
      const frameAddress = () => `${kit.url}embed/news-list/?lang=fr`;

      it('WordPress shows the quotation until the frame speaks, then the frame as tall as it says', async () => {
        const html = await fixtures['wordpress-author'].link!(newsAddress(), '');
        assert.match(html, /<iframe [^>]*sandbox="allow-scripts" security="restricted"/);
        body = html;
        const silent = await visit();
        await rendered(silent.page, ['wdea-news-list']);
        assert.deepEqual(await silent.page.evaluate(shownIn), {quote: true, frame: false});
        await silent.close();

        body = `${html}<script>${listener}</script>`;
        const {page, close} = await visit();
        await rendered(page, ['wdea-news-list']);
        await page.waitForFunction(() => Number(document.querySelector('iframe')!.height) === 1000); // it is longer
        assert.deepEqual(await page.evaluate(shownIn), {quote: false, frame: true});
        const inside = page.frames()[1]!;
        await inside.evaluate(() => document.querySelector('[data-wdea]')!.remove());
        await page.waitForFunction(() => Number(document.querySelector('iframe')!.height) === 200);
        await close();
      });

      it('WordPress is told the height again when it listens later than the frame speaks', async () => {
        body = await fixtures['wordpress-author'].link!(newsAddress(), '');
        const {page, close} = await visit();
        await rendered(page, ['wdea-news-list']);
        await page.evaluate(listener);
        await page.waitForFunction(() => document.querySelector('iframe')!.height === '1000');
        await close();
      });

      it('WordPress is led to our page of a record, since it follows no link to another host', async () => {
        body = `${await fixtures['wordpress-author'].link!(newsAddress(), '')}<script>${listener}</script>`;
        const {page, close} = await visit();
        await rendered(page, ['wdea-news-list']);
        const [, arrived] = await Promise.all([clickTitle(page.frames()[1]!), page.waitForNavigation()] as const);
        assert.match(arrived!.url(), new RegExp(`^${kit.url}share/fr/news/[\\w-]+\\.html$`));
        assert.equal(arrived!.status(), 200);
        await close();
      });

      it('where a sandbox opens no links and nobody listens, the address is there to be copied', async () => {
        body = `<iframe sandbox="allow-scripts" src="${frameAddress()}" width="600" height="900"></iframe>`;
        const {page, close} = await visit();
        await rendered(page, ['wdea-news-list']);
        const frame = page.frames()[1]!;
        assert.equal(await frame.evaluate(() => origin), 'null');
        const href = await clickTitle(frame);
        const field = await frame.waitForSelector('.address input');
        assert.equal(await field!.evaluate((input) => input.value), href);
        assert.equal(page.url(), host.url);
        await close();
      });

      it('a page that listens hears how tall a frame would be, and its links open beside it', async () => {
        body = `<script>addEventListener('message', ({data, source}) => {
            if (data.type === 'wdea-height' && source === document.querySelector('iframe').contentWindow) {
              document.querySelector('iframe').height = data.height;
            }
          })</script><iframe src="${frameAddress()}" width="600" height="100"></iframe>`;
        const {page, close} = await visit();
        await rendered(page, ['wdea-news-list']);
        await page.waitForFunction(() => Number(document.querySelector('iframe')!.height) > 1000);
        const frame = page.frames()[1]!;
        const scrolls = await frame.evaluate(() =>
          document.documentElement.scrollHeight > document.documentElement.clientHeight);
        assert.equal(scrolls, false);
        const opened = page.browserContext().waitForTarget((target) => target.url() !== host.url &&
          !target.url().includes('/embed/'));
        await clickTitle(frame);
        await opened;
        assert.equal(page.url(), host.url);
        await close();
      });
    });
  }
});

// Functions given to `evaluate` run in the page, so they use nothing of this module.

/**
 * The components that show their content in the page or in one of its frames, as soon as all of these do; else, after a
 * while, what all of them are at.
 */
async function rendered(page: Page, wanted: readonly string[]): Promise<readonly string[]> {
  const started = performance.now();
  let again = false;
  for (;;) {
    const found = (await Promise.all(page.frames().map(statesIn))).flat();
    const ready = new Set(found.filter(([, state]) => state === 'ready' || state === 'empty').map(([tag]) => tag));
    if (wanted.every((tag) => ready.has(tag))) return wanted;
    if (performance.now() - started > 8000 && !again) {
      again = true; // the driver sometimes loses one of many frames
      await page.reload();
    }
    if (performance.now() - started > 20_000) return found.map(([tag, state]) => `${tag}: ${state}`).sort();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The components of a document, each with its state. */
const statesIn = (frame: Frame): Promise<readonly (readonly [tag: string, state: string])[]> => Promise.race([
  frame.evaluate(() => Array.from(document.querySelectorAll('*')).filter(({localName}) => localName.startsWith('wdea-'))
    .map((each): [string, string] => [each.localName, each.getAttribute('state') ?? ''])).catch(() => []),
  new Promise<[]>((resolve) => setTimeout(resolve, 1000, [])), // it is on its way to another document
]);

/** Clicks the title of the first record, and tells where it leads. */
async function clickTitle(frame: Frame): Promise<string> {
  const link = await frame.waitForFunction(() =>
    document.querySelector('wdea-news-list')?.shadowRoot?.querySelector<HTMLAnchorElement>('li a'));
  const element = link.asElement() as ElementHandle<HTMLAnchorElement>;
  const href = await element.evaluate((each) => each.href);
  await element.click();
  return href;
}

function shownIn() {
  const [quote, frame] = ['blockquote', 'iframe'].map((tag) => document.querySelector<HTMLElement>(tag)!);
  return {quote: getComputedStyle(quote!).display !== 'none', frame: !frame!.style.clip};
}
