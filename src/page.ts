import type {Language} from './protocol/languages.js';

/** What every method that may load data takes. */
export interface CallOptions {
  /** Ends the call; it rejects with the reason of the signal. Other calls for the same data go on. */
  readonly signal?: AbortSignal | undefined;
}

/** A record that was skipped, or whose optional field was dropped, because it breaks the published format. */
export interface DataIssue {
  readonly collection: string;
  readonly id?: string;
  /** Where in the record; empty for the record as a whole. */
  readonly path: readonly (string | number)[];
  /** Kind of fault, in the terms of the schema: `invalid_type`, `too_big`, … */
  readonly code: string;
  readonly action: 'skipped' | 'field-dropped';
}

/** That a published folder has been ended for good: what it holds stays as it is. */
export interface Archived {
  /** Day on which it was (ISO 8601). */
  readonly date: string;
  /** Address where the content lives now, where one was named. Pass it through `safeUrl` before it becomes a link. */
  readonly moved?: string | undefined;
}

/** Where the items of a page come from. */
export interface PageMeta {
  /** Day for which the publisher vouches for the content (ISO 8601). */
  readonly date: string;
  /** Number of the edition; a later edition has a higher one. */
  readonly sequence: number;
  /** Language of the items; another one than asked for when the collection is not published in that. */
  readonly language: Language;
  /** Whether the last attempt to look for a newer edition failed; never when the content is archived. */
  readonly stale: boolean;
  /** Set when the content is archived: then there will be no newer edition. */
  readonly archived?: Archived;
}

/** A part of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Number of items in the whole list. */
  readonly total: number;
  /** Where the next page begins, safe to put into a URL; `null` on the last page. */
  readonly cursor: string | null;
  /** Records that were skipped or repaired on the way. */
  readonly issues: readonly DataIssue[];
  readonly meta: PageMeta;
  /** The next page of the same edition; `null` after the last one. */
  next(options?: CallOptions): Promise<Page<Item> | null>;
}

/** A page to await, or all items from that page on to iterate over. */
export interface PagePromise<Item> extends Promise<Page<Item>>, AsyncIterable<Item> {}

/** Makes the promise of a page iterable over its items and those of the pages behind it. */
export function pagePromise<Item>(promise: Promise<Page<Item>>): PagePromise<Item> {
  return Object.assign(promise, {
    async *[Symbol.asyncIterator]() {
      for (let page: Page<Item> | null = await promise; page; page = await page.next()) yield* page.items;
    },
  });
}
