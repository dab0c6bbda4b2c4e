import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type * as z from 'zod/mini';
import type {Body, BodyCard} from '../../src/protocol/collections/bodies.js';
import type {AllianceEvent, EventCard} from '../../src/protocol/collections/events.js';
import type {Fact, FactCard} from '../../src/protocol/collections/facts.js';
import {collections} from '../../src/protocol/collections/index.js';
import type {Member, MemberCard} from '../../src/protocol/collections/members.js';
import type {News, NewsCard} from '../../src/protocol/collections/news.js';
import type {Person, PersonCard} from '../../src/protocol/collections/people.js';
import type {Practice, PracticeCard} from '../../src/protocol/collections/practices.js';
import type {Resource, ResourceCard} from '../../src/protocol/collections/resources.js';
import type {Service, ServiceCard} from '../../src/protocol/collections/services.js';

// That the output of a schema is assignable to its interface, the compiler checks where definitions are written. What
// it cannot see there is a field of the interface that the schema leaves unchecked. Each list below has to name all
// fields of its interface, with whether they may be missing, or it does not compile.

type Fields<T> = {readonly [K in keyof T]-?: undefined extends T[K] ? 'optional' : 'required'};

const base = {
  id: 'required', lang: 'required', borrowed: 'optional', drafts: 'optional', link: 'required', source: 'optional',
} as const;
const sourced = {sources: 'required', confidence: 'optional'} as const;

const news: Fields<NewsCard> = {
  ...base, title: 'required', summary: 'required', date: 'required', channel: 'required', members: 'optional',
  events: 'optional', milestone: 'optional',
};
const member: Fields<MemberCard> = {
  ...base, name: 'required', ownName: 'optional', aliases: 'optional', kind: 'required', roles: 'required',
  country: 'required', place: 'optional', joined: 'optional',
};
const event: Fields<EventCard> = {
  ...base, title: 'required', kind: 'required', series: 'optional', start: 'required', end: 'optional',
  startTime: 'optional', endTime: 'optional', zone: 'optional', status: 'optional', mode: 'optional', venue: 'optional',
  city: 'optional', country: 'optional', theme: 'optional', summary: 'required',
};
const resource: Fields<ResourceCard> = {
  ...base, title: 'required', summary: 'required', kind: 'required', provider: 'required', relation: 'required',
  languages: 'required', subjects: 'required', levels: 'required', licence: 'optional', date: 'optional',
  events: 'optional',
};
const practice: Fields<PracticeCard> = {
  ...base, title: 'required', summary: 'required', institution: 'required', member: 'optional', country: 'required',
  date: 'optional', topic: 'required', levels: 'required', recognition: 'optional',
};
const person: Fields<PersonCard> = {
  ...base, name: 'required', role: 'required', office: 'optional', affiliation: 'optional', body: 'optional',
  country: 'optional', asOf: 'required',
};
const body: Fields<BodyCard> = {
  ...base, name: 'required', summary: 'required', order: 'required', chair: 'optional', members: 'optional',
  size: 'optional', since: 'optional', aims: 'optional', admits: 'optional',
};
const service: Fields<ServiceCard> = {
  ...base, title: 'required', summary: 'required', section: 'required', parent: 'optional',
  provider: 'optional', audiences: 'optional', category: 'optional', verified: 'optional', languages: 'required',
};
const fact: Fields<FactCard> = {
  ...base, title: 'required', metric: 'required', scope: 'optional', value: 'required', bound: 'optional',
  date: 'required', summary: 'optional',
};

const fields = {
  news: [news, {...news, ...sourced} satisfies Fields<News>],
  members: [
    member, {...member, ...sourced, website: 'optional', ror: 'optional'} satisfies Fields<Member>,
  ],
  events: [event, {...event, ...sourced, } satisfies Fields<AllianceEvent>],
  resources: [resource, {...resource, ...sourced} satisfies Fields<Resource>],
  practices: [practice, {...practice, ...sourced} satisfies Fields<Practice>],
  people: [person, {...person, ...sourced} satisfies Fields<Person>],
  bodies: [body, {...body, ...sourced} satisfies Fields<Body>],
  services: [service, {...service, ...sourced} satisfies Fields<Service>],
  facts: [fact, {...fact, ...sourced} satisfies Fields<Fact>],
} as const;

/** The fields of a schema for an object, and whether they may be missing. */
function fieldsOf(schema: z.ZodMiniType): Record<string, string> {
  const {shape} = (schema as z.ZodMiniObject).def;
  return Object.fromEntries(Object.entries(shape).map(([key, field]) =>
    [key, (field as z.ZodMiniType).safeParse(undefined).success ? 'optional' : 'required']));
}

describe('the schemas check exactly the fields of the public types', () => {
  for (const {name, card, record} of Object.values(collections)) {
    test(`in cards and records of ${name}`, () => {
      assert.deepEqual(fieldsOf(card), {...fields[name][0]});
      assert.deepEqual(fieldsOf(record), {...fields[name][1]});
    });
  }
});
