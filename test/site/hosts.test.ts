/**
 * Pages that others have been at: with libraries that change what the language has, a patched fetch, a library of the
 * kind that the kit is made of, or the kit itself twice.
 */
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import type {Browser, Page} from 'puppeteer-core';
import {version} from '../../components/core/version.js';
import {registry} from '../../components/registry.js';
import {publish} from '../../publish/publish.js';
import {serve, type Serving} from '../../publish/serve.js';
import {engines, launchBrowser} from '../support/browsers.js';
import {type Host, startHost} from './host.js';
import {open, ready} from './visit.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const skip = !existsSync(join(root, 'dist/cdn/wdea.js')) && 'dist/cdn is missing: run `npm run build` first';
const every = Object.keys(registry).filter((tag) => tag !== 'wdea-config');

/** Scripts that run before the kit. */
const hosts: Readonly<Record<string, string>> = {
  // as https://github.com/prototypejs/prototype 1.7 does: its own Array.from, and its Enumerable on every array
  'an old library that changes arrays': `
    Array.from = (iterable) => {
      if (!iterable) return [];
      if ('toArray' in Object(iterable)) return iterable.toArray();
      const results = new Array(iterable.length || 0);
      for (let at = 0; at < results.length; at++) results[at] = iterable[at];
      return results;
    };
    Object.assign(Array.prototype, {
      each(visit) { this.forEach((item, at) => visit(item, at)); return this; },
      toArray() { return this.slice(); },
      entries() { return this.slice(); },
      find(matches) { return this.filter(matches)[0]; },
      first() { return this[0]; }, last() { return this[this.length - 1]; }, clone() { return this.slice(); },
      size() { return this.length; }, inspect() { return '[' + this.join(', ') + ']'; },
    });
    Object.assign(String.prototype, {strip() { return this.trim(); }, blank() { return /^\\s*$/.test(this); }});
    Element.prototype.update = function (content) { this.textContent = content; return this; };`,
  'a fetch that only passes on addresses': `
    const plain = window.fetch;
    window.fetch = function (input, options) {
      return plain.call(window, typeof input === 'string' ? input : input.url, options);
    };`,
  'globals of other scripts': `
    window.$ = window.jQuery = window.define = window.require = window.exports = window.module = () => {};
    window.process = {env: {}}; window.global = window; window.litHtmlVersions = ['2.0.0'];`,
};

/** A host that is made with Lit, and has its own translations by the same library. */
const litHost = `
  import {configureLocalization, msg} from '@lit/localize';
  import {html, LitElement} from 'lit';
  const {setLocale} = configureLocalization({
    sourceLocale: 'en', targetLocales: ['de'], loadLocale: async () => ({templates: {hello: 'Hallo'}}),
  });
  customElements.define('host-hello', class extends LitElement {
    render() { return html\`<p>\${msg('Hello', {id: 'hello'})}</p>\`; }
  });
  setLocale('de').then(() => document.body.prepend(document.createElement('host-hello')));`;

describe('on the pages of others', {skip}, () => {
  let out: string;
  let kit: Serving;
  let host: Host;
  /** What stands on the page that the host serves. */
  let body = '';

  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'wdea-hosts-'));
    assert.ok((await publish({content: join(root, 'content'), out})).ok);
    // another version, as far as it says
    await cp(join(root, 'dist/cdn'), join(out, 'other'), {recursive: true});
    for (const name of await readdir(join(out, 'other/chunks'))) {
      const path = join(out, 'other/chunks', name);
      if (name.startsWith('core-') && name.endsWith('.js')) {
        const code = await readFile(path, 'utf8');
        assert.ok(code.includes(version));
        await writeFile(path, code.replaceAll(version, '0.0.1'));
      }
    }
    const {outputFiles: [lit]} = await build({
      stdin: {contents: litHost, resolveDir: root}, bundle: true, write: false, format: 'esm',
    });
    await writeFile(join(out, 'host.js'), lit!.contents);
    kit = await serve({dir: out, port: 0});
    host = await startHost(
      () => `<!doctype html><html lang="fr"><title>Hôte</title><link rel="icon" href="data:,"><body>${body}`);
  });
  after(async () => {
    host?.close();
    await kit?.close();
    await rm(out, {recursive: true, force: true});
  });

  const script = (path: string) => `<script type="module" src="${kit.url}${path}"></script>`;
  const elements = () => every.map((tag) => `<${tag} source="${kit.url}"></${tag}>`).join('');

  for (const engine of engines) {
    describe(`in ${engine}`, () => {
      let browser: Browser;
      before(async () => browser = await launchBrowser(engine));
      after(() => browser?.close());

      /** What goes wrong on a page with these scripts until every element shows its content. */
      async function faultsWith(scripts: string, look?: (page: Page) => Promise<void>): Promise<readonly string[]> {
        body = scripts + elements();
        const {page, faults, close} = await open(browser, host.url);
        await page.goto(host.url);
        await ready(page, every);
        await look?.(page);
        const found = await faults();
        await close();
        return found.filter((fault) => !fault.startsWith(`foreign: ${kit.url}`));
      }

      for (const [name, code] of Object.entries(hosts)) {
        it(`shows every element beside ${name}`, async () => {
          assert.deepEqual(await faultsWith(`<script>${code}</script>${script('wdea.js')}`), []);
        });
      }

      it('shows every element beside Lit and translations of the host’s own, and leaves those alone', async () => {
        const faults = await faultsWith(script('host.js') + script('wdea.js'), async (page) => {
          const hello = await page.waitForSelector('host-hello');
          assert.equal(await hello!.evaluate(({shadowRoot}) => shadowRoot!.textContent), 'Hallo');
        });
        // Lit itself tells that it is there twice
        assert.deepEqual(faults.filter((fault) => !/Multiple versions of Lit/.test(fault)), []);
      });

      it('shows every element once where the script stands twice', async () => {
        assert.deepEqual(await faultsWith(script('wdea.js') + script('wdea.js?again')), []);
      });

      it('shows every element where another version is there too, with one warning at most', async () => {
        const faults = await faultsWith(script('wdea.js') + script('other/wdea.js'));
        assert.ok(faults.length <= 1, faults.join('\n'));
        for (const fault of faults) assert.match(fault, /^console: <wdea-[a-z-]+> is there in version [\d.]+, not [\d.]+\.$/);
      });
    });
  }
});
