/** Calendars, read by a parser that knows nothing of how they were made. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import ical, {type VEvent} from 'node-ical';
import {calendar, vevent} from '../../publish/feeds/calendar.js';
import {instantOf} from '../../src/protocol/instant.js';
import {validate} from '../../publish/validate.js';
import type {AllianceEvent} from '../../src/protocol/collections/events.js';
import {languages} from '../../src/protocol/languages.js';
import {fixtureContent} from '../support/publishing.js';
import {buildFeeds} from './published.js';

const files = buildFeeds(validate({content: fixtureContent}).content!);
const textOf = (path: string) => Buffer.from(files.get(path)!).toString('utf8');

const eventsIn = (text: string): VEvent[] =>
  Object.values(ical.sync.parseICS(text)).filter((entry): entry is VEvent => entry?.type === 'VEVENT');

/** What a property says, whether it has parameters or not. */
const said = (value: unknown) => (typeof value === 'object' && value !== null && 'val' in value ? value.val : value);
const languageOf = (value: unknown) => (value as {params: {LANGUAGE?: string}}).params.LANGUAGE;

const event: AllianceEvent = {
  id: 'meeting', lang: 'en', title: 'Meeting', kind: {id: 'meeting', name: 'Meeting'}, start: '2026-05-11',
  summary: 'They meet.', link: {url: 'https://example.org/meeting', kind: 'page'},
  sources: [{url: 'https://example.org/source'}],
};
const read = (changes: Partial<AllianceEvent>): VEvent =>
  eventsIn(calendar([vevent({...event, ...changes}, '2026-01-31')], 'en'))[0]!;
const property = (text: string, name: string) => new RegExp(`^${name}(?:;[^:]*)?:(.*)\\r$`, 'm').exec(text)?.[1];

test('each language has the events of which days are known, with the same identifiers', () => {
  const uids = languages.map((language) => {
    const found = eventsIn(textOf(`feeds/${language}/events.ics`));
    assert.equal(found.length, 2);
    for (const id of ['example-conference', 'example-lecture']) {
      const [alone, ...others] = eventsIn(textOf(`feeds/${language}/events/${id}.ics`));
      assert.deepEqual(others, []);
      assert.deepEqual(alone, found.find(({uid}) => uid === alone!.uid));
    }
    return found.map(({uid}) => uid);
  });
  assert.deepEqual(new Set(uids.flat()).size, 2);
});

test('an event says when, where, what and by whom it is stated, each in its language', () => {
  const text = textOf('feeds/zh/events/example-conference.ics');
  const [conference] = eventsIn(text);
  assert.deepEqual([said(conference!.summary), languageOf(conference!.summary)], ['Example Conference（中文）', 'zh']);
  assert.equal(said(conference!.description), 'Learning by example（中文）\n\nThree days of examples（中文）\n\n'
    + '部分文字为未经审校的译文。\n\n来源：https://example.org/sources');
  // The hall is borrowed from English, so that the place as a whole is in no one language.
  assert.equal(said(conference!.location), 'Example Hall，Exampleville（中文），法国');
  assert.match(text, /^LOCATION:/m);
  assert.equal(said(conference!.url), 'https://conference.example/');
  assert.equal(property(text, 'X-WDEA-ID'), 'example-conference');
  assert.equal(property(text, 'X-WDEA-SOURCE'), 'https://example.org/sources');
  assert.equal(property(text, 'X-WDEA-BORROWED'), 'venue: en');
  assert.equal(property(text, 'X-WDEA-UNREVIEWED'), 'city\\; summary\\; theme\\; title');
});

test('days without a time are whole days, of which the end is the day after the last', () => {
  const text = textOf('feeds/en/events/example-conference.ics');
  assert.match(text, /^DTSTART;VALUE=DATE:20250301\r$/m);
  assert.match(text, /^DTEND;VALUE=DATE:20250304\r$/m);
  const {start, end} = read({start: '2024-12-31'});
  assert.deepEqual([start.dateOnly, start.toISOString().slice(0, 10), end!.toISOString().slice(0, 10)],
    [true, '2024-12-31', '2025-01-01']);
});

test('times at the venue are instants, on either side of a change of the clocks', () => {
  const [lecture] = eventsIn(textOf('feeds/en/events/example-lecture.ics'));
  assert.deepEqual([lecture!.start.toISOString(), lecture!.end!.toISOString()],
    ['2026-03-20T06:30:00.000Z', '2026-03-20T08:00:00.000Z']);
  const times: [day: string, time: string, zone: string, instant: string][] = [
    ['2026-03-28', '10:00', 'Europe/Paris', '2026-03-28T09:00:00.000Z'],
    ['2026-03-29', '10:00', 'Europe/Paris', '2026-03-29T08:00:00.000Z'],
    ['2026-03-29', '02:30', 'Europe/Paris', '2026-03-29T01:30:00.000Z'], // left out that night
    ['2026-10-25', '02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'], // comes twice that night
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-05-11', '00:00', 'Asia/Shanghai', '2026-05-10T16:00:00.000Z'],
    ['2026-05-11', '23:45', 'Asia/Kathmandu', '2026-05-11T18:00:00.000Z'],
    ['2026-05-11', '12:00', 'Pacific/Kiritimati', '2026-05-10T22:00:00.000Z'],
    ['2026-04-05', '02:45', 'Australia/Lord_Howe', '2026-04-04T16:15:00.000Z'],
    ['2026-05-11', '12:00', 'UTC', '2026-05-11T12:00:00.000Z'],
  ];
  for (const [day, time, zone, instant] of times) {
    assert.equal(new Date(instantOf(day, time, zone)).toISOString(), instant, `${day} ${time} ${zone}`);
  }
});

test('a start time alone is a moment; where the last of several days has no time, the days stand', () => {
  const zone = 'Asia/Shanghai';
  const moment = vevent({...event, startTime: '09:00', zone}, '2026-01-31');
  assert.match(moment, /^DTSTART:20260511T010000Z\r$/m);
  assert.doesNotMatch(moment, /^DTEND/m);
  assert.match(vevent({...event, startTime: '09:00', endTime: '17:00', end: '2026-05-13', zone}, '2026-01-31'),
    /^DTSTART:20260511T010000Z\r\nDTEND:20260513T090000Z\r$/m);
  assert.match(vevent({...event, startTime: '09:00', end: '2026-05-13', zone}, '2026-01-31'),
    /^DTSTART;VALUE=DATE:20260511\r\nDTEND;VALUE=DATE:20260514\r$/m);
});

test('a cancelled event is cancelled and a postponed one tentative', () => {
  assert.equal(eventsIn(textOf('feeds/en/events/example-lecture.ics'))[0]!.status, 'CANCELLED');
  assert.equal(read({status: {id: 'postponed', name: 'Postponed'}}).status, 'TENTATIVE');
  assert.equal(read({}).status, undefined);
});

test('a later edition of an event takes the place of an earlier one', () => {
  const of = (date: string) => eventsIn(calendar([vevent(event, date)], 'en'))[0]!;
  const [before, after] = [of('2026-01-31'), of('2026-02-01')];
  assert.equal(before.uid, after.uid);
  assert.equal(Number(after.sequence) - Number(before.sequence), 1);
  assert.deepEqual(after.dtstamp.toISOString(), '2026-02-01T00:00:00.000Z');
});

test('no line of a calendar has more than 75 octets, and each ends as the format asks', () => {
  const summary = `${'é'.repeat(99)}😀${'😀a'.repeat(200)}`;
  const long = vevent({...event, title: '学'.repeat(300), summary}, '2026-01-31');
  for (const text of [calendar([long], 'fr'), ...languages.map((language) => textOf(`feeds/${language}/events.ics`))]) {
    assert.ok(text.endsWith('\r\nEND:VCALENDAR\r\n'));
    for (const line of text.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(line, /[\r\n]/);
      assert.equal(Buffer.from(line).toString(), line); // no character is cut
    }
  }
});

test('no text can break out of its property', () => {
  const propertiesOf = (text: string) =>
    text.replaceAll(/\r\n[ \t]/g, '').split(/\r\n|\r|\n|\u0085/).map((line) => line.split(/[:;]/, 1)[0]);
  const ordinary = propertiesOf(calendar([vevent({...event, theme: 'x', venue: 'x'}, '2026-01-31')], 'en'));
  const piece = fc.constantFrom('\r', '\n', '\r\n', '\r\n ', '\\', '\\n', ',', ';', ':', '"', '^n', 'END:VEVENT',
    'BEGIN:VALARM', 'ATTACH:https://evil.example/', '学', '😀', 'é', '\u2028', '\u0085', '\t', 'word '.repeat(20));
  const hostile = fc.array(piece, {minLength: 1, maxLength: 30}).map((pieces) => `x${pieces.join('')}x`);
  fc.assert(fc.property(hostile, hostile, (title, other) => {
    const changes = {title, summary: other, theme: other, venue: title, kind: {id: 'k', name: other}};
    const text = calendar([vevent({...event, ...changes}, '2026-01-31')], 'en');
    assert.deepEqual(propertiesOf(text), ordinary);
    const [found, ...others] = eventsIn(text);
    assert.deepEqual(others, []);
    assert.equal(found!.uid, read({}).uid);
    assert.deepEqual(Object.values(found!).filter((value) => (value as {type?: string})?.type === 'VALARM'), []);
  }), {numRuns: 300, seed: 20261121});
});
