/** `npm run sizes`: bytes of what a page loads, against the budgets. Needs `npm run build`; data needs dist/site. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {parseAst} from 'rollup/parseAst';
import {elements} from './elements.mjs';
import {root} from './setup.mjs';

const languages = ['zh', 'en', 'fr', 'ru', 'es', 'ar'];
/** Brotli bytes: what is allowed, and what we aim for. */
const budgets = {
  loader: [1000, 500],
  ticker: [30_000, 24_000],
  list: [6500, 4000],
  definitions: [1500, 1000],
  element: [5000, 3000],
  map: [20_000, 14_000],
  data: [12_000, 6000],
};

/** Chunks that are loaded only when somebody does what needs them, and their budgets. */
const rarelyNeeded = {
  'rest': {what: 'search engine, loaded on first use', budget: [10_000, 8000]},
  'ways-out': {what: 'ways out of a resource list without a match', budget: [1500, 1000]},
  'engine': {what: 'results of the search, loaded on first use', budget: [4000, 3000]},
  'land-fine': {what: 'fine outline of land, loaded in close views', budget: [25_000, 22_000]},
  'directory': {what: 'reader of large directories', budget: [6000, 4000]},
  'export': {what: 'files of what was found in the member list', budget: [1200, 900]},
  'geometry': {what: 'reader of other outlines of land', budget: [1000, 600]},
  'archived': {what: 'note that content is archived', budget: [800, 600]},
};

const cdn = join(root, 'dist/cdn');
const site = join(root, 'dist/site');
const names = elements().map(({name}) => name);
const modules = new Map();
const rows = [];

measureScripts();
measureData();
console.table(Object.fromEntries(rows.map(({what, size, budget: [most, aim] = []}) => [what, {
  ...size,
  'at most': most,
  aim,
  '': most === undefined ? '' : size.brotli > most ? 'TOO LARGE' : size.brotli > aim ? 'ok' : 'ok, aim met',
}])));
if (rows.some(({size, budget}) => budget && size.brotli > budget[0])) process.exitCode = 1;

function measureScripts() {
  const loader = closure('wdea.js');
  const ticker = new Set([...loader, ...closure(chunk('news-ticker'))]);
  const onDemand = later([...ticker]);
  // what an element's own modules load later counts with it, but for what a page may never need
  const rare = Object.keys(rarelyNeeded).map(chunk);
  const besides = (name) => {
    const own = [...closure(chunk(name))].filter((file) => !ticker.has(file));
    const more = later(own, rare);
    return [...own, ...more].filter((file) => !ticker.has(file) && !onDemand.has(file));
  };
  rows.push({what: 'loader', size: total(loader), budget: budgets.loader});
  for (const lang of languages) {
    const size = total([...ticker, ...catalogues([...ticker], lang)]);
    rows.push({what: `page with a news ticker (${lang})`, size, budget: budgets.ticker});
  }
  const definitions = [...closure(chunk('collections'))].filter((file) => !ticker.has(file));
  rows.push({what: 'definitions of the collections', size: total(definitions), budget: budgets.definitions});
  const list = [...closure(chunk('list'))].filter((file) => !ticker.has(file) && !definitions.includes(file));
  const others = new Map(names.map((name) => [name, new Set([...closure(chunk(name)), ...list, ...definitions])]));
  const inTwo = ['en', 'ru']; // without a catalogue, and with the one that has the most bytes
  for (const lang of inTwo) {
    const size = total([...list, ...catalogues(list, lang)]);
    rows.push({what: `shared by lists and records (${lang})`, size, budget: budgets.list});
  }
  for (const name of names.filter((name) => name !== 'news-ticker')) {
    const budget = name === 'member-map' ? budgets.map : budgets.element;
    // the elements that it shows are counted by themselves, and what several share above
    const shown = names.filter((other) => other !== name && closure(chunk(name)).has(chunk(other)));
    const known = new Set([...list, ...definitions, ...shown.flatMap((other) => [...others.get(other)])]);
    const files = besides(name).filter((file) => !known.has(file));
    for (const lang of inTwo) {
      const texts = [...catalogues(files, lang)].filter((file) => !catalogues([...known], lang).has(file));
      rows.push({what: `${name} besides (${lang})`, size: total([...files, ...texts]), budget});
    }
  }
  for (const [name, {what, budget}] of Object.entries(rarelyNeeded)) {
    const shared = new Set([...ticker, ...(onDemand.has(chunk(name)) ? [] : onDemand), ...list, ...definitions]);
    const files = [...closure(chunk(name))].filter((file) => !shared.has(file));
    rows.push({what, size: total(files), budget});
  }
  rows.push({what: 'shared, loaded when first needed', size: total(onDemand)});
}

/** The pointer and one head: what is read before the first content shows. */
function measureData() {
  const pointer = join(site, 'v1/current.json');
  if (!existsSync(pointer)) {
    console.log('Data are not measured: dist/site is missing (`npx wdea publish content --out dist/site`).');
    return;
  }
  const bytes = readFileSync(pointer);
  const {editions} = JSON.parse(bytes);
  for (const collection of ['news', 'resources', 'members']) {
    const heads = languages.flatMap((lang) => editions[lang]?.[collection] ?? [])
      .map(({hash}) => sizes(readFileSync(join(site, `v1/b/${hash.slice(0, 2)}/${hash}.json`))));
    if (heads.length === 0) continue;
    const largest = heads.reduce((a, b) => a.brotli > b.brotli ? a : b);
    rows.push({what: `data before first ${collection} (largest edition)`, size: add([sizes(bytes), largest]),
      budget: budgets.data});
  }
}

/** `file` and everything that it imports before it runs. */
function closure(file, into = new Set()) {
  if (into.has(file)) return into;
  into.add(file);
  for (const next of read(file).imports) closure(next, into);
  return into;
}

/** What the files load while they run, elements and catalogues and what is to be left out apart. */
function later(files, without = []) {
  const wanted = files.flatMap((file) => read(file).lazy)
    .filter((file) => ![...names, ...languages].includes(chunkName(file)) && !without.includes(file));
  return new Set(wanted.flatMap((file) => [...closure(file)]).filter((file) => !files.includes(file)));
}

/** The texts that these files load in a language; English is written in them. */
function catalogues(files, lang) {
  return new Set(files.flatMap((file) => read(file).lazy).filter((file) => chunkName(file) === lang));
}

function read(file) {
  if (!modules.has(file)) {
    const code = readFileSync(join(cdn, file));
    const imports = [];
    const lazy = [];
    walk(parseAst(code.toString()), ({type, source}) => {
      if (!/^(?:Import|Export)/.test(type) || !source) return;
      const target = source.value ?? source.quasis[0].value.cooked; // the minifier may write `…` for '…'
      (type === 'ImportExpression' ? lazy : imports).push(posix.join(posix.dirname(file), target));
    });
    modules.set(file, {size: sizes(code), imports, lazy});
  }
  return modules.get(file);
}

function walk(node, visit) {
  visit(node);
  for (const child of Object.values(node).flat()) {
    if (typeof child?.type === 'string') walk(child, visit);
  }
}

/** Chunks are named name-hash.js. */
function chunkName(file) {
  return /^chunks\/(.+)-[\w-]{7}\.js$/.exec(file)?.[1];
}

function chunk(name) {
  const file = readdirSync(join(cdn, 'chunks')).map((entry) => `chunks/${entry}`)
    .find((entry) => chunkName(entry) === name);
  if (file) return file;
  throw new Error(`dist/cdn has no chunk for ${name}: run \`npm run build\`.`);
}

function sizes(bytes) {
  const brotli = brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
  return {raw: bytes.length, gzip: gzipSync(bytes, {level: 9}).length, brotli};
}

function add(all) {
  const sum = (of) => all.reduce((so, size) => so + size[of], 0);
  return {raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli')};
}

function total(files) {
  return add([...files].map((file) => read(file).size));
}
