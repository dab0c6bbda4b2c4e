import {setTimeout as pause} from 'node:timers/promises';
import {launch} from 'puppeteer-core';
import {chromiumArgs, findChromium} from '../../test/support/chromium.mjs';

/** A processor of a phone, as a part of this one's speed. */
const slower = 4;
/** Milliseconds after which nothing more is expected of a page whose elements are all there. */
const rest = 5000;
/** A task is long from here on, in milliseconds; what is beyond blocks. */
const long = 50;

/**
 * Opens a page in a fresh browser with a slowed main thread.
 *
 * @returns {Promise<{blocking: number, longest: number, tasks: number, ready: number, cpu: number}>} sum of what long
 *   tasks take beyond 50 ms, the longest of them, and how many; milliseconds until all elements show their content;
 *   what the main thread has computed (at the slowed speed)
 */
export async function visit({url, tags, width}) {
  const browser = await launch({
    executablePath: await findChromium(), args: chromiumArgs, defaultViewport: {width, height: 800},
  });
  try {
    const [page] = await browser.pages();
    const tools = await page.createCDPSession();
    await tools.send('Performance.enable', {timeDomain: 'threadTicks'});
    await page.evaluateOnNewDocument(() => {
      window.longTasks = [];
      new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({duration}) => duration)))
        .observe({type: 'longtask', buffered: true});
    });
    await tools.send('Emulation.setCPUThrottlingRate', {rate: slower});
    await page.goto(url);
    const isThere = (names) => new Promise((resolve) => {
      const look = () => {
        if (names.some((name) => !/ready|empty/.test(document.querySelector(name).getAttribute('state')))) return;
        observer.disconnect();
        resolve(performance.now());
      };
      const observer = new MutationObserver(look);
      observer.observe(document, {subtree: true, attributes: true});
      look();
    });
    const atOnce = await page.$$eval(':not([load])', (elements) =>
      elements.map(({localName}) => localName).filter((name) => name.startsWith('wdea-')));
    let ready = await page.evaluate(isThere, atOnce);
    // a reader goes on to what waits for that
    for (const tag of tags.filter((each) => !atOnce.includes(each))) {
      await page.$eval(tag, (element) => element.scrollIntoView());
      ready = await page.evaluate(isThere, [tag]);
    }
    await pause(rest);
    const durations = await page.evaluate(() => window.longTasks);
    const {metrics} = await tools.send('Performance.getMetrics');
    return {
      blocking: durations.reduce((sum, duration) => sum + duration - long, 0),
      longest: Math.max(0, ...durations), tasks: durations.length, ready,
      cpu: metrics.find(({name}) => name === 'TaskDuration').value * 1000,
    };
  } finally {
    await browser.close();
  }
}
