/** A value of a cell; an empty one is left out. */
export type Cell = string | number | undefined;

/**
 * A table as spreadsheets open it in any script: RFC 4180, UTF-8 with a byte order mark. A text that a spreadsheet
 * would take for a formula is told apart by a leading apostrophe, as OWASP advises; a number stays a number.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csv(columns: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): string {
  const cells = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return `\uFEFF${cells.map((line) => `${line.map(written).join(',')}\r\n`).join('')}`;
}

/** Signs that begin a formula, in half and in full width, and white space that some programs skip before them. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

function written(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell ?? '');
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
