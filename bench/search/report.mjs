/** The tables that are printed, and the targets. Everything is Markdown, for README.md beside the folder. */

/** KB of a first query from nothing, and what we aim for. */
const firstQuery = {'1000': [60, 40], '10000': [75, 45], '100000': [90, 50]};
const most = {trips: 3, facets: 10, letter: 16};
const leastRecall = 0.97;

export function median(numbers) {
  return quantile(numbers, 0.5);
}

/** The value below which that share of the numbers is. */
export function quantile(numbers, share) {
  const ordered = numbers.toSorted((a, b) => a - b);
  const place = (ordered.length - 1) * share;
  const [low, high] = [ordered[Math.floor(place)], ordered[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

const kb = (bytes) => (bytes / 1000).toFixed(1);
const fixed = (digits) => (value) => value.toFixed(digits);
/** Median, and the largest in brackets. */
const spread = (values, show) => (values.length === 0 ? '–' : `${show(median(values))} (${show(Math.max(...values))})`);

/** The targets that these figures tell of, each with its verdict. */
export function judge(results, policy) {
  const verdicts = [];
  const add = (what, value, limit, {aim, digits = 1, least = false} = {}) => verdicts.push({
    what, value: value.toFixed(digits), limit, least, over: least ? value < limit : value > limit,
    aimMet: aim !== undefined && value <= aim,
  });
  for (const [size, {own}] of Object.entries(results)) {
    if (!own) continue;
    const {cold} = own;
    if (firstQuery[size]) {
      const [limit, aim] = firstQuery[size];
      const kbs = median(cold.map(({atOnce}) => atOnce.bytes)) / 1000;
      add(`${size}: KB from nothing to ten titles, median`, kbs, limit, {aim});
    }
    add(`${size}: round trips after the loader, median`, median(cold.map(({atOnce}) => atOnce.trips)), most.trips);
    add(`${size}: round trips from a list, median`, median(cold.map(({later}) => later.trips)), most.trips);
    add(`${size}: facets, 95th, ms`, quantile(own.facets, 0.95), most.facets);
    add(`${size}: facets, 95th, ms of CPU`, quantile(own.facetsCpu, 0.95), most.facets);
    add(`${size}: letter, CPU ÷ 4, 95th, ms`, quantile(own.letters4, 0.95), most.letter);
    add(`${size}: letter, shown and laid out, CPU ÷ 4, 95th, ms`, quantile(own.shown4, 0.95), most.letter);
    add(`${size}: letter, 95th, 4 × ms of CPU`, 4 * quantile(own.lettersCpu, 0.95), most.letter);
    add(`${size}: recall@10`, own.recall.main, leastRecall, {digits: 3, least: true});
  }
  if ('own' in policy) add('works under the strict policy', Number(policy.own), 1, {digits: 0, least: true});
  return verdicts;
}

/** What was measured of a catalogue. */
export const catalogueSection = (size, of) => [
  `\n### ${size}`, coldTable(of), firstTimes(of), warmTable(of), recallTable(of), missedList(of), builtTable(of),
  ...(of.own ? [kindsTable(of.own)] : []),
].filter(Boolean).join('\n\n');

export const closing = (policy, verdicts) => [
  '\n### Under `default-src \'none\'; script-src CDN; connect-src CDN`',
  table(['', ''], Object.entries(policy).map(([name, works]) => [name, works ? 'works' : 'does not work'])),
  '### Targets', targetTable(verdicts), '',
].join('\n\n');

const coldTable = (of) => table(
  ['first query, cold', 'KB from nothing', 'requests', 'trips after the loader', 'KB from a list', 'requests', 'trips'],
  Object.entries(of).map(([name, {cold}]) => [
    name, ...['atOnce', 'later'].flatMap((visit) => [
      spread(cold.map((each) => each[visit].bytes), kb), spread(cold.map((each) => each[visit].requests), fixed(0)),
      spread(cold.map((each) => each[visit].trips), fixed(0)),
    ]),
  ]));

const firstTimes = (of) => table(
  ['first query, ms', 'from nothing', 'from a list', 'from nothing, CPU ÷ 4', 'from nothing, slow phone'],
  Object.entries(of).map(([name, {cold}]) => [
    name, ...['atOnce', 'later', 'slowCpu', 'phone'].map((visit) =>
      spread(cold.flatMap((each) => each[visit]?.ms ?? []), fixed(0))),
  ]));

const warmTable = (of) => table(
  [
    'in memory, ms: half, 95 %', 'letter', 'and shown', 'CPU ÷ 4', 'and shown', 'of CPU', 'facets', 'CPU ÷ 4', 'of CPU',
  ],
  Object.entries(of).map(([name, result]) => [
    name, ...['letters', 'shown', 'letters4', 'shown4', 'lettersCpu', 'facets', 'facets4', 'facetsCpu'].map((key) =>
      [0.5, 0.95].map((share) => quantile(result[key], share).toFixed(1)).join(', ')),
  ]));

function recallTable(of) {
  const [{recall: {byLanguage, byKind}}] = Object.values(of);
  return table(['recall@10', 'all', ...Object.keys(byLanguage), ...Object.keys(byKind), 'stretch'],
    Object.entries(of).map(([name, {recall}]) => [
      name, ...[recall.main, ...Object.keys(byLanguage).map((key) => recall.byLanguage[key]),
        ...Object.keys(byKind).map((key) => recall.byKind[key]), recall.stretch].map((value) => value.toFixed(2)),
    ]));
}

/** What ours misses, to look at. */
const missedList = ({own}) => (own?.recall.missed ?? []).map(({query, language, kind, share}) =>
  `- ours missed ${(100 - 100 * share).toFixed(0)} % of \`${query}\` (${language}, ${kind})`).join('\n');

const builtTable = (of) => table(['built', 'seconds', 'MB on the disk', 'files'],
  Object.entries(of).map(([name, {built: {seconds, bytes, files}}]) => (
    [name, seconds.toFixed(1), (bytes / 1e6).toFixed(1), files])));

/** What our bytes are, over the visits from nothing. */
function kindsTable({cold}) {
  const kinds = [...new Set(cold.flatMap(({byKind}) => Object.keys(byKind)))];
  return table(['ours, from nothing', 'KB', 'requests'], kinds.map((kind) => {
    const of = cold.map(({byKind}) => byKind[kind] ?? {bytes: 0, requests: 0});
    return [kind, spread(of.map(({bytes}) => bytes), kb), spread(of.map(({requests}) => requests), fixed(0))];
  }));
}

const targetTable = (verdicts) => table(['target', 'measured', 'limit', ''],
  verdicts.map(({what, value, limit, least, over, aimMet}) => (
    [what, value, `${least ? '≥' : '≤'} ${limit}`, over ? 'MISSED' : aimMet ? 'ok, aim met' : 'ok'])));

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => at ? '---:' : '---')), ...rows.map(line)].join('\n');
}
