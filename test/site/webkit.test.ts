/**
 * The published site in WebKitGTK, which only WebDriver drives: what a reader finds, what the page left or asked for,
 * and what went wrong. WebDriver does not tell messages and violations, so a script put into the pages collects them.
 */
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {publish} from '../../publish/publish.js';
import {serve, type Serving} from '../../publish/serve.js';
import {direction, languages} from '../../src/protocol/languages.js';
import {openWebKit, type WebKitWindow} from '../support/webkit-driver.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wanted = (process.env.BROWSERS ?? '').split(',').some((name) => name.trim() === 'webkit');
const skip = !wanted ? 'BROWSERS does not name webkit'
  : !existsSync(join(root, 'dist/cdn/wdea.js')) && 'dist/cdn is missing: run `npm run build` first';

interface Found {
  readonly lang: string;
  readonly dir: string;
  readonly titles: Readonly<Record<string, number>>;
  readonly origins: readonly string[];
  readonly stored: number;
  readonly faults: readonly string[];
}

/** Stands first in the pages, as a script of their own origin, which their policy allows. */
const collector = `
  window.faults = [];
  for (const level of ['error', 'warn']) console[level] = (...words) => faults.push(level + ': ' + words.join(' '));
  addEventListener('error', ({message}) => faults.push('uncaught: ' + message), true);
  addEventListener('unhandledrejection', ({reason}) => faults.push('unhandled: ' + reason));
  addEventListener('securitypolicyviolation', (event) => faults.push('violation: ' + event.violatedDirective));`;

/** Runs in the page: waits until every element is ready, and tells what there is. WebDriver takes it as a text. */
const script = `
  const [done] = arguments;
  const elements = [...document.querySelectorAll('body *')].filter(({localName}) => localName.startsWith('wdea-'));
  const look = () => {
    if (elements.some((element) => !/ready|empty/.test(element.getAttribute('state')))) return;
    done({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      titles: Object.fromEntries(elements.map(({localName, shadowRoot}) =>
        [localName, shadowRoot.querySelectorAll('[part~=title]').length])),
      origins: [...new Set(performance.getEntriesByType('resource').map(({name}) => new URL(name).origin))],
      stored: localStorage.length + sessionStorage.length + document.cookie.length,
      faults,
    });
  };
  new MutationObserver(look).observe(document, {subtree: true, attributes: true, attributeFilter: ['state']});
  look();`;

describe('the published site in webkit', {skip}, () => {
  let out: string;
  let site: Serving;
  let window: WebKitWindow;

  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'wdea-webkit-'));
    await publish({content: join(root, 'content'), out});
    for (const folder of [out, join(out, 'example')]) {
      await writeFile(join(folder, 'faults.js'), collector);
      for (const name of (await readdir(folder)).filter((each) => each.endsWith('.html'))) {
        const html = await readFile(join(folder, name), 'utf8');
        await writeFile(join(folder, name), html.replace('<title>', '<script src="faults.js"></script><title>'));
      }
    }
    site = await serve({dir: out, port: 0});
    window = await openWebKit();
  });
  after(async () => {
    await window?.stop();
    await site?.close();
    await rm(out, {recursive: true, force: true});
  });

  for (const [page, folder, least] of [['the example page', 'example/', 3], ['the gallery', '', 20]] as const) {
    for (const language of languages) {
      it(`shows real content in ${language} on ${page}, from its own address, without a fault`, async () => {
        const url = `${site.url}${folder}${language === 'en' ? 'index' : language}.html`;
        await window.send('POST', '/url', {url});
        const found = await window.send('POST', '/execute/async', {script, args: []}) as Found;
        assert.deepEqual([found.lang, found.dir], [language, direction(language)]);
        assert.deepEqual(found.origins, [new URL(site.url).origin]);
        assert.equal(found.stored, 0);
        assert.deepEqual(found.faults, []);
        assert.ok(Object.keys(found.titles).length >= least);
        for (const tag of ['wdea-news-ticker', 'wdea-resource-list', 'wdea-member-map']) {
          assert.ok(found.titles[tag]! >= 5, `${tag}: ${found.titles[tag]} titles`);
        }
      });
    }
  }
});
