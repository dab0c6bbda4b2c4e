import {expect, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {Conference} from '../../components/conference/conference.js';
import type {WdeaOpenEvent} from '../../components/core/events.js';
import {formatDateRange} from '../../components/core/list/date-range.js';
import type {EventCard} from '../../src/protocol/collections/events.js';
import {languages} from '../../src/protocol/languages.js';
import {pointerPath} from '../../src/protocol/snapshot.js';
import {eventCards, hostile, newsCards, resourceCards} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource, type FixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

Conference.define();

const [conference, meeting] = eventCards(2) as [EventCard, EventCard];
const edition = (year: number, more: object = {}) => ({
  ...conference, id: `summit-${year}`, title: `Example summit ${year}`, theme: `Theme of ${year}`,
  start: `${year}-05-11`, end: `${year}-05-13`, ...more,
});
/** One edition in each May of four years, the third cancelled; beside them a meeting, and another series. */
const events = [
  edition(2027), {...meeting, id: 'meeting'}, edition(2026),
  edition(2025, {status: {id: 'cancelled', name: 'Cancelled'}}),
  edition(2024, {start: '2024-05', end: undefined}),
  edition(2023, {id: 'other', title: 'Another series', series: {id: 'other', name: 'Other series'}}),
];
const news = newsCards(40).map((item, at) => ({...item, events: at === 20 ? ['summit-2026'] : ['meeting']}));
const resources = resourceCards(40)
  .map((item, at) => ({...item, events: at > 35 ? ['summit-2027', 'summit-2026'] : []}));
const contents = {events, news, resources};

const everywhere = (records: object) => Object.fromEntries(languages.map((lang) => [lang, records]));
const element = ({url}: FixtureSource, attributes: Partial<Conference> = {}) =>
  renderSettled<Conference>(html`<wdea-conference source=${url} .edition=${attributes.edition}
    .series=${attributes.series ?? 'wdec'} .heading=${attributes.heading} .headingLevel=${attributes.headingLevel ?? 2}
    .now=${attributes.now ?? new Date(2026, 10, 1)}></wdea-conference>`);
const render = async (attributes: Partial<Conference> = {}, records: object = contents) =>
  element(await fixtureSource(everywhere(records)), attributes);

const days = (year: number) => formatDateRange('en', `${year}-05-11`, `${year}-05-13`);
const title = (shown: Conference) => textOf(one(shown, '.name'));
const headings = (shown: Conference) =>
  all(shown, '[role=heading]').map((each) => `${each.getAttribute('aria-level')} ${textOf(each)}`);
const button = (shown: Conference, name: string) =>
  all<HTMLButtonElement>(shown, 'button').find((each) => textOf(each) === name)!;
const buttons = (shown: Conference) => all(shown, '.editions button').map((each) =>
  textOf(each) + (each.getAttribute('aria-current') === 'true' ? '*' : ''));
const listed = (shown: Conference) => all(shown, '[part=item] [part~=title]').map(textOf);
const calendar = (shown: Conference) => all<HTMLAnchorElement>(shown, '[part~=export]').map(({href}) => href);
const titleFocused = (shown: Conference) => shown.shadowRoot!.activeElement === one(shown, '.name');
/** Takes away what a path of the published folder holds, as a host does that lost a file. */
const lose = (source: FixtureSource, name: 'events' | 'news' | 'resources') => {
  const pointer = JSON.parse(new TextDecoder().decode(source.files.get(pointerPath))) as
    {editions: {en: Record<string, {hash: string}>}};
  const path = [...source.files.keys()].find((each) => each.includes(pointer.editions.en[name]!.hash))!;
  const bytes = source.files.get(path)!;
  source.files.delete(path);
  return () => source.files.set(path, bytes);
};

describe('<wdea-conference>', () => {
  keepsTheContract({
    element: Conference,
    contents: {events: eventCards(14), news: newsCards(12), resources: resourceCards(12)},
    spoiled: {
      events: hostile.events.map((event) => ({...event, series: conference.series})),
      news: hostile.news.map((item) => ({...item, events: ['script-link']})),
      resources: hostile.resources.map((item) => ({...item, events: ['script-link']})),
    },
    borrowed: {collection: 'events', field: 'title'},
  });

  it('shows title, dates, place, theme, summary and source of the newest edition', async () => {
    const shown = await render();
    expect(title(shown)).to.equal('Example summit 2027');
    expect(all(shown, '.name ~ .meta').map((meta) => Array.from(meta.children, textOf))).to.deep.equal([
      ['upcoming', days(2027), 'Example Hall', 'Beijing', 'China', 'On site'],
      ['Source: Example Register', 'Add to calendar'],
    ]);
    expect(textOf(one(shown, '.theme'))).to.equal('Theme of 2027');
    expect(textOf(one(shown, '.name ~ .summary'))).to.equal('What happens at example event 1.');
  });

  it('lists what came out of the edition and the news about it, each under its own heading', async () => {
    const shown = await render({edition: 'summit-2026', heading: 'Summits', headingLevel: 3});
    expect(headings(shown)).to.deep.equal(
      ['3 Summits', '4 Example summit 2026', '5 Outcomes', '5 News']);
    expect(listed(shown)).to.deep.equal([
      'Example resource 37', 'Example resource 38', 'Example resource 39', 'Example resource 40', 'Example headline 21',
    ]);
  });

  it('has no heading for what there is none of', async () => {
    expect(headings(await render())).to.deep.equal(['2 Example summit 2027', '3 Outcomes']);
    expect(headings(await render({edition: '2025'}))).to.deep.equal(['2 Cancelled Example summit 2025']);
  });

  it('puts its headings below a heading of the page’s own', async () => {
    const {url} = await fixtureSource(everywhere(contents));
    const shown = await renderSettled<Conference>(html`
      <wdea-conference source=${url} heading-level="3"><h3 slot="heading">Summits</h3></wdea-conference>`);
    expect(headings(shown)).to.deep.equal(['4 Example summit 2027', '5 Outcomes']);
  });

  it('shows the edition that its author asks for, by id or by year', async () => {
    expect(title(await render({edition: 'summit-2024'}))).to.equal('Example summit 2024');
    expect(title(await render({edition: '2026'}))).to.equal('Example summit 2026');
  });

  it('follows its attributes as they change, without asking for the same data again', async () => {
    const source = await fixtureSource(everywhere(contents));
    const shown = await element(source);
    const asked = source.requests.length;
    shown.setAttribute('edition', '2026');
    await shown.updateComplete;
    expect(title(shown)).to.equal('Example summit 2026');
    shown.removeAttribute('edition');
    await shown.updateComplete;
    expect(title(shown)).to.equal('Example summit 2027');
    await afterLoad(shown, () => shown.setAttribute('series', 'other'));
    expect(title(shown)).to.equal('Another series');
    expect(shown.renderRoot.querySelector('.editions')).to.equal(null);
    expect(source.requests).to.have.length(asked);
  });

  it('is empty and calm when the edition or the series is not published', async () => {
    for (const wanted of [{edition: '1999'}, {edition: 'meeting'}, {edition: '__proto__'}]) {
      const shown = await render(wanted);
      expect(shown.getAttribute('state')).to.equal('empty');
      expect(textOf(one(shown, '.notice'))).to.equal('This edition is not published here.');
    }
    const shown = await render({series: 'no-such-series'});
    expect(shown.getAttribute('state')).to.equal('empty');
    expect(textOf(one(shown, '.notice'))).to.equal('No edition is published yet.');
    await afterLoad(shown, () => (shown.series = 'wdec'));
    expect(shown.getAttribute('state')).to.equal('ready');
  });

  it('leads to earlier and later editions, and says which one is shown', async () => {
    const shown = await render({edition: '2026'});
    expect(buttons(shown)).to.deep.equal(['2027', '2026*', '2025', '2024']);
    button(shown, '2024').click();
    await shown.updateComplete;
    expect(title(shown)).to.equal('Example summit 2024');
    expect(buttons(shown)).to.deep.equal(['2027', '2026', '2025', '2024*']);
    expect(titleFocused(shown)).to.equal(true);
    expect(textOf(one(shown, '[role=status]'))).to.equal('Example summit 2024');
  });

  it('is worked by keyboard alone', async () => {
    const shown = await render();
    button(shown, '2027').focus();
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await shown.updateComplete;
    expect(title(shown)).to.equal('Example summit 2026');
    expect(titleFocused(shown)).to.equal(true);
    await sendKeys({press: 'Tab'});
    expect(shown.shadowRoot!.activeElement).to.equal(one(shown, '.name a'));
  });

  it('keeps the edition that a reader chose when the language changes', async () => {
    const shown = await render();
    button(shown, '2026').click();
    await afterLoad(shown, () => (shown.lang = 'fr'));
    expect(title(shown)).to.equal('Example summit 2026');
    expect(headings(shown)).to.include('3 Résultats');
  });

  it('tells two editions of a year apart by their dates', async () => {
    const shown = await render({}, {...contents, events: [edition(2027, {id: 'b', start: '2027-11'}), edition(2027)]});
    expect(buttons(shown)).to.deep.equal(['November 2027*', '11 May 2027']);
  });

  it('says what does not take place before its title, and offers no calendar for it', async () => {
    const shown = await render({edition: '2025', now: new Date(2025, 0, 1)});
    expect(title(shown)).to.equal('Cancelled Example summit 2025');
    expect(calendar(shown)).to.deep.equal([]);
    expect(textOf(all(shown, '.meta')[0]!)).not.to.contain('upcoming');
  });

  it('offers the calendar until the edition is over, in the language of the content', async () => {
    const [upcoming, now, over] = await Promise.all([[4, 10], [4, 13], [4, 14]]
      .map(([month, day]) => render({now: new Date(2027, month!, day)})));
    expect(calendar(upcoming!)[0]).to.match(/^https:\/\/fixture\.invalid\/\d+\/feeds\/en\/events\/summit-2027\.ics$/);
    expect(textOf(all(now!, '.meta')[0]!)).to.match(/^taking place now/);
    expect(calendar(now!)).to.have.length(1);
    expect(calendar(over!)).to.deep.equal([]);
    expect(textOf(all(over!, '.meta')[0]!)).to.match(new RegExp(`^${days(2027)}`));
  });

  it('offers no calendar for an edition of which only the month is known', async () => {
    const shown = await render({edition: '2024', now: new Date(2023, 0, 1)});
    expect(textOf(all(shown, '.meta')[0]!)).to.match(/^upcomingMay 2024/);
    expect(calendar(shown)).to.deep.equal([]);
  });

  it('shows the edition when its news cannot be had, says so, and keeps the focus when it tries again', async () => {
    const source = await fixtureSource(everywhere(contents));
    const restore = lose(source, 'news');
    const shown = await element(source, {edition: '2026'});
    expect(shown.getAttribute('state')).to.equal('ready');
    expect(headings(shown)).to.deep.equal(['2 Example summit 2026', '3 Outcomes', '3 News']);
    expect(textOf(one(shown, '.notice p'))).to.equal('The content cannot be reached at the moment.');
    await expect(shown).to.be.accessible();
    restore();
    await afterLoad(shown, () => {
      button(shown, 'Try again').focus();
      button(shown, 'Try again').click();
    });
    await shown.updateComplete;
    expect(listed(shown)).to.include('Example headline 21');
    expect(titleFocused(shown)).to.equal(true);
  });

  it('does without collections that are not published', async () => {
    const shown = await render({edition: '2026'}, {events});
    expect(headings(shown)).to.deep.equal(['2 Example summit 2026']);
    expect(all(shown, '.notice')).to.deep.equal([]);
  });

  it('fails as a whole when the editions cannot be had', async () => {
    const source = await fixtureSource(everywhere(contents));
    lose(source, 'events');
    expect((await element(source)).getAttribute('state')).to.equal('error');
  });

  it('asks the page before it opens a record', async () => {
    const shown = await render({edition: '2026'});
    const opened: string[] = [];
    shown.addEventListener('wdea-open', (event: WdeaOpenEvent) => {
      event.preventDefault();
      opened.push(`${event.collection} ${event.record.id}`);
    });
    for (const link of all(shown, 'a[part~=title]')) link.click();
    expect(opened).to.deep.equal([
      'events summit-2026', 'resources resource-37', 'resources resource-38', 'resources resource-39',
      'resources resource-40', 'news news-21',
    ]);
  });

  it('states below all texts that they are borrowed when only a linked one is', async () => {
    const borrowed = news.map((item) => ({...item, borrowed: {summary: 'en'}, drafts: ['title']}));
    const shown = await render({edition: '2026'}, {...contents, news: borrowed});
    expect(textOf(one(shown, '.footer'))).to.contain('missing in this language').and.to.contain('not been reviewed');
    const other = await render({edition: '2027'}, {...contents, news: borrowed});
    expect(textOf(one(other, '.footer'))).to.equal('As of 30 January 2026.');
  });

  it('reads as a way through the editions, the edition, and its lists', async function () {
    if (!tellsTree) return this.skip();
    await render({edition: '2026', heading: 'Summits'}, {...contents, resources: []});
    expect(await treeOf('wdea-conference')).to.deep.equal([
      'region: Summits', 'heading: Summits',
      'navigation: Editions (Summits)', 'button: 2027', 'button: 2026', 'button: 2025', 'button: 2024',
      'heading: Example summit 2026', 'link: Example summit 2026',
      `text: ${days(2026)}`, 'text: Example Hall', 'text: Beijing', 'text: China', 'text: On site',
      'text: Theme of 2026', 'text: What happens at example event 1.', 'link: Source: Example Register',
      'heading: News', 'list: ', 'link: Example headline 21', 'text: What example headline 21 is about.',
      'text: 23 April 2026', 'text: Member', 'link: Source: Example Register',
      'text: As of 30 January 2026.', 'status: ',
    ]);
  });
});
