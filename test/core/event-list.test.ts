import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
  addMonths, firstDayOfWeek, isOn, monthsOf, weekdayRange, weekdays, weeksOf,
} from '../../components/event-list/calendar.js';
import {dayOf} from '../../components/core/list/day-of.js';
import {instantOf, isOver, lastDate, timesOf} from '../../components/event-list/times.js';
import {languages} from '../../src/protocol/languages.js';

const instant = (day: string, time: string, zone: string) => {
  const found = instantOf(day, time, zone);
  return found === undefined ? undefined : new Date(found).toISOString().slice(0, 16);
};

test('knows the instant of a wall time in summer and in winter, in both hemispheres', () => {
  assert.equal(instant('2026-01-15', '09:30', 'Europe/Paris'), '2026-01-15T08:30');
  assert.equal(instant('2026-07-15', '09:30', 'Europe/Paris'), '2026-07-15T07:30');
  assert.equal(instant('2026-01-15', '09:30', 'Pacific/Auckland'), '2026-01-14T20:30');
  assert.equal(instant('2026-07-15', '09:30', 'Pacific/Auckland'), '2026-07-14T21:30');
  assert.equal(instant('2026-01-15', '09:30', 'America/St_Johns'), '2026-01-15T13:00');
  assert.equal(instant('2026-07-15', '09:30', 'Asia/Kathmandu'), '2026-07-15T03:45');
  assert.equal(instant('2026-07-15', '09:30', 'Asia/Shanghai'), '2026-07-15T01:30');
  assert.equal(instant('2026-07-15', '09:30', 'UTC'), '2026-07-15T09:30');
});

test('is right on both sides of a change of clocks', () => {
  // Europe: 29 March 2026, 01:00 UTC, clocks go from 02:00 to 03:00
  assert.equal(instant('2026-03-29', '01:59', 'Europe/Paris'), '2026-03-29T00:59');
  assert.equal(instant('2026-03-29', '03:00', 'Europe/Paris'), '2026-03-29T01:00');
  // New York: 8 March 2026, 07:00 UTC
  assert.equal(instant('2026-03-08', '01:59', 'America/New_York'), '2026-03-08T06:59');
  assert.equal(instant('2026-03-08', '03:00', 'America/New_York'), '2026-03-08T07:00');
  // Lord Howe moves by half an hour: 5 April 2026, 15:00 UTC of the day before
  assert.equal(instant('2026-04-05', '01:29', 'Australia/Lord_Howe'), '2026-04-04T14:29');
  assert.equal(instant('2026-04-05', '02:00', 'Australia/Lord_Howe'), '2026-04-04T15:30');
});

test('takes the first of an hour that comes twice, and moves out of an hour that is skipped', () => {
  assert.equal(instant('2026-10-25', '02:30', 'Europe/Paris'), '2026-10-25T00:30');
  assert.equal(instant('2026-03-29', '02:30', 'Europe/Paris'), '2026-03-29T01:30');
  assert.equal(instant('2026-11-01', '01:30', 'America/New_York'), '2026-11-01T05:30');
  assert.equal(instant('2026-03-08', '02:30', 'America/New_York'), '2026-03-08T07:30');
});

test('gives a time back as it was, whatever the zone and the day', () => {
  const zones = ['Africa/Cairo', 'America/Sao_Paulo', 'Asia/Tehran', 'Australia/Lord_Howe', 'Europe/London',
    'Pacific/Apia', 'Pacific/Chatham', 'Africa/Casablanca'];
  const aMinute = fc.date({min: new Date('2005-01-01'), max: new Date('2035-01-01'), noInvalidDate: true});
  fc.assert(fc.property(fc.constantFrom(...zones), aMinute, (zone, date) => {
    const wall = new Intl.DateTimeFormat('sv', {
      timeZone: zone, dateStyle: 'short', timeStyle: 'short',
    });
    const [day, time] = wall.format(date).split(' ') as [string, string];
    assert.equal(wall.format(instantOf(day, time, zone)), `${day} ${time}`);
  }), {numRuns: 300});
});

test('knows no instant for a zone, a day or a precision that there is not', () => {
  assert.equal(instantOf('2026-07-15', '09:30', 'Mars/Olympus'), undefined);
  assert.equal(instantOf('2026-07', '09:30', 'UTC'), undefined);
  assert.equal(instantOf('2026-99-99', '09:30', 'UTC'), undefined);
});

const meeting = {start: '2026-05-20', startTime: '09:30', endTime: '11:00', zone: 'Africa/Cairo'};

test('tells the hours of the venue, and those of the reader when they differ', () => {
  assert.deepEqual(timesOf(meeting, 'en', 'Europe/Paris'),
    {venue: '09:30–11:00', offset: 'GMT+03:00', reader: '08:30–10:00'});
  const same = {venue: '09:30–11:00', offset: 'GMT+03:00', reader: undefined};
  assert.deepEqual(timesOf(meeting, 'en', 'Africa/Cairo'), same);
  // another zone with the same clocks
  assert.deepEqual(timesOf(meeting, 'en', 'Europe/Moscow'), same);
  assert.equal(timesOf({...meeting, start: '2026-01-20'}, 'en', 'Europe/Moscow')!.reader, '10:30–12:00');
});

test('names the day when it is another one for the reader', () => {
  const {reader} = timesOf({...meeting, startTime: '01:00', endTime: '02:00'}, 'en', 'America/New_York')!;
  assert.match(reader!, /19 May/);
  assert.match(reader!, /18:00.+19:00/);
});

test('names the days of hours that end on another day', () => {
  const {venue} = timesOf({...meeting, end: '2026-05-22', endTime: '17:00'}, 'en', 'Africa/Cairo')!;
  assert.match(venue, /20 May.+09:30.+22 May.+17:00/);
});

test('tells a beginning without an end', () => {
  const {start, startTime, zone} = meeting;
  assert.equal(timesOf({start, startTime, zone}, 'en', 'UTC')!.venue, '09:30');
  assert.equal(timesOf({start, startTime, zone}, 'en', 'UTC')!.reader, '06:30');
});

test('leaves the hours of an unknown zone as they were written', () => {
  assert.deepEqual(timesOf({...meeting, zone: 'Mars/Olympus'}, 'en', 'UTC'), {venue: '09:30–11:00'});
  assert.deepEqual(timesOf({...meeting, start: '2026-05'}, 'en', 'UTC'), {venue: '09:30–11:00'});
  const {start, startTime} = meeting;
  assert.deepEqual(timesOf({start, startTime}, 'en', 'UTC'), {venue: '09:30'});
  assert.equal(timesOf({start}, 'en', 'UTC'), undefined);
});

test('does without an end that comes before the beginning', () => {
  assert.equal(timesOf({...meeting, endTime: '08:00'}, 'en', 'Africa/Cairo')!.venue, '09:30');
  assert.equal(timesOf({...meeting, endTime: '08:00', zone: 'Mars/Olympus'}, 'en')!.venue, '09:30');
  assert.equal(lastDate({start: '2026-05-20', end: '1999-01-01'}), '2026-05-20');
  assert.equal(lastDate({start: '2026-05-20', end: '2026-05'}), '2026-05');
});

test('writes hours in Latin digits in every language', () => {
  for (const language of languages) {
    const {venue, offset} = timesOf(meeting, language, 'UTC')!;
    assert.match(venue, /9:30/, language);
    assert.equal(offset, 'GMT+03:00', language);
  }
});

test('knows when an event is over, as precisely as its dates are', () => {
  const noon = new Date(2026, 4, 20, 12);
  assert.equal(isOver({start: '2026-05-19'}, noon), true);
  assert.equal(isOver({start: '2026-05-20'}, noon), false);
  assert.equal(isOver({start: '2026-05-11', end: '2026-05-20'}, noon), false);
  assert.equal(isOver({start: '2026-05'}, noon), false);
  assert.equal(isOver({start: '2026-04'}, noon), true);
  assert.equal(isOver({start: '2026'}, noon), false);
  assert.equal(isOver({start: '2025'}, noon), true);
  assert.equal(isOver({start: '2026-05-01', end: '2026-10'}, noon), false);
});

test('ends an event at its time when that is known', () => {
  assert.equal(isOver(meeting, new Date('2026-05-20T07:59Z')), false);
  assert.equal(isOver(meeting, new Date('2026-05-20T08:00Z')), true);
});

test('takes today from the reader’s own calendar', () => {
  assert.equal(dayOf(new Date(2026, 4, 20, 0, 0)), '2026-05-20');
  assert.equal(dayOf(new Date(2026, 4, 20, 23, 59)), '2026-05-20');
});

test('begins the week where CLDR says that the language does', (context) => {
  for (const language of languages) {
    const known = new Intl.Locale(language === 'en' ? 'en-GB' : language) as Intl.Locale
      & {getWeekInfo?: () => {firstDay: number}; weekInfo?: {firstDay: number}};
    const info = known.getWeekInfo?.() ?? known.weekInfo;
    if (!info) return context.skip('this engine does not tell');
    assert.equal(firstDayOfWeek(language), info.firstDay, language);
  }
});

test('lays a month out in weeks', () => {
  const may = weeksOf('2026-05', 1);
  assert.equal(may.length, 5);
  assert.deepEqual(may[0], [undefined, undefined, undefined, undefined, '2026-05-01', '2026-05-02', '2026-05-03']);
  assert.deepEqual(weeksOf('2026-05', 6)[0],
    [...[...Array(6).keys()].map(() => undefined), '2026-05-01']);
  assert.equal(weeksOf('2027-02', 1).length, 4);
});

test('puts every day of a month into one week, below its own weekday', () => {
  const aMonth = fc.tuple(fc.integer({min: 1900, max: 2100}), fc.integer({min: 1, max: 12}))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);
  fc.assert(fc.property(aMonth, fc.constantFrom(1, 6, 7), (month, firstDay) => {
    const weeks = weeksOf(month, firstDay);
    const days = weeks.flat().filter(Boolean);
    const [year, number] = month.split('-').map(Number) as [number, number];
    assert.equal(days.length, new Date(Date.UTC(year, number, 0)).getUTCDate());
    for (const week of weeks) {
      week.forEach((day, at) => day && assert.equal(new Date(day).getUTCDay(), (firstDay + at) % 7));
    }
  }));
});

test('turns months over the ends of years', () => {
  assert.equal(addMonths('2026-12', 1), '2027-01');
  assert.equal(addMonths('2026-01', -1), '2025-12');
  assert.equal(addMonths('2026-05', -29), '2023-12');
});

test('knows in which months an event may be', () => {
  assert.deepEqual(monthsOf({start: '2026'}), ['2026-01', '2026-12']);
  assert.deepEqual(monthsOf({start: '2024-03-01', end: '2024-10'}), ['2024-03', '2024-10']);
  assert.equal(isOn({start: '2024-03-01', end: '2024-10'}, '2024-07'), true);
  assert.equal(isOn({start: '2026-05-31', end: '2026-06-02'}, '2026-06'), true);
  assert.equal(isOn({start: '2026-05-31'}, '2026-06'), false);
});

test('names days in the order of the week', () => {
  assert.deepEqual(weekdays('en').map(([long]) => long),
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
  assert.equal(weekdays('ar')[0]![0], 'السبت');
  assert.match(weekdayRange('en', '2026-05-20', '2026-05-22'), /Wed.*20.*Fri.*22 May/);
});
