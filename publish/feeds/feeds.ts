import type {CollectionName} from '../../src/protocol/collection.js';
import type {AllianceEvent} from '../../src/protocol/collections/events.js';
import type {Member} from '../../src/protocol/collections/members.js';
import type {News} from '../../src/protocol/collections/news.js';
import type {Resource} from '../../src/protocol/collections/resources.js';
import {eventPath, feedPath, feeds, inCalendar} from '../../src/protocol/feeds.js';
import type {Language} from '../../src/protocol/languages.js';
import {membersCsv, membersGeoJson} from '../../src/protocol/member-table.js';
import type {FullRecord} from '../resolve.js';
import {calendar, vevent} from './calendar.js';
import {newestNews, newsAtom, newsJson, newsRss} from './news.js';
import {resourcesCsv, resourcesJsonLd} from './resources.js';

/** A file for other programs: its path below the published folder, and its text in pieces. */
export type Feed = readonly [path: string, pieces: Iterable<string>];

/**
 * The files for other programs that stand beside the snapshot. They say what the edition says. The same records give
 * the same bytes: the only time in them is the day of the edition.
 *
 * @param records those of a collection in a language, in published order
 * @param date day of the edition
 */
export function feedsOf(
  collection: CollectionName, records: readonly FullRecord[], language: Language, date: string,
): readonly Feed[] {
  switch (collection) {
    case 'news': return newsFeeds(records as News[], language, date);
    case 'events': return eventFeeds(records as AllianceEvent[], language, date);
    case 'members': return [
      [feedPath(language, feeds.members.CSV), [membersCsv(records as Member[])]],
      [feedPath(language, feeds.members.GeoJSON), [membersGeoJson(records as Member[], date, language)]],
    ];
    case 'resources': return [
      [feedPath(language, feeds.resources.CSV), resourcesCsv(records as Resource[])],
      [feedPath(language, feeds.resources['JSON-LD']), resourcesJsonLd(records as Resource[])],
    ];
    default: return [];
  }
}

/** News are published newest first. */
function newsFeeds(news: readonly News[], language: Language, date: string): readonly Feed[] {
  const newest = news.slice(0, newestNews);
  return [
    [feedPath(language, feeds.news['JSON Feed']), [newsJson(newest, language)]],
    [feedPath(language, feeds.news.RSS), [newsRss(newest, date, language)]],
    [feedPath(language, feeds.news.Atom), [newsAtom(newest, date, language)]],
  ];
}

function eventFeeds(events: readonly AllianceEvent[], language: Language, date: string): readonly Feed[] {
  const vevents = events.filter(inCalendar).map((event) => [event.id, vevent(event, date)] as const);
  return [
    [feedPath(language, feeds.events.iCalendar), [calendar(vevents.map(([, text]) => text), language)]],
    ...vevents.map(([id, text]): Feed => [eventPath(language, id), [calendar([text], language)]]),
  ];
}
