import {CsvError, parse} from 'csv-parse/sync';
import type {Fault} from '../faults.js';
import {suggest} from '../nearest.js';

/** A row of a table: its cells by column, without the spaces around them. */
export interface Row {
  /** Line on which it begins, from 1. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<string, string>>>;
}

/** A table, as far as it could be read. */
export interface Table {
  readonly rows: readonly Row[];
  /** Columns that are not known, as they are written. */
  readonly unknown: readonly string[];
  readonly faults: readonly Fault[];
}

/**
 * Reads a table with a header: separated by tabs without quotes when the header has a tab, else CSV (RFC 4180).
 *
 * @param file its name, for faults
 * @param needed columns that have to be there
 * @param optional columns that may be there
 */
export function readTable(
  file: string, bytes: Uint8Array, needed: readonly string[], optional: readonly string[],
): Table {
  const faults: Fault[] = [];
  const fault = (line: number, field: string, message: string) =>
    faults.push({file, line, column: 1, field, message});
  const table = (rows: Row[] = [], unknown: string[] = []): Table => ({rows, unknown, faults});

  const text = decode(bytes);
  if (typeof text !== 'string') {
    fault(text.line, '', 'is not UTF-8 here; save the table as UTF-8');
    return table();
  }
  const records = split(text, fault);
  const header = records[0]?.cells;
  if (!header) {
    if (faults.length === 0) fault(1, '', `is empty; write a header with the columns ${needed.join(' ')}`);
    return table();
  }

  const before = faults.length;
  const known = [...needed, ...optional];
  const unknown = header.filter((name) => !known.includes(name));
  for (const name of needed) {
    if (header.includes(name)) continue;
    const meant = unknown.find((other) => suggest(other, [name]).startsWith('did'));
    fault(1, name, `is no column here; ${meant ? `rename ${meant}` : 'add it'}`);
  }
  for (const name of new Set(header.filter((other, i) => known.includes(other) && header.indexOf(other) < i))) {
    fault(1, name, 'is a column twice; keep one');
  }
  if (faults.length > before) return table([], unknown); // what the cells mean is not known

  const rows = records.slice(1).flatMap(({line, cells}) => {
    if (cells.length === header.length) {
      return [{line, cells: Object.fromEntries(header.map((name, i) => [name, cells[i]!]))}];
    }
    fault(line, '', `has ${cells.length} cells, and the header has ${header.length}; write a cell for each column`);
    return [];
  });
  return table(rows, unknown);
}

/** The text, or the line on which its bytes stop being UTF-8. */
function decode(bytes: Uint8Array): string | {line: number} {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  try {
    return decoder.decode(bytes);
  } catch {
    const lines = Buffer.from(bytes).toString('latin1').split('\n');
    const bad = lines.findIndex((line) => Buffer.from(line, 'latin1').toString('utf8').includes('\uFFFD'));
    return {line: bad + 1};
  }
}

/** The records of the text, each with the line on which it begins. */
function split(
  text: string, fault: (line: number, field: string, message: string) => void,
): {line: number; cells: string[]}[] {
  const tabs = /^[^\r\n]*\t/.test(text);
  const records: {line: number; cells: string[]}[] = [];
  let read = 0;
  try {
    parse(text, {
      delimiter: tabs ? '\t' : ',',
      quote: tabs ? null : '"',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record(cells: string[], {lines}) {
        // The parser tells the line on which a record ends, and a quoted cell may have several.
        const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
        records.push({line: lines - breaks, cells: cells.map((cell) => cell.trim())});
        read = lines;
        return undefined; // so that the parser keeps no second copy
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    fault(read + 1, '', error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'opens a quote that is not closed; close it, or double quotes that belong to the text'
      : 'has a quote inside a cell; put the whole cell in quotes, and double those that belong to it');
  }
  return records;
}
