import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createClient} from '../../src/index.js';
import {
  bodyCards, memberCards, newsCards, personCards, practiceCards, resourceCards, serviceCards,
} from '../fixtures/records.js';
import {fetchFrom, makeSnapshot} from '../support/make-snapshot.js';

const baseUrl = 'https://example.org/wdea/';
const news = newsCards(60);
const contents = {
  members: memberCards(40), news, resources: resourceCards(13), practices: practiceCards(8), people: personCards(6),
  bodies: bodyCards, services: serviceCards(3),
};

async function client(records: object = contents) {
  const answer = fetchFrom(await makeSnapshot({en: records}), baseUrl);
  const requests: string[] = [];
  const fetch = (request: Request) => {
    requests.push(request.url);
    return answer(request);
  };
  return {requests, client: createClient({baseUrl, fetch, retry: {limit: 0}})};
}

const ids = (cards: readonly {readonly id: string}[]) => cards.map(({id}) => id);

describe('related', () => {
  test('finds what refers to an event, a member, a body and a section', async () => {
    const {client: alliance} = await client();
    const event = await alliance.related('events', 'event-1');
    assert.deepEqual(ids(event.news), news.filter(({events}) => events?.includes('event-1')).map(({id}) => id));
    assert.deepEqual(ids(event.resources).sort(), ['resource-1', 'resource-13', 'resource-7']);
    const member = await alliance.related('members', 'member-1');
    assert.deepEqual(ids(member.practices).sort(), ['practice-1', 'practice-5']);
    assert.deepEqual([ids(member.bodies), member.resources], [['council'], []]);
    assert.equal((await alliance.related('bodies', 'committee')).people.length, 5);
    const {services} = await alliance.related('services', 'services');
    assert.deepEqual(ids(services), ['service-1', 'service-2', 'service-3']);
  });

  test('asks for each collection once, however many records are asked about', async () => {
    const {client: alliance, requests} = await client();
    await Promise.all(['event-1', 'event-2', 'event-3'].map((id) => alliance.related('events', id)));
    assert.equal(new Set(requests).size, requests.length);
    const before = requests.length;
    await alliance.related('events', 'event-4');
    assert.equal(requests.length, before);
  });

  test('finds nothing where nothing refers, and where a collection is not published', async () => {
    const {client: alliance} = await client({news});
    assert.deepEqual(await alliance.related('events', 'no-such-event'), {news: [], resources: []});
    assert.equal((await alliance.related('events', 'event-1')).resources.length, 0);
  });
});

describe('pick', () => {
  test('gives the cards in the order of their ids, and leaves out what is not there', async () => {
    const {client: {members}} = await client();
    assert.deepEqual(ids(await members.pick(['member-31', 'nobody', 'member-2'])), ['member-31', 'member-2']);
    assert.deepEqual(await members.pick([]), []);
  });

  test('needs no more than the head for cards that it holds', async () => {
    const {client: {members}, requests} = await client();
    assert.deepEqual(ids(await members.pick(['member-3', 'member-1'])), ['member-3', 'member-1']);
    assert.equal(requests.length, 2);
  });
});
