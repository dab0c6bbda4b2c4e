/**
 * `npm run bench:search`: our search beside MiniSearch and Pagefind, as README.md beside this folder says. Prints
 * Markdown; exit code 1 when a target is missed.
 *
 *   --rounds 18                visits of each candidate to each catalogue, each with another query
 *   --records 1000,100000-en   only these catalogues
 *   --only own,minisearch      only these candidates
 *   --keep FOLDER              keeps what was built, and uses what is there
 */
import {existsSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {cpus, loadavg, tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {installFault, npm, root} from '../../scripts/setup.mjs';

const fault = installFault(join(root, 'bench'));
if (fault) {
  console.error(`Installing into bench/ what we compare with, because ${fault} …`);
  if (npm('ci', '--prefix', 'bench', '--ignore-scripts', '--loglevel=error') !== 0) process.exit(1);
}
const {buildCatalogue, catalogues} = await import('./build.mjs');
const {fileKinds} = await import('./file-kinds.mjs');
const {allCandidates, buildPages, makePage} = await import('./pages.mjs');
const {queriesOf, recallOf, sample} = await import('./queries.mjs');
const {origin} = await import('./records.mjs');
const {catalogueSection, closing, judge, median} = await import('./report.mjs');
const {serve} = await import('./server.mjs');
const {conditions, openPage, startBrowser, visitAtOnce, visitLater} = await import('./visit.mjs');
const {answers, warmTimes} = await import('./warm.mjs');

const {values: options} = parseArgs({options: {
  rounds: {type: 'string', default: '18'},
  records: {type: 'string', default: Object.keys(catalogues).join()},
  only: {type: 'string', default: allCandidates.join()},
  keep: {type: 'string'},
}});
const rounds = Number(options.rounds);
const sizes = chosen(options.records, Object.keys(catalogues));
const names = chosen(options.only, allCandidates);
/** A phone would load more than this for minutes. */
const mostForPhone = 2e6;

const folder = options.keep ? resolve(options.keep) : mkdtempSync(join(tmpdir(), 'wdea-bench-'));
if (!existsSync(folder)) mkdirSync(folder, {recursive: true});
const loads = [];
const results = {};

console.log(`${rounds} rounds, ${cpus().length} cores. Records: judged ones among ${origin}.`);
let policy;
const importsOf = await buildPages(folder, names);
const server = await serve(folder, makePage);
try {
  for (const size of sizes) {
    results[size] = {};
    for (const name of names) {
      console.error(`${size}, ${name}: building`);
      results[size][name] = {built: await buildCatalogue(folder, size, name), cold: []};
    }
    await measureWarm(size);
    await visitAll(size);
    console.log(catalogueSection(size, results[size]));
  }
  policy = await tryPolicy();
} finally {
  server.close();
  if (!options.keep) rmSync(folder, {recursive: true});
}
const verdicts = judge(results, policy);
console.log(closing(policy, verdicts));
console.log(`Load ${median(loads).toFixed(1)} (median of the visits).`);
process.exitCode = verdicts.some(({over}) => over) ? 1 : 0;

function chosen(list, known) {
  const wanted = list.split(',');
  const unknown = wanted.filter((one) => !known.includes(one));
  if (unknown.length === 0) return wanted;
  console.error(`${unknown.join(', ')}: only ${known.join(', ')} can be chosen.`);
  process.exit(1);
}

/** A candidate with a catalogue, read in a language. */
function candidateOf(size, name, language) {
  const base = `${size}-${name}/`;
  const isPagefind = name.startsWith('pagefind');
  return {
    name, base, language, wasm: isPagefind, ...(isPagefind && {library: `${base}${language}/pagefind.js`}),
  };
}

/** Recall, letters and facets. */
async function measureWarm(size) {
  const typed = sample(size, Math.max(6, rounds));
  for (const name of names) {
    console.error(`${size}, ${name}: recall, letters, facets`);
    const result = results[size][name];
    const found = {};
    const times = [];
    for (const language of catalogues[size].in) {
      const candidate = candidateOf(size, name, language);
      const own = (queries) => queries.filter((query) => query.language === language).map(({query}) => query);
      found[language] = await inBrowser((browser) => answers(browser, server, candidate, own(queriesOf(size))));
      times.push(await inBrowser((browser) =>
        warmTimes(browser, server, candidate, own(typed), result.built.kinds[language])));
    }
    result.recall = recallOf(queriesOf(size), ({query, language}) => found[language].get(query));
    for (const key of Object.keys(times[0])) result[key] = times.flatMap((of) => of[key]);
  }
}

/** In each round the candidates take turns, and another begins; what disturbs the machine for a while hits them all. */
async function visitAll(size) {
  const queries = sample(size, rounds);
  for (const [round, asked] of queries.entries()) {
    const from = round % names.length;
    for (const name of [...names.slice(from), ...names.slice(0, from)]) {
      loads.push(loadavg()[0]);
      console.error(`${size}, ${name}: round ${round + 1} of ${queries.length}`);
      results[size][name].cold.push(await visitWith(asked, candidateOf(size, name, asked.language), round % 3 === 0));
    }
  }
}

/** @param {boolean} slow whether with a slow machine and a slow connection, too */
async function visitWith({query}, candidate, slow) {
  const {name, base, library} = candidate;
  const loader = [...importsOf(`/scripts/${name}/page.js`), ...(library ? [`/${library}`] : [])];
  const atOnce = (condition) => inBrowser((browser) =>
    visitAtOnce(browser, server, candidate, query, conditions[condition], loader));
  await atOnce('usual'); // what it loads has been compressed then
  const result = {atOnce: await atOnce('usual')};
  result.later = await inBrowser((browser) => visitLater(browser, server, candidate, query, conditions.usual));
  if (slow) result.slowCpu = await atOnce('slowCpu');
  if (slow && result.atOnce.bytes <= mostForPhone) result.phone = await atOnce('phone');
  if (name === 'own') result.byKind = fileKinds(join(folder, base), result.atOnce.answered, loader);
  return result;
}

/** Works with a fresh browser; with another one when that broke down. */
async function inBrowser(work, attempts = 3) {
  const browser = await startBrowser();
  try {
    return await work(browser);
  } catch (error) {
    if (attempts === 1 || browser.connected) throw error;
    console.error(`The browser broke down (${error.message}), once more`);
    return await inBrowser(work, attempts - 1);
  } finally {
    await browser.close().catch(() => {});
  }
}

/** Whether a candidate finds anything on a page that allows nothing but scripts and requests of the CDN. */
async function tryPolicy() {
  const works = {};
  const [{query, language}] = sample(sizes[0], 1);
  for (const name of names) {
    const candidate = {...candidateOf(sizes[0], name, language), wasm: false};
    works[name] = await inBrowser(async (browser) => {
      const {page} = await openPage(browser, server, candidate, {query}, conditions.usual);
      return page.evaluate(() => bench.begun.then(() => bench.titles().length > 0, () => false));
    });
  }
  return works;
}
