import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Browser, Page} from 'puppeteer-core';

// Functions given to `evaluate` run in the page, so they use nothing of this module.

declare global {
  interface Window {
    violations: string[];
    /** Records that each kind of element said to have loaded. */
    counts: Record<string, number>;
    /** Names on the window before the page's own. */
    namesBefore: string[];
    axe: {run(options: object): Promise<{violations: {id: string; nodes: {target: unknown[]}[]}[]}>};
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page in a profile of its own, and what went wrong in it: messages, failed and foreign requests, CSP violations. */
export async function open(browser: Browser, origin: string) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${String(error)}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) faults.push(`foreign: ${url}`);
  });
  await page.evaluateOnNewDocument(() => {
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`violation: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return {
    page,
    faults: async () => [...faults, ...await page.evaluate(() => window.violations)],
    close: () => context.close(),
  };
}

/** Waits until every element shows its content, and tells what a reader finds on the page. */
export async function content(page: Page, tags: readonly string[]) {
  await ready(page, tags);
  const found = await page.evaluate(async (names) => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    titles: Object.fromEntries(names.map((tag) => [tag, Array.from(
      document.querySelector(tag)!.shadowRoot!.querySelectorAll('[part~="title"]'),
      (title) => title.textContent.trim())])),
    stored: [
      ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await caches.keys(),
      ...(await indexedDB.databases()).map(({name}) => String(name)),
    ],
  }), tags);
  found.stored.push(...(await page.browserContext().cookies()).map(({name}) => name));
  return found;
}

/** Resolves when every element shows its content, or says that there is none. */
export async function ready(page: Page, tags: readonly string[]): Promise<void> {
  await page.waitForFunction((names) => names.every((tag) =>
    ['ready', 'empty'].includes(document.querySelector(tag)?.getAttribute('state') ?? '')), {timeout: 20_000}, tags);
}

/** What axe finds, as `rule: places`. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() => window.axe.run({resultTypes: ['violations']}));
  return violations.map(({id, nodes}) =>
    `${id}: ${nodes.slice(0, 3).map(({target}) => target.flat().join(' ')).join('; ')}`);
}
