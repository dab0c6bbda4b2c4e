/**
 * Opens every story of dist/storybook in a language of either direction and demands that it renders, that its play
 * function passes, that axe finds nothing, and that no request goes to another origin. (The six languages in every
 * state are tried by test/support/contract.ts.) Arguments select stories by part of their id:
 * `npm run stories -- news-ticker`; LANGUAGES=zh,ru chooses other languages.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {launch} from 'puppeteer-core';
import {chromiumArgs, findChromium} from '../test/support/chromium.mjs';
import {serveFolder} from './serve.mjs';
import {root} from './setup.mjs';
import {count} from './tally.mjs';

const languages = (process.env.LANGUAGES || 'en,ar').split(',');
const patience = 30_000;
const folder = join(root, 'dist/storybook');

if (!existsSync(join(folder, 'index.json'))) {
  console.error('dist/storybook is missing: run `npm run build:storybook` first.');
  process.exit(1);
}
const wanted = process.argv.slice(2);
const stories = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries)
  .filter(({type, id}) => type === 'story' && (wanted.length === 0 || wanted.some((part) => id.includes(part))));
const queue = languages.flatMap((lang) => stories.map(({id}) => ({id, lang})));
const server = await serveFolder(folder);
const browser = await launch({executablePath: await findChromium(), args: chromiumArgs});
let passed = 0;
let failed = 0;
const failures = [];

await Promise.all(Array.from({length: 3}, worker));
await browser.close();
server.close();
console.log(`${stories.length} stories in ${languages.length} languages: ${passed} passed, ${failed} failed`);
count('stories', passed, failed, failures);
if (failed > 0 || stories.length === 0) process.exitCode = 1;
else if (wanted.length === 0) record();

/** What the page of evidence says of these tests. */
function record() {
  const {version: axe} = JSON.parse(readFileSync(join(root, 'node_modules/axe-core/package.json'), 'utf8'));
  mkdirSync(join(root, 'dist/evidence'), {recursive: true});
  writeFileSync(join(root, 'dist/evidence/accessibility.json'),
    `${JSON.stringify({stories: stories.length, languages, axe})}\n`);
}

/**
 * Takes stories off the queue, in a page of its own, until there are none. A page goes from one to the next as a
 * designer's does; the language is changed by loading it anew, and so is what a failed story may have left behind.
 */
async function worker() {
  const page = await browser.newPage();
  await page.emulateFocusedPage(true); // only one page can have the focus, but each has to work as if it had
  let faults = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (/^(?:https?|wss?):/.test(request.url()) && !request.url().startsWith(server.url)) {
      faults.push(`request to another origin: ${request.url()}`);
    }
  });
  await page.evaluateOnNewDocument(listen);
  let shown;
  for (let next = queue.shift(); next; next = queue.shift()) {
    faults = [];
    const {id, lang} = next;
    try {
      if (shown === lang) await page.evaluate((storyId) => window.showStory(storyId), id);
      else await page.goto(`${server.url}iframe.html?viewMode=story&id=${id}&globals=lang:${lang}`);
      shown = lang;
      const outcome = await page.waitForFunction('window.storyOutcome', {timeout: patience, polling: 50});
      faults.push(...await outcome.jsonValue());
    } catch (error) {
      faults.push(error.message);
    }
    if (faults.length === 0) {
      passed++;
    } else {
      failed++;
      shown = undefined;
      failures.push(`${id} (${lang}): ${faults.join('; ')}`);
      console.error(`✖ ${id} (${lang})\n${faults.map((fault) => `    ${fault}`).join('\n')}`);
    }
  }
}

/** Runs in the page before Storybook: waits for its channel, then for the end of the story, good or bad. */
function listen() {
  const end = (faults) => (window.storyOutcome ??= faults);
  const text = (error) => error?.message ?? error?.description ?? String(error);
  const violations = ({result}) => (result?.violations ?? []).map(({id, help, nodes}) =>
    `axe ${id}: ${help} (${nodes.slice(0, 3).map(({target}) => target.flat().join(' ')).join('; ')})`);
  let channel;
  let faults = [];
  let current = new URLSearchParams(location.search).get('id');
  window.showStory = (storyId) => {
    faults = [];
    current = storyId;
    delete window.storyOutcome;
    channel.emit('setCurrentStory', {storyId, viewMode: 'story'});
  };
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      for (const event of ['playFunctionThrewException', 'unhandledErrorsWhilePlaying']) {
        channel.on(event, (errors) => faults.push(...[errors].flat().map((error) => `play: ${text(error)}`)));
      }
      for (const event of ['storyErrored', 'storyThrewException', 'storyMissing', 'configError']) {
        channel.on(event, (error) => end([`${event}: ${text(error)}`]));
      }
      channel.on('storyFinished', ({storyId, status, reporters}) => {
        if (storyId !== current) return;
        const axe = reporters.filter((report) => report.status === 'failed').flatMap(violations);
        faults.push(...axe);
        if (status === 'error' && faults.length === 0) faults.push('the story failed');
        end(faults);
      });
    },
  });
}
