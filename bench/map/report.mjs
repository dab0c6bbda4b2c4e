/** The tables that are printed, and the targets. Everything is Markdown, for README.md beside the folder. */

/** Columns of a set of points: heading, figure, digits after the point. */
const columns = [
  ['map, ms', 'map', 0], ['points, ms', 'points', 0], ['CPU to points, ms', 'cpu', 0], ['heap, MB', 'heap', 1],
  ['CPU a frame, ms', 'perFrame', 2], ['missed, %', 'missed', 1], ['95th frame, ms', 'p95', 0],
  ['longest, ms', 'longest', 0], ['long tasks', 'longTasks', 0], ['all CPU, ms', 'allCpu', 0], ['hit, µs', 'hit', 1],
  ['shown', 'shown', 0],
];

/** Ratios: what, in which set, of which figure, at most how much of whose, and what we aim for of Leaflet's. */
const ratios = [
  ['bytes of the first view', '115', 'bytes', {leaflet: 0.36, maplibre: 0.054}, 0.25],
  ['CPU to points, 115', '115', 'cpu', {leaflet: 0.7}, 0.35],
  ['points shown, 110,000', '110000', 'points', {leaflet: 0.03, maplibre: 0.1}, 0.01],
  ['CPU a frame, 110,000', '110000', 'perFrame', {leaflet: 0.5}],
  ['heap, 110,000', '110000', 'heap', {leaflet: 0.06}],
];
const absolutes = [
  ['missed frames, 110,000, %', '110000', 'missed', 1],
  ['long tasks, 110,000', '110000', 'longTasks', 0],
];
const mostOfGeojson = 0.15;

/** Medians of the visits of each candidate with each set: `{leaflet: {115: {points: 120, …}, …}, …}`. */
export function medians(visits) {
  const result = {};
  for (const {name, set} of visits) {
    const rounds = visits.filter((visit) => visit.name === name && visit.set === set).map(({figures}) => figures);
    const medianOf = (key) => median(rounds.map((figures) => figures[key]));
    (result[name] ??= {})[set] ??= Object.fromEntries(Object.keys(rounds[0]).map((key) => [key, medianOf(key)]));
  }
  return result;
}

export function median(numbers) {
  const ordered = numbers.toSorted((a, b) => a - b);
  const middle = ordered.length / 2;
  return Number.isInteger(middle) ? (ordered[middle - 1] + ordered[middle]) / 2 : ordered[Math.floor(middle)];
}

/** A table for each set: candidates, then whole page. */
export function setTables(figures, sets) {
  return sets.map((set) => `### ${set}\n\n${table(['', ...columns.map(([heading]) => heading)],
    Object.entries(figures).filter(([, ofSets]) => ofSets[set]).map(([name, {[set]: values}]) => [
      name, ...columns.map(([, key, digits]) => values[key]?.toFixed(digits) ?? '–'),
    ]))}`).join('\n\n');
}

/** @param {readonly (readonly [what: string, bytes: number])[]} rows */
export function bytesTable(rows) {
  const base = rows.find(([what]) => what === 'leaflet')?.[1];
  return table(['', 'KB, brotli', '× leaflet'],
    rows.map(([what, bytes]) => [what, (bytes / 1000).toFixed(1), base ? (bytes / base).toFixed(2) : '–']));
}

export function wireTable({ours, ...others}) {
  const names = {
    floats: 'GeoJSON of 32-bit floats', decimals: 'GeoJSON, five decimals', ordered: 'the same in our order',
  };
  return table(['', 'KB, brotli', 'ours to it'], [
    ['ours', (ours / 1000).toFixed(0), ''],
    ...Object.entries(others).map(([key, bytes]) => [names[key], (bytes / 1000).toFixed(0), (ours / bytes).toFixed(3)]),
  ]);
}

/** The targets that these figures tell of, each with its verdict. */
export function judge(figures, wire) {
  const verdicts = [];
  const add = (what, value, most, aim = -1) =>
    verdicts.push({what, value, most, over: !(value <= most), aimMet: value <= aim});
  const ours = (set, key) => key === 'bytes' ? figures.page?.[set]?.besides : figures.own?.[set]?.[key];
  for (const [what, set, key, limits, aim] of ratios) {
    for (const [peer, most] of Object.entries(limits)) {
      const [our, their] = [ours(set, key), figures[peer]?.[set]?.[key]];
      if (our && their) add(`${what}, to ${peer}`, our / their, most, peer === 'leaflet' ? aim : -1);
    }
  }
  for (const [what, set, key, most] of absolutes) {
    const our = ours(set, key);
    if (our !== undefined) add(what, our, most);
  }
  if (wire) add('wire of 110,000 coordinates, to GeoJSON of 32-bit floats', wire.ours / wire.floats, mostOfGeojson);
  return verdicts;
}

export const targetTable = (verdicts) => table(['target', 'measured', 'at most', ''],
  verdicts.map(({what, value, most, over, aimMet}) => (
    [what, value.toFixed(3), most, over ? 'OVER' : aimMet ? 'ok, aim met' : 'ok'])));

/** A table in Markdown; all columns but the first are numbers. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => at ? '---:' : '---')), ...rows.map(line)].join('\n');
}
