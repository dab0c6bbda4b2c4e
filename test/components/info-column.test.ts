import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import {InfoColumn} from '../../components/info-column/info-column.js';
import type {NewsList} from '../../components/news-list/news-list.js';
import {languages} from '../../src/protocol/languages.js';
import {hostile, newsCards, serviceCards} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

InfoColumn.define();

const contents = {news: newsCards(12), services: serviceCards(0)};
const editions = Object.fromEntries(languages.map((lang) => [lang, contents]));
const listOf = (column: InfoColumn) => one<NewsList>(column, 'wdea-news-list');
const titles = (column: InfoColumn) => all(listOf(column), '[part~=title]').map(textOf);
const buttons = (column: InfoColumn) => all<HTMLButtonElement>(column, '.choices button');
const pressed = (column: InfoColumn) => buttons(column).filter((button) => button.ariaPressed === 'true').map(textOf);

/** The column with its list, both with what they have loaded. */
async function settled(template: TemplateResult): Promise<InfoColumn> {
  const column = await renderSettled<InfoColumn>(template);
  const list = all<NewsList>(column, 'wdea-news-list')[0];
  if (list && list.getAttribute('state') !== 'ready') await oneEvent(list, 'wdea-load');
  await list?.updateComplete;
  return column;
}
const render = async (records: Parameters<typeof fixtureSource>[0] = editions) =>
  settled(html`<wdea-info-column source=${(await fixtureSource(records)).url}></wdea-info-column>`);
const choose = (column: InfoColumn, name: string) => afterLoad(listOf(column),
  () => buttons(column).find((button) => textOf(button).startsWith(name))!.click());

describe('<wdea-info-column>', () => {
  keepsTheContract({
    element: InfoColumn, contents, footer: false, borrowed: {collection: 'services', field: 'summary'},
    sameWords: ['English, Chinese, Arabic'],
  });

  it('says what the section is, in which languages, and who says so, above the news', async () => {
    const column = await render();
    expect(textOf(one(column, '[role=heading]'))).to.equal('Information column');
    expect(textOf(one(column, '.intro .summary'))).to.equal('What is in the information column.');
    expect(textOf(one(column, '.intro .meta'))).to.equal('English, Chinese, ArabicSource: Example Register');
    expect(titles(column)).to.deep.equal(contents.news.slice(0, 10).map(({title}) => title));
  });

  it('leads to the source from the line below when the section has no address of its own', async () => {
    const [section] = contents.services;
    const services = [{...section!, link: {url: section!.source!.url, kind: 'source'}}];
    const column = await render({en: {...contents, services}});
    expect(all(column, '[role=heading] a')).to.have.length(0);
    expect(one<HTMLAnchorElement>(column, '.intro a').href).to.equal('https://example.org/register');
  });

  it('has the heading that the page gives it in place of the section’s name', async () => {
    const {url} = await fixtureSource(editions);
    const column = await settled(html`
      <wdea-info-column heading="What is new" heading-level="4" source=${url}></wdea-info-column>`);
    const heading = one(column, '[role=heading]');
    expect([textOf(heading), heading.ariaLevel]).to.deep.equal(['What is new', '4']);
    expect(textOf(all(column, '.intro .meta a')[0]!)).to.equal('Information column');
    const slotted = await settled(html`
      <wdea-info-column source=${url}><h2 slot="heading">What is new</h2></wdea-info-column>`);
    expect(all(slotted, '[role=heading]')).to.have.length(0);
  });

  it('offers all news and each channel with its number, and begins with all', async () => {
    const column = await render();
    expect(buttons(column).map(textOf)).to.deep.equal(['All (12)', 'Alliance (4)', 'Conference (4)', 'Member (4)']);
    expect(pressed(column)).to.deep.equal(['All (12)']);
  });

  it('shows the channel that a reader chooses, says how many news it has, and keeps the focus', async () => {
    const column = await render();
    buttons(column)[2]!.focus();
    await afterLoad(listOf(column), () => sendKeys({press: 'Enter'}));
    expect(pressed(column)).to.deep.equal(['Conference (4)']);
    expect(titles(column)).to.deep.equal([2, 5, 8, 11].map((n) => `Example headline ${n}`));
    expect(textOf(one(column, '[part=base] > [role=status]'))).to.equal('Conference: 4 news items');
    expect(column.shadowRoot!.activeElement).to.equal(buttons(column)[2]);
    await choose(column, 'All');
    expect(titles(column)).to.have.length(10);
  });

  it('begins with the channel that its author names, and follows when another is named', async () => {
    const {url} = await fixtureSource(editions);
    const column = await settled(html`<wdea-info-column channel="member" source=${url}></wdea-info-column>`);
    expect(pressed(column)).to.deep.equal(['Member (4)']);
    await afterLoad(listOf(column), () => (column.channel = 'alliance'));
    expect(pressed(column)).to.deep.equal(['Alliance (4)']);
    await afterLoad(listOf(column), () => (column.channel = 'nonsense'));
    expect(pressed(column)).to.deep.equal(['All (12)']);
  });

  it('offers only the channels that its author lists, in that order', async () => {
    const {url} = await fixtureSource(editions);
    const column = await settled(html`
      <wdea-info-column channels="member nonsense alliance member" source=${url}></wdea-info-column>`);
    expect(buttons(column).map(textOf)).to.deep.equal(['Member (4)', 'Alliance (4)']);
    expect(pressed(column)).to.deep.equal(['Member (4)']);
    await afterLoad(listOf(column), () => (column.channels = 'conference'));
    expect(buttons(column)).to.have.length(0);
    expect(titles(column)).to.have.length(4);
    await afterLoad(listOf(column), () => (column.channels = 'nonsense'));
    expect(pressed(column)).to.deep.equal(['All (12)']);
  });

  it('shows as many news on a page as its author wants', async () => {
    const column = await render();
    await afterLoad(listOf(column), () => (column.limit = 3));
    expect(titles(column)).to.have.length(3);
  });

  it('follows its language with all that is in it', async () => {
    const column = await render();
    await afterLoad(listOf(column), () => column.setAttribute('lang', 'ar'));
    expect(one(listOf(column), 'section').dir).to.equal('rtl');
    await expect(column).to.be.accessible();
  });

  it('shows the news without the section when that cannot be had', async () => {
    const column = await render({en: {news: contents.news}});
    expect(column.getAttribute('state')).to.equal('ready');
    expect(all(column, '.intro')).to.have.length(0);
    expect(titles(column)).to.have.length(10);
  });

  it('says what the section is, and for which day, when it has no news', async () => {
    const column = await render({en: {news: [], services: contents.services}});
    expect(column.getAttribute('state')).to.equal('empty');
    expect(textOf(one(column, '.notice'))).to.equal('There is no news yet.');
    expect(textOf(one(column, '.intro .summary'))).to.equal('What is in the information column.');
    expect(textOf(one(column, '.footer'))).to.equal('As of 30 January 2026.');
  });

  it('says when what it says of the section is a translation that was not reviewed', async () => {
    const [section] = contents.services;
    const column = await render({en: {...contents, services: [{...section!, drafts: ['summary']}]}});
    expect(textOf(one(column, '.intro .meta'))).to.contain('translation not reviewed');
  });

  it('asks for each file once, for itself and for the list in it', async () => {
    const source = await fixtureSource(editions);
    await settled(html`<wdea-info-column source=${source.url}></wdea-info-column>`);
    expect(source.requests).to.have.length(3);
    expect(new Set(source.requests).size).to.equal(3);
  });

  it('keeps the page’s own content until there are news', async () => {
    const source = await fixtureSource(editions, 'hang');
    const column = await fixture<InfoColumn>(html`
      <wdea-info-column source=${source.url}><a href="https://example.org/">News</a></wdea-info-column>`);
    await column.updateComplete;
    expect(column.querySelector('a')!.getBoundingClientRect().height).to.be.above(0);
  });

  it('shows hostile sections harmlessly', async () => {
    for (const [at, spoiled] of hostile.services.entries()) {
      const column = await render({en: {...contents, services: [{...spoiled, id: 'information'}]}});
      expect(titles(column), String(at)).to.have.length(10);
      expect(column.scrollWidth).to.be.at.most(column.clientWidth);
    }
  });

  for (const lang of languages) {
    it(`is accessible with the list in it: ${lang}`, async () => {
      const {url} = await fixtureSource(editions);
      await expect(await settled(html`
        <wdea-info-column lang=${lang} source=${url}></wdea-info-column>`)).to.be.accessible();
    });
  }

  it('reads as a section with its buttons, and then its list', async function () {
    if (!tellsTree) return this.skip();
    const {url} = await fixtureSource(editions);
    await settled(html`<wdea-info-column limit="1" source=${url}></wdea-info-column>`);
    expect((await treeOf('wdea-info-column')).slice(0, 12)).to.deep.equal([
      'region: Information column', 'link: Information column', 'text: What is in the information column.',
      'text: English, Chinese, Arabic', 'link: Source: Example Register',
      'button: All (12)', 'button: Alliance (4)', 'button: Conference (4)', 'button: Member (4)',
      'search: Search news (Information column)', 'text: Search', 'searchbox: Search',
    ]);
  });
});
