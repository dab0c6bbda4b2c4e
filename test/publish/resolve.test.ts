import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {CollectionName} from '../../src/protocol/collection.js';
import type {Language} from '../../src/protocol/languages.js';
import type {Term} from '../../src/protocol/records.js';
import {publish} from '../../publish/publish.js';
import {collectionOf, contentWith, fixtureContent, manyNews, temporaryFolder} from '../support/publishing.js';

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
    name: '示例大学', aliases: ['Example University', 'Université de l’Exemple', 'EXU'],
    kind: {id: 'university', name: '大学'}, roles: [{id: 'initiator', name: '发起单位'}],
    country: {id: 'FR', name: '法国'},
    place: {city: 'Exampleville', latitude: 46.5, longitude: 2.5, precision: {id: 'campus', name: '校园'}},
  });
});

test('the keys of a card stand in a fixed order', async (context) => {
  const out = await published(context);
  assert.deepEqual(Object.keys(cardOf(out, 'zh', 'members', 'example-university')!),
    ['id', 'lang', 'borrowed', 'drafts', 'link', 'name', 'aliases', 'kind', 'roles', 'country', 'place']);
});

test('a record has what its card leaves out', async (context) => {
  const out = await published(context);
  const {records, cards} = collectionOf(out, 'fr', 'members');
  const {joined, website, ror, sources, confidence, ...rest} = records.get('example-university')!;
  assert.deepEqual({joined, website, ror, sources, confidence}, {
    joined: '2024', website: 'https://university.example/', ror: 'https://ror.org/012345678', confidence: 'implied',
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

test('a card says nothing of fields that only its record has', async (context) => {
  const out = await published(context);
  const {cards: [card], records} = collectionOf(out, 'es', 'events');
  assert.deepEqual(card!.borrowed, undefined);
  assert.deepEqual(records.get('example-conference')!.borrowed, {venue: 'en'});
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

test('the head counts the terms that have names, most frequent first and then by name', async (context) => {
  const out = await published(context, contentWith(context, manyNews(3)));
  const {head: {facets, lead}} = collectionOf(out, 'en', 'news');
  assert.deepEqual(facets, {
    channel: [{id: 'alliance', name: 'Alliance', count: 4}, {id: 'member', name: 'Members', count: 1}],
  });
  assert.equal((lead[0] as {id: string}).id, 'second-meeting');
  const {head: {facets: {kind}}} = collectionOf(out, 'ru', 'resources');
  assert.deepEqual(kind!.map(({name}: Term) => name), ['Доклад', 'Курс']);
});
