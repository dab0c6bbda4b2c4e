import {readFileSync} from 'node:fs';
import type {Language} from '../../src/protocol/languages.js';

/*
 * Records as a catalogue of digital education has them, and queries whose answers a person judged. All of it was
 * written for this test: titles, providers and the rest are made up.
 */

type Texts = Readonly<Record<Language, string>>;

interface Source {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly provider: string;
  readonly title: Texts;
  readonly summary: Texts;
}

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;

const {records, kinds, subjects, providers} =
  read<Record<'kinds' | 'subjects' | 'providers', Record<string, Texts>> & {records: Source[]}>('records.json');

/** A record in one language. */
export interface GoldRecord {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Names, as the record is shown with them. */
  readonly kind: string;
  readonly subject: string;
  readonly provider: string;
}

/** The records that queries are about, in one language. */
export const gold = (language: Language): GoldRecord[] => records.map((record) => ({
  id: record.id, title: record.title[language], summary: record.summary[language],
  kind: kinds[record.kind]![language], subject: subjects[record.subject]![language],
  provider: providers[record.provider]![language],
}));

/** A query of somebody who reads pages in `language`. */
export interface JudgedQuery {
  readonly query: string;
  readonly language: Language;
  /** Ids of the records that answer it. */
  readonly relevant: readonly string[];
  readonly kind: string;
  /** Asks for more than the words of the text, such as synonyms; not in the main figure. */
  readonly stretch?: boolean;
}

export const queries = read<readonly JudgedQuery[]>('queries.json');
