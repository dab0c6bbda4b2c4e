import {expect, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {WdeaOpenEvent} from '../../components/core/events.js';
import {NewsList} from '../../components/news-list/news-list.js';
import {languages} from '../../src/protocol/languages.js';
import {newsCards} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

NewsList.define();

/** 133 items of 2026, and 17 of 2025. */
const news = newsCards(150);
const editions = Object.fromEntries(languages.map((lang) => [lang, {news}]));
const titles = (list: NewsList) => all(list, '[part~=title]').map(textOf);
const labels = (list: NewsList) => all(list, 'label > span').map(textOf);
const count = (list: NewsList) => textOf(one(list, '.count')).replace(/ ?Clear filters$/, '');
const select = (list: NewsList, label: string) =>
  all(list, 'label').find((at) => textOf(at).startsWith(label))!.querySelector('select')!;
const choose = (list: NewsList, label: string, value: string) => afterLoad(list, () => {
  const control = select(list, label);
  control.value = value;
  control.dispatchEvent(new Event('change', {bubbles: true}));
});
const render = async (attributes: Partial<NewsList> = {}): Promise<NewsList> => {
  const {url} = await fixtureSource(editions);
  return renderSettled<NewsList>(html`
    <wdea-news-list source=${url} limit=${attributes.limit ?? 10} .channel=${attributes.channel}
      .member=${attributes.member} .event=${attributes.event} .year=${attributes.year}></wdea-news-list>`);
};

describe('<wdea-news-list>', () => {
  keepsTheContract({
    element: NewsList, contents: {news: newsCards(12)}, borrowed: {collection: 'news', field: 'title'},
  });

  it('shows title, summary, date, channel and source of the newest news', async () => {
    const list = await render();
    expect(titles(list)).to.deep.equal(news.slice(0, 10).map(({title}) => title));
    expect(textOf(all(list, '[part=item]')[0]!)).to.equal(
      'Example headline 1 What example headline 1 is about. 13 May 2026AllianceSource: Example Register');
    expect(all<HTMLAnchorElement>(list, '[part=meta] a').map(({href}) => href))
      .to.deep.equal(Array(10).fill('https://example.org/register'));
  });

  it('shows its first page after two requests, counts of its filters included', async () => {
    const source = await fixtureSource(editions);
    const list = await renderSettled<NewsList>(html`<wdea-news-list source=${source.url}></wdea-news-list>`);
    expect(source.requests).to.have.length(2);
    expect(Array.from(select(list, 'Year').options, ({text}) => text))
      .to.deep.equal(['All', '2026 (133)', '2025 (17)']);
  });

  it('lets a reader filter by channel and year, and says how many are left', async () => {
    const list = await render();
    await choose(list, 'Year', '2025');
    expect(textOf(one(list, '[role=status]'))).to.equal('17 news items');
    await choose(list, 'Channel', 'member');
    const left = news.filter(({date, channel}) => date.startsWith('2025') && channel.id === 'member');
    expect(titles(list)).to.deep.equal(left.map(({title}) => title));
  });

  it('keeps what its author fixed, and does not offer that filter', async () => {
    const list = await render({channel: 'member'});
    expect([count(list), labels(list)]).to.deep.equal(['50 news items', ['Search', 'Year']]);
    await afterLoad(list, () => (list.year = '2025'));
    expect(labels(list)).to.deep.equal(['Search']);
    expect(titles(list).length).to.be.greaterThan(0);
    await afterLoad(list, () => (list.channel = list.year = undefined));
    expect([count(list), labels(list)]).to.deep.equal(['150 news items', ['Search', 'Channel', 'Year']]);
  });

  it('shows the news about one member or one event', async () => {
    const about = news.filter(({members}) => members?.includes('member-1')).length;
    expect(count(await render({member: 'member-1'}))).to.equal(`${about} news items`);
    expect(count(await render({event: 'event-1', year: '2025'}))).to.match(/^[1-9]\d? news items$/);
  });

  it('is calmly empty for a member, a channel or a year that does not occur', async () => {
    for (const wrong of [{member: 'nobody'}, {channel: '<b>'}, {year: 'soon'}]) {
      const list = await render(wrong);
      expect(list.getAttribute('state')).to.equal('empty');
      expect(textOf(one(list, '.notice'))).to.equal('There is no news yet.');
    }
  });

  it('shows as many on a page as its limit says, and ten where it says nonsense', async () => {
    const list = await render({limit: 3});
    expect(titles(list)).to.have.length(3);
    await afterLoad(list, () => list.setAttribute('limit', 'many'));
    expect(titles(list)).to.have.length(10);
  });

  it('stands in columns as cards, one below the other as a list and where there is no room', async () => {
    const list = await render();
    const columns = () => new Set(all(list, '[part=item]').map((item) => item.getBoundingClientRect().left)).size;
    list.style.inlineSize = '800px';
    expect(columns()).to.equal(1);
    list.layout = 'cards';
    await list.updateComplete;
    expect(columns()).to.be.greaterThan(1);
    list.style.inlineSize = '240px';
    expect(columns()).to.equal(1);
    list.setAttribute('layout', 'mosaic');
    list.style.inlineSize = '800px';
    await list.updateComplete;
    expect(columns()).to.equal(1);
  });

  it('keeps its state in the address when asked to, and follows Back', async () => {
    const before = location.href;
    const {url} = await fixtureSource(editions);
    const list = await renderSettled<NewsList>(
      html`<wdea-news-list source=${url} url-state="n"></wdea-news-list>`);
    await choose(list, 'Year', '2025');
    expect(new URL(location.href).searchParams.get('n-year')).to.equal('2025');
    await afterLoad(list, () => history.back());
    expect([location.href, count(list)]).to.deep.equal([before, '150 news items']);
  });

  it('is worked by keyboard alone, and its links can be kept from leaving the page', async () => {
    const list = await render();
    one(list, 'input').focus();
    await afterLoad(list, () => sendKeys({type: '7'}));
    await sendKeys({press: 'Tab'});
    expect(list.shadowRoot!.activeElement).to.equal(select(list, 'Channel'));
    list.addEventListener('wdea-open', (event) => event.preventDefault());
    const opened = oneEvent<WdeaOpenEvent>(list, 'wdea-open');
    all(list, 'a[part~=title]')[0]!.focus();
    await sendKeys({press: 'Enter'});
    const {collection, record} = await opened;
    expect([collection, record.id]).to.deep.equal(['news', 'news-7']);
  });

  it('links to the same news for feed readers, in the language that it shows', async () => {
    const {url} = await fixtureSource(editions);
    const list = await renderSettled<NewsList>(html`<wdea-news-list lang="fr" source=${url}></wdea-news-list>`);
    expect(all<HTMLAnchorElement>(list, '[part=export] a').map(({href}) => href.slice(url.length)))
      .to.deep.equal(['feeds/fr/news.rss', 'feeds/fr/news.atom', 'feeds/fr/news.json']);
  });

  it('reads as a search, a list of news with dates and sources, and links to feeds', async function () {
    if (!tellsTree) return this.skip();
    const {url} = await fixtureSource({en: {news: newsCards(2)}});
    await renderSettled(html`<wdea-news-list heading="News" limit="1" source=${url}></wdea-news-list>`);
    expect(await treeOf('wdea-news-list')).to.deep.equal([
      'region: News', 'heading: News',
      'search: Search news (News)', 'text: Search', 'searchbox: Search',
      'text: Channel', 'combobox: Channel', 'option: All', 'option: Alliance (1)', 'option: Conference (1)',
      'text: Year', 'combobox: Year', 'option: All', 'option: 2026 (2)',
      'text: 2 news items',
      'list: ', 'link: Example headline 1', 'text: What example headline 1 is about.',
      'text: 13 May 2026', 'text: Alliance', 'link: Source: Example Register',
      'navigation: Pages (News)', 'button: Previous', 'text: 1 to 1 of 2', 'button: Next',
      'text: As of 30 January 2026.', 'text: Export:', 'link: RSS', 'link: Atom', 'link: JSON Feed',
      'status: ',
    ]);
  });
});
