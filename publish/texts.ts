import {type Language, languages} from '../src/protocol/languages.js';
import type {Term} from '../src/protocol/records.js';

/** How far a text can be relied on: written first in its language, checked by a person, or neither. */
export const statuses = ['original', 'reviewed', 'draft'] as const;
export type Status = (typeof statuses)[number];

/** A text in the languages in which it is known. */
export class Text {
  readonly values: ReadonlyMap<Language, {readonly text: string; readonly status: Status}>;

  constructor(values: Text['values']) {
    this.values = values;
  }
}

/** Name in each of the six languages. */
export type Names = Readonly<Record<Language, string>>;

/** An entry of a vocabulary. */
export class Entry {
  readonly id: string;
  /** What editions carry of it. */
  readonly terms: Readonly<Record<Language, Term>>;

  constructor(id: string, names: Names) {
    this.id = id;
    this.terms = Object.fromEntries(languages.map((language) => [language, {id, name: names[language]}])) as
      Record<Language, Term>;
  }
}
