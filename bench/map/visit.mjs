/** One visit: a fresh browser opens a candidate with a set of points, moves the map, and is measured. */
import {mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {launch} from 'puppeteer-core';
import {chromiumArgs, findChromium} from '../../test/support/chromium.mjs';
import {brotli} from './build.mjs';

const size = {width: 960, height: 540};
const shots = fileURLToPath(new URL('shots/', import.meta.url));
// WebGL in software where there is no graphics card, so that MapLibre draws at all
const args = [...chromiumArgs, '--enable-unsafe-swiftshader', `--window-size=${size.width},${size.height}`];

/** Places to fly to, and widths of the world as multiples of that at the start; one flight takes half a second. */
const europe = [10, 48];
const before = [[...europe, 4], [116, 38, 16], [11, 20, 1], [...europe, 8]];
const after = [[...europe, 64], [11, 20, 1]];
const flight = 500;
/** Where the mouse is pressed and let go at 8×. */
const drags = [
  [620, 300, 340, 300], [340, 300, 560, 180], [560, 200, 420, 380], [400, 380, 640, 300], [640, 240, 460, 330],
];

/**
 * @param {{url: string, folder: string, set: string, name: string, module: string, styles?: string, shared?: RegExp}}
 *   what the candidate, and the folder that is served; `shared` are paths whose bytes `besides` leaves out
 * @param {boolean} keepsShots whether pictures of the map are kept, at the end so that they disturb nothing
 * @returns {Promise<Record<string, number>>} figures by name; those of the script only where the candidate can fly
 */
export async function visit({url, folder, set, name, module, styles, shared}, keepsShots) {
  const browser = await launch({executablePath: await findChromium(), args, defaultViewport: size});
  try {
    const [page] = await browser.pages();
    const faults = [];
    const loaded = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(url);
    const tools = await page.createCDPSession();
    const system = await browser.target().createCDPSession();
    await tools.send('Performance.enable', {timeDomain: 'threadTicks'});
    const emptyHeap = await heap(tools);
    await page.evaluate((file) => bench.load(file), `/${set}.bin`);
    const onResponse = (response) => loaded.push(new URL(response.url()).pathname);
    page.on('response', onResponse);

    const idle = await mainCpu(tools);
    const times = await page.evaluate((...files) => bench.start(...files), module, styles);
    const cpu = await mainCpu(tools) - idle;
    page.off('response', onResponse);
    const figures = {
      ...times, cpu, heap: (await heap(tools) - emptyHeap) / 1e6, shown: await page.evaluate(() => bench.shown()),
    };
    figures.bytes = bytesOf(loaded, folder);
    if (shared) figures.besides = bytesOf(loaded.filter((path) => !shared.test(path)), folder);
    if (await page.evaluate(() => bench.moves())) {
      Object.assign(figures, await runScript(page, tools, system));
      await pause(4 * rest); // markers that fade make finding slower
      const {microseconds, share} = await page.evaluate(() => bench.hit());
      Object.assign(figures, {hit: microseconds, hits: share});
    }
    if (keepsShots) await takeShots(page, `${name}-${set}`, 'frames' in figures);
    if (faults.length) throw new Error(faults.join('\n'));
    return figures;
  } finally {
    await browser.close();
  }
}

async function runScript(page, tools, system) {
  await page.evaluate(() => bench.begin());
  const [main, all] = [await mainCpu(tools), await allCpu(system)];
  await fly(page, before);
  for (const drag of drags) await dragMouse(page, drag);
  await fly(page, after);
  const [mainSpent, allSpent] = [await mainCpu(tools) - main, await allCpu(system) - all];
  const figures = await page.evaluate(() => bench.end());
  return {...figures, perFrame: mainSpent / figures.frames, allCpu: allSpent};
}

/** What a library puts off until the map is at rest belongs to the flight. */
const rest = 150;

async function fly(page, stations) {
  for (const [longitude, latitude, scale] of stations) {
    await page.evaluate((...view) => bench.go(...view), longitude, latitude, scale * size.width, flight);
    await pause(rest);
  }
}

async function dragMouse({mouse}, [fromX, fromY, toX, toY]) {
  const steps = 16;
  await mouse.move(fromX, fromY);
  await mouse.down();
  for (let step = 1; step <= steps; step++) {
    await mouse.move(fromX + (toX - fromX) * step / steps, fromY + (toY - fromY) * step / steps);
    await pause(1000 / 60);
  }
  await mouse.up();
  await pause(2 * rest); // what the map still glides
}

async function takeShots(page, name, moves) {
  mkdirSync(shots, {recursive: true});
  await page.screenshot({path: `${shots}${name}.png`});
  if (!moves) return;
  await fly(page, [[...europe, 8]]);
  await pause(4 * rest);
  await page.screenshot({path: `${shots}${name}-8x.png`});
}

/** Milliseconds that the main thread has computed, others' load on the machine apart. */
async function mainCpu(tools) {
  const {metrics} = await tools.send('Performance.getMetrics');
  return metrics.find(({name}) => name === 'TaskDuration').value * 1000;
}

/** Milliseconds that all threads of all pages and of the graphics process have computed. */
async function allCpu(system) {
  const {processInfo} = await system.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({type}) => type === 'renderer' || type === 'GPU')
    .reduce((all, {cpuTime}) => all + cpuTime * 1000, 0);
}

const known = new Map();

/** Bytes of what was loaded, from the disk: for the page to answer with it would cost its main thread. */
function bytesOf(paths, folder) {
  for (const path of paths) if (!known.has(path)) known.set(path, brotli(readFileSync(join(folder, path))));
  return paths.reduce((all, path) => all + known.get(path), 0);
}

/** Bytes of the page's JavaScript and its buffers after two collections of garbage, workers not counted. */
async function heap(tools) {
  for (let times = 0; times < 2; times++) await tools.send('HeapProfiler.collectGarbage');
  const {usedSize, backingStorageSize} = await tools.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}
