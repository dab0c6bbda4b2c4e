import type {AnyDefinition} from '../../src/protocol/collection.js';
import {type AllianceEvent, events as eventsDefinition} from '../../src/protocol/collections/events.js';
import {type Member, members as membersDefinition} from '../../src/protocol/collections/members.js';
import {type News, news as newsDefinition} from '../../src/protocol/collections/news.js';
import {type Resource, resources as resourcesDefinition} from '../../src/protocol/collections/resources.js';
import {eventPath, feedPath, feeds, inCalendar} from '../../src/protocol/feeds.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import {membersCsv, membersGeoJson} from '../../src/protocol/member-table.js';
import type {Progress} from '../progress.js';
import {resolver} from '../resolve.js';
import type {Content, ContentRecord} from '../validate.js';
import {calendar, vevent} from './calendar.js';
import {newestNews, newsAtom, newsJson, newsRss} from './news.js';
import type {FullRecord} from './provenance.js';
import {resourcesCsv, resourcesJsonLd} from './resources.js';

/**
 * The files for other programs that stand beside the snapshot, by path below the published folder. They say what the
 * editions say. The same content gives the same bytes: the only time in them is the day of the edition.
 */
export function buildFeeds(content: Content, onProgress?: Progress): ReadonlyMap<string, Uint8Array> {
  const texts = languages.flatMap((language, done) => {
    onProgress?.('Building feeds', done + 1, languages.length);
    return [
      ...newsFeeds(content, language), ...eventFeeds(content, language),
      ...memberFeeds(content, language), ...resourceFeeds(content, language),
    ];
  });
  return new Map(texts.map(([path, text]) => [path, Buffer.from(text)]));
}

type Files = [path: string, text: string][];

function newsFeeds(content: Content, language: Language): Files {
  const newest = resolved<News>(newsDefinition, newestOf(content.collections.news), language);
  return [
    [feedPath(language, feeds.news['JSON Feed']), newsJson(newest, language)],
    [feedPath(language, feeds.news.RSS), newsRss(newest, content.date, language)],
    [feedPath(language, feeds.news.Atom), newsAtom(newest, content.date, language)],
  ];
}

/** The newest news, chosen before they are resolved: of thousands only these are needed. */
function newestOf(news: readonly ContentRecord[]): readonly ContentRecord[] {
  const dateOf = ({fields}: ContentRecord) => fields.date as string;
  // The records are ordered by id, and sorting keeps that order where the dates are the same.
  return [...news].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0)).slice(0, newestNews);
}

function eventFeeds(content: Content, language: Language): Files {
  const vevents = resolved<AllianceEvent>(eventsDefinition, content.collections.events, language).filter(inCalendar)
    .map((event) => [event.id, vevent(event, content.date)] as const);
  return [
    [feedPath(language, feeds.events.iCalendar), calendar(vevents.map(([, text]) => text), language)],
    ...vevents.map(([id, text]): Files[number] => [eventPath(language, id), calendar([text], language)]),
  ];
}

function memberFeeds(content: Content, language: Language): Files {
  const all = resolved<Member>(membersDefinition, content.collections.members, language);
  return [
    [feedPath(language, feeds.members.CSV), membersCsv(all)],
    [feedPath(language, feeds.members.GeoJSON), membersGeoJson(all, content.date, language)],
  ];
}

function resourceFeeds(content: Content, language: Language): Files {
  const all = resolved<Resource>(resourcesDefinition, content.collections.resources, language);
  return [
    [feedPath(language, feeds.resources.CSV), resourcesCsv(all)],
    [feedPath(language, feeds.resources['JSON-LD']), resourcesJsonLd(all)],
  ];
}

/** Records of a collection in full, in the order in which the edition publishes them. */
function resolved<Full extends FullRecord>(
  definition: AnyDefinition, records: readonly ContentRecord[], language: Language,
): Full[] {
  const collator = new Intl.Collator(language);
  const order = Object.values(definition.sorts)[0]!;
  return records.map(resolver(definition, language))
    .map(({record}) => record as Full)
    .sort((a, b) => order(a, b, collator));
}
