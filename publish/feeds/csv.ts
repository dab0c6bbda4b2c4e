import {stringify} from 'csv-stringify/sync';

/** A value of a cell; an empty one is left out. */
export type Cell = string | number | undefined;

/**
 * A table as spreadsheets open it in any script: RFC 4180, UTF-8 with a byte order mark. A text that a spreadsheet
 * would take for a formula is told apart by a leading apostrophe, as OWASP advises; a number stays a number.
 */
export const csv = (columns: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): string =>
  stringify([...rows], {
    bom: true, header: true, columns: [...columns], record_delimiter: 'windows', escape_formulas: true,
  });
