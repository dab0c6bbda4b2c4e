import type {EventCard} from '../../src/protocol/collections/events.js';
import type {PartialDate} from '../../src/protocol/records.js';

type Days = Pick<EventCard, 'start' | 'end'>;

/** Where an edition stands in time; `undefined` when its dates are not known well enough to say. */
export type Phase = 'upcoming' | 'now' | 'over' | undefined;

/** The edition with this id, else the newest of this year; without either the newest of all. Newest come first. */
export function findEdition(editions: readonly EventCard[], wanted: string | undefined): EventCard | undefined {
  if (!wanted) return editions[0];
  return editions.find(({id}) => id === wanted) ?? editions.find((each) => yearOf(each) === wanted);
}

/** What tells an edition from the others: its year, or where a year has several the date of its beginning. */
export function nameOfEdition(edition: EventCard, editions: readonly EventCard[]): PartialDate {
  const year = yearOf(edition);
  return editions.filter((each) => yearOf(each) === year).length > 1 ? edition.start : year;
}

/** The phase of an event on a day. Days are compared as precisely as both are known. */
export function phaseOf({start, end = start}: Days, today: PartialDate): Phase {
  const last = end > start ? end : start;
  const asPreciseAs = (date: PartialDate) => today.slice(0, date.length);
  if (last < asPreciseAs(last)) return 'over';
  if (start > asPreciseAs(start)) return 'upcoming';
  return start.length === 10 && last.length === 10 ? 'now' : undefined;
}

const yearOf = ({start}: Days): string => start.slice(0, 4);
