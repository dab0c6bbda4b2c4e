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
const {judge, median, report} = await import('./report.mjs');
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
const results = Object.fromEntries(sizes.map((size) => [size, {}]));
let policy = {};
try {
  for (const size of sizes) {
    for (const name of names) {
      console.error(`building ${size}, ${name}`);
      results[size][name] = {built: await buildCatalogue(folder, size, name), cold: []};
    }
  }
  const importsOf = await buildPages(folder, names);
  const server = await serve(folder, makePage);
  try {
    await measureWarm(server);
    await visitAll(server, importsOf);
    policy = await tryPolicy(server);
  } finally {
    server.close();
  }
} finally {
  if (!options.keep) rmSync(folder, {recursive: true});
}
const verdicts = judge(results, policy);
console.log(report(results, policy, verdicts, [
  `${rounds} rounds, ${cpus().length} cores, load ${median(loads).toFixed(1)} (median of the visits).`,
  `Records: judged ones among ${origin}.`,
]));
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
async function measureWarm(server) {
  for (const size of sizes) {
    const typed = sample(size, Math.max(6, rounds));
    for (const name of names) {
      console.error(`${size}, ${name}: recall, letters, facets`);
      const result = results[size][name];
      const found = {};
      const times = [];
      for (const language of catalogues[size].in) {
        const candidate = candidateOf(size, name, language);
        const own = (queries) => queries.filter((query) => query.language === language).map(({query}) => query);
        const browser = await startBrowser();
        try {
          found[language] = await answers(browser, server, candidate, own(queriesOf(size)));
          times.push(await warmTimes(browser, server, candidate, own(typed), result.built.kinds[language]));
        } finally {
          await browser.close();
        }
      }
      result.recall = recallOf(queriesOf(size), ({query, language}) => found[language].get(query));
      for (const key of Object.keys(times[0])) result[key] = times.flatMap((of) => of[key]);
    }
  }
}

/** In each round the candidates take turns, and another begins; what disturbs the machine for a while hits them all. */
async function visitAll(server, importsOf) {
  for (const size of sizes) {
    const queries = sample(size, rounds);
    for (const [round, {query, language, kind}] of queries.entries()) {
      const from = round % names.length;
      for (const name of [...names.slice(from), ...names.slice(0, from)]) {
        loads.push(loadavg()[0]);
        console.error(`${size}, round ${round + 1} of ${queries.length}, ${name}`);
        const candidate = candidateOf(size, name, language);
        const loader = importsOf(`/scripts/${name}/page.js`);
        if (candidate.library) loader.push(`/${candidate.library}`);
        const visit = (condition) => inBrowser((browser) =>
          visitAtOnce(browser, server, candidate, query, conditions[condition], loader));
        await visit('usual'); // what it loads has been compressed then
        const atOnce = await visit('usual');
        const result = {language, kind, query, atOnce};
        result.later = await inBrowser((browser) =>
          visitLater(browser, server, candidate, query, conditions.usual));
        if (round % 3 === 0) {
          result.slowCpu = await visit('slowCpu');
          if (atOnce.bytes <= mostForPhone) result.phone = await visit('phone');
        }
        if (name === 'own') result.byKind = fileKinds(join(folder, `${size}-own`), atOnce.answered, loader);
        results[size][name].cold.push(result);
      }
    }
  }
}

async function inBrowser(work) {
  const browser = await startBrowser();
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Whether a candidate finds anything on a page that allows nothing but scripts and requests of the CDN. */
async function tryPolicy(server) {
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
