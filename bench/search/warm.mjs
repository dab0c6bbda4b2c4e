/** What is measured with everything in memory: whether queries are answered, letters typed, facets. */
import {median} from './report.mjs';
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
 * computed at full speed (`Cpu`), which others' load on the machine does not lengthen. What a query needs is brought
 * into memory before it is typed. A letter's time is the middle one of three: Chromium slows a page down by stopping it
 * for some ten milliseconds at a time, now in this letter and now in that.
 */
export async function warmTimes(browser, server, candidate, queries, kind) {
  const {page, tools, slowDown, close} = await openPage(browser, server, candidate, {}, {latency: 0});
  const result = {
    letters: [], shown: [], letters4: [], shown4: [], lettersCpu: [], facets: [], facets4: [], facetsCpu: [],
  };
  const facetsOf = (query) => page.evaluate((...given) => bench.facets(...given), query, kind);
  const load = (texts) => page.evaluate((given) => bench.load(given), texts);
  const type = async (texts, suffix) => {
    const rounds = [];
    for (let round = 0; round < 3; round++) rounds.push(await page.evaluate((given) => bench.type(given), texts));
    for (const at of texts.keys()) {
      result[`letters${suffix}`].push(median(rounds.map((times) => times[at].found)));
      result[`shown${suffix}`].push(median(rounds.map((times) => times[at].shown)));
    }
  };
  try {
    await tools.send('Performance.enable', {timeDomain: 'threadTicks'});
    const cpu = await cpuMeter(page, tools);
    for (const query of [...queries, '']) {
      const all = beginnings(query);
      const letters = all.slice(0, await load(all));
      await type(letters, '');
      result.facets.push(...await facetsOf(query));
      for (const text of letters) result.lettersCpu.push(await cpu(() => load([text])));
      result.facetsCpu.push(await cpu(() => page.evaluate((...given) => bench.count(...given), query, kind)));
      await slowDown(4);
      await type(letters, '4');
      result.facets4.push(...await facetsOf(query));
      await slowDown(1);
    }
    return result;
  } finally {
    await close();
  }
}

/** What has been typed of a query after each letter. */
const beginnings = (query) => Array.from(query, (letter, at) => [...query].slice(0, at + 1).join(''))
  .filter((typed) => typed.trim());

/** Measures milliseconds of the main thread that some work in the page takes, less what it takes to be asked. */
async function cpuMeter(page, tools) {
  const spent = async () => (await tools.send('Performance.getMetrics')).metrics
    .find(({name}) => name === 'TaskDuration').value * 1000;
  const around = async (work) => {
    const before = await spent();
    await work();
    return await spent() - before;
  };
  const idle = [];
  for (let times = 0; times < 5; times++) idle.push(await around(() => page.evaluate(() => bench.load([]))));
  const own = Math.min(...idle);
  return async (work) => Math.max(0, await around(work) - own);
}
