import type {Language} from './languages.js';

/*
 * Beside the snapshot stand files for other programs: feed readers, calendars, spreadsheets, maps. Their names never
 * change, so they can be subscribed to; their texts are those of the edition that the pointer names.
 */

/** The files of each collection that has any, by the name of their format. */
export const feeds = {
  news: {'RSS': 'news.rss', 'Atom': 'news.atom', 'JSON Feed': 'news.json'},
  events: {'iCalendar': 'events.ics'},
  members: {'CSV': 'members.csv', 'GeoJSON': 'members.geojson'},
  resources: {'CSV': 'resources.csv', 'JSON-LD': 'resources.jsonld'},
} as const;

/** Path of a file of {@link feeds} below the published folder. */
export const feedPath = (language: Language, file: string): string => `feeds/${language}/${file}`;

/** Whether an event stands in the calendars: those know days, and an event may be known by month or year only. */
export const inCalendar = ({start, end = start}: {readonly start: string; readonly end?: string}): boolean =>
  start.length === 10 && end.length === 10;

/** Path of the calendar of one event below the published folder; it is there when the event is {@link inCalendar}. */
export const eventPath = (language: Language, id: string): string => feedPath(language, `events/${id}.ics`);
