import type {PartialDate} from '../../src/protocol/records.js';

// Latin digits and the Gregorian calendar in every language; without this, engines differ for Arabic.
const withDigits = (language: string) => `${language}-u-ca-gregory-nu-latn`;

const formatters = new Map<string, unknown>();

/** Making an Intl object is slow, using it is not: each is made once. */
function memo<T>(key: string, make: () => T): T {
  if (!formatters.has(key)) formatters.set(key, make());
  return formatters.get(key) as T;
}

/** A number in the language's way, with Latin digits. */
export const formatNumber = (language: string, value: number): string =>
  memo(`number ${language}`, () => new Intl.NumberFormat(withDigits(language))).format(value);

/** Options for each precision of a date, by the length of its ISO form. */
const dateOptions: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: {year: 'numeric'},
  7: {year: 'numeric', month: 'long'},
  10: {year: 'numeric', month: 'long', day: 'numeric'},
};

const dateFormat = (language: string, precision: number) =>
  memo(`date ${language} ${precision}`, () =>
    new Intl.DateTimeFormat(withDigits(language), {...dateOptions[precision], timeZone: 'UTC'}));

/** A date as precisely as it is known: “30 January 2024”, “January 2024” or “2024”. */
export const formatDate = (language: string, date: PartialDate): string =>
  dateFormat(language, date.length).format(new Date(date));

/** A span of days, months or years, without saying twice what both ends share. */
export function formatDateRange(language: string, start: PartialDate, end: PartialDate): string {
  return start.length === end.length
    ? dateFormat(language, start.length).formatRange(new Date(start), new Date(end))
    : `${formatDate(language, start)} – ${formatDate(language, end)}`;
}

/** Items as an enumeration without “and”: “Chinese, English”. */
export const formatList = (language: string, items: readonly string[]): string =>
  memo(`list ${language}`, () => new Intl.ListFormat(language, {type: 'unit', style: 'short'})).format(items);
