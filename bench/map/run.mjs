/**
 * `npm run bench:map`: our map beside Leaflet with markercluster, OpenLayers and MapLibre, as README.md beside this
 * folder says. Needs `npm run build`. Prints Markdown; exit code 1 when a target is missed.
 *
 *   --rounds 7               visits of each candidate with each set; medians are printed
 *   --points 115,stack110k   only these sets
 *   --only own,leaflet       only these candidates
 */
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {installFault, npm, root} from '../../scripts/setup.mjs';

const fault = installFault(join(root, 'bench'));
if (fault) {
  console.error(`Installing into bench/ what we compare with, because ${fault} …`);
  if (npm('ci', '--prefix', 'bench', '--ignore-scripts', '--loglevel=error') !== 0) process.exit(1);
}
if (!existsSync(join(root, 'dist/cdn/wdea.js'))) {
  console.error('dist/cdn is missing: `npm run build`.');
  process.exit(1);
}
const {serveFolder} = await import('../../scripts/serve.mjs');
const {buildCandidate, buildPage, buildSite} = await import('./build.mjs');
const {pointSets, toBytes} = await import('./data.mjs');
const {bytesTable, judge, median, medians, setTables, targetTable, wireTable} = await import('./report.mjs');
const {visit} = await import('./visit.mjs');

/** The element as it is shipped is visited with as many members as there are today. */
const wholePage = 'page';
/** What a page loads for any list of ours (that of more records than fit into a head among it), and the data. */
const shared =
  /\/site\/(wdea|chunks\/(core|list|collections|feeds|whole|query|fold)-[\w-]+)\.js$|\.json$|\/page\/page\.js$/;
const allNames = ['own', 'leaflet', 'openlayers', 'maplibre', 'empty', wholePage];

const {sets, origin} = await pointSets();
const {values: options} = parseArgs({options: {
  rounds: {type: 'string', default: '7'},
  points: {type: 'string', default: Object.keys(sets).join()},
  only: {type: 'string', default: allNames.join()},
}});
const rounds = Number(options.rounds);
const points = chosen(options.points, Object.keys(sets));
const names = chosen(options.only, allNames);

const visits = [];
const loads = [];
await visitAll();
const figures = medians(visits);
const wire = points.includes('110000') && await measureWire();
const verdicts = judge(figures, wire);
print();
process.exitCode = verdicts.some(({over}) => over) ? 1 : 0;

function chosen(list, known) {
  const wanted = list.split(',');
  const unknown = wanted.filter((one) => !known.includes(one));
  if (unknown.length === 0) return wanted;
  console.error(`${unknown.join(', ')}: only ${known.join(', ')} can be chosen.`);
  process.exit(1);
}

/** In each round the candidates take turns, and another begins; what disturbs the machine for a while hits them all. */
async function visitAll() {
  const folder = mkdtempSync(join(tmpdir(), 'wdea-bench-'));
  buildPage(folder);
  for (const set of points) writeFileSync(join(folder, `${set}.bin`), toBytes(sets[set]));
  if (names.includes(wholePage)) await buildSite(folder, sets[115]);
  const candidates = [];
  for (const name of names) {
    candidates.push({...await buildCandidate(folder, name), ...(name === wholePage && {shared})});
  }
  const server = await serveFolder(folder);
  try {
    for (let round = 0; round < rounds; round++) {
      for (const set of points) {
        const from = round % candidates.length;
        for (const candidate of [...candidates.slice(from), ...candidates.slice(0, from)]) {
          if (candidate.name === wholePage && set !== '115') continue;
          loads.push(loadavg()[0]);
          console.error(`round ${round + 1} of ${rounds}, ${set} points, ${candidate.name}`);
          const of = await visit({url: server.url, folder, set, ...candidate}, round === 0);
          visits.push({name: candidate.name, set, figures: of});
        }
      }
    }
  } finally {
    server.close();
    rmSync(folder, {recursive: true});
  }
}

async function measureWire() {
  console.error('compressing the coordinates, which takes a few minutes');
  const {wireBytes} = await import('./wire.mjs');
  return wireBytes(sets[110000]);
}

function print() {
  const first = (name) => Object.values(figures[name])[0];
  const peers = names.filter((name) => ![wholePage, 'own', 'empty'].includes(name));
  const bytes = peers.map((name) => [name, first(name).bytes]);
  if (figures.own) bytes.push(['own, run here without Lit', first('own').bytes]);
  if (figures[wholePage]) {
    bytes.push(['own as shipped, besides Lit, core and lists', first(wholePage).besides]);
    bytes.push(['own, whole page with 115 members and their data', first(wholePage).bytes]);
  }
  console.log([
    `${rounds} rounds, ${cpus().length} cores, load ${median(loads).toFixed(1)} (median of the visits).`,
    `Points: ${origin}.`,
    `### Bytes\n\n${bytesTable(bytes)}`,
    setTables(figures, points),
    ...(wire ? [`### Wire, 110,000 coordinates\n\n${wireTable(wire)}`] : []),
    `### Targets\n\n${targetTable(verdicts)}`,
  ].join('\n\n'));
}
