/** A page of another origin that is made with React, and shows the elements by the components of the package. */
import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import type {Browser} from 'puppeteer-core';
import {version} from '../../components/core/version.js';
import {publish} from '../../publish/publish.js';
import {serve, type Serving} from '../../publish/serve.js';
import {engines, launchBrowser} from '../support/browsers.js';
import {bundle, type ReactPackage, writeReactPackage} from '../support/react-package.js';
import {type Host, startHost} from './host.js';
import {open, ready} from './visit.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the page shows. */
const app = `
  import {useState} from 'react';
  import {MemberMap, NewsList} from './react/index.js';

  export function App({source, onLoad}) {
    const [allowed, setAllowed] = useState(false);
    return <main>
      <NewsList source={source} limit={3} heading="News" headingLevel={3} className="wide" onWdeaLoad={onLoad}/>
      <MemberMap source={source} load={allowed ? undefined : 'consent'}><p>Later</p></MemberMap>
      <button onClick={() => setAllowed(true)}>Show the map</button>
    </main>;
  }`;

const serverScript = `
  import {renderToString} from 'react-dom/server';
  import {App} from './app.jsx';

  export const render = (source) => renderToString(<App source={source}/>);`;

const pageScript = `
  import {StrictMode} from 'react';
  import {createRoot, hydrateRoot} from 'react-dom/client';
  import {App} from './app.jsx';

  const place = document.querySelector('div');
  window.loads = [];
  const page = <StrictMode>
    <App source={place.dataset.source} onLoad={({count}) => window.loads.push(count)}/>
  </StrictMode>;
  window.root = place.hasChildNodes() ? hydrateRoot(place, page) : createRoot(place);
  if (!place.hasChildNodes()) window.root.render(page);`;

/** A page that has an element of the name itself. */
const taken = '<script>customElements.define("wdea-member-map", class extends HTMLElement {});</script>';

// Functions given to `evaluate` run in the page, so they use nothing of this module.
declare global {
  interface Window {
    /** What the handler of the list's event was told. */
    loads: number[];
    root: {unmount(): void};
  }
}

describe('the elements in React', () => {
  let out: string;
  let kit: Serving;
  let host: Host;
  let rendered: string;
  let reactPackage: ReactPackage;

  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'wdea-react-'));
    assert.ok((await publish({content: join(root, 'content'), out})).ok);
    kit = await serve({dir: out, port: 0});
    reactPackage = await writeReactPackage();
    const {folder} = reactPackage;
    await writeFile(join(folder, 'app.jsx'), app);
    const outfile = join(folder, 'server.mjs');
    await bundle(folder, serverScript, {outfile, packages: 'external', platform: 'node'});
    const {render} = await import(pathToFileURL(outfile).href) as {render: (source: string) => string};
    rendered = render(kit.url);
    // React tells more of what goes wrong where it is developed with
    const define = {'process.env.NODE_ENV': '"development"'};
    await bundle(folder, pageScript, {outfile: join(out, 'page.js'), define});
    host = await startHost((path) => `<!doctype html><html lang="fr"><title>Hôte</title><link rel="icon" href="data:,">
      <body><div data-source="${kit.url}">${path === 'rendered' ? rendered : ''}</div>
      ${path === 'taken' ? taken : ''}<script type="module" src="${kit.url}page.js"></script>`);
  });
  after(async () => {
    host?.close();
    await kit?.close();
    await reactPackage?.remove();
    await rm(out, {recursive: true, force: true});
  });

  for (const engine of engines) {
    describe(`in ${engine}`, () => {
      let browser: Browser;
      before(async () => browser = await launchBrowser(engine));
      after(() => browser?.close());

      for (const [path, title] of [['', 'made in the page'], ['rendered', 'rendered on a server']] as const) {
        it(`show what they are told to, wait for consent, tell, and leave nothing behind, ${title}`, async () => {
          const {page, faults, close} = await open(browser, host.url);
          const asked: string[] = [];
          page.on('request', (request) => asked.push(request.url().replace(kit.url, '')));
          await page.goto(host.url + path);
          await ready(page, ['wdea-news-list']);
          const shown = await page.$eval('wdea-news-list', (list) => ({
            titles: list.shadowRoot!.querySelectorAll('[part~="title"]').length,
            heading: list.shadowRoot!.querySelector('[role=heading]')!.outerHTML,
            wide: list.className,
          }));
          assert.equal(shown.titles, 3);
          assert.match(shown.heading, /aria-level="3".*>News</);
          assert.equal(shown.wide, 'wide');
          const counts = await page.evaluate(() => window.loads);
          assert.equal(counts.length, 1);
          assert.ok(counts[0]! > 3);
          // the map waits for consent: the list asked for the pointer and its head, and nobody for more
          assert.equal(asked.filter((url) => url.startsWith('v1/')).length, 2);
          assert.equal(await page.$eval('wdea-member-map p', (text) => text.checkVisibility()), true);
          await page.click('button');
          await ready(page, ['wdea-member-map']);
          await page.evaluate(() => window.root.unmount());
          const left = await page.$$eval('body *, head *', (all) => all.map(({localName}) => localName));
          assert.deepEqual(left, ['title', 'link', 'div', 'script']);
          assert.deepEqual((await faults()).filter((fault) => !fault.startsWith(`foreign: ${kit.url}`)), []);
          await close();
        });
      }

      it('stay away from a tag that the page has taken for its own, with one warning', async () => {
        const {page, faults, close} = await open(browser, host.url);
        await page.goto(`${host.url}taken`);
        await ready(page, ['wdea-news-list']);
        assert.equal(await page.$eval('wdea-member-map', ({textContent}) => textContent), 'Later');
        const found = (await faults()).filter((fault) => !fault.startsWith('foreign:'));
        assert.deepEqual(found, [`console: <wdea-member-map> is there in version ?, not ${version}.`]);
        await close();
      });
    });
  }
});
