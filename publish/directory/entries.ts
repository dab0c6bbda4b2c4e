import {cellOf, type Listed} from '../../src/protocol/directory.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import {safeUrl} from '../../src/protocol/safe-url.js';
import type {Fault} from '../faults.js';
import {suggest} from '../nearest.js';
import {plainTextFaults} from '../plain-text.js';
import type {Row} from './table.js';

export const neededColumns = ['id', 'name', 'country', 'latitude', 'longitude'] as const;
export const optionalColumns = [
  'kind', 'city', 'url', ...languages.map((language) => `name_${language}` as const), 'lang',
] as const;
type Column = (typeof neededColumns)[number] | (typeof optionalColumns)[number];

/** An entry of a directory, understood. */
export interface Entry extends Listed {
  readonly country: string;
  /** Empty when it is not known. */
  readonly kind: string;
  /** Morton code of its cell. */
  readonly cell: number;
}

/** Ids that the vocabularies of the content have. */
export interface KnownIds {
  readonly countries: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
}

/** The entries of a table; each fault with its line and column. */
export function readEntries(
  file: string, rows: readonly Row[], known: KnownIds, onRow?: (done: number) => void,
): {readonly entries: readonly Entry[]; readonly faults: readonly Fault[]} {
  const faults: Fault[] = [];
  const lines = new Map<string, number>();
  const entries = rows.map(({line, cells}, i) => {
    onRow?.(i + 1);
    const entry = readEntry(cells, known, (field, message) => faults.push({file, line, column: 1, field, message}));
    const earlier = lines.get(entry.id);
    if (entry.id && earlier !== undefined) {
      faults.push({
        file, line, column: 1, field: 'id',
        message: `'${entry.id}' is that of line ${earlier} too; remove one, or give it an id of its own`,
      });
    }
    lines.set(entry.id, earlier ?? line);
    return entry;
  });
  return {entries, faults};
}

function readEntry(
  cells: Row['cells'], {countries, kinds}: KnownIds, fault: (field: Column, message: string) => void,
): Entry {
  const cell = (column: Column) => cells[column] ?? '';
  const needed = (column: Column, what: string) => {
    if (!cell(column)) fault(column, `is empty; write ${what}`);
    return cell(column);
  };
  const plain = (column: Column) => {
    if (cell(column)) for (const message of plainTextFaults(cell(column))) fault(column, message);
    return cell(column);
  };
  const degrees = (column: Column, most: number) => {
    const value = needed(column, 'degrees such as 48.85341');
    const number = Number(value);
    if (value && !/^[+-]?\d+(\.\d+)?$/.test(value)) {
      fault(column, `'${value.slice(0, 40)}' is no number; write degrees such as 48.85341`);
    } else if (Math.abs(number) > most) {
      fault(column, `${value} is out of range; ${column} is from -${most} to ${most}`);
    }
    return number;
  };

  const id = needed('id', 'lower-case letters, digits and single hyphens');
  if (id && !/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    fault('id', `'${id.slice(0, 80)}' is no id; write at most 80 lower-case letters, digits and single hyphens`);
  }
  needed('name', 'the name that the organisation uses itself');
  const name = plain('name');
  const country = needed('country', 'the two capital letters of ISO 3166-1, such as FR');
  if (country && !countries.has(country)) {
    fault('country', `'${country.slice(0, 40)}' has no name in vocabularies/countries.yaml; write a code of ISO 3166-1 `
      + 'such as FR, or add it there');
  }
  const kind = cell('kind');
  if (kind && !kinds.has(kind)) {
    fault('kind', `'${kind.slice(0, 40)}' is not in vocabularies/member-kinds.yaml; ${suggest(kind, kinds)}`);
  }
  const url = safeUrl(cell('url'));
  if (cell('url') && (url === undefined || url.length > 2000)) {
    fault('url', `'${cell('url').slice(0, 60)}' is not a web address of at most 2000 characters; write one that starts `
      + 'with https://');
  }
  const lang = cell('lang');
  if (lang && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang)) {
    fault('lang', `'${lang.slice(0, 40)}' is no language tag; write a BCP 47 tag such as en or pt-BR`);
  }
  const city = plain('city');
  // A name that is the organisation's own is not told twice.
  const names = Object.fromEntries(languages.map((language) => [language, plain(`name_${language}`)])
    .filter(([language, text]) => text && !(text === name && lang === language))) as Partial<Record<Language, string>>;
  return {
    id, name, ...(lang && {lang}), ...(city && {city}), ...(url && {url}),
    ...(Object.keys(names).length > 0 && {names}),
    country, kind, cell: cellOf(degrees('latitude', 90), degrees('longitude', 180)),
  };
}
