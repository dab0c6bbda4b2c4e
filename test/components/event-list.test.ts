import {expect, html, oneEvent} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {EventList} from '../../components/event-list/event-list.js';
import {timesOf} from '../../components/event-list/times.js';
import {eventPath} from '../../src/protocol/feeds.js';
import {languages} from '../../src/protocol/languages.js';
import {eventCards, hostile} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

EventList.define();

/** From May 2027 back to April 2026, one a month; the seventh is a conference from 11 to 13 November 2026. */
const events = eventCards(14);
const numbered = (...numbers: number[]) => numbers.map((number) => `Example event ${number}`);
const editions = Object.fromEntries(languages.map((lang) => [lang, {events}]));
/** The second day of the conference, whatever the reader's time zone. */
const now = new Date(2026, 10, 12, 12);

const render = async (
  attributes: Partial<EventList> & {lang?: string} = {}, contents: Parameters<typeof fixtureSource>[0] = editions,
) => {
  const {url} = await fixtureSource(contents);
  const {lang = 'en', view = 'list', when = 'all', limit = 100, noViews = false, headingLevel = 2} = attributes;
  return renderSettled<EventList>(html`
    <wdea-event-list lang=${lang} source=${url} view=${view} when=${when} limit=${limit} ?no-views=${noViews}
      heading-level=${headingLevel} kind=${attributes.kind ?? ''} series=${attributes.series ?? ''}
      country=${attributes.country ?? ''} url-state=${attributes.urlState ?? ''} .now=${attributes.now ?? now}
      style="inline-size: 900px"></wdea-event-list>`);
};
const english = (records: readonly object[]) => ({en: {events: records}});
const titles = (list: EventList, within = '') => all(list, `${within} [part=item] [part~=title]`).map(textOf);
const headings = (list: EventList) => all(list, '[role=heading]').map(textOf);
const item = (list: EventList, number: number) =>
  all(list, '[part=item]').find((at) => textOf(at).includes(`Example event ${number} `))!;
const lines = (list: EventList, number: number) =>
  Array.from(item(list, number).querySelectorAll('.meta:not(:first-of-type) > li')).map(textOf);
const button = (list: EventList, name: string) =>
  all<HTMLButtonElement>(list, 'button').find((at) => textOf(at) === name)!;
const press = async (list: EventList, name: string) => {
  button(list, name).click();
  await list.updateComplete;
};
const day = (list: EventList, date: string) => one(list, `td:has(time[datetime="${date}"])`);
const said = (list: EventList) => textOf(one(list, '[role=status]'));

describe('<wdea-event-list>', () => {
  keepsTheContract({
    element: EventList,
    contents: {events: eventCards(7)},
    borrowed: {collection: 'events', field: 'theme'},
    sameWords: ['Agenda', 'GMT+02:00', 'GMT+03:00'],
  });

  describe('as a list', () => {
    it('shows what is to come, soonest first, then what is over, newest first, under headings', async () => {
      const list = await render({headingLevel: 3});
      expect(titles(list)).to.deep.equal(numbered(7, 6, 5, 4, 3, 2, 1, 8, 9, 10, 11, 12, 13, 14));
      expect(headings(list)).to.deep.equal(['Current and upcoming events', 'Past events']);
      expect(all(list, '[role=heading]').map((at) => at.ariaLevel)).to.deep.equal(['4', '4']);
      expect(titles(list, '.group:not(.group ~ .group)')).to.deep.equal(numbered(7, 6, 5, 4, 3, 2, 1));
    });

    it('says that none is announced when all are over', async () => {
      const list = await render({now: new Date(2030, 0, 1)});
      expect(textOf(one(list, '.notice'))).to.equal('No events are announced.');
      expect(headings(list)).to.deep.equal(['Past events']);
      expect(titles(list)[0]).to.equal('Example event 1');
    });

    it('shows only what is to come, or only what is over, without a heading', async () => {
      const list = await render({when: 'upcoming'});
      expect(titles(list)).to.deep.equal(numbered(7, 6, 5, 4, 3, 2, 1));
      expect(headings(list)).to.deep.equal([]);
      list.when = 'past';
      await list.updateComplete;
      expect(titles(list)).to.deep.equal(numbered(8, 9, 10, 11, 12, 13, 14));
    });

    it('is empty when nothing of what is wanted is there', async () => {
      const list = await render({when: 'upcoming', now: new Date(2030, 0, 1)});
      expect(list.getAttribute('state')).to.equal('empty');
      expect(textOf(one(list, '.notice'))).to.equal('No events are announced.');
    });

    it('narrows to a kind, a series and a country or region, also later', async () => {
      const list = await render({kind: 'conference'});
      expect(titles(list)).to.deep.equal(numbered(7, 4, 1, 10, 13));
      await afterLoad(list, () => (list.kind = 'meeting'));
      expect(titles(list)).to.deep.equal(numbered(5, 2, 8, 11, 14));
      await afterLoad(list, () => Object.assign(list, {kind: undefined, series: 'wdec'}));
      expect(titles(list)).to.deep.equal(numbered(7, 4, 1, 10, 13));
      await afterLoad(list, () => Object.assign(list, {series: undefined, country: 'EG'}));
      expect(titles(list)).to.deep.equal(numbered(5, 2, 8, 11, 14));
      await afterLoad(list, () => (list.country = 'nowhere'));
      expect(list.getAttribute('state')).to.equal('empty');
    });

    it('keeps what is beyond the limit closed until a reader opens it by keyboard', async () => {
      const list = await render({limit: 8});
      const shown = () => all(list, '[part=item]').filter((at) => at.checkVisibility()).length;
      expect(shown()).to.equal(8);
      const summary = one(list, 'summary');
      expect(textOf(summary)).to.equal('More events');
      summary.focus();
      await sendKeys({press: 'Enter'});
      expect(shown()).to.equal(14);
      expect(list.shadowRoot!.activeElement).to.equal(summary);
      expect(headings(list)).to.deep.equal(['Current and upcoming events', 'Past events', 'Past events']);
    });

    it('takes nonsense in its attributes for the defaults', async () => {
      const nonsense = {view: 'clock', when: 'never', limit: NaN, now: new Date(NaN)} as unknown as Partial<EventList>;
      const list = await render(nonsense);
      expect(button(list, 'List').ariaPressed).to.equal('true');
      expect(titles(list)).to.have.length(14);
      expect(titles(list, ':not(details *)')).to.have.length(14);
      expect(one(list, 'details').querySelectorAll('[part=item]')).to.have.length(4);
    });

    it('asks for no more than the pointer and the head of a small collection', async () => {
      const source = await fixtureSource(editions);
      await renderSettled(html`<wdea-event-list source=${source.url}></wdea-event-list>`);
      expect(source.requests).to.have.length(2);
    });

    it('opens two hundred events', async () => {
      const list = await render({limit: 20}, english(eventCards(200)));
      expect(all(list, '[part=item]')).to.have.length(200);
      expect(all(list, 'details [part=item]')).to.have.length(180);
    });
  });

  describe('each event', () => {
    it('says first when it does not take place as announced', async () => {
      const list = await render();
      expect(textOf(item(list, 4))).to.match(/^Cancelled Example event 4/);
      expect(textOf(item(list, 5))).to.match(/^Postponed Example event 5/);
    });

    it('leads to its source', async () => {
      const list = await render();
      const link = item(list, 1).querySelector<HTMLAnchorElement>('.meta a')!;
      expect([textOf(link), link.href]).to.deep.equal(['Source: Example Register', 'https://example.org/register']);
    });

    it('tells the hours of its place, and the reader’s own when they differ', async () => {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const away = zone === 'Pacific/Auckland' ? 'Europe/London' : 'Pacific/Auckland';
      const [, meeting] = events;
      const list = await render({}, english([
        {...meeting!, zone: away}, {...meeting!, id: 'here', title: 'Here', zone},
      ]));
      const {venue, offset, reader} = timesOf({...meeting!, zone: away}, 'en')!;
      expect(reader).not.to.equal(undefined);
      const texts = all(list, '[part=item]').map(textOf);
      expect(texts.find((text) => !text.includes('Here'))).to.contain(
        `${venue} local time${offset}your time: ${reader}`);
      expect(texts.find((text) => text.includes('Here'))).to.contain(' local time').and.not.to.contain('your time');
    });

    it('leaves hours as they were written when the time zone is unknown', async () => {
      const list = await render({}, english([{...events[1]!, zone: 'Mars/Olympus'}]));
      expect(lines(list, 2)[0]).to.equal('09:30–11:00 local time');
      expect(textOf(item(list, 2))).not.to.match(/GMT|your time/);
    });

    it('leaves out an end that comes before its beginning', async () => {
      const list = await render({}, english(hostile.events));
      const backwards = all(list, '[part=item]').find((at) => textOf(at).startsWith('An event that ends first'))!;
      expect(textOf(backwards.querySelector('time')!)).to.equal('11 May 2027');
    });

    it('can be put into a calendar as long as its days are known, it is not over and takes place', async () => {
      const list = await render();
      const links = all<HTMLAnchorElement>(list, '.calendar-link');
      expect(links.map(textOf)).to.deep.equal(Array(3).fill('Add to calendar'));
      expect(links.map(({href}) => href)).to.deep.equal(
        [7, 2, 1].map((number) => list.snapshot.address(eventPath('en', `event-${number}`))));
    });

    it('lets the page decide what happens when a person follows a link', async () => {
      const list = await render({view: 'month'});
      const opened: string[] = [];
      list.addEventListener('wdea-open', (event) => {
        event.preventDefault();
        opened.push(event.record.id);
      });
      day(list, '2026-11-12').querySelector('a')!.click();
      item(list, 7).querySelector('a')!.click();
      expect(opened).to.deep.equal(['event-7', 'event-7']);
    });
  });

  it('offers all events as a calendar', async () => {
    const list = await render({lang: 'fr'});
    const link = one<HTMLAnchorElement>(list, '[part=export] a');
    expect([textOf(link), link.href]).to.deep.equal(['iCalendar', list.snapshot.address('feeds/fr/events.ics')]);
  });

  describe('as an agenda', () => {
    it('goes through the days in order of time, from what is not over', async () => {
      const list = await render({view: 'agenda', limit: 3});
      expect(titles(list, '.agenda > .group')).to.deep.equal(numbered(7, 6, 5));
      const own = all(list, '.agenda > .group [role=heading]').map(textOf);
      expect(own[0]).to.match(/Wed.*11.*Fri.*13 Nov.*2026/);
      expect(own[1]).to.equal('December 2026');
      expect(own[2]).to.match(/Wed.*20 Jan.*2027/);
    });

    it('has what was before and what comes later to open', async () => {
      const list = await render({view: 'agenda', limit: 3});
      const [before, after] = all<HTMLDetailsElement>(list, 'details') as [HTMLDetailsElement, HTMLDetailsElement];
      expect([before, after].map((at) => textOf(at.querySelector('summary')!))).to.deep.equal(
        ['Earlier events', 'More events']);
      expect(titles(list, 'details:first-of-type')).to.deep.equal(numbered(14, 13, 12, 11, 10, 9, 8));
      expect(after.compareDocumentPosition(all(list, '.agenda > .group')[2]!)).to.equal(
        Node.DOCUMENT_POSITION_PRECEDING);
    });

    it('ends with the latest when all are over', async () => {
      const list = await render({view: 'agenda', limit: 3, now: new Date(2030, 0, 1)});
      expect(titles(list, '.agenda > .group')).to.deep.equal(numbered(3, 2, 1));
    });

    it('gathers the events of a day below it', async () => {
      const list = await render({view: 'agenda'}, english([events[1]!, {...events[1]!, id: 'twin', title: 'Twin'}]));
      expect(headings(list)).to.have.length(1);
      expect(titles(list)).to.have.members(['Example event 2', 'Twin']);
    });
  });

  describe('as a month', () => {
    const monthShown = (list: EventList) => one(list, 'table').getAttribute('aria-label');

    it('is a table of days, with links on each day of an event, and the events below', async () => {
      const list = await render({view: 'month'});
      expect(headings(list)).to.deep.equal(['November 2026']);
      expect(all(list, 'th').map((at) => at.getAttribute('aria-label'))).to.deep.equal(
        ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
      expect(all(list, 'td time')).to.have.length(30);
      expect(all(list, 'td:has(a) time').map((at) => at.getAttribute('datetime'))).to.deep.equal(
        ['2026-11-11', '2026-11-12', '2026-11-13']);
      expect(titles(list)).to.deep.equal(numbered(7));
      expect(all(list, '[aria-current=date]').map(textOf)).to.deep.equal(['12']);
    });

    it('begins its weeks on Saturday in Arabic and on Monday in the other languages', async () => {
      for (const lang of languages) {
        const list = await render({view: 'month', lang});
        const column = (date: string) => Array.from(day(list, date).parentElement!.children).indexOf(day(list, date));
        // 7 November 2026 is a Saturday
        expect(column('2026-11-07'), lang).to.equal(lang === 'ar' ? 0 : 5);
      }
    });

    it('opens with the month of the next event, or of the last one when all are over', async () => {
      expect(monthShown(await render({view: 'month', now: new Date(2026, 10, 20)}))).to.equal('December 2026');
      expect(monthShown(await render({view: 'month', now: new Date(2030, 0, 1)}))).to.equal('May 2027');
      const long = english([{...events[0]!, start: '2026-03-01', end: '2027-10-31'}]);
      expect(monthShown(await render({view: 'month'}, long))).to.equal('November 2026');
    });

    it('names what is known by month or year only below the table', async () => {
      const year = {...events[2]!, start: '2026', id: 'y', title: 'Y'};
      const list = await render({view: 'month'}, english([...events, year]));
      expect(headings(list)).to.deep.equal(['November 2026', 'Exact days not known']);
      expect(titles(list, '.group ~ .group')).to.deep.equal(['Y']);
      expect(all(list, 'td a')).to.have.length(3);
      await press(list, 'December 2026');
      expect(titles(list, '.group ~ .group')).to.deep.equal(['Y', 'Example event 6']);
    });

    it('turns its months by mouse and by keyboard, keeps the focus, and says where it is', async () => {
      const list = await render({view: 'month'});
      await press(list, 'October 2026');
      expect(headings(list)[0]).to.equal('October 2026');
      expect(said(list)).to.equal('October 2026, 1 event');
      const next = button(list, 'November 2026');
      next.focus();
      await sendKeys({press: 'Enter'});
      await list.updateComplete;
      await sendKeys({press: ' '});
      await list.updateComplete;
      expect(headings(list)[0]).to.equal('December 2026');
      expect(list.shadowRoot!.activeElement).to.equal(next);
      await press(list, 'Today');
      expect(headings(list)[0]).to.equal('November 2026');
    });

    it('says when a month has no events', async () => {
      const list = await render({view: 'month'}, english(events.slice(0, 1)));
      await press(list, 'Today');
      expect(textOf(one(list, '.group [part=status]'))).to.equal('There are no events in this month.');
      expect(said(list)).to.equal('November 2026, 0 events');
    });

    it('says on the day itself that an event is cancelled', async () => {
      const list = await render({view: 'month', now: new Date(2027, 1, 1)});
      expect(textOf(day(list, '2027-02-12'))).to.contain('Cancelled Example event 4');
    });

    it('has a mark with a name in the place of links where it is narrow', async () => {
      const list = await render({view: 'month'});
      const [link, mark] = ['a', '.mark'].map((selector) => day(list, '2026-11-11').querySelector(selector)!);
      expect([link!.checkVisibility(), mark!.checkVisibility()]).to.deep.equal([true, false]);
      list.style.inlineSize = '360px';
      expect([link!.checkVisibility(), mark!.checkVisibility()]).to.deep.equal([false, true]);
      expect(mark!.getAttribute('aria-label')).to.equal('1 event');
      expect(titles(list)).to.deep.equal(numbered(7));
    });

    for (const lang of ['en', 'ar'] as const) {
      it(`is accessible and fits into 240 pixels with text at 200%: ${lang}`, async () => {
        const list = await render({view: 'month', lang});
        await expect(list).to.be.accessible();
        list.setAttribute('style', 'inline-size: 240px; font-size: 200%');
        expect(list.scrollWidth).to.equal(240);
        await expect(list).to.be.accessible();
      });
    }

    it('reads as a table of weeks', async function () {
      if (!tellsTree) return this.skip();
      await render({view: 'month'});
      const tree = await treeOf('wdea-event-list');
      expect(tree.slice(0, 11)).to.deep.equal([
        'region: Events', 'button: List', 'button: Agenda', 'button: Month',
        'button: October 2026', 'button: Today', 'button: December 2026',
        'heading: November 2026', 'text: M', 'text: T', 'text: W',
      ]);
      const first = tree.indexOf('text: 10');
      expect(tree.slice(first, first + 8)).to.deep.equal(['text: 10', 'text: 11', 'link: Example event 7', 'text: 12',
        'link: Example event 7', 'text: 13', 'link: Example event 7', 'text: 14']);
    });
  });

  describe('lets a reader choose the view', () => {
    it('by keyboard, and says how many events there are', async () => {
      const list = await render();
      button(list, 'List').focus();
      await sendKeys({press: 'Tab'});
      await sendKeys({press: ' '});
      await list.updateComplete;
      expect(all(list, '.agenda')).to.have.length(1);
      expect(all(list, '[aria-pressed=true]').map(textOf)).to.deep.equal(['Agenda']);
      expect(list.shadowRoot!.activeElement).to.equal(button(list, 'Agenda'));
      expect(said(list)).to.equal('14 events');
      await press(list, 'Month');
      expect(said(list)).to.equal('November 2026, 1 event');
    });

    it('until the author sets another one', async () => {
      const list = await render();
      await press(list, 'Month');
      list.view = 'agenda';
      await list.updateComplete;
      expect(all(list, '[aria-pressed=true]').map(textOf)).to.deep.equal(['Agenda']);
    });

    it('unless the author leaves the choice out', async () => {
      const list = await render({noViews: true, view: 'month'});
      expect(all(list, 'button').map(textOf)).to.deep.equal(['October 2026', 'Today', 'December 2026']);
    });

    it('without a trace in the address', async () => {
      const before = location.href;
      const list = await render();
      await press(list, 'Month');
      await press(list, 'October 2026');
      expect(location.href).to.equal(before);
    });

    it('keeps view and month in the address when asked to, and follows Back', async () => {
      const before = location.href;
      const list = await render({urlState: 'e'});
      await press(list, 'Month');
      await press(list, 'October 2026');
      const parameters = new URL(location.href).searchParams;
      expect([parameters.get('e-view'), parameters.get('e-month')]).to.deep.equal(['month', '2026-10']);
      for (const heading of ['November 2026', 'Current and upcoming events']) {
        const back = oneEvent(window, 'popstate');
        history.back();
        await back;
        await list.updateComplete;
        expect(headings(list)[0]).to.equal(heading);
      }
      expect(location.href).to.equal(before);
    });

    it('reads view and month from the address when the page opens, and takes no nonsense from it', async () => {
      const before = location.href;
      const open = async (query: string) => {
        history.replaceState(null, '', `${before}&${query}`);
        const list = await render({urlState: 'e'});
        history.replaceState(null, '', before);
        return list;
      };
      expect(headings(await open('e-view=month&e-month=2026-08'))).to.deep.equal(['August 2026']);
      expect(headings(await open('e-view=month&e-month=2026-99'))).to.deep.equal(['November 2026']);
      expect(headings(await open('e-view=clock'))[0]).to.equal('Current and upcoming events');
    });
  });

  it('reads as lists under headings', async function () {
    if (!tellsTree) return this.skip();
    await render({}, english([events[0]!, events[7]!]));
    // whether the reader's own time differs depends on where the test runs
    expect((await treeOf('wdea-event-list')).filter((line) => !line.includes('your time'))).to.deep.equal([
      'region: Events', 'button: List', 'button: Agenda', 'button: Month',
      'heading: Current and upcoming events', 'list: ', 'link: Example event 1', 'text: Theme of example event 1',
      'text: What happens at example event 1.', 'text: 11 – 13 May 2027', 'text: Example Hall', 'text: Beijing',
      'text: China', 'text: Conference', 'text: On site', 'link: Source: Example Register', 'link: Add to calendar',
      'heading: Past events', 'list: ', 'link: Example event 8', 'text: What happens at example event 8.',
      'text: 20 October 2026', 'text: Cairo', 'text: Egypt', 'text: Meeting', 'text: Online',
      'link: Source: Example Register', 'text: 09:30–11:00 local time', 'text: GMT+03:00',
      'text: As of 30 January 2026.', 'text: Export:', 'link: iCalendar', 'status: ',
    ]);
  });

  it('prints what is closed, and no controls', async function () {
    if (!navigator.userAgent.includes('Chrome')) return this.skip(); // only Chromium shows a page as it is printed
    const list = await render({limit: 3});
    await emulateMedia({media: 'print'});
    const last = all(list, '[part=item]').at(-1)!;
    expect(last.checkVisibility()).to.equal(true);
    expect(last.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(one(list, '.views').checkVisibility()).to.equal(false);
    await emulateMedia({media: 'screen'});
  });
});
