import {launch, type Browser} from 'puppeteer-core';
import {chromiumArgs, findChromium} from './chromium.mjs';
import {findExecutable} from './executable.mjs';

/** The engines that puppeteer drives. */
export type Engine = 'chromium' | 'firefox';

/** Those of BROWSERS that puppeteer drives; Chromium without it. */
export const engines: readonly Engine[] = (process.env.BROWSERS || 'chromium').split(',')
  .map((name) => name.trim()).filter((name): name is Engine => name === 'chromium' || name === 'firefox');

/** Starts a browser that has nothing of an earlier run. */
export async function launchBrowser(engine: Engine): Promise<Browser> {
  if (engine === 'chromium') return launch({executablePath: await findChromium(), args: chromiumArgs});
  const executablePath = findExecutable('Firefox', 'firefox-esr', process.env.FIREFOX_PATH,
    ['firefox-esr', 'firefox'], ['/Applications/Firefox.app/Contents/MacOS/firefox']);
  return launch({browser: 'firefox', executablePath});
}
