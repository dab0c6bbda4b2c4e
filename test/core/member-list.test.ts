import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parse} from 'csv-parse/sync';
import {groupsOf} from '../../components/member-list/groups.js';
import type {Member, MemberCard} from '../../src/protocol/collections/members.js';
import {membersCsv, membersGeoJson} from '../../src/protocol/member-table.js';
import {memberCards} from '../fixtures/records.js';

const cards = memberCards(6);
const [china, egypt] = [cards[0]!.country, cards[1]!.country];
const of = (...countries: (typeof china)[]): MemberCard[] =>
  countries.map((country, at) => ({...cards[0]!, id: `member-${at}`, country}));
/** What lists have of a member: the fixtures are records in full. */
const cardOf = (member: MemberCard): MemberCard => {
  const {sources: _, ...card} = member as Member;
  return card;
};
const told = (all: ReturnType<typeof groupsOf>) =>
  all.map(({country, cards, count, continued}) => [country.id, cards.map(({id}) => id), count, continued]);

test('puts the cards of a page under their countries, in their order', () => {
  const counts = [{...china, count: 7}, {...egypt, count: 1}];
  assert.deepEqual(told(groupsOf(of(china, china, egypt), counts, undefined)), [
    ['CN', ['member-0', 'member-1'], 7, false], ['EG', ['member-2'], 1, false],
  ]);
  assert.deepEqual(groupsOf([], counts, 'CN'), []);
});

test('knows that only the first group of a page can go on from the page before', () => {
  const counts = [{...china, count: 7}, {...egypt, count: 1}];
  const continued = (before: string | undefined) =>
    groupsOf(of(china, egypt, china), counts, before).map((group) => group.continued);
  assert.deepEqual(continued('CN'), [true, false, false]);
  assert.deepEqual(continued('EG'), [false, false, false]);
});

test('a card is a row with the same columns as the record in full, and empty where it knows less', () => {
  const [card, , , , , , supporter, , unplaced] = memberCards(9).map(cardOf);
  const full = {...card!, ror: 'https://ror.org/012345678', sources: [{url: 'https://example.org/first'}]};
  const rows = parse<Record<string, string>>(membersCsv([full, card!, supporter!, unplaced!]), {
    bom: true, columns: true, record_delimiter: '\r\n',
  });
  assert.deepEqual(rows[1], {...rows[0], ror: '', source: 'https://example.org/register'});
  assert.deepEqual([rows[0]!.ror, rows[0]!.source], [full.ror, 'https://example.org/first']);
  assert.equal(rows[2]!.roles, 'Supporting organisation');
  assert.deepEqual([rows[3]!.city, rows[3]!.latitude, rows[3]!.longitude], ['', '', '']);
});

test('a card without any source has an empty one, not that of another', () => {
  const {source: _, ...unsourced} = cardOf(cards[0]!);
  const [row] = parse<Record<string, string>>(membersCsv([unsourced]), {bom: true, columns: true});
  assert.equal(row!.source, '');
});

test('only organisations whose coordinates are known become features of a map, east before north', () => {
  const {features, date, language} = JSON.parse(membersGeoJson(memberCards(9), '2026-01-30', 'fr')) as {
    date: string; language: string; features: {id: string; geometry: {coordinates: number[]}}[];
  };
  assert.deepEqual([date, language, features.length], ['2026-01-30', 'fr', 8]);
  assert.deepEqual(features[0]!.geometry.coordinates, [116.37, 39.96]);
});
