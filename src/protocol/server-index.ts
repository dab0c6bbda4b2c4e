import type {PartialDate, RecordBase} from './records.js';
import type {Language} from './languages.js';

/*
 * What a search server (OpenSearch, Elasticsearch) holds of a collection: an index, in it a document for each record,
 * and in that what each of the six editions says. So filters are there once, a word is looked for in the texts of
 * another language than the page's within one query, and the card that is found is the page's all the same.
 *
 * The server analyses nothing: texts come as the terms of our own analysis with spaces between them, and the words of
 * a query too. So it finds what the published files find, without a plugin for any language.
 */

/** Name of the index of a collection. */
export const serverIndex = (prefix: string, collection: string): string => `${prefix}-${collection}`;

/** How much a term counts in each field with terms. */
export const termWeights = {title: 5, keywords: 3, text: 1} as const;

/** What an edition says of a record. */
export interface ServerText {
  /** The terms of the title, of names and of the summary, with spaces between them. */
  readonly title: string;
  readonly keywords: string;
  readonly text: string;
  /** The words of the title, and of all texts, as they are written but folded: for prefixes and typos. */
  readonly titleWords: string;
  readonly words: string;
  /** Words of titles and names to suggest; see {@link pair}. */
  readonly suggest: readonly string[];
  /** Values of each field, by its name; see {@link pair}. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Place in each order, from 0; `published` is the order of the edition. Servers know no alphabet but their own. */
  readonly place: Readonly<Record<string, number>>;
  /** The card as it is published. */
  readonly card: RecordBase;
}

/** A record on a search server. */
export type ServerDocument = {readonly [L in Language]: ServerText} & {
  /** See {@link ServerEdition}; the same in all documents of an index. */
  readonly edition: string;
  /** Ids of the values of each field, by its name. */
  readonly where: Readonly<Record<string, readonly string[]>>;
};

/** The edition that an index was made from. */
export interface ServerEdition {
  /** Version of the text analysis. */
  readonly analysis: number;
  readonly sequence: number;
  readonly date: PartialDate;
}

export const writeEdition = ({analysis, sequence, date}: ServerEdition): string => `${analysis} ${sequence} ${date}`;

export function readEdition(written: string): ServerEdition | undefined {
  const [, analysis, sequence, date] = /^(\d{1,9}) (\d{1,15}) (\d{4}-\d\d-\d\d)$/.exec(written) ?? [];
  return date === undefined ? undefined : {analysis: Number(analysis), sequence: Number(sequence), date};
}

/** Two texts in one value, for servers count single values: an id with its name, a folded word with the word. */
export const pair = (key: string, shown: string): string => `${key}\t${shown}`;

export function unpair(value: string): [key: string, shown: string] {
  const at = value.indexOf('\t');
  return at < 0 ? [value, value] : [value.slice(0, at), value.slice(at + 1)];
}
