import * as z from 'zod';
import {isLanguage, type Language, languages} from '../src/protocol/languages.js';
import {safeUrl} from '../src/protocol/safe-url.js';
import type {CollectionName} from '../src/protocol/collection.js';
import {countryCodes} from './countries.js';
import {suggest} from './nearest.js';
import {plainTextFaults} from './plain-text.js';
import {Entry, type Names, type Status, statuses, Text} from './texts.js';
import type {VocabularyName} from './vocabularies.js';

// The kinds of fields that records are made of. Each message says what is wrong and what would be right; it stands
// after the name of the field.

/** What a record may refer to. It is filled before the first record is read. */
export interface Known {
  readonly ids: ReadonlyMap<CollectionName, ReadonlySet<string>>;
  readonly vocabularies: ReadonlyMap<VocabularyName, ReadonlyMap<string, Names>>;
  /** The field `translations` of the record that is being read. */
  translations: unknown;
}

/** A string as a person reads it: no markup, no line break, no invisible character. */
export const plainText = z.string().superRefine((value, context) => {
  for (const message of plainTextFaults(value)) context.addIssue({code: 'custom', message});
});

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December',
];

/** What is wrong with an ISO 8601 date of known precision, or `undefined`. */
export function dateFault(value: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? [];
  if (!year) return `'${value}' is not a date; write '2024', '2024-01' or '2024-01-30'`;
  if (month && !months[Number(month) - 1]) return `'${value}' has no month ${month}; months are 01 to 12`;
  const days = month ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() : 0;
  if (day && (Number(day) < 1 || Number(day) > days)) {
    return `'${value}' is not a day of the calendar; ${months[Number(month) - 1]!} ${year} has ${days} days`;
  }
  return undefined;
}

/** A date with the precision that is known. A bare year, which YAML takes for a number, is understood. */
export const date = z.preprocess(
  (value) => (Number.isInteger(value) && /^\d{4}$/.test(String(value)) ? String(value) : value),
  z.string({
    error: ({input}) => (input === undefined ? "is missing; write '2024', '2024-01' or '2024-01-30'" : undefined),
  }).superRefine((value, context) => {
    const message = dateFault(value);
    if (message) context.addIssue({code: 'custom', message});
  }),
);

/** An address that may stand in a link, as the reader normalises it. */
export const url = z.string({
  error: ({input}) => (input === undefined ? 'is missing; write a web address' : undefined),
}).transform((value, context) => {
  const address = safeUrl(value);
  if (address !== undefined && address.length <= 2000) return address;
  context.addIssue({
    code: 'custom',
    message: address !== undefined ? 'is longer than 2000 characters; write a shorter address'
      : /^https?:\/\/[^/]*@/i.test(value) ? 'contains a user name or password; write the address without'
        : `'${value.slice(0, 60)}' is not a web address; write one that starts with https:// or http://`,
  });
  return z.NEVER;
});

/** A BCP 47 tag of any language. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
  error: (issue) => `'${String(issue.input)}' is no language tag; write a BCP 47 tag such as en or pt-BR`,
});

/** A time of the day. YAML takes a bare one for a text. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: (issue) => `'${String(issue.input)}' is no time; write one such as '09:30'`,
});

/** A time zone by its IANA name. */
export const timeZone = z.string().refine(isTimeZone, {
  error: (issue) => `'${String(issue.input)}' is no time zone; write its IANA name such as Asia/Shanghai`,
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', {timeZone: name});
    return /^[A-Z][A-Za-z]+\/|^UTC$/.test(name);
  } catch {
    return false;
  }
}

/** A number from `least` to `most`, named by what it measures. */
export const numberBetween = (least: number, most: number, what: string) =>
  z.number().refine((value) => value >= least && value <= most, {
    error: (issue) => `${String(issue.input)} is out of range; ${what} is from ${least} to ${most}`,
  });

/** A whole number that is not below `least`. */
export const wholeNumber = (least: number) =>
  z.number().refine((value) => Number.isSafeInteger(value) && value >= least, {
    error: (issue) => `${String(issue.input)} does not count anything; write a whole number from ${least} on`,
  });

/** A list without repetitions. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).superRefine((items, context) => {
  const seen = new Set<unknown>();
  items.forEach((value, i) => {
    const key = value instanceof Entry ? value.id : value;
    if (seen.has(key)) {
      context.addIssue({code: 'custom', message: `'${String(key)}' is listed twice; keep one`, path: [i]});
    }
    seen.add(key);
  });
});

/** The fields that depend on what else is there. */
export function dependentFields(known: Known) {
  const understood = new Map([...known.vocabularies].map(([vocabulary, entries]) => [vocabulary,
    new Map(Array.from(entries, ([id, names]) => [id, new Entry(id, names)]))] as const));
  /** A text: a map from languages to strings, or to strings with a status of their own. */
  const text = z.unknown().transform((value, context): Text => {
    const fault = (message: string, ...path: string[]) =>
      context.addIssue({code: 'custom', message, path, input: value});
    const values = new Map<Language, {text: string; status: Status}>();
    if (!isMap(value)) {
      fault(value === undefined ? 'is missing; write the text at least in one language, such as en: …'
        : value === null ? 'has no text in any language; write at least one, such as en: …'
          : 'is not given by language; write a map such as en: …');
      return z.NEVER;
    }
    if (Object.keys(value).length === 0) fault('has no text in any language; write at least one, such as en: …');
    for (const [language, given] of Object.entries(value)) {
      if (!isLanguage(language)) {
        fault(`is not one of the six languages; ${suggest(language, languages)}`, language);
        continue;
      }
      const wording = isMap(given) ? given.text : given;
      const own = isMap(given) ? given.status : undefined;
      const path = isMap(given) ? [language, 'text'] : [language];
      for (const key of isMap(given) ? Object.keys(given) : []) {
        if (key === 'text' || key === 'status') continue;
        fault(`is not a field here; ${suggest(key, ['text', 'status'])}`, language, key);
      }
      if (typeof wording !== 'string') {
        fault(wording === undefined ? 'is missing; write the text'
          : wording === null ? 'is empty; write the text, or leave the language out'
            : 'is not a text; put it in quotes', ...path);
        continue;
      }
      for (const message of plainTextFaults(wording)) fault(message, ...path);
      if (own !== undefined && !isStatus(own)) {
        fault(`is no status; ${suggest(typeof own === 'string' ? own : '', statuses)}`, language, 'status');
      }
      const common = isMap(known.translations) ? known.translations[language] : 'draft';
      if (own === undefined && common === undefined) {
        const status = statuses.join(' | ');
        fault(`has no status; add ${language} to translations, or write {text: …, status: ${status}}`, language);
      }
      const status = own ?? common;
      values.set(language, {text: wording, status: isStatus(status) ? status : 'draft'});
    }
    return new Text(values);
  });

  /** An entry of a vocabulary, by its id. */
  const term = (vocabulary: VocabularyName) => z.string().transform((value, context): Entry => {
    const entries = understood.get(vocabulary) ?? new Map<string, Entry>();
    const entry = entries.get(value);
    if (entry) return entry;
    const place = `vocabularies/${vocabulary}.yaml`;
    context.addIssue({
      code: 'custom',
      message: vocabulary === 'countries' && !countryCodes.has(value)
        ? `'${value}' is no country or region of ISO 3166-1; write its two capital letters, such as FR`
        : vocabulary === 'countries' ? `'${value}' has no name in ${place}; add it there in six languages`
          : `'${value}' is not in ${place}; ${suggest(value, entries.keys())}`,
    });
    return z.NEVER;
  });

  /** The id of a record of a collection. */
  const idOf = (collection: CollectionName) => z.string().superRefine((value, context) => {
    const ids = known.ids.get(collection) ?? new Set<string>();
    if (!ids.has(value)) {
      const meant = suggest(value, ids);
      context.addIssue({code: 'custom', message: `there is no '${value}' in ${collection}; ${meant}`});
    }
  });

  return {text, term, idOf};
}

/** Whether a value is a map with keys. */
export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isStatus = (value: unknown): value is Status => (statuses as readonly unknown[]).includes(value);
