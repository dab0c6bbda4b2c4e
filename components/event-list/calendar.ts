import {isoDay, lastDate, type Timed, zoned} from './times.js';

/** Days as ISO 8601, months as their first seven characters. All of it is free of time zones: a day is a day. */

/** A day of a month, or nothing where the week holds days of another one. */
export type Week = readonly (string | undefined)[];

/**
 * The first day of the week, Monday being 1: what CLDR gives for each language (`Intl.Locale` has it too, but not in
 * every browser). Arabic follows Egypt.
 */
export const firstDayOfWeek = (language: string): number => (language === 'ar' ? 6 : 1);

/** The weeks of a month. */
export function weeksOf(month: string, firstDay: number): Week[] {
  const first = new Date(`${month}-01`);
  const begin = first.getTime() - 86_400_000 * ((first.getUTCDay() - firstDay + 7) % 7);
  const weeks: Week[] = [];
  for (let at = begin; isoDay(at) < `${month}-32`; at += 7 * 86_400_000) {
    weeks.push([...Array(7).keys()].map((day) => isoDay(at + 86_400_000 * day))
      .map((day) => day.startsWith(month) ? day : undefined));
  }
  return weeks;
}

/** The month that is so many months later. */
export function addMonths(month: string, by: number): string {
  const date = new Date(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}

/** The first and the last month of an event; a whole year when no more than that is known. */
export const monthsOf = (event: Timed): readonly [first: string, last: string] =>
  [event.start.padEnd(7, '-01').slice(0, 7), lastDate(event).padEnd(7, '-12').slice(0, 7)];

/** Whether an event takes place on a day or in a month, as far as is known. */
export function isOn(event: Timed, month: string): boolean {
  const [first, last] = monthsOf(event);
  return first <= month && month <= last;
}

/** The days of a week in its order, each with its name in full and as one letter. */
export const weekdays = (language: string): string[][] =>
  // 1 January 2024 was a Monday
  [...Array(7).keys()].map((at) => (['long', 'narrow'] as const).map((weekday) =>
    zoned(language, 'UTC', {weekday}).format(Date.UTC(2024, 0, firstDayOfWeek(language) + at))));

/** The days of an event with those of the week: “Wed, 14 – Fri, 16 May 2025”. */
export const weekdayRange = (language: string, start: string, end: string): string =>
  zoned(language, 'UTC', {weekday: 'short', day: 'numeric', month: 'short', year: 'numeric'})
    .formatRange(new Date(start), new Date(end));
