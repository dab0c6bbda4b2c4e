import type {CallOptions, PageMeta} from '../page.js';
import type {CollectionName} from '../protocol/collection.js';
import type {FacetCount} from '../protocol/facets.js';
import type {Language} from '../protocol/languages.js';
import type {Total} from './found.js';

/** A search as a {@link SearchProvider} gets it: checked, with its defaults filled in. */
export interface SearchRequest {
  readonly collection: CollectionName;
  readonly language: Language;
  /** The words as typed; empty for none. */
  readonly text: string;
  /** Fields with the ids of which one is asked for; never an empty list. */
  readonly where: readonly (readonly [field: string, ids: readonly string[]])[];
  readonly facets: readonly string[];
  readonly sort: string | undefined;
  readonly limit: number;
  /** The `cursor` of the answer before. */
  readonly cursor: string | null;
}

/** What a {@link SearchProvider} found. */
export interface SearchAnswer {
  /** Cards as they are published. They are judged as all data from outside are. */
  readonly items: readonly unknown[];
  readonly total: Total;
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
  readonly cursor: string | null;
  readonly meta: PageMeta;
}

/**
 * Something that can search: the files of the published folder, or a server. `createClient({search})` takes one in
 * place of the files.
 */
export interface SearchProvider {
  /** @throws {@link WdeaError} `SEARCH_UNAVAILABLE` when it cannot search, `CURSOR_INVALID` for a cursor of the past */
  search(request: SearchRequest, options: CallOptions): Promise<SearchAnswer>;
  /** Words, or beginnings of texts, that continue what was typed, best first. */
  suggest(
    request: Pick<SearchRequest, 'collection' | 'language' | 'text' | 'limit'>, options: CallOptions,
  ): Promise<readonly string[]>;
}
