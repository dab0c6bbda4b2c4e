import {basename} from 'node:path';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import {count} from './scripts/tally.mjs';
import {chromiumArgs, findChromium} from './test/support/chromium.mjs';
import {findExecutable} from './test/support/executable.mjs';
import {webkitLauncher} from './test/support/webkit-launcher.mjs';

const launchers = {
  // launchOptions.browser stays unset: with 'chrome' the coverage is 0 of 0, and thresholds pass
  chromium: async () => chromeLauncher({
    launchOptions: {executablePath: await findChromium(), args: chromiumArgs},
    async createPage({context}) {
      const page = await context.newPage();
      await page.emulateFocusedPage(true); // several pages run at a time, and each has to work as if it had the focus
      return page;
    },
  }),
  firefox: async () => chromeLauncher({
    puppeteer: await import('puppeteer-core'),
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath: findExecutable('Firefox', 'firefox-esr', process.env.FIREFOX_PATH, ['firefox-esr', 'firefox'],
        ['/Applications/Firefox.app/Contents/MacOS/firefox']),
    },
  }),
  webkit: async () => webkitLauncher(),
};

function launch(engine) {
  const launcher = launchers[engine];
  if (launcher) return launcher();
  throw new Error(`BROWSERS has "${engine}": choose from ${Object.keys(launchers).join(', ')}, separated by commas.`);
}

/** Adds what each engine counted to the sum of all runners; a file that can't run at all is one failure. */
function tallyReporter() {
  const flat = (suite) => suite ? [...suite.tests, ...suite.suites.flatMap(flat)] : [];
  return {
    stop({sessions}) {
      const engines = new Map();
      for (const session of sessions) {
        const tests = flat(session.testResults).filter((test) => !test.skipped);
        const failures = tests.filter((test) => !test.passed)
          .map(({name, error}) => `${basename(session.testFile)}: ${name}: ${error?.message ?? 'no reason given'}`);
        if (failures.length === 0 && !session.passed) {
          failures.push(`${basename(session.testFile)}: ${session.errors[0]?.message ?? 'did not end'}`);
        }
        const so = engines.get(session.browser.name) ?? {passed: 0, failures: []};
        so.passed += tests.filter((test) => test.passed).length;
        so.failures.push(...failures);
        engines.set(session.browser.name, so);
      }
      for (const [name, {passed, failures}] of engines) {
        count(`components in ${name}`, passed, failures.length, failures);
      }
    },
  };
}

export default {
  files: 'test/components/**/*.test.ts',
  nodeResolve: {exportConditions: ['development']},
  plugins: [a11ySnapshotPlugin(), esbuildPlugin({
    ts: true,
    target: 'es2022',
    tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
  })],
  browsers: await Promise.all((process.env.BROWSERS || 'chromium').split(',').map((name) => launch(name.trim()))),
  coverageConfig: {include: ['components/**/*.ts', 'src/**/*.ts']},
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), tallyReporter()],
  testFramework: {config: {timeout: 10_000}},
};
