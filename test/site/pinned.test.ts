/**
 * A page of another origin that has pinned a script of this version, under a policy that allows that script and the
 * data of the kit's address and nothing else.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser} from 'puppeteer-core';
import {version} from '../../components/core/version.js';
import {registry} from '../../components/registry.js';
import {publish} from '../../publish/publish.js';
import {serve, type Serving} from '../../publish/serve.js';
import {engines, launchBrowser} from '../support/browsers.js';
import {type Host, startHost} from './host.js';
import {open, ready} from './visit.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const list = join(root, 'dist/cdn', version, 'integrity.json');
const skip = !existsSync(list) && 'the pinned build is missing: run `npm run build` first';

type Pinned = Readonly<Record<string, {readonly file: string; readonly integrity: string}>>;

describe('the pinned build', {skip}, () => {
  let out: string;
  let kit: Serving;
  let host: Host;
  let pinned: Pinned;
  /** What stands on the page that the host serves. */
  let body = '';

  before(async () => {
    pinned = JSON.parse(readFileSync(list, 'utf8')) as Pinned;
    out = await mkdtemp(join(tmpdir(), 'wdea-pinned-'));
    assert.ok((await publish({content: join(root, 'content'), out})).ok);
    kit = await serve({dir: out, port: 0});
    const {origin} = new URL(kit.url);
    host = await startHost(
      () => `<!doctype html><html lang="fr"><title>Hôte</title><link rel="icon" href="data:,">${body}`,
      ["default-src 'none'", `script-src ${origin}`, `connect-src ${origin}`, 'img-src data:',
        "require-trusted-types-for 'script'"].join('; '));
  });
  after(async () => {
    host?.close();
    await kit?.close();
    await rm(out, {recursive: true, force: true});
  });

  const scriptOf = (name: string, integrity = pinned[name]!.integrity) => `<script type="module"
    src="${kit.url}${version}/${pinned[name]!.file}" integrity="${integrity}" crossorigin="anonymous"></script>`;

  it('has a script for every element, and one for all', () => {
    assert.deepEqual(Object.keys(pinned).sort(),
      [...Object.keys(registry).map((tag) => tag.slice('wdea-'.length)), 'wdea'].sort());
  });

  it('imports nothing: no code escapes what is vouched for', async () => {
    for (const {file} of Object.values(pinned)) {
      const code = await readFile(join(out, version, file), 'utf8');
      assert.doesNotMatch(code, /\bimport\s*\(|\bimport\s*["'`{*]|\bfrom\s*["'`]\.|new Worker\(|importScripts/, file);
    }
  });

  it('stays when the same version is built anew', async () => {
    const old = join(out, version, 'news-ticker-00000000.js');
    await writeFile(old, '// what a page has pinned');
    assert.ok((await publish({content: join(root, 'content'), out})).ok);
    assert.equal(existsSync(old), true);
  });

  for (const engine of engines) {
    describe(`in ${engine}`, () => {
      let browser: Browser;
      before(async () => browser = await launchBrowser(engine));
      after(() => browser?.close());

      it('shows the element in the page’s language, by one script and data', async () => {
        body = `<wdea-news-ticker></wdea-news-ticker>${scriptOf('news-ticker')}`;
        const {page, faults, close} = await open(browser, host.url);
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(host.url);
        await ready(page, ['wdea-news-ticker']);
        const paths = asked.filter((url) => url.startsWith(kit.url)).map((url) => url.slice(kit.url.length));
        assert.equal(paths.shift(), `${version}/${pinned['news-ticker']!.file}`);
        for (const path of paths) assert.match(path, /^v1\//);
        const label = await page.$eval('wdea-news-ticker', ({shadowRoot}) =>
          shadowRoot!.querySelector('section')!.getAttribute('aria-label'));
        assert.equal(label, 'Actualités');
        // to the page, the kit is another origin
        assert.deepEqual((await faults()).filter((fault) => !fault.startsWith(`foreign: ${kit.url}`)), []);
        await close();
      });

      it('serves elements and stand-ins alike, those that come later too, by the script for all', async () => {
        body = `<div data-wdea="resource-list" data-limit="3"><h2>Ressources</h2></div>${scriptOf('wdea')}`;
        const {page, close} = await open(browser, host.url);
        await page.goto(host.url);
        await ready(page, ['wdea-resource-list']);
        await page.evaluate(() => {
          const div = document.createElement('div');
          div.dataset.wdea = 'milestones';
          document.body.append(document.createElement('wdea-alliance-stats'), div);
        });
        await ready(page, ['wdea-alliance-stats', 'wdea-milestones']);
        await close();
      });

      it('is refused when a byte has changed, and the page’s own content stays', async () => {
        const wrong = pinned['news-list']!.integrity; // vouches for another script
        body = `<wdea-news-ticker><p>En attendant</p></wdea-news-ticker>${scriptOf('news-ticker', wrong)}`;
        const {page, close} = await open(browser, host.url);
        const failed = page.waitForFunction(() => performance.getEntriesByType('navigation')
          .some((entry) => (entry as PerformanceNavigationTiming).loadEventEnd > 0));
        await page.goto(host.url);
        await failed;
        assert.deepEqual(await page.evaluate(() => [customElements.get('wdea-news-ticker') === undefined,
          (document.querySelector('p') as HTMLElement).innerText]), [true, 'En attendant']);
        await close();
      });
    });
  }
});
