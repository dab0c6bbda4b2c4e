/** Visits: a fresh profile opens the page of a candidate, once for everything and once to search from a list. */
import {launch} from 'puppeteer-core';
import {chromiumArgs, findChromium} from '../../test/support/chromium.mjs';

/**
 * Conditions of a visit. `latency` is what the server waits before each answer; `network` what the browser makes of the
 * connection; `cpu` by how much it is slowed down.
 */
export const conditions = {
  usual: {latency: 50},
  slowCpu: {latency: 50, cpu: 4},
  phone: {latency: 0, cpu: 4, network: {latency: 150, downloadThroughput: 200_000, uploadThroughput: 96_000}},
};

export const startBrowser = async () => launch({
  executablePath: await findChromium(), args: [...chromiumArgs, '--ignore-certificate-errors'],
  protocolTimeout: 600_000,
});

/** Opens a page in a profile of its own, under conditions; `close` throws away both. */
export async function openPage(browser, server, candidate, parameters, {latency, cpu, network}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  const tools = await page.createCDPSession();
  const slowDown = (rate) => tools.send('Emulation.setCPUThrottlingRate', {rate});
  if (cpu) await slowDown(cpu);
  if (network) {
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', {offline: false, ...network});
  }
  server.latency = latency;
  server.take();
  const {base, library, wasm, name, language} = candidate;
  const query = new URLSearchParams({script: name, language, base: server.cdnUrl + base, ...parameters});
  if (library) query.set('library', server.cdnUrl + library);
  if (wasm) query.set('wasm', '');
  await page.goto(`${server.hostUrl}?${query}`);
  return {page, tools, faults, slowDown, close: () => context.close()};
}

/**
 * From nothing to ten titles: the page searches as soon as it can.
 *
 * @param {string[]} loader paths of the scripts with which it begins
 */
export async function visitAtOnce(browser, server, candidate, query, condition, loader) {
  const {page, faults, close} = await openPage(browser, server, candidate, {query}, condition);
  try {
    const ms = await page.evaluate(() => bench.begun);
    const titles = await page.evaluate(() => bench.titles());
    if (faults.length > 0) throw new Error(faults.join('\n'));
    const answered = server.take();
    const loaded = Math.max(...answered.filter(({path}) => loader.includes(path)).map(({ended}) => ended));
    return {ms, found: titles.length, ...tally(answered), trips: chain(answered.filter(({begun}) => begun >= loaded)),
      answered};
  } finally {
    await close();
  }
}

/** From the list that the page shows already: what a query loads and takes. */
export async function visitLater(browser, server, candidate, query, condition) {
  const parameters = candidate.name === 'own' ? {list: ''} : {};
  const {page, faults, close} = await openPage(browser, server, {...candidate, library: ''}, parameters, condition);
  try {
    await page.evaluate(() => bench.begun);
    const before = server.take();
    const ms = await page.evaluate((text) => bench.search(text), query);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    const answered = server.take();
    return {ms, ...tally(answered), trips: chain(answered), answered, list: tally(before)};
  } finally {
    await close();
  }
}

const tally = (answered) =>
  ({bytes: answered.reduce((sum, {bytes}) => sum + bytes, 0), requests: answered.length});

/** Length of the longest chain of requests of which each came when the one before it had been answered. */
function chain(answered) {
  const ordered = [...answered].sort((a, b) => a.begun - b.begun);
  const depths = [];
  for (const [at, {begun}] of ordered.entries()) {
    const before = ordered.slice(0, at).map(({ended}, other) => (ended <= begun ? depths[other] : 0));
    depths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...depths);
}
