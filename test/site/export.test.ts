/**
 * The folder for a host of one's own: from the barest of servers, in a folder of it, with everything else blocked, the
 * gallery shows every element in six languages.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser} from 'puppeteer-core';
import {registry} from '../../components/registry.js';
import {mirror} from '../../publish/mirror/mirror.js';
import {publish} from '../../publish/publish.js';
import {direction, languages} from '../../src/protocol/languages.js';
import {engines, launchBrowser} from '../support/browsers.js';
import {content, open} from './visit.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const skip = !existsSync(join(root, 'dist/cdn/wdea.js')) && 'dist/cdn is missing: run `npm run build` first';
const every = Object.keys(registry).filter((tag) => tag !== 'wdea-config');
const below = '/~library/wdea/';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml',
};

describe('the exported folder', {skip}, () => {
  let folder: string;
  let server: Server;
  let address: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wdea-export-'));
    assert.ok((await publish({content: join(root, 'content'), out: join(folder, 'published')})).ok);
    const {widgets} = await mirror({from: join(folder, 'published'), out: join(folder, 'copy')});
    assert.equal(widgets, true);
    server = createServer(({url = ''}, response) => {
      const {pathname} = new URL(url, 'http://host');
      const path = join(folder, 'copy', pathname.slice(below.length));
      const found = pathname.startsWith(below) && existsSync(path);
      response.writeHead(found ? 200 : 404, {'Content-Type': types[extname(path)] ?? 'application/octet-stream'});
      response.end(found ? readFileSync(path) : undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`;
  });
  after(async () => {
    server?.close();
    await rm(folder, {recursive: true, force: true});
  });

  for (const engine of engines) {
    describe(`in ${engine}`, () => {
      let browser: Browser;
      before(async () => browser = await launchBrowser(engine));
      after(() => browser?.close());

      for (const language of languages) {
        it(`shows every element on the page in ${language}, and asks nobody else`, async () => {
          const {page, faults, close} = await open(browser, address);
          await page.setRequestInterception(true);
          page.on('request', (request) => void (/^(data:|$)/.test(request.url()) || request.url().startsWith(address)
            ? request.continue() : request.abort()));
          await page.goto(`${address}${language === 'en' ? 'index' : language}.html`);
          const {lang, dir, titles, stored} = await content(page, every);
          assert.deepEqual([lang, dir, stored], [language, direction(language), []]);
          assert.ok(titles['wdea-resource-list']!.length > 0);
          assert.deepEqual(await faults(), []);
          await close();
        });
      }
    });
  }
});
