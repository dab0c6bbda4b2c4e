import {WdeaError} from './errors.js';
import type {DataIssue} from './page.js';
import type {Schema} from './schema.js';

/** Records that were let through, and what was wrong with the others. */
export interface Judged<T> {
  readonly items: readonly T[];
  readonly issues: readonly DataIssue[];
}

/**
 * Judges a record. When a field breaks the schema, the field is dropped; when the record cannot do without, it is
 * skipped, and `item` is missing.
 */
export function judge<T>(
  schema: Schema<T>, collection: string, value: unknown,
): {readonly item?: T; readonly issues: readonly DataIssue[]} {
  const first = schema.safeParse(value);
  if (first.success) return {item: first.data, issues: []};
  const faulty = first.error.issues.map(({path}) => path[0]);
  // What is no object at all has its fault at the root, not in a field.
  const rest = faulty.includes(undefined)
    ? value
    : Object.fromEntries(Object.entries(value as object).filter(([key]) => !faulty.includes(key)));
  const second = schema.safeParse(rest);
  const missing = second.success ? [] : second.error.issues.map(({path}) => path[0]);
  const id = (value as {id?: unknown} | null)?.id;
  const issues = first.error.issues
    .filter(({path}) => second.success || missing.includes(path[0]))
    .map(({path, code}): DataIssue => ({
      collection, ...(typeof id === 'string' && {id: id.slice(0, 80)}), path: path as (string | number)[], code,
      action: second.success ? 'field-dropped' : 'skipped',
    }));
  return second.success ? {item: second.data, issues} : {issues: issues.slice(0, 1)};
}

/**
 * Judges records one at a time.
 *
 * @param judgeOne how to judge one
 * @throws {@link WdeaError} `INVALID` when more than half of eight or more are unusable: then it is not the records.
 */
export function judgeAll<T>(
  schema: Schema<T>, collection: string, values: readonly unknown[], judgeOne = judge<T>,
): Judged<T> {
  const judged = values.map((value) => judgeOne(schema, collection, value));
  const items = judged.flatMap(({item}) => (item === undefined ? [] : [item]));
  const skipped = values.length - items.length;
  if (values.length >= 8 && skipped > values.length / 2) {
    throw new WdeaError('INVALID', `${skipped} of ${values.length} records in ${collection} are unusable`);
  }
  return {items, issues: judged.flatMap(({issues}) => issues)};
}
