import {type RecordBase, textOf} from '../../src/protocol/records.js';

/** The language that all of these texts of a record are in, or `undefined` when they differ. */
export function languageOf(record: RecordBase, fields: readonly string[]): string | undefined {
  const [language, ...others] = new Set(fields.map((field) => textOf(record, field).lang));
  return others.length === 0 ? language : undefined;
}

/** Whether any of these texts of a record is a translation that no person has reviewed. */
export const isDraft = ({drafts = []}: RecordBase, fields: readonly string[]): boolean =>
  fields.some((field) => drafts.includes(field));
