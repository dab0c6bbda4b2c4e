import assert from 'node:assert/strict';
import {test} from 'node:test';
import {findEdition, nameOfEdition, phaseOf} from '../../components/conference/editions.js';
import {dayOf} from '../../components/core/list/day-of.js';
import {eventCards} from '../fixtures/records.js';

const edition = (id: string, start: string, end?: string) =>
  ({...eventCards(1)[0]!, id, start, end: end ?? start});
const editions = [
  edition('summit-2027', '2027-05-11', '2027-05-13'), edition('autumn-2026', '2026-11'),
  edition('spring-2026', '2026-05-11'), edition('summit-2025', '2025'),
];

test('finds an edition by its id, else the newest of a year', () => {
  assert.equal(findEdition(editions, 'spring-2026')?.id, 'spring-2026');
  assert.equal(findEdition(editions, '2026')?.id, 'autumn-2026');
  assert.equal(findEdition(editions, '2025')?.id, 'summit-2025');
});

test('takes the newest edition when none is asked for, and none for one that is not there', () => {
  assert.equal(findEdition(editions, undefined)?.id, 'summit-2027');
  assert.equal(findEdition(editions, '')?.id, 'summit-2027');
  for (const wanted of ['1999', '20', 'summit', 'constructor']) assert.equal(findEdition(editions, wanted), undefined);
  assert.equal(findEdition([], undefined), undefined);
});

test('calls an edition by its year, and by its date where the year has two', () => {
  assert.deepEqual(editions.map((each) => nameOfEdition(each, editions)), ['2027', '2026-11', '2026-05-11', '2025']);
});

test('is upcoming until its first day, takes place until its last, and is over after it', () => {
  const days = {start: '2026-05-11', end: '2026-05-13'};
  const phases = ['2026-05-10', '2026-05-11', '2026-05-13', '2026-05-14'].map((today) => phaseOf(days, today));
  assert.deepEqual(phases, ['upcoming', 'now', 'now', 'over']);
});

test('says nothing of an edition that may or may not have begun', () => {
  assert.equal(phaseOf({start: '2026-05'}, '2026-05-20'), undefined);
  assert.equal(phaseOf({start: '2026-05'}, '2026-04-30'), 'upcoming');
  assert.equal(phaseOf({start: '2026-05'}, '2026-06-01'), 'over');
  assert.equal(phaseOf({start: '2026'}, '2026-06-01'), undefined);
  assert.equal(phaseOf({start: '2026-05-30', end: '2026-06'}, '2026-06-10'), undefined);
});

test('takes the first day for the last when the last comes before it', () => {
  assert.equal(phaseOf({start: '2026-05-11', end: '1999-01-01'}, '2026-05-11'), 'now');
});

test('takes the day by the clock of the reader', () => {
  assert.equal(dayOf(new Date(2026, 0, 9, 23, 59)), '2026-01-09');
  assert.equal(dayOf(new Date(2026, 11, 31, 0, 0)), '2026-12-31');
});
