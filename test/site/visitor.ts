import {openWebKit} from '../support/webkit-driver.mjs';
import {type Engine, engines, launchBrowser} from '../support/browsers.js';

/** The same for all engines: opens pages, has their own scripts do something, and tells what went wrong. */
export interface Visitor {
  /** Name and version, as the engine itself says it. */
  readonly version: string;
  /** Opens a page that shares nothing with the one before. */
  visit(url: string): Promise<Visit>;
  close(): Promise<unknown>;
}

export interface Visit {
  /** Runs the body of an asynchronous function in the page; what it returns comes back as JSON. */
  run<T>(code: string): Promise<T>;
  /** Errors and warnings that the browser tells beside what the page itself has heard of. */
  readonly messages: readonly string[];
  /** Addresses that were asked for, those of the page itself apart. */
  asked(): Promise<readonly string[]>;
  cookies(): Promise<readonly string[]>;
  close(): Promise<unknown>;
}

/** The engines of BROWSERS; Chromium without it. */
export const visitors: readonly (Engine | 'webkit')[] = [
  ...engines, ...((process.env.BROWSERS ?? '').split(',').some((name) => name.trim() === 'webkit')
    ? ['webkit'] as const : []),
];

export const visitorOf = (engine: Engine | 'webkit'): Promise<Visitor> =>
  engine === 'webkit' ? visitWithWebKit() : visitWith(engine);

async function visitWith(engine: Engine): Promise<Visitor> {
  const browser = await launchBrowser(engine);
  return {
    version: await browser.version(),
    async visit(url) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const messages: string[] = [];
      const asked: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) messages.push(message.text());
      });
      page.on('pageerror', (error) => messages.push(String(error)));
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(url);
      return {
        run: <T>(code: string) => page.evaluate(`(async () => {${code}})()`) as Promise<T>,
        messages,
        asked: () => Promise.resolve(asked.filter((each) => each !== url)),
        cookies: async () => (await context.cookies()).map(({name}) => name),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

/** WebDriver tells neither messages nor requests: the page's own words and its timings stand for them. */
async function visitWithWebKit(): Promise<Visitor> {
  const window = await openWebKit();
  await window.send('POST', '/timeouts', {script: 60_000});
  const run = async <T>(code: string): Promise<T> => {
    const script = `const [done] = arguments;
      (async () => {${code}})().then((value) => done({value}), (error) => done({error: String(error)}));`;
    const {value, error} =
      await window.send('POST', '/execute/async', {script, args: []}) as {value: T; error?: string};
    if (error !== undefined) throw new Error(error);
    return value;
  };
  const asked = () => run<string[]>('return performance.getEntriesByType("resource").map(({name}) => name)');
  const agent = await run<string>('return navigator.userAgent');
  return {
    version: `WebKitGTK ${/Version\/([\d.]+)/.exec(agent)?.[1] ?? agent}`,
    async visit(url) {
      await window.send('DELETE', '/cookie');
      await window.send('POST', '/url', {url});
      const cookies = async () =>
        (await window.send('GET', '/cookie') as readonly {readonly name: string}[]).map(({name}) => name);
      return {run, messages: [], asked, cookies, close: () => Promise.resolve()};
    },
    close: () => window.stop(),
  };
}
