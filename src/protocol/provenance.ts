import type {RecordBase, Sourced} from './records.js';

/** Whose words a record is in, in the flat form of tables: every row says so, since rows are passed on alone. */
export interface Provenance {
  /** Address of the best of its sources; empty when none is known. */
  readonly source: string;
  /** Language of its texts. */
  readonly language: string;
  /** The exceptions: `summary: en; theme: en`. */
  readonly borrowed: string;
  /** Fields whose text is a translation that no person has reviewed: `summary; title`. */
  readonly unreviewed: string;
}

/** The provenance of a record in full, or of its card. */
export const provenanceOf = (
  {lang, borrowed = {}, drafts = [], source, sources: [best = source] = []}: RecordBase & Partial<Sourced>,
): Provenance => ({
  source: best?.url ?? '',
  language: lang,
  borrowed: Object.entries(borrowed).map(([field, from]) => `${field}: ${from}`).join('; '),
  unreviewed: drafts.join('; '),
});
