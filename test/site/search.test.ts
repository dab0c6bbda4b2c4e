/**
 * Searching on a page of another origin, whose policy allows scripts and requests of the kit's address and nothing
 * else: with an index in one file, and with one in many.
 */
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {copyStaticFiles} from '../../publish/static-files.js';
import {serve, type Serving} from '../../publish/serve.js';
import {resourceCards} from '../fixtures/records.js';
import {engines, launchBrowser} from '../support/browsers.js';
import {makeSnapshot} from '../support/make-snapshot.js';
import {openWebKit} from '../support/webkit-driver.mjs';
import {type Host, startHost} from './host.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const skip = !existsSync(join(root, 'dist/cdn/wdea.js')) && 'dist/cdn is missing: run `npm run build` first';
const skipWebKit = !(process.env.BROWSERS ?? '').split(',').some((name) => name.trim() === 'webkit')
  && 'BROWSERS does not name webkit';

interface Found {
  readonly marked: readonly string[];
  readonly titles: readonly string[];
  readonly origins: readonly string[];
}

/** Runs in the page: types into the list once it is there, and tells what was found. WebDriver takes it as a text. */
const script = `
  const [text, done] = arguments;
  const list = document.querySelector('wdea-resource-list');
  const all = (selector) => Array.from(list.shadowRoot?.querySelectorAll(selector) ?? [], (each) => each.textContent);
  let typed = false;
  const look = () => {
    if (list.getAttribute('state') !== 'ready') return;
    if (!typed) {
      typed = true;
      new MutationObserver(look).observe(list.shadowRoot, {subtree: true, childList: true, characterData: true});
      const input = list.shadowRoot.querySelector('input[type=search]');
      input.value = text;
      input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    }
    if (all('mark').length === 0) return;
    const resources = performance.getEntriesByType('resource');
    done({
      marked: all('mark'), titles: all('[part~=title]'),
      origins: [...new Set(resources.map(({name}) => new URL(name).origin))],
    });
  };
  new MutationObserver(look).observe(list, {attributes: true});
  look();`;

describe('searching under a strict policy, from another origin', {skip}, () => {
  let out: string;
  let kit: Serving;
  let host: Host;

  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'wdea-search-'));
    await copyStaticFiles(root, out);
    const cards = resourceCards(60).map((card, at) => (
      {...card, title: at === 41 ? 'Enseñanza de las matemáticas' : `${card.title} ${at}`, lang: 'es' as const}));
    for (const [folder, pack] of [['packed', true], ['shards', false]] as const) {
      for (const [path, bytes] of await makeSnapshot({es: {resources: cards}}, {pack})) {
        await mkdir(join(out, folder, dirname(path)), {recursive: true});
        await writeFile(join(out, folder, path), bytes);
      }
    }
    kit = await serve({dir: out, port: 0});
    const {origin} = new URL(kit.url);
    host = await startHost((folder) => `<!doctype html><html lang="es"><title>Anfitrión</title>
      <script type="module" src="${kit.url}wdea.js"></script>
      <wdea-resource-list source="${kit.url}${folder}/"></wdea-resource-list>`,
    `default-src 'none'; script-src ${origin}; connect-src ${origin}`);
  });
  after(async () => {
    host?.close();
    await kit?.close();
    await rm(out, {recursive: true, force: true});
  });

  const check = ({marked, titles, origins}: Found) => {
    assert.equal(titles[0], 'Enseñanza de las matemáticas');
    assert.equal(marked[0], 'matemáticas');
    assert.deepEqual(origins, [new URL(kit.url).origin]);
  };

  for (const folder of ['packed', 'shards']) {
    for (const engine of engines) {
      it(`finds a misspelt word without its accent in ${engine}, ${folder}`, async () => {
        const browser = await launchBrowser(engine);
        try {
          const page = await browser.newPage();
          await page.goto(host.url + folder);
          const call = `new Promise((done) => (function () {${script}})('matemtaicas', done))`;
          check(await page.evaluate(call) as Found);
        } finally {
          await browser.close();
        }
      });
    }

    it(`finds a misspelt word without its accent in webkit, ${folder}`, {skip: skipWebKit}, async () => {
      const window = await openWebKit();
      try {
        await window.send('POST', '/url', {url: host.url + folder});
        check(await window.send('POST', '/execute/async', {script, args: ['matemtaicas']}) as Found);
      } finally {
        await window.stop();
      }
    });
  }
});
