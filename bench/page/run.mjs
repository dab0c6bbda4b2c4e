/**
 * `npm run bench:page`: how long a page with six elements keeps the main thread at a quarter of its speed, as README.md
 * beside this folder says. Needs `npm run build`. Prints Markdown; exit code 1 when the target is missed.
 *
 *   --rounds 7   visits of each page; medians and the worst are printed
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {tsImport} from 'tsx/esm/api';
import {serveFolder} from '../../scripts/serve.mjs';
import {root} from '../../scripts/setup.mjs';
import {pageOfSix, six, sixWithList} from '../../test/site/six-widgets.mjs';
import {median, table} from '../map/report.mjs';
import {visit} from './visit.mjs';

const {values: {rounds}} = parseArgs({options: {rounds: {type: 'string', default: '7'}}});
/** Milliseconds of total blocking time: the median of no page may take longer. */
const most = 100;
const pages = {
  'six': {lang: 'en', tags: six, width: 1280},
  'six, phone': {lang: 'en', tags: six, width: 360},
  'six in Arabic, phone': {lang: 'ar', tags: six, width: 360},
  'members as a list, phone': {lang: 'en', tags: sixWithList, width: 360},
  'six, patient': {lang: 'en', tags: six, width: 1280, patient: true},
  'six, patient, phone': {lang: 'en', tags: six, width: 360, patient: true},
  'six in Arabic, patient, phone': {lang: 'ar', tags: six, width: 360, patient: true},
  'members as a list, patient, phone': {lang: 'en', tags: sixWithList, width: 360, patient: true},
  'none': {lang: 'en', tags: [], width: 1280},
};

const folder = mkdtempSync(join(tmpdir(), 'wdea-bench-'));
const visits = [];
const loads = [];
const {publish} = await tsImport('../../publish/publish.ts', import.meta.url);
if (!(await publish({content: join(root, 'content'), out: folder})).ok) throw new Error('content/ has faults.');
for (const [at, {lang, tags, patient}] of Object.values(pages).entries()) {
  writeFileSync(join(folder, `page-${at}.html`), pageOfSix({kit: '', lang, tags, own: true, patient}));
}
const server = await serveFolder(folder);
try {
  // in each round the pages take turns; what disturbs the machine for a while hits them all
  for (let round = 0; round < Number(rounds); round++) {
    for (const [at, [name, {tags, width}]] of Object.entries(pages).entries()) {
      loads.push(loadavg()[0]);
      console.error(`round ${round + 1} of ${rounds}, ${name}`);
      visits.push({name, ...await visit({url: `${server.url}page-${at}.html`, tags, width})});
    }
  }
} finally {
  server.close();
  rmSync(folder, {recursive: true});
}

const of = (name, figure) => visits.filter((each) => each.name === name).map((each) => each[figure]);
const rows = Object.keys(pages).map((name) => [
  name, ...['blocking', 'longest', 'tasks', 'ready', 'cpu'].flatMap((figure) =>
    [median(of(name, figure)), Math.max(...of(name, figure))].map((number) => Math.round(number))),
]);
console.log(`${rounds} rounds, ${cpus().length} cores, load ${median(loads).toFixed(1)} (median of the visits).\n`);
console.log(table(['', 'TBT, ms', 'worst', 'longest task, ms', 'worst', 'long tasks', 'most', 'all ready, ms', 'worst',
  'CPU, ms', 'worst'], rows));
if (rows.some(([, blocking]) => blocking > most)) process.exitCode = 1;
