import ICAL from 'ical.js';
import type {AllianceEvent} from '../../src/protocol/collections/events.js';
import {instantOf} from '../../src/protocol/instant.js';
import type {Language} from '../../src/protocol/languages.js';
import {provenanceOf} from '../../src/protocol/provenance.js';
import {comma, eventsTitle, sourceLabel, unreviewedNote} from './names.js';
import {isDraft, languageOf} from './provenance.js';
import {uuidOf} from './uuid.js';

/*
 * Calendars (RFC 5545). An event has the same UID in every language and edition, so that a calendar that has it
 * already brings it up to date instead of showing it twice.
 */

// The library counts the octets of a line without the space that a continued one starts with.
ICAL.foldLength = 74;

const statuses: Readonly<Record<string, string>> = {cancelled: 'CANCELLED', postponed: 'TENTATIVE'};

const day = 24 * 60 * 60 * 1000;

/**
 * An event as a component of a calendar.
 *
 * @param date day of the edition. It is the time stamp, and the revision is the number of days to it since 1970: it
 * grows with every edition, as calendars ask, without a memory of the editions before.
 */
export function vevent(event: AllianceEvent, date: string): string {
  const component = new ICAL.Component('vevent');
  const add = (name: string, value: string | number | ICAL.Time, language?: string) => {
    const property = component.addPropertyWithValue(name, value);
    if (language) property.setParameter('language', language);
  };
  const addOwn = (name: string, type: 'text' | 'uri', value: string) => {
    if (value === '') return;
    const property = new ICAL.Property(`x-wdea-${name}`);
    property.resetType(type); // else the library would not escape it
    property.setValue(value);
    component.addProperty(property);
  };
  const {id, lang, link, kind, theme, summary} = event;
  const {source, borrowed, unreviewed} = provenanceOf(event);
  const status = event.status && statuses[event.status.id];

  add('uid', uuidOf(`events/${id}`));
  add('dtstamp', ICAL.Time.fromJSDate(new Date(date), true));
  add('sequence', Date.parse(date) / day);
  for (const [name, time] of Object.entries(timesOf(event))) add(name, time);
  add('summary', plain(event.title), languageOf(event, ['title']));

  const texts = theme === undefined ? ['summary'] : ['theme', 'summary'];
  const note = isDraft(event, ['title', ...texts]) ? unreviewedNote[lang] : undefined;
  const description = [theme, summary, note, sourceLabel[lang] + source].filter((text) => text !== undefined);
  add('description', description.map(plain).join('\n\n'), languageOf(event, texts));

  // A country's name is a term, and terms are never borrowed.
  const place = (['venue', 'city', 'country'] as const).filter((field) => event[field] !== undefined);
  const location = [event.venue, event.city, event.country?.name].filter((part) => part !== undefined);
  if (location.length > 0) add('location', plain(location.join(comma[lang])), languageOf(event, place));

  add('categories', plain(kind.name), lang);
  if (status) add('status', status);
  add('url', link.url);
  addOwn('id', 'text', id);
  addOwn('source', 'uri', source);
  addOwn('borrowed', 'text', borrowed);
  addOwn('unreviewed', 'text', unreviewed);
  return component.toString();
}

/** A calendar of events that {@link vevent} has written. */
export function calendar(vevents: readonly string[], language: Language): string {
  const frame = new ICAL.Component('vcalendar');
  frame.addPropertyWithValue('version', '2.0');
  frame.addPropertyWithValue('prodid', '-//World Digital Education Alliance//wdea publish//EN');
  frame.addPropertyWithValue('calscale', 'GREGORIAN');
  frame.addPropertyWithValue('method', 'PUBLISH');
  frame.addPropertyWithValue('x-wr-calname', eventsTitle[language]); // the name that calendar programs look for
  return frame.toString().replace('END:VCALENDAR', (end) => [...vevents, end, ''].join('\r\n'));
}

/** When an event begins and ends: in instants where its times are known, else in days, of which the end is no part. */
function timesOf({start, end = start, startTime, endTime, zone}: AllianceEvent): Record<string, ICAL.Time> {
  // A start with a time and an end without would make an event of several days one of a moment.
  if (startTime !== undefined && zone !== undefined && (endTime !== undefined || end === start)) {
    const from = new Date(instantOf(start, startTime, zone));
    const to = endTime === undefined ? from : new Date(instantOf(end, endTime, zone));
    return {
      dtstart: ICAL.Time.fromJSDate(from, true),
      ...(to > from && {dtend: ICAL.Time.fromJSDate(to, true)}),
    };
  }
  const dayAfter = new Date(Date.parse(end) + day).toISOString().slice(0, 10);
  return {dtstart: ICAL.Time.fromDateString(start), dtend: ICAL.Time.fromDateString(dayAfter)};
}

/** A text on one line: the library lets carriage returns through, which could end a line and begin another property. */
const plain = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');
