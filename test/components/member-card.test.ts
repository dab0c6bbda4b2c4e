import {expect, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {WdeaLoadEvent, WdeaOpenEvent} from '../../components/core/events.js';
import {MemberCard} from '../../components/member-card/member-card.js';
import {languages} from '../../src/protocol/languages.js';
import {blobPath, type Pointer, pointerPath} from '../../src/protocol/snapshot.js';
import {hostile, memberCards, newsCards, practiceCards, resourceCards} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource, type FixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

MemberCard.define();

const sources = [
  {url: 'https://example.org/register', name: 'Example Register', lang: 'en'},
  {url: 'https://example.org/gazette', lang: 'fr'},
];
/** The first joined in 2024, of the second no date is known, the seventh is a supporting organisation. */
const members = memberCards(8).map((card, at) => ({
  ...card, sources, website: `https://www.example.org/${at + 1}/`, ror: `https://ror.org/0example${at + 1}`,
}));
/** The first member has part in 3 news items, 4 resources and 2 practices. */
const news = newsCards(12);
const resources = resourceCards(8)
  .map((item, at) => (at % 2 ? item : {...item, provider: {...item.provider, member: 'member-1'}}));
const practices = practiceCards(8);
const contents = {members, news, resources, practices};
const editions = Object.fromEntries(languages.map((lang) => [lang, contents]));

const render = async (member: string, content: object = contents) => {
  const {url} = await fixtureSource({en: content});
  return renderSettled<MemberCard>(html`<wdea-member-card source=${url} member=${member}></wdea-member-card>`);
};
const facts = (card: MemberCard) => textOf(one(card, '.card > .meta'));
const standing = (card: MemberCard) => textOf(one(card, '.card > .summary'));
const summaries = (card: MemberCard) => all(card, 'summary').map(textOf);
const rows = (card: MemberCard) => Object.fromEntries(all(card, 'dl > div').map((row) =>
  [textOf(row.querySelector('dt')!), textOf(row.querySelector('dd')!)]));
/** Takes a collection's head away from a source, and says how to bring it back. */
function withdraw(source: FixtureSource, collection: 'news' | 'practices'): () => void {
  const pointer = JSON.parse(new TextDecoder().decode(source.files.get(pointerPath))) as Pointer;
  const path = blobPath(pointer.editions.en![collection]!.hash);
  const bytes = source.files.get(path)!;
  source.files.delete(path);
  return () => source.files.set(path, bytes);
}

describe('<wdea-member-card>', () => {
  keepsTheContract({
    element: MemberCard, contents, attributes: {member: 'member-1'},
    spoiled: {
      ...hostile,
      members: [{
        ...hostile.members.find(({id}) => id === 'markup')!, id: 'member-1', website: 'javascript:alert(1)',
        ror: 'https://ror.org/" onclick="alert(1)', aliases: ['<script>alert(1)</script>', '\u202Ereversed'],
        sources: [{url: 'data:text/html,x', name: '<b>bold</b>'}, ...sources],
      }, ...hostile.members] as typeof members,
      news: hostile.news.map((item) => ({...item, members: ['member-1']})),
      resources: hostile.resources.map((item) => ({...item, provider: {name: 'Example', member: 'member-1'}})),
    },
    borrowed: {collection: 'members', field: 'name'},
    sameWords: ['2 sources'],
  });

  it('shows what, where and since when the organisation is, and who says so', async () => {
    const card = await render('member-1');
    const title = one<HTMLAnchorElement>(card, '.card [part~=title]');
    expect([textOf(title), title.href]).to.deep.equal(['Example University 1', 'https://example.org/members/1']);
    expect(standing(card)).to.equal('Member of the alliance.');
    expect(facts(card)).to.equal('UniversityBeijingChinamember since 30 January 2024Source: Example Register');
  });

  it('shows its other names, its website and its ROR identifier', async () => {
    const card = await render('member-1');
    expect(rows(card)).to.deep.equal(
      {'Other names': 'EU1', 'Website': 'www.example.org/1', 'ROR identifier': 'ror.org/0example1'});
    expect(all<HTMLAnchorElement>(card, 'dd > a').map(({href}) => href))
      .to.deep.equal(['https://www.example.org/1/', 'https://ror.org/0example1']);
  });

  it('leaves out what is not known', async () => {
    const [{aliases, website, ror, ...bare}] = members as [typeof members[0]];
    const card = await render('member-1', {members: [bare]});
    expect([aliases, website, ror].every(Boolean)).to.equal(true);
    expect([rows(card), summaries(card)]).to.deep.equal([{}, ['2 sources']]);
    expect(facts(await render('member-2'))).not.to.contain('since');
  });

  it('says clearly that a supporting organisation is not counted among the members', async () => {
    const card = await render('member-7');
    expect(standing(card)).to.equal(
      'Supports the alliance. Supporting organisations are not counted among its members.');
    expect(facts(card)).to.contain('Supporting organisation');
    expect(facts(card)).not.to.contain('member');
  });

  it('says when its sources only imply what it says', async () => {
    const implied = members.map((member) => ({...member, confidence: 'implied'}));
    expect(standing(await render('member-1', {members: implied}))).to.equal(
      'Member of the alliance. The sources imply this, but do not say it in so many words.');
  });

  it('counts its news, resources and practices, and lists them with their sources when they are opened', async () => {
    const card = await render('member-1');
    expect(summaries(card)).to.deep.equal(['3 news items', '4 resources', '2 practices', '2 sources']);
    const [ofNews, ofResources, ofPractices] = all(card, 'details');
    ofNews!.querySelector('summary')!.click();
    expect(Array.from(ofNews!.querySelectorAll('[part~=title]'), textOf))
      .to.deep.equal(['Example headline 1', 'Example headline 5', 'Example headline 9']);
    expect(ofNews!.querySelectorAll('.meta a[href="https://example.org/register"]')).to.have.length(3);
    expect(ofNews!.querySelector('ul')!.checkVisibility()).to.equal(true);
    expect(ofResources!.querySelectorAll('[part=item]')).to.have.length(4);
    expect(ofPractices!.querySelectorAll('[part=item]')).to.have.length(2);
  });

  it('lists every source, by its publisher or else by its host', async () => {
    const card = await render('member-1');
    expect(all<HTMLAnchorElement>(card, '.sources a').map((link) => [textOf(link), link.href, link.hreflang]))
      .to.deep.equal([
        ['Example Register', 'https://example.org/register', 'en'], ['example.org', 'https://example.org/gazette', 'fr'],
      ]);
  });

  it('is calmly empty for an id that is not published, and for none', async () => {
    for (const unknown of ['nobody', '', '../member-1', '<b>']) {
      const card = await render(unknown);
      expect(card.getAttribute('state')).to.equal('empty');
      expect(textOf(one(card, '.notice'))).to.equal('This organisation is not published here.');
    }
  });

  it('asks for nothing before it knows of which organisation', async () => {
    const source = await fixtureSource(editions);
    await renderSettled(html`<wdea-member-card source=${source.url}></wdea-member-card>`);
    expect(source.requests).to.deep.equal([]);
  });

  it('follows its attribute from one organisation to another, to nobody and back', async () => {
    const card = await render('member-1');
    await afterLoad(card, () => (card.member = 'member-7'));
    expect(one(card, 'section').getAttribute('aria-label')).to.equal('Example University 7');
    const loaded = oneEvent<WdeaLoadEvent>(card, 'wdea-load');
    card.setAttribute('member', 'nobody');
    expect((await loaded).count).to.equal(0);
    expect(all(card, '.card')).to.have.length(0);
    await afterLoad(card, () => (card.member = 'member-2'));
    expect(textOf(one(card, '.card [part~=title]'))).to.equal('Example University 2');
  });

  it('shows the rest when one of its collections cannot be reached, and brings it when asked again', async () => {
    const source = await fixtureSource(editions);
    const restore = withdraw(source, 'practices');
    const card = await renderSettled<MemberCard>(
      html`<wdea-member-card source=${source.url} member="member-1"></wdea-member-card>`);
    expect(card.getAttribute('state')).to.equal('ready');
    expect(summaries(card)).to.deep.equal(['3 news items', '4 resources', '2 sources']);
    expect(textOf(one(card, '.notice p')))
      .to.equal('Some of what belongs to this organisation cannot be reached at the moment.');
    const button = one<HTMLButtonElement>(card, '.notice button');
    button.focus();
    await afterLoad(card, () => sendKeys({press: 'Enter'}));
    expect(card.shadowRoot!.activeElement).to.equal(button);
    restore();
    const focused = oneEvent(card, 'focusin');
    await afterLoad(card, () => sendKeys({press: 'Enter'}));
    await focused;
    expect(summaries(card)).to.include('2 practices');
    expect(all(card, '.notice')).to.have.length(0);
    expect(card.shadowRoot!.activeElement).to.equal(all(card, 'summary')[0]);
  });

  it('misses nothing where other collections are not published at all', async () => {
    const card = await render('member-1', {members});
    expect(all(card, '.notice')).to.have.length(0);
    expect(card.getAttribute('state')).to.equal('ready');
  });

  it('is worked by keyboard alone, and a page can keep its readers', async () => {
    const card = await render('member-1');
    card.addEventListener('wdea-open', (event) => event.preventDefault());
    const follow = async (link: HTMLElement) => {
      const opened = oneEvent<WdeaOpenEvent>(card, 'wdea-open');
      link.focus();
      await sendKeys({press: 'Enter'});
      const {collection, record} = await opened;
      return [collection, record.id];
    };
    expect(await follow(one(card, '.card [part~=title]'))).to.deep.equal(['members', 'member-1']);
    const details = all<HTMLDetailsElement>(card, 'details')[2]!;
    details.querySelector('summary')!.focus();
    const toggled = new Promise((resolve) => details.addEventListener('toggle', resolve, {once: true}));
    await sendKeys({press: 'Enter'});
    await toggled;
    expect(await follow(details.querySelector('a')!)).to.deep.equal(['practices', 'practice-1']);
  });

  it('loads each file once, however much an organisation has', async () => {
    const source = await fixtureSource(editions);
    await renderSettled(html`<wdea-member-card source=${source.url} member="member-1"></wdea-member-card>`);
    expect(new Set(source.requests).size).to.equal(source.requests.length);
    // the pointer, four heads, the index and one file of the organisation, and an index of each of three collections
    expect(source.requests).to.have.length(10);
  });

  it('reads as a name, facts, and lists that can be opened', async function () {
    if (!tellsTree) return this.skip();
    await render('member-2', {members});
    expect(await treeOf('wdea-member-card')).to.deep.equal([
      'region: Example University 2', 'link: Example University 2', 'text: جامعة المثال 2',
      'text: Member of the alliance.', 'text: University', 'text: Cairo', 'text: Egypt',
      'link: Source: Example Register',
      'text: Other names', 'text: EU2', 'text: Website', 'link: www.example.org/2',
      'text: ROR identifier', 'link: ror.org/0example2',
      'DisclosureTriangle: 2 sources',
      'text: As of 30 January 2026.', 'status: ',
    ]);
  });
});
