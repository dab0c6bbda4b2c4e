import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {CollectionName} from '../../src/protocol/collection.js';
import {type MemberCard, members} from '../../src/protocol/collections/members.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import type {Term} from '../../src/protocol/records.js';
import {textsAt} from '../../src/protocol/texts.js';
import {publish} from '../../publish/publish.js';
import {contentWith, fixtureContent, manyNews, temporaryFolder} from '../support/publishing.js';
import {collectionOf} from './published.js';

/** A folder into which the content has been published. */
async function published(context: Parameters<typeof temporaryFolder>[0], content = fixtureContent): Promise<string> {
  const out = temporaryFolder(context);
  assert.ok((await publish({content, out, package: temporaryFolder(context)})).ok);
  return out;
}

const cardOf = (out: string, language: Language, collection: CollectionName, id: string) =>
  collectionOf(out, language, collection).cards.find((card) => card.id === id);

test('a card carries its edition: texts, terms, what is borrowed and what is a draft', async (context) => {
  const out = await published(context);
  assert.deepEqual(cardOf(out, 'zh', 'members', 'example-university'), {
    id: 'example-university', lang: 'zh', borrowed: {'place.city': 'en'}, drafts: ['name'],
    link: {url: 'https://university.example/', kind: 'page'},
    source: {url: 'https://example.org/sources', name: 'Example Register', lang: 'en'},
    name: '示例大学', ownName: {text: 'Université de l’Exemple', lang: 'fr'},
    aliases: ['Example University', 'Université de l’Exemple', 'EXU'],
    kind: {id: 'university', name: '大学'}, roles: [{id: 'initiator', name: '发起单位'}],
    country: {id: 'FR', name: '法国'},
    place: {city: 'Exampleville', latitude: 46.5, longitude: 2.5, precision: {id: 'campus', name: '校园'}},
    joined: '2024',
  });
});

test('a search finds a member by its name in its own language, in every edition', async (context) => {
  const out = await published(context);
  for (const language of languages) {
    const card = cardOf(out, language, 'members', 'example-university') as unknown as MemberCard;
    assert.deepEqual(card.ownName, {text: 'Université de l’Exemple', lang: 'fr'});
    assert.deepEqual(textsAt(card, members.texts[1]!), [['ownName.text', 'Université de l’Exemple']]);
  }
});

test('the keys of a card stand in a fixed order', async (context) => {
  const out = await published(context);
  assert.deepEqual(Object.keys(cardOf(out, 'zh', 'members', 'example-university')!),
    ['id', 'lang', 'borrowed', 'drafts', 'link', 'source', 'name', 'ownName', 'aliases', 'kind', 'roles', 'country',
      'place', 'joined']);
});

test('a record has what its card leaves out', async (context) => {
  const out = await published(context);
  const {records, cards} = collectionOf(out, 'fr', 'members');
  const {website, ror, sources, confidence, ...rest} = records.get('example-university')!;
  assert.deepEqual({website, ror, sources, confidence}, {
    website: 'https://university.example/', ror: 'https://ror.org/012345678', confidence: 'implied',
    sources: [{url: 'https://example.org/sources', name: 'Example Register', lang: 'en'}],
  });
  assert.deepEqual(rest, cards.find(({id}) => id === 'example-university'));
});

test('texts are borrowed from English first, then from the other languages in their order', async (context) => {
  const out = await published(context);
  const [zh, ar] = (['zh', 'ar'] as const).map((language) => cardOf(out, language, 'members', 'model-college')!);
  assert.deepEqual([zh!.name, zh!.borrowed, zh!.drafts], ['Collège Modèle', {name: 'fr'}, undefined]);
  assert.deepEqual([ar!.name, ar!.borrowed, ar!.drafts], ['الكلية النموذجية', undefined, ['name']]);
  assert.deepEqual(ar!.aliases, ['Collège Modèle']);
});

test('a card names each of its texts that is borrowed, in a list of texts as a whole', async (context) => {
  const out = await published(context);
  assert.deepEqual(cardOf(out, 'es', 'events', 'example-conference')!.borrowed, {venue: 'en'});
  const assembly = cardOf(out, 'fr', 'bodies', 'assembly')!;
  assert.deepEqual([assembly.aims, assembly.borrowed],
    [['Enseigner par l’exemple', 'To learn by example'], {aims: 'en'}]);
});

test('a card carries what lists sort, filter and relate by', async (context) => {
  const out = await published(context);
  const [lecture, conference, meeting, report, chair, assembly, desk, count] = ([
    ['events', 'example-lecture'], ['events', 'example-conference'], ['news', 'first-meeting'],
    ['resources', 'example-report'], ['people', 'ada-example'], ['bodies', 'assembly'], ['services', 'help-desk'],
    ['facts', 'members-2025'],
  ] as const).map(([name, id]) => cardOf(out, 'zh', name, id)!);
  const {startTime, endTime, zone, status} = lecture!;
  assert.deepEqual({startTime, endTime, zone, status},
    {startTime: '09:30', endTime: '11:00', zone: 'Africa/Nairobi', status: {id: 'cancelled', name: '已取消'}});
  assert.deepEqual([conference!.series, conference!.venue], [{id: 'example-series', name: '示例系列'}, 'Example Hall']);
  assert.equal(meeting!.milestone, true);
  assert.deepEqual(report!.events, ['example-conference']);
  assert.deepEqual(chair!.office, {id: 'chairperson', name: '主席'});
  assert.deepEqual([assembly!.since, assembly!.admits], ['2025-03', [{id: 'university', name: '大学'}]]);
  const {provider, audiences, category, verified} = desk!;
  assert.deepEqual({provider, audiences, category, verified}, {
    provider: {name: 'Example University', member: 'example-university'}, audiences: [{id: 'learners', name: '学习者'}],
    category: {id: 'learning', name: '学习'}, verified: '2026-01-15',
  });
  assert.equal(count!.scope, 'alliance');
});

test('a link leads to the thing, its provider, its website, or else its source', async (context) => {
  const out = await published(context);
  const expected = [
    ['resources', 'example-course', 'https://university.example/course', 'page'],
    ['resources', 'example-report', 'https://institute.example/', 'provider'],
    ['members', 'example-university', 'https://university.example/', 'page'],
    ['services', 'help-desk', 'https://help.example/', 'page'],
    ['services', 'help-forms', 'https://example.org/sources', 'source'],
  ] as const;
  for (const [name, id, url, kind] of expected) assert.deepEqual(cardOf(out, 'en', name, id)!.link, {url, kind});
});

test('lists that a record leaves out are empty', async (context) => {
  const report = cardOf(await published(context), 'en', 'resources', 'example-report')!;
  assert.deepEqual([report.subjects, report.levels], [[], []]);
  assert.equal('date' in report, false);
});

test('the head counts the terms by which lists filter: most frequent first, years newest first', async (context) => {
  const out = await published(context, contentWith(context, manyNews(3)));
  const {head: {facets, lead}} = collectionOf(out, 'en', 'news');
  assert.deepEqual(facets, {
    channel: [{id: 'alliance', name: 'Alliance', count: 4}, {id: 'member', name: 'Members', count: 1}],
    year: [{id: '2025', name: '2025', count: 2}, {id: '2020', name: '2020', count: 3}],
  });
  assert.equal((lead[0] as {id: string}).id, 'second-meeting');
  const {head: {facets: {kind}}} = collectionOf(out, 'ru', 'resources');
  assert.deepEqual(kind!.map(({name}: Term) => name), ['Доклад', 'Курс']);
});
