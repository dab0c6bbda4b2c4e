import type {Page} from 'puppeteer-core';
import {ready} from './visit.js';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {readonly node?: Node | null}[];
}

declare global {
  interface Window {
    shifts: {score: number; moved: string[]};
  }
}

/**
 * Opens a page in which everything comes late: the script after the first paint, the data after the elements have
 * been painted without them. Tells the sum of all layout shifts, and what moved.
 */
export async function layoutShift(page: Page, url: string, tags: readonly string[]) {
  await page.evaluateOnNewDocument(() => {
    window.shifts = {score: 0, moved: []};
    new PerformanceObserver((list) => {
      for (const {value, sources} of list.getEntries() as LayoutShift[]) {
        window.shifts.score += value;
        for (const {node} of sources) {
          const element = node instanceof Element ? node : node?.parentElement;
          window.shifts.moved.push(`${element?.localName}${element?.id ? `#${element.id}` : ''}`);
        }
      }
    }).observe({type: 'layout-shift', buffered: true});
  });

  let painted: Promise<unknown> | undefined;
  let waiting: Promise<unknown> | undefined;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const {pathname} = new URL(request.url());
    const until = pathname.endsWith('/wdea.js') ? (painted ??= firstPaint(page))
      : pathname.includes('/v1/') ? (waiting ??= shownWithoutData(page, tags))
      : undefined;
    void Promise.resolve(until).then(() => request.continue());
  });
  await page.goto(url);
  await ready(page, tags);
  await twoFrames(page);
  return page.evaluate(() => window.shifts);
}

const firstPaint = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);

async function shownWithoutData(page: Page, tags: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (names) => names.every((tag) => document.querySelector(tag)?.hasAttribute('state')), {}, tags);
  await twoFrames(page);
}

/** What has been rendered is painted, and reported, by then. */
const twoFrames = (page: Page) => page.evaluate(() =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
