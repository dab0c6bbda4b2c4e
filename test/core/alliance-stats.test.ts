import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {plot} from '../../components/alliance-stats/chart.js';
import {seriesOf} from '../../components/alliance-stats/series.js';
import {factCards} from '../fixtures/records.js';

const fact = (metric: string, date: string, value: number) =>
  ({...factCards[0]!, id: `${metric}-${date}`, metric, date, value});
const facts = [fact('small', '2026-01-12', 3), fact('big', '2025-04', 115), fact('big', '2024-01-30', 104)];
const metricsOf = (names: readonly string[]) => seriesOf(facts, names).map(([{metric}]) => metric);

test('the metric with the largest newest value stands first', () => {
  assert.deepEqual(seriesOf(facts, []).map((series) => series.map(({value}) => value)), [[115, 104], [3]]);
});

test('metrics that are asked for come in that order, once, and without those that are not known', () => {
  assert.deepEqual(metricsOf(['small', 'big']), ['small', 'big']);
  assert.deepEqual(metricsOf(['small', 'nonsense', 'small']), ['small']);
  assert.deepEqual(metricsOf(['__proto__']), []);
});

test('of two values for one date the first counts', () => {
  const [series] = seriesOf([fact('big', '2025-04', 115), fact('big', '2025-04', 99)], []);
  assert.deepEqual(series!.map(({value}) => value), [115]);
});

const values = [{date: '2024-01-01', value: 50}, {date: '2025-01-01', value: 100}, {date: '2028-01-01', value: 0}];

test('the time axis is true to time', () => {
  const [first, second, last] = plot(values, 'ltr');
  const share = (second!.x - first!.x) / (last!.x - first!.x);
  assert.ok(Math.abs(share - 366 / 1461) < 1e-9, `${share}`);
});

test('heights compare as values do, from nought at the bottom', () => {
  const [half, full, nought] = plot(values, 'ltr').map(({y}) => 100 - y);
  assert.equal(nought, 0);
  assert.ok(Math.abs(full! - 2 * half!) < 1e-9);
});

test('time runs with the reading direction', () => {
  const ltr = plot(values, 'ltr').map(({x}) => x);
  const rtl = plot(values, 'rtl').map(({x}) => 100 - x);
  rtl.forEach((x, at) => assert.ok(Math.abs(x - ltr[at]!) < 1e-9));
});

test('a month and a year stand in their middle and are as long as they last', () => {
  const [year, month, day] = plot([
    {date: '2024', value: 1}, {date: '2025-04', value: 1}, {date: '2026-01-12', value: 1},
  ], 'ltr');
  assert.equal(day!.from, day!.to);
  assert.ok(Math.abs((month!.to - month!.from) / (year!.to - year!.from) - 30 / 366) < 1e-9);
  for (const {x, from, to} of [year!, month!]) assert.ok(Math.abs(x - (from + to) / 2) < 1e-9);
});

test('labels of values never meet, and both ends have theirs', () => {
  const width = 9;
  const yearly = Array.from({length: 30}, (_, at) => ({date: `20${at + 10}-01-01`, value: 1}));
  for (const direction of ['ltr', 'rtl'] as const) {
    const points = plot(yearly, direction, width);
    const places = points.map(({x}) => (direction === 'rtl' ? 100 - x : x));
    assert.ok(points[0]!.labelled && points.at(-1)!.labelled);
    const begins = places.map((x, at) => (at === 0 ? x : at === 29 ? x - width : x - width / 2))
      .filter((_, at) => points[at]!.labelled);
    assert.ok(begins.length > 5, `${begins.length}`);
    begins.slice(1).forEach((begin, at) => assert.ok(begin - begins[at]! > width));
  }
});

test('where two labels have no room the newest value has its own', () => {
  assert.deepEqual(plot(values, 'ltr', 60).map(({labelled}) => labelled), [false, false, true]);
});

test('whatever is plotted stays within the chart', () => {
  const two = (most: number) => fc.integer({min: 1, max: most}).map((number) => String(number).padStart(2, '0'));
  const date = fc.tuple(fc.integer({min: 1000, max: 9999}), two(12), two(31), fc.constantFrom(4, 7, 10))
    .map(([year, month, day, length]) => `${year}-${month}-${day}`.slice(0, length));
  const dated = fc.record({date, value: fc.double({noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e12})});
  const either = fc.constantFrom('ltr' as const, 'rtl' as const);
  fc.assert(fc.property(fc.array(dated, {minLength: 1}), either, (points, direction) => {
    const sorted = points.toSorted((a, b) => (a.date < b.date ? -1 : 1));
    for (const {x, y, from, to} of plot(sorted, direction)) {
      for (const place of [x, y, from, to]) assert.ok(place >= -1e-9 && place <= 100 + 1e-9, `${place}`);
    }
  }));
});
