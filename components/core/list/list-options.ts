import type {Collection, Filter, ListQuery} from '../../../src/collection.js';
import type {CallOptions, Page} from '../../../src/page.js';
import type {CollectionDefinition} from '../../../src/protocol/collection.js';
import type {FacetCount} from '../../../src/protocol/facets.js';
import type {RecordBase, Sourced} from '../../../src/protocol/records.js';
import type {Found, SearchQuery} from '../../../src/search/found.js';

/** What a list shows at one time. */
export interface ListData<Card, Field extends string> {
  readonly page: Pick<Page<Card>, 'items' | 'total' | 'cursor' | 'meta'>;
  /** Whether there are more than `page.total`, and nobody has counted how many. */
  readonly atLeast?: boolean | undefined;
  /** Ordinal of the page, counted from 0; of the last one where several are shown. */
  readonly number: number;
  /** Ordinal of the first card in the list, counted from 0. */
  readonly offset: number;
  readonly facets: Readonly<Record<Field, readonly FacetCount[]>>;
}

export interface ListOptions<
  Card extends RecordBase, Full extends Card & Sourced, Field extends string, Sort extends string,
> {
  definition: CollectionDefinition<Card, Full, Field, Sort>;
  /** Fields that a reader can filter by, in the order of their controls. */
  fields: readonly Field[];
  /** Names of the fields that are offered to a reader, as an author writes them; all when absent. */
  offered?: () => string | undefined;
  /** Filters that the page's author fixed; a reader cannot undo them. */
  fixed: () => Readonly<Partial<Record<Field, string | undefined>>>;
  /** The order. Default: best match first when there is a text, else the published one. */
  sort?: () => Sort | undefined;
  /** Cards on a page. */
  pageSize: () => number;
  /** Prefix of the parameters in the page's address; when absent the address is left alone. */
  urlState: () => string | undefined;
  /** “12 resources”, to announce what a filter led to; `atLeast` when there are more. */
  countText: (count: number, atLeast?: boolean) => string;
  /** Opens what the list reads. Default: the collection of the element's source, in its language. */
  open?: () => Promise<Listable<Card, Field, Sort>> | undefined;
  /** Loads what else the element shows of the same records, at the same time. */
  alongside?: (signal: AbortSignal, filter: Filter<Field>) => Promise<void>;
}

/** What of a collection a list reads. */
export interface Listable<Card extends RecordBase, Field extends string, Sort extends string>
  extends Pick<Collection<Card, Card & Sourced, Field, Sort>, 'facets'> {
  list(query: ListQuery<Field, Sort>, options: CallOptions): PromiseLike<Page<Card>>;
  /** Where it is missing, `list` finds texts, and nothing is marked. */
  search?(text: string, query: SearchQuery<Field, Sort>, options: CallOptions): Promise<Found<Card, Field>>;
}
