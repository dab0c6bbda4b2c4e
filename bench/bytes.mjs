/**
 * Bytes and requests of a page that is opened for the first time with one element on it, in each of two languages,
 * as a browser really loads it from dist/site. Needs `npm run build` and `npx wdea publish content --out dist/site`.
 */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {launch} from 'puppeteer-core';
import {elements} from '../scripts/elements.mjs';
import {serveFolder} from '../scripts/serve.mjs';
import {root} from '../scripts/setup.mjs';
import {chromiumArgs, findChromium} from '../test/support/chromium.mjs';

const folder = join(root, 'dist/site');
if (!existsSync(join(folder, 'wdea.js'))) {
  console.error('dist/site is missing: `npm run build`, then `npx wdea publish content --out dist/site`.');
  process.exit(1);
}
const server = await serveFolder(folder);
const browser = await launch({executablePath: await findChromium(), args: chromiumArgs});
const rows = {};
for (const {name} of elements()) {
  for (const lang of ['en', 'ar']) rows[`wdea-${name} (${lang})`] = await measure(name, lang);
}
console.table(rows);
await browser.close();
server.close();

async function measure(name, lang) {
  const context = await browser.createBrowserContext(); // its cache is cold
  const page = await context.newPage();
  const bodies = [];
  const blank = `${server.url}blank`;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() !== blank) return void request.continue();
    const body = `<!doctype html><html lang="${lang}"><link rel="icon" href="data:,"><wdea-${name}></wdea-${name}>` +
      '<script type="module" src="wdea.js"></script></html>';
    void request.respond({contentType: 'text/html', body});
  });
  page.on('response', (response) => {
    if (response.url().startsWith(server.url) && response.url() !== blank) {
      bodies.push(response.buffer().then((body) => ({body, data: response.url().endsWith('.json')})));
    }
  });
  const begun = performance.now();
  await page.goto(blank);
  await page.waitForSelector(`wdea-${name}:is([state=ready], [state=empty], [state=error])`);
  const ms = Math.round(performance.now() - begun);
  await page.waitForNetworkIdle({idleTime: 200});
  const state = await page.$eval(`wdea-${name}`, (element) => element.getAttribute('state'));
  const all = await Promise.all(bodies);
  await context.close();
  const scripts = all.filter(({data}) => !data).map(({body}) => body);
  const data = all.filter((one) => one.data).map(({body}) => body);
  return {
    state,
    requests: all.length,
    'data requests': data.length,
    raw: sum(all.map(({body}) => body.length)),
    gzip: sum(all.map(({body}) => gzipSync(body, {level: 9}).length)),
    brotli: sum(all.map(({body}) => brotli(body))),
    'scripts, brotli': sum(scripts.map(brotli)),
    'data, brotli': sum(data.map(brotli)),
    ms,
  };
}

function brotli(body) {
  return brotliCompressSync(body, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
}

function sum(numbers) {
  return numbers.reduce((all, number) => all + number, 0);
}
