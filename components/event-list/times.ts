import type {EventCard} from '../../src/protocol/collections/events.js';
import {clocksAt, instantOf as instantIn} from '../../src/protocol/instant.js';
import {locale, memo} from '../core/format.js';
import {dayOf} from '../core/list/day-of.js';

/** What is needed of an event to say when it begins and ends. */
export type Timed = Pick<EventCard, 'start' | 'end' | 'startTime' | 'endTime' | 'zone'>;

/** The hours of an event as two people read them. */
export interface Times {
  /** By the clocks of the venue. */
  readonly venue: string;
  /** How far these are from Greenwich: “GMT+03:00”; absent when the time zone is not known. */
  readonly offset?: string | undefined;
  /** By the reader's own clock; absent when that shows the same. */
  readonly reader?: string | undefined;
}

/** The format for the clocks of a time zone. */
export const zoned = (language: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  memo(language + timeZone + JSON.stringify(options),
    () => new Intl.DateTimeFormat(locale(language), {timeZone, ...options}));

/** The last day, month or year of an event. An end before the start is a mistake, and left out. */
export const lastDate = ({start, end}: Timed): string => end && end >= start.slice(0, end.length) ? end : start;

/** Whether an event has ended: at its time when that is known, else with its last day, month or year. */
export function isOver(event: Timed, now: Date): boolean {
  const last = lastDate(event);
  const end = instantOf(last, event.endTime, event.zone);
  return end === undefined ? last < dayOf(now).slice(0, last.length) : end <= now.getTime();
}

/** The day of an instant in UTC. */
export const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** The instant at which clocks in a time zone show a time; `undefined` when the zone or the day is not known. */
export function instantOf(day: string, time: string | undefined, zone: string | undefined): number | undefined {
  if (!time || !zone || day.length < 10) return undefined;
  try {
    return instantIn(day, time, zone);
  } catch {
    return undefined; // a zone that the browser does not know, or a day that is none
  }
}

/** How far the clocks of a zone are from Greenwich at an instant: “GMT+03:00”. */
const offsetText = (instant: number, zone: string): string =>
  /GMT.*/.exec(zoned('en', zone, {timeZoneName: 'longOffset'}).format(instant))![0];

/** The hours of an event for the venue and for the reader; `undefined` when they are not known. */
export function timesOf(event: Timed, language: string, readerZone = hereZone()): Times | undefined {
  const {start, startTime, endTime = startTime, zone = ''} = event;
  if (!startTime) return undefined;
  const from = instantOf(start, startTime, zone);
  if (from === undefined) {
    // as they were written, on whatever day
    const [begin, end] = [startTime, endTime].map((time) => Date.parse(`2000-01-01T${time}Z`));
    return {venue: span(language, begin!, end!, 'UTC', '2000-01-01')};
  }
  const to = instantOf(lastDate(event), endTime, zone) ?? from;
  const [venue, reader] = [zone, readerZone].map((each) => span(language, from, to, each, start));
  return {venue: venue!, offset: offsetText(from, zone), reader: reader === venue ? undefined : reader};
}

const hereZone = (): string => memo('zone', () => Intl.DateTimeFormat().resolvedOptions().timeZone);

/** From one instant to another by the clocks of a zone, with the days when they are not all the day that is named. */
function span(language: string, from: number, to: number, zone: string, day: string): string {
  const end = Math.max(from, to);
  const away = [from, end].some((at) => isoDay(clocksAt(at, zone)) !== day);
  return zoned(language, zone, {...(away && {month: 'long', day: 'numeric'}), hour: '2-digit', minute: '2-digit'})
    .formatRange(from, end);
}
