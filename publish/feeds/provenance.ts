import {type RecordBase, type Sourced, textOf} from '../../src/protocol/records.js';

/** A record in full, as an edition carries it. */
export type FullRecord = RecordBase & Sourced;

/** Whose words a record is in, in the flat form of tables: every row says so, since rows are passed on alone. */
export interface Provenance {
  /** Address of the best of its sources. */
  readonly source: string;
  /** Language of its texts. */
  readonly language: string;
  /** The exceptions: `summary: en; theme: en`. */
  readonly borrowed: string;
  /** Fields whose text is a translation that no person has reviewed: `summary; title`. */
  readonly unreviewed: string;
}

export const provenanceOf = ({lang, borrowed = {}, drafts = [], sources}: FullRecord): Provenance => ({
  source: sources[0]!.url,
  language: lang,
  borrowed: Object.entries(borrowed).map(([field, from]) => `${field}: ${from}`).join('; '),
  unreviewed: drafts.join('; '),
});

/** The language that all of these texts of a record are in, or `undefined` when they differ. */
export function languageOf(record: RecordBase, fields: readonly string[]): string | undefined {
  const [language, ...others] = new Set(fields.map((field) => textOf(record, field).lang));
  return others.length === 0 ? language : undefined;
}

/** Whether any of these texts of a record is a translation that no person has reviewed. */
export const isDraft = ({drafts = []}: RecordBase, fields: readonly string[]): boolean =>
  fields.some((field) => drafts.includes(field));
