import {expect, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {WdeaOpenEvent} from '../../components/core/events.js';
import {Milestones} from '../../components/milestones/milestones.js';
import {languages} from '../../src/protocol/languages.js';
import {newsCards} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

Milestones.define();

/** Known by year, month and day, newest first. */
const dates = ['2026-05-13', '2025-05', '2025', '2024-01-30'];
const news = newsCards(16).map((item, at) => ({...item, date: dates[at / 4] ?? item.date}));
const editions = Object.fromEntries(languages.map((lang) => [lang, {news}]));
const titles = (history: Milestones) => all(history, '[part~=title]').map(textOf);
const years = (history: Milestones) =>
  all(history, '[part=item]').map((item) => textOf(item.querySelector('.year') ?? document.createTextNode('')));
const render = async (bounds: {from?: string; to?: string} = {}): Promise<Milestones> => {
  const {url} = await fixtureSource(editions);
  const history = await renderSettled<Milestones>(html`<wdea-milestones source=${url}></wdea-milestones>`);
  for (const [name, value] of Object.entries(bounds)) await afterLoad(history, () => history.setAttribute(name, value));
  return history;
};

describe('<wdea-milestones>', () => {
  keepsTheContract({
    element: Milestones, contents: {news: newsCards(12)}, borrowed: {collection: 'news', field: 'title'},
  });

  it('lists the news that are milestones, and no others, oldest first', async () => {
    const history = await render();
    expect(titles(history)).to.deep.equal(
      ['Example headline 13', 'Example headline 9', 'Example headline 5', 'Example headline 1']);
    expect(one(history, '[part=list]').localName).to.equal('ol');
  });

  it('gives each its summary, date, channel and source', async () => {
    expect(textOf(one((await render()), '[part=item]:last-child'))).to.equal(
      '2026 Example headline 1 What example headline 1 is about. 13 May 2026AllianceSource: Example Register');
  });

  it('marks each year once, for the eye only, since the dates say it', async () => {
    const history = await render();
    expect(years(history)).to.deep.equal(['2024', '2025', '', '2026']);
    expect(all(history, '.year').every((year) => year.ariaHidden === 'true')).to.equal(true);
    expect(all(history, 'time').map(textOf)).to.deep.equal(['30 January 2024', '2025', 'May 2025', '13 May 2026']);
  });

  it('keeps to the years that it is given, live', async () => {
    const history = await render({from: '2025', to: '2025'});
    expect(titles(history)).to.deep.equal(['Example headline 9', 'Example headline 5']);
    await afterLoad(history, () => history.removeAttribute('from'));
    expect(titles(history)).to.have.length(3);
    await afterLoad(history, () => history.removeAttribute('to'));
    expect(titles(history)).to.have.length(4);
  });

  it('takes a year that is none for no bound, and is calmly empty where nothing happened', async () => {
    const history = await render({from: 'then', to: 'now'});
    expect(titles(history)).to.have.length(4);
    await afterLoad(history, () => (history.from = 2100));
    expect(history.getAttribute('state')).to.equal('empty');
    expect(textOf(one(history, '.notice'))).to.equal('There are no milestones yet.');
  });

  it('sets the years beside the milestones where there is room, and above them where there is none', async () => {
    const history = await render();
    const gap = () => {
      const {left, bottom} = all(history, '.year')[0]!.getBoundingClientRect();
      const milestone = all(history, '.milestone')[0]!.getBoundingClientRect();
      return {beside: milestone.left > left, below: milestone.top >= bottom};
    };
    history.style.inlineSize = '600px';
    expect(gap()).to.deep.equal({beside: true, below: false});
    history.style.inlineSize = '240px';
    expect(gap()).to.deep.equal({beside: false, below: true});
  });

  it('is read through by keyboard, and its links can be kept from leaving the page', async () => {
    const history = await render();
    history.addEventListener('wdea-open', (event) => event.preventDefault());
    const opened = oneEvent<WdeaOpenEvent>(history, 'wdea-open');
    all(history, 'a[part~=title]')[0]!.focus();
    await sendKeys({press: 'Tab'});
    expect(textOf(history.shadowRoot!.activeElement!)).to.equal('Source: Example Register');
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    expect((await opened).record.id).to.equal('news-9');
  });

  it('reads as an ordered list of titles, texts, dates and sources', async function () {
    if (!tellsTree) return this.skip();
    const {url} = await fixtureSource({en: {news: newsCards(1)}});
    await renderSettled(html`<wdea-milestones heading="History" source=${url}></wdea-milestones>`);
    expect(await treeOf('wdea-milestones')).to.deep.equal([
      'region: History', 'heading: History',
      'link: Example headline 1', 'text: What example headline 1 is about.',
      'text: 13 May 2026', 'text: Alliance', 'link: Source: Example Register',
      'text: As of 30 January 2026.', 'status: ',
    ]);
  });
});
