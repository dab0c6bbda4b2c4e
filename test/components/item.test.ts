import {expect, html} from '@open-wc/testing';
import type {WdeaOpenEvent} from '../../components/core/events.js';
import {Item} from '../../components/item/item.js';
import {type CollectionName, collectionNames} from '../../src/protocol/collection.js';
import {languages} from '../../src/protocol/languages.js';
import type {RecordBase} from '../../src/protocol/records.js';
import {
  bodyCards, eventCards, factCards, hostile, memberCards, newsCards, personCards, practiceCards, resourceCards,
  serviceCards,
} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

Item.define();

const contents = {
  news: newsCards(4), resources: resourceCards(7), members: memberCards(4), facts: factCards, events: eventCards(3),
  practices: practiceCards(1), people: personCards(2), bodies: bodyCards, services: serviceCards(1),
};
const everywhere = (records: object) => Object.fromEntries(languages.map((lang) => [lang, records]));
const render = async (collection: string, id: string, records: object = contents, lang = 'en') => {
  const {url} = await fixtureSource(everywhere(records));
  return renderSettled<Item>(
    html`<wdea-item source=${url} lang=${lang} collection=${collection} record=${id}></wdea-item>`);
};
/** The contents, with one record of a collection that says more than its fixture. */
const altered = (collection: keyof typeof contents, more: object) => {
  const [first] = contents[collection] as readonly RecordBase[];
  return {...contents, [collection]: [{...first, ...more}]};
};
const rows = (shown: Item) => Object.fromEntries(all(shown, 'dl > div').map((row) =>
  [textOf(row.querySelector('dt')!), Array.from(row.querySelectorAll('dd li, dd:not(:has(li))'), textOf)]));
const sources = (shown: Item) => all(shown, '.sources > li').map(textOf);
const meta = (shown: Item) => Array.from(one(shown, '.record > .meta').children, textOf);

describe('<wdea-item>', () => {
  keepsTheContract({
    element: Item,
    contents: {news: newsCards(4), members: memberCards(1), events: eventCards(1)},
    attributes: {collection: 'news', record: 'news-1'},
    spoiled: {
      news: [{...hostile.news.find(({id}) => id === 'markup')!, id: 'news-1', members: ['member-1'], sources: [
        {url: 'javascript:alert(1)', name: '<script>alert(1)</script>'}, {url: 'https://example.org/', lang: 'x-oops'},
      ]} as RecordBase],
      members: [{...memberCards(1)[0]!, link: {url: 'javascript:alert(1)', kind: 'page'}}],
      events: [],
    },
    borrowed: {collection: 'news', field: 'title'},
    sameWords: ['Organisations', 'Sources'],
  });

  const known: Readonly<Record<CollectionName, readonly [id: string, title: string]>> = {
    members: ['member-1', 'Example University 1'], news: ['news-1', 'Example headline 1'],
    events: ['event-1', 'Example event 1'], resources: ['resource-1', 'Example resource 1'],
    practices: ['practice-1', 'Example practice 1'], people: ['person-1', 'Example Person 01'],
    bodies: ['council', 'Example Council'], services: ['service-1', 'Example service 1'],
    facts: ['organisations-2026-01-12', 'Organisations'],
  };
  for (const collection of collectionNames) {
    it(`shows a record of the ${collection} with its title and its sources`, async () => {
      const [id, title] = known[collection];
      const shown = await render(collection, id);
      expect(shown.getAttribute('state')).to.equal('ready');
      expect(textOf(one(shown, '.record > .title'))).to.equal(title);
      expect(one(shown, '[part=base]').getAttribute('aria-label')).to.equal(title);
      expect(sources(shown)).to.deep.equal(['Example Register English']);
      await expect(shown).to.be.accessible();
    });
  }

  it('lists every source with its publisher and language, and names none of them twice', async () => {
    const shown = await render('news', 'news-1', altered('news', {sources: [
      {url: 'https://example.org/a', name: 'First Gazette', lang: 'zh'}, {url: 'https://example.org/b'},
      {url: 'https://example.org/c', name: 'Third Gazette', lang: 'ar'},
    ]}));
    expect(sources(shown)).to.deep.equal(['First Gazette Chinese', 'example.org', 'Third Gazette Arabic']);
    expect(all<HTMLAnchorElement>(shown, '.sources a').map(({href}) => href)).to.deep.equal(
      ['https://example.org/a', 'https://example.org/b', 'https://example.org/c']);
    expect(textOf(one(shown, '.record'))).not.to.contain('Source:');
  });

  it('names the languages of its sources in the reader’s language', async () => {
    expect(sources(await render('news', 'news-1', contents, 'fr'))).to.deep.equal(['Example Register anglais']);
  });

  it('says in words when the sources only imply the record', async () => {
    const implied = 'The sources imply this, but do not say it in so many words.';
    expect(textOf(one(await render('news', 'news-1', altered('news', {confidence: 'implied'})), '.implied')))
      .to.equal(implied);
    expect(all(await render('news', 'news-1'), '.implied')).to.deep.equal([]);
  });

  it('shows the other names, the website and the ROR identifier of a member', async () => {
    const shown = await render('members', 'member-1', altered('members', {
      aliases: ['EU1', 'جامعة'], website: 'https://www.example.edu/', ror: 'https://ror.org/000000000',
    }));
    expect(rows(shown)).to.deep.equal({
      'Other names': ['EU1', 'جامعة'], 'Website': ['www.example.edu'], 'ROR identifier': ['ror.org/000000000'],
    });
    expect(meta(shown)).to.deep.equal(['University', 'Beijing', 'China', 'member since 30 January 2024']);
  });

  it('leaves out an address that is not safe', async () => {
    const shown = await render('members', 'member-1', altered('members', {aliases: [], website: 'https://a:b@example.org/'}));
    expect(rows(shown)).to.deep.equal({});
  });

  it('shows which organisations and events the news are about, by name and with a link', async () => {
    const shown = await render('news', 'news-1');
    expect(rows(shown)).to.deep.equal({Organisations: ['Example University 1'], Events: ['Example event 1']});
    expect(all<HTMLAnchorElement>(shown, 'dd a').map(({href}) => href)).to.deep.equal(
      ['https://example.org/members/1', 'https://example.org/events/1']);
  });

  it('shows the series of an event and its time as the venue’s clocks tell it', async () => {
    expect(rows(await render('events', 'event-1'))).to.deep.equal({Series: ['Example Conference']});
    expect(rows(await render('events', 'event-2'))).to.deep.equal(
      {'Time at the venue': ['09:30–11:00 (Africa/Cairo)']});
  });

  it('shows what a resource is to the alliance, its level and its events', async () => {
    expect(rows(await render('resources', 'resource-1'))).to.deep.equal(
      {'Relation to the alliance': ['Member'], 'Level': ['Higher education'], 'Events': ['Example event 1']});
  });

  it('shows size, chair and named members of a body', async () => {
    expect(rows(await render('bodies', 'council'))).to.deep.equal({
      'Size': ['18'], 'Chair institution': ['Example University 1'],
      'Members that public sources name': ['Example University 1', 'Example University 2'],
    });
  });

  it('shows aims and kinds of organisations of the alliance', async () => {
    expect(rows(await render('bodies', 'alliance'))).to.deep.equal({
      'Aims': ['to share examples', 'to give good ones'],
      'Organisations of these kinds have joined': ['University, Enterprise'],
    });
  });

  it('shows in which body an office is held, and in which section a service stands', async () => {
    expect(rows(await render('people', 'person-1'))).to.deep.equal({Body: ['Example Council']});
    expect(rows(await render('services', 'service-1'))).to.deep.equal({Section: ['Service hall']});
    expect(rows(await render('services', 'information'))).to.deep.equal({});
  });

  it('shows what a fact counts, how many, and when', async () => {
    expect(meta(await render('facts', 'courses-2025'))).to.deep.equal(
      ['at least 1,000', 'On the example platform.', '30 December 2025']);
  });

  it('shows the record without names of others when these cannot be had', async () => {
    const shown = await render('bodies', 'council', {bodies: bodyCards});
    expect(rows(shown)).to.deep.equal({Size: ['18']});
    expect(shown.getAttribute('state')).to.equal('ready');
  });

  it('is empty and calm when it does not know the collection or the record', async () => {
    for (const [collection, id] of [
      ['news', 'no-such-news'], ['no-such-collection', 'news-1'], ['__proto__', 'news-1'], ['news', ''], ['', ''],
    ] as const) {
      const shown = await render(collection, id);
      expect(shown.getAttribute('state')).to.equal('empty');
      expect(textOf(one(shown, '.notice'))).to.equal('This record is not published here.');
      await expect(shown).to.be.accessible();
    }
  });

  it('asks for nothing when its collection is unknown', async () => {
    const source = await fixtureSource(everywhere(contents));
    await renderSettled<Item>(html`<wdea-item source=${source.url} collection="toString" record="a"></wdea-item>`);
    expect(source.requests).to.deep.equal([]);
  });

  it('is empty when the collection is published in no language', async () => {
    expect((await render('facts', 'courses-2025', {news: newsCards(1)})).getAttribute('state')).to.equal('empty');
  });

  it('says that a record cannot be shown when it is broken', async () => {
    const shown = await render('news', 'news-1', altered('news', {date: undefined}));
    expect(shown.getAttribute('state')).to.equal('error');
  });

  it('follows its attributes as they change', async () => {
    const shown = await render('news', 'news-1');
    await afterLoad(shown, () => shown.setAttribute('record', 'news-2'));
    expect(textOf(one(shown, '.record > .title'))).to.equal('Example headline 2');
    await afterLoad(shown, () => {
      shown.setAttribute('collection', 'people');
      shown.setAttribute('record', 'person-2');
    });
    expect(textOf(one(shown, '.record > .title'))).to.equal('Example Person 02');
    await afterLoad(shown, () => shown.removeAttribute('record'));
    expect(shown.getAttribute('state')).to.equal('empty');
  });

  it('asks the page before it opens the record or one that it names', async () => {
    const shown = await render('news', 'news-1');
    const opened: string[] = [];
    shown.addEventListener('wdea-open', (event: WdeaOpenEvent) => {
      event.preventDefault();
      opened.push(`${event.collection} ${event.record.id}`);
    });
    for (const link of all(shown, 'a[part~=title]')) link.click();
    expect(opened).to.deep.equal(['news news-1', 'members member-1', 'events event-1']);
  });

  it('states that texts are unreviewed when only the name of another record is', async () => {
    const members = contents.members.map((member) => ({...member, drafts: ['name']}));
    expect(textOf(one(await render('news', 'news-1', {...contents, members}), '.footer')))
      .to.contain('Some texts are translations that have not been reviewed.');
  });

  it('reads as a record, its facts and its sources', async function () {
    if (!tellsTree) return this.skip();
    const {url} = await fixtureSource(everywhere(contents));
    const shown = await renderSettled<Item>(html`
      <wdea-item source=${url} collection="people" record="person-1" heading="Chair" heading-level="3"></wdea-item>`);
    expect(all(shown, '[role=heading]').map((each) => each.getAttribute('aria-level'))).to.deep.equal(['3', '4']);
    expect(await treeOf('wdea-item')).to.deep.equal([
      'region: Chair', 'heading: Chair', 'link: Example Person 01', 'text: Chairperson',
      'text: Example University', 'text: China', 'text: as of 12 January 2026', 'text: Body', 'link: Example Council',
      'heading: Sources', 'link: Example Register', 'text: English', 'text: As of 30 January 2026.', 'status: ',
    ]);
  });
});
