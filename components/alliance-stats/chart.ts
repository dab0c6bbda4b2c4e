import type {PartialDate} from '../../src/protocol/records.js';

/** A value at a date. */
export interface Dated {
  readonly date: PartialDate;
  readonly value: number;
}

/** Where a value stands, in per cent of the chart: `x` from its left, `y` from its top. */
export interface Point {
  readonly x: number;
  readonly y: number;
  /** Where the date begins and ends: a month or a year is no point in time, and is drawn as long as it lasts. */
  readonly from: number;
  readonly to: number;
  /** Whether there is room to write the value above it. */
  readonly labelled: boolean;
}

/** Room at the sides for dots, and above for the label of the highest value. */
const side = 2;
const above = 30;

/**
 * Places values, oldest first, over a time axis that runs with the reading direction. Heights begin at nought, so that
 * they compare as the values do.
 *
 * @param width of a label, in per cent of the chart
 */
export function plot(values: readonly Dated[], direction: 'ltr' | 'rtl', width = 0): Point[] {
  const spans = values.map(({date}) => spanOf(date));
  const first = Math.min(...spans.map(([from]) => from));
  const last = Math.max(...spans.map(([, to]) => to));
  const highest = Math.max(...values.map(({value}) => value)) || 1;
  const across = (time: number) => {
    const part = last > first ? (time - first) / (last - first) : 0.5;
    return side + (100 - 2 * side) * (direction === 'rtl' ? 1 - part : part);
  };
  const points = spans.map(([from, to], at) => ({
    x: across((from + to) / 2), y: 100 - (100 - above) * Math.max(0, values[at]!.value) / highest,
    from: across(from), to: across(to),
  }));
  const labels = labelled(points.map(({x}) => (direction === 'rtl' ? 100 - x : x)), width);
  return points.map((point, at) => ({...point, labelled: labels.includes(at)}));
}

/**
 * Which points have a label, so that none meets another. The newest value matters most, then the oldest. Labels at the
 * ends stand inwards, the others in the middle of their points.
 */
function labelled(places: readonly number[], width: number): number[] {
  const end = places.length - 1;
  const begin = (at: number) => places[at]! - width * (at === end ? 1 : at === 0 ? 0 : 0.5);
  const found: number[] = [];
  for (const at of new Set([end, ...places.keys()])) {
    if (found.every((other) => Math.abs(begin(at) - begin(other)) > width)) found.push(at);
  }
  return found;
}

/** First instant of a date, and the first after it; a day counts as one instant. */
function spanOf(date: PartialDate): readonly [from: number, to: number] {
  const [year = 0, month, day] = date.split('-').map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (day) return [from, from];
  return [from, month ? Date.UTC(year, month) : Date.UTC(year + 1, 0)];
}
