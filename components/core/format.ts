import type {PartialDate} from '../../src/protocol/records.js';

// Latin digits and the Gregorian calendar in every language; without this, engines differ for Arabic.
// English is written as the alliance writes it, day before month.
export const locale = (language: string) => `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`;

const made = new Map<string, unknown>();

/** What is slow to make, but not to use, is made once: the objects of Intl, the ids of messages. */
export function memo<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

/** A number in the language's way, with Latin digits. */
export const formatNumber = (language: string, value: number): string =>
  memo(`number ${language}`, () => new Intl.NumberFormat(locale(language))).format(value);

/** Options for each precision of a date, by the length of its ISO form. */
const dateOptions: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: {year: 'numeric'},
  7: {year: 'numeric', month: 'long'},
  10: {year: 'numeric', month: 'long', day: 'numeric'},
};

/** The format for dates of this one's precision. */
export const dateFormat = (language: string, date: PartialDate): Intl.DateTimeFormat =>
  memo(`date ${language} ${date.length}`, () =>
    new Intl.DateTimeFormat(locale(language), {...dateOptions[date.length], timeZone: 'UTC'}));

/** Russian adds the abbreviation of “year”, whose full stop would meet that of a sentence. */
export const tidyDate = (text: string): string => text.replace(/\sг\.$/, '');

/** A date as precisely as it is known: “30 January 2024”, “January 2024” or “2024”. */
export const formatDate = (language: string, date: PartialDate): string =>
  tidyDate(dateFormat(language, date).format(new Date(date)));
