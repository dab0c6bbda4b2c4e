import {type Collection, openCollection} from './collection.js';
import {WdeaError} from './errors.js';
import {nothingIfMissing} from './missing.js';
import type {CallOptions, DataIssue, PagePromise} from './page.js';
import type {AnyDefinition, CollectionName} from './protocol/collection.js';
import type {BodyCard, Body, BodyField, BodySort} from './protocol/collections/bodies.js';
import type {AllianceEvent, EventCard, EventField, EventSort} from './protocol/collections/events.js';
import type {Fact, FactCard, FactField, FactSort} from './protocol/collections/facts.js';
import {collections} from './protocol/collections/index.js';
import type {Member, MemberCard, MemberField, MemberSort} from './protocol/collections/members.js';
import type {News, NewsCard, NewsField, NewsSort} from './protocol/collections/news.js';
import type {Person, PersonCard, PersonField, PersonSort} from './protocol/collections/people.js';
import type {Practice, PracticeCard, PracticeField, PracticeSort} from './protocol/collections/practices.js';
import type {Resource, ResourceCard, ResourceField, ResourceSort} from './protocol/collections/resources.js';
import type {Service, ServiceCard, ServiceField, ServiceSort} from './protocol/collections/services.js';
import {defaultLanguage, type Language, matchLanguage} from './protocol/languages.js';
import type {RecordBase, Sourced} from './protocol/records.js';
import {related, type Referred, type Related} from './related.js';
import type {Found, Hit, Total} from './search/found.js';
import {type SnapshotInfo, snapshotInfo} from './snapshot-info.js';
import {openSnapshot, type Snapshot, type SnapshotOptions} from './snapshot.js';

/** How to reach the published data, and in what language to read them. */
export interface ClientOptions extends SnapshotOptions {
  /** A BCP 47 tag that one of the six languages serves, such as `fr` or `zh-Hans-CN`; `en` by default. */
  readonly language?: string | undefined;
}

/** Every collection by its name. */
export interface Collections {
  readonly members: Collection<MemberCard, Member, MemberField, MemberSort>;
  readonly news: Collection<NewsCard, News, NewsField, NewsSort>;
  readonly events: Collection<EventCard, AllianceEvent, EventField, EventSort>;
  readonly resources: Collection<ResourceCard, Resource, ResourceField, ResourceSort>;
  readonly practices: Collection<PracticeCard, Practice, PracticeField, PracticeSort>;
  readonly people: Collection<PersonCard, Person, PersonField, PersonSort>;
  readonly bodies: Collection<BodyCard, Body, BodyField, BodySort>;
  readonly services: Collection<ServiceCard, Service, ServiceField, ServiceSort>;
  readonly facts: Collection<FactCard, Fact, FactField, FactSort>;
}

type CardOf<C> = C extends {list(...args: never[]): PagePromise<infer Card>} ? Card : never;

/** A card found, with the collection that it belongs to. */
export type SearchHit = {
  [Name in CollectionName]: {readonly collection: Name} & Hit<CardOf<Collections[Name]>>;
}[CollectionName];

/** What a search over all collections found. */
export interface SearchResult {
  /** Best match first. */
  readonly hits: readonly SearchHit[];
  /** Number of hits, those beyond the limit included. */
  readonly total: Total;
  readonly issues: readonly DataIssue[];
}

/**
 * All collections of a published folder in one language.
 *
 * @example
 * ```ts
 * import {createClient} from '@wdea/embed';
 *
 * const client = createClient({baseUrl: 'https://example.org/wdea/', language: 'es'});
 * const {items, total} = await client.resources.list({where: {kind: ['standard', 'report']}, limit: 10});
 * const {kind} = await client.resources.facets(['kind']);
 * const {news, resources} = await client.related('events', 'wdec-2026');
 * const {hits} = await client.search('inteligencia artificial');
 * for (const hit of hits) if (hit.collection === 'members') console.info(hit.item.country.name);
 * console.info(items.length, total, kind, news.length, resources.length);
 * console.info(await client.withLanguage('ar').news.count());
 * ```
 */
export interface Client extends Collections {
  readonly language: Language;
  /** Looks through every collection; 16 hits by default. */
  search(text: string, query?: {readonly limit?: number}, options?: CallOptions): Promise<SearchResult>;
  /**
   * All cards that refer to a record: the news, resources, practices and bodies of a member, the news and resources of
   * an event, the people of a body, the services of a section.
   */
  related<Name extends Referred>(collection: Name, id: string, options?: CallOptions): Promise<Related<Name>>;
  /** What is published. */
  snapshot(options?: CallOptions): Promise<SnapshotInfo>;
  /** Looks for a newer edition; keeps the one at hand when there is none, or when that fails (`stale`). */
  refresh(options?: CallOptions): Promise<SnapshotInfo>;
  /** The same client in another language, with the same data in memory. */
  withLanguage(language: string): Client;
  /** Calls `listener` for every record that is skipped or repaired; returns the function that ends this. */
  on(event: 'issue', listener: (issue: DataIssue) => void): () => void;
}

/**
 * Makes a client. Nothing is loaded before it is needed.
 *
 * @throws {@link WdeaError} `CONFIG_INVALID` when `baseUrl` is not an address of http or https, or when none of the
 * six languages serves `language`.
 */
export const createClient = ({language = defaultLanguage, ...options}: ClientOptions): Client =>
  clientOf(openSnapshot(options), language);

function clientOf(snapshot: Snapshot, tag: string): Client {
  const language = matchLanguage(tag);
  if (!language) throw new WdeaError('CONFIG_INVALID', `None of the six languages serves ${tag}`);
  const definitions = Object.values<AnyDefinition>(collections);
  const opened = definitions.map((definition) => openCollection(snapshot, definition, language));
  const entries = opened.map((collection) => [collection.name, collection]);
  const byName = Object.fromEntries(entries) as unknown as Collections;

  return {
    ...byName,
    language,
    related: (name, id, options) => related(byName, name, id, options),
    search: (text, {limit = 16} = {}, options) => searchAll(opened, text, limit, options),
    snapshot: (options) => snapshotInfo(snapshot, options),
    refresh: (options) => snapshotInfo(snapshot, {...options, refresh: true}),
    withLanguage: (other) => clientOf(snapshot, other),
    on: (event, listener) => snapshot.on(event, listener),
  };
}

/** The best of each collection; first those found by their title, then by how good they are in their collection. */
async function searchAll(
  collections: readonly AnyCollection[], text: string, limit: number, options: CallOptions = {},
): Promise<SearchResult> {
  const found = await Promise.all(collections.map(async (collection) => {
    const {hits, total, issues} = await collection.search(text, {limit}, options).catch(nothingFound);
    return {total, issues, hits: hits.map((hit, place) => {
      const title = Object.keys(hit.marks).some((field) => field === 'title' || field === 'name');
      return {place: place + (title ? 0 : limit), hit: {collection: collection.name, ...hit} as SearchHit};
    })};
  }));
  const hits = found.flatMap((part) => part.hits).sort((a, b) => a.place - b.place);
  return {
    hits: hits.slice(0, limit).map(({hit}) => hit),
    total: {
      value: found.reduce((sum, {total}) => sum + total.value, 0),
      relation: found.every(({total}) => total.relation === 'exact') ? 'exact' : 'at-least',
    },
    issues: found.flatMap((part) => part.issues),
  };
}

type AnyCollection = Pick<Collection<RecordBase, RecordBase & Sourced, string, string>, 'name' | 'search'>;

/** A collection that is not published at all is no reason to find nothing in the others. */
const nothingFound = (error: unknown): Pick<Found<RecordBase, string>, 'hits' | 'total' | 'issues'> => (
  {hits: [], total: {value: 0, relation: 'exact'}, ...nothingIfMissing(error)}
);
