export {createClient} from './client.js';
export type {Client, ClientOptions, Collections, SearchHit, SearchResult} from './client.js';
export type {Collection, Filter, ListQuery, Query} from './collection.js';
export {openDirectory} from './directory.js';
export type {Directory, DirectoryOptions, DirectoryPoints} from './directory.js';
export {type ErrorCode, type ErrorDetails, WdeaError} from './errors.js';
export type {Archived, CallOptions, DataIssue, Page, PageMeta, PagePromise} from './page.js';
export {type CollectionName, collectionNames} from './protocol/collection.js';
export type {Body, BodyCard, BodyField, BodySort} from './protocol/collections/bodies.js';
export type {AllianceEvent, EventCard, EventField, EventSort} from './protocol/collections/events.js';
export type {Fact, FactCard, FactField, FactSort} from './protocol/collections/facts.js';
export {isMember} from './protocol/collections/members.js';
export type {Member, MemberCard, MemberField, MemberSort, Place} from './protocol/collections/members.js';
export type {News, NewsCard, NewsField, NewsSort} from './protocol/collections/news.js';
export type {Person, PersonCard, PersonField, PersonSort} from './protocol/collections/people.js';
export type {Practice, PracticeCard, PracticeField, PracticeSort} from './protocol/collections/practices.js';
export type {Provider, Resource, ResourceCard, ResourceField, ResourceSort} from './protocol/collections/resources.js';
export type {Service, ServiceCard, ServiceField, ServiceSort} from './protocol/collections/services.js';
export {defaultLanguage, direction, isLanguage, type Language, languages, matchLanguage} from './protocol/languages.js';
export {
  type ClockTime, type Link, type LocalizedText, type PartialDate, type RecordBase, type Source, type Sourced,
  type Term, textOf,
} from './protocol/records.js';
export type {Referred, Related} from './related.js';
export type {Found, Hit, Marks, Ranges, SearchQuery, Total} from './search/found.js';
export type {SearchAnswer, SearchProvider, SearchRequest} from './search/provider.js';
export {safeUrl} from './protocol/safe-url.js';
export type {FacetCount} from './protocol/facets.js';
export type {Where} from './where.js';
export type {SnapshotInfo} from './snapshot-info.js';
export type {SnapshotOptions} from './snapshot.js';
export type {TransportOptions} from './transport.js';
