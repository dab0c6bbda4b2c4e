import type {DataIssue, PageMeta} from '../page.js';
import type {FacetCount} from '../protocol/facets.js';
import type {Where} from '../where.js';

/** Ranges of a text, each from its first UTF-16 unit to the one behind its last; ascending, without overlaps. */
export type Ranges = readonly (readonly [start: number, end: number])[];

/** What of a card's texts was looked for, by the name of the field as `textOf` takes it: `title`, `subjects.0.name`. */
export type Marks = Readonly<Record<string, Ranges>>;

/** A card that was found. */
export interface Hit<Card> {
  readonly item: Card;
  readonly marks: Marks;
}

/** How many there are. */
export interface Total {
  readonly value: number;
  /** `at-least` when counting on would have taken more data than the answer is worth. */
  readonly relation: 'exact' | 'at-least';
}

/** What to look for beside the words. */
export interface SearchQuery<Field extends string, Sort extends string> {
  readonly where?: Where<Field> | undefined;
  /** Fields whose values are to be counted; none by default. */
  readonly facets?: readonly Field[] | undefined;
  /** Default: best match first, and the published order when there are no words. */
  readonly sort?: Sort | undefined;
  /** Hits a page, 16 by default. */
  readonly limit?: number | undefined;
  /** The `cursor` of the page before, together with the same query. */
  readonly cursor?: string | null | undefined;
}

/** A page of what a search found. */
export interface Found<Card, Field extends string> {
  readonly hits: readonly Hit<Card>[];
  readonly total: Total;
  /** Number of hits for each value under the words and the filters on the other fields, most frequent first. */
  readonly facets: {readonly [F in Field]?: readonly FacetCount[]};
  /** Where the next page begins; `null` on the last one. */
  readonly cursor: string | null;
  readonly issues: readonly DataIssue[];
  readonly meta: PageMeta;
}
