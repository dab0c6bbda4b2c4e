/** Something that is wrong in the content: where it stands, what is wrong, and what would be right. */
export interface Fault {
  /** Path of the file, as the content folder was given. */
  readonly file: string;
  /** Line, from 1. */
  readonly line: number;
  /** Column in UTF-16 units, from 1. */
  readonly column: number;
  /** Dotted path of the field; empty when the whole file is meant. */
  readonly field: string;
  readonly message: string;
}

/** One line: `file:line:column field: message`. */
export const formatFault = ({file, line, column, field, message}: Fault): string =>
  `${file}:${line}:${column} ${field || '(file)'}: ${message}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Faults by file and place; of several at one place and field with one message, the first. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const once = new Map(faults.map((fault) => [formatFault(fault), fault]));
  return [...once.values()].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column
    || compare(a.field, b.field) || compare(a.message, b.message));
}
