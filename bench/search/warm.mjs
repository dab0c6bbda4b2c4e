/** What is measured with everything in memory: whether queries are answered, letters typed, facets. */
import {openPage} from './visit.mjs';

/** @returns {Promise<Map<string, string[]>>} ids of the first ten hits by query */
export async function answers(browser, server, candidate, queries) {
  const {page, close} = await openPage(browser, server, candidate, {}, {latency: 0});
  try {
    const found = await page.evaluate(async (texts) => {
      const ids = [];
      for (const text of texts) ids.push(await bench.ids(text));
      return ids;
    }, queries);
    return new Map(queries.map((query, at) => [query, found[at]]));
  } finally {
    await close();
  }
}

/**
 * Milliseconds of letters and of facets, at full speed and slowed down four times; and those that the main thread
 * computed at full speed (`Cpu`), which others' load on the machine does not lengthen.
 */
export async function warmTimes(browser, server, candidate, queries, kind) {
  const {page, tools, slowDown, close} = await openPage(browser, server, candidate, {}, {latency: 0});
  try {
    const all = mixed(queries.flatMap(beginnings));
    const letters = all.slice(0, await page.evaluate((texts) => bench.load(texts), all));
    const result = {};
    for (const [speed, rate] of [['', 1], ['4', 4]]) {
      await slowDown(rate);
      const facets = [];
      for (const text of [...queries, '']) {
        facets.push(...await page.evaluate((...given) => bench.facets(...given), text, kind));
      }
      Object.assign(result, {
        [`letters${speed}`]: await page.evaluate((texts) => bench.type(texts), letters),
        [`facets${speed}`]: facets,
      });
    }
    await slowDown(1);
    await tools.send('Performance.enable', {timeDomain: 'threadTicks'});
    const computed = (ask, given) => computedBy(page, tools, ask, given);
    return {
      ...result,
      lettersCpu: await computed((typed) => bench.type([typed]), letters.map((text) => [text])),
      facetsCpu: await computed((...of) => bench.count(...of), [...queries, ''].map((text) => [text, kind])),
    };
  } finally {
    await close();
  }
}

/** What has been typed of a query after each letter. */
const beginnings = (query) => Array.from(query, (letter, at) => [...query].slice(0, at + 1).join(''))
  .filter((typed) => typed.trim());

/** In an order that has long and short ones everywhere, and is always the same. */
const mixed = (texts) => texts.map((text, at) => ({text, place: at * 0.618034 % 1}))
  .sort((a, b) => a.place - b.place).map(({text}) => text);

/** Milliseconds of the main thread that each call takes in the page, less what it takes to be called. */
async function computedBy(page, tools, ask, calls) {
  const spent = async () => (await tools.send('Performance.getMetrics')).metrics
    .find(({name}) => name === 'TaskDuration').value * 1000;
  const around = async (work) => {
    const before = await spent();
    await work();
    return await spent() - before;
  };
  const idle = [];
  for (let times = 0; times < 5; times++) idle.push(await around(() => page.evaluate(() => bench.type([]))));
  const own = Math.min(...idle);
  const times = [];
  for (const given of calls) times.push(Math.max(0, await around(() => page.evaluate(ask, ...given)) - own));
  return times;
}
