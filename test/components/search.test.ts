import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {WdeaOpenEvent} from '../../components/core/events.js';
import {Search} from '../../components/search/search.js';
import {languages} from '../../src/protocol/languages.js';
import {
  bodyCards, eventCards, factCards, hostile, memberCards, newsCards, personCards, practiceCards, resourceCards,
  serviceCards,
} from '../fixtures/records.js';
import {fixtureSource, type FixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

Search.define();

const contents = {
  news: newsCards(12), events: eventCards(4), resources: resourceCards(3), practices: practiceCards(2),
  members: memberCards(7), people: personCards(2), bodies: bodyCards, services: serviceCards(1), facts: factCards,
};
const editions = Object.fromEntries(languages.map((lang) => [lang, contents]));

const input = (element: Search) => one<HTMLInputElement>(element, 'input');
const popup = (element: Search) => one(element, '[role=listbox]');
const options = (element: Search) => all(element, '[role=option]');
const reached = (element: Search) => all(element, '[aria-selected=true]').map((option) => textOf(option));
const kindsOf = (element: Search, within: string) => all(element, `${within} .kind`).map(textOf);
const titles = (element: Search) => all(element, '.results [part~=title]').map(textOf);
const button = (element: Search, name: string) =>
  all<HTMLButtonElement>(element, 'button').find((each) => [textOf(each), each.ariaLabel].includes(name))!;
const type = async (element: Search, text: string) => {
  input(element).value = text;
  input(element).dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  await element.updateComplete;
};
/** Types, and waits for what is found. */
const find = (element: Search, text: string) => afterLoad(element, () => type(element, text));
/** Waits for what comes by itself. */
const until = async (element: Search, fulfilled: () => unknown) => {
  while (!fulfilled()) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await element.updateComplete;
  }
};
const press = async (element: Search, key: string) => {
  await sendKeys({press: key});
  await element.updateComplete;
};
const show = async (element: Search) => {
  button(element, 'Show results').click();
  await element.updateComplete;
};
/** What is read out next. */
const said = (element: Search) => new Promise<string>((resolve) => {
  const status = one(element, '[role=status]');
  const observer = new MutationObserver(() => {
    observer.disconnect();
    resolve(textOf(status));
  });
  observer.observe(status, {childList: true, characterData: true, subtree: true});
});

/** Renders a box that nobody has touched. */
async function renderBox(source: FixtureSource, lang = 'en'): Promise<Search> {
  const element = await fixture<Search>(html`<wdea-search lang=${lang} source=${source.url}></wdea-search>`);
  await element.l10n.ready;
  await element.updateComplete;
  return element;
}

/** Renders a box that has the focus, and all that it searches. */
async function render(records: Parameters<typeof fixtureSource>[0] = editions, lang = 'en'): Promise<Search> {
  const element = await renderBox(await fixtureSource(records), lang);
  await afterLoad(element, () => input(element).focus());
  return element;
}

describe('<wdea-search>', () => {
  it('asks for nothing before somebody is about to search', async () => {
    const source = await fixtureSource(editions);
    const search = await renderBox(source);
    expect([source.requests.length, search.getAttribute('state')]).to.deep.equal([0, 'ready']);
    await afterLoad(search, () => input(search).focus());
    expect(source.requests.length).to.be.greaterThan(9);
    expect(popup(search).hidden).to.equal(true);
  });

  it('asks for each file once, and for nothing more for what it has looked for before', async () => {
    const source = await fixtureSource(editions);
    const search = await renderBox(source);
    await afterLoad(search, () => input(search).focus());
    for (const text of ['e', 'ex', 'exam', '']) await find(search, text);
    const count = source.requests.length;
    expect(new Set(source.requests).size).to.equal(count);
    for (const text of ['exam', 'e', '']) await find(search, text);
    expect(source.requests).to.have.length(count);
  });

  it('shows what was found for the newest text alone, however fast one types', async () => {
    const search = await render();
    const loads: number[] = [];
    search.addEventListener('wdea-load', ({count}) => loads.push(count));
    for (const text of ['e', 'ex', 'exa', 'head']) await type(search, text);
    await find(search, 'headline');
    expect(kindsOf(search, '.popup')).to.deep.equal(['News']);
    expect(loads).to.deep.equal([12]);
  });

  it('loads for those who type before the box had the focus, too', async () => {
    const search = await renderBox(await fixtureSource(editions));
    await afterLoad(search, () => void type(search, 'headline 7'));
    expect(textOf(options(search)[0]!)).to.equal('Example headline 7 7 May 2026 Alliance');
  });

  it('marks what was looked for', async () => {
    const search = await render();
    await find(search, 'headline 7');
    expect(textOf(options(search)[0]!.querySelector('mark')!)).to.equal('headline 7');
    await show(search);
    expect(textOf(all(search, '.results mark')[0]!)).to.equal('headline 7');
  });

  it('suggests how a word goes on, and searches for what is chosen', async () => {
    const search = await render();
    await find(search, 'Example head');
    expect(kindsOf(search, '.popup')[0]).to.equal('Words');
    expect(textOf(options(search)[0]!)).to.equal('Example headline');
    await press(search, 'ArrowDown');
    await afterLoad(search, () => sendKeys({press: 'Enter'}));
    expect([input(search).value, search.shadowRoot!.activeElement]).to.deep.equal(['Example headline', input(search)]);
    expect(kindsOf(search, '.popup')[0]).to.equal('News');
  });

  it('suggests a few of each kind, with what each is and where the rest is', async () => {
    const search = await render();
    await find(search, 'EXAMPLE');
    expect(kindsOf(search, '.popup').filter((kind) => kind !== 'Words')).to.deep.equal(
      ['News', 'Events', 'Resources', 'Practices', 'Organisations', 'People', 'Governance', 'Services', 'Figures']);
    const groups = all(search, '[role=group]').map((group) => group.querySelectorAll('[role=option]').length);
    expect(groups.slice(-9)).to.deep.equal([6, 4, 3, 2, 6, 2, 4, 1, 1]);
    const news = Array.from(all(search, '[role=group]').at(-9)!.querySelectorAll('[role=option]'), textOf);
    expect(news[0]).to.match(/^Example headline \d+ \d+ May 2026 \w+$/);
    expect(news[5]).to.equal('All results: 12');
  });

  it('says in one line what a suggestion of each kind is', async () => {
    const search = await render();
    await find(search, 'example');
    await afterLoad(search, () => (search.limit = 20));
    const lines = options(search).map(textOf).map((text) => text.replace(' – ', '–')); // some engines set spaces
    expect(lines).to.include.members([
      'Example headline 1 13 May 2026 Alliance',
      'Example event 1 11–13 May 2027 Example Hall Beijing China',
      'Example resource 1 Course Example University',
      'Example practice 1 Example University 1 Teaching',
      'Example University 1 University Beijing China member since 30 January 2024',
      'Example Person 01 Chairperson Example University',
      'Example Alliance',
      'Example service 1 Example Office Employment',
      'Example courses at least 1,000 30 December 2025',
    ]);
  });

  it('finds the other names of an organisation, whatever the case and the accents', async () => {
    const search = await render({en: {members: [{...memberCards(1)[0]!, aliases: ['École Exemple']}]}});
    await find(search, 'ecole exemple');
    expect(options(search)).to.have.length(1);
  });

  it('searches what its author names, in that order', async () => {
    const source = await fixtureSource(editions);
    const search = await renderBox(source);
    search.types = 'people news';
    await afterLoad(search, () => input(search).focus());
    await find(search, 'example');
    expect(kindsOf(search, '.popup')).to.deep.equal(['People', 'News']);
    await afterLoad(search, () => (search.types = 'facts'));
    expect(kindsOf(search, '.popup')).to.deep.equal(['Figures']);
  });

  it('goes through the options by arrows, Home and End, with the focus in the box', async () => {
    const search = await render();
    await find(search, 'headline');
    expect(input(search).hasAttribute('aria-activedescendant')).to.equal(false);
    await press(search, 'ArrowDown');
    await press(search, 'ArrowDown');
    expect(reached(search)).to.deep.equal([textOf(options(search)[1]!)]);
    expect(input(search).getAttribute('aria-activedescendant')).to.equal(one(search, '[aria-selected=true]').id);
    expect(search.shadowRoot!.activeElement).to.equal(input(search));
    await press(search, 'End');
    expect(reached(search)).to.deep.equal(['All results: 12']);
    await press(search, 'Home');
    await press(search, 'ArrowUp');
    expect(reached(search)).to.deep.equal(['All results: 12']);
    await press(search, 'ArrowLeft');
    expect(reached(search)).to.deep.equal([]);
  });

  it('keeps the option that the keys have reached in view', async () => {
    const search = await render();
    await find(search, 'example');
    await press(search, 'ArrowUp');
    const {bottom} = popup(search).getBoundingClientRect();
    expect(popup(search).scrollTop).to.be.greaterThan(0);
    expect(one(search, '[aria-selected=true]').getBoundingClientRect().bottom).to.be.at.most(bottom);
  });

  it('follows a suggestion by Enter as by a click, after an event that can stop it', async () => {
    const search = await render();
    await find(search, 'headline 3');
    const opened: WdeaOpenEvent[] = [];
    search.addEventListener('wdea-open', (event) => {
      event.preventDefault();
      opened.push(event);
    });
    await press(search, 'ArrowDown');
    await press(search, 'Enter');
    expect(popup(search).hidden).to.equal(true);
    expect(input(search).getAttribute('aria-expanded')).to.equal('false');
    await press(search, 'ArrowDown');
    options(search)[0]!.click();
    expect(opened.map(({collection, record}) => `${collection} ${record.id}`)).to.deep.equal(
      ['news news-3', 'news news-3']);
  });

  it('leads to the record, and stays open for what is opened elsewhere', async () => {
    const search = await render();
    await find(search, 'headline 3');
    const option = options(search)[0] as HTMLAnchorElement;
    expect(option.href).to.equal('https://example.org/news/3');
    let ctrl = false;
    search.addEventListener('click', (event) => {
      event.preventDefault();
      ctrl = event.ctrlKey;
    });
    await press(search, 'ArrowDown');
    input(search).dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', ctrlKey: true, bubbles: true}));
    await search.updateComplete;
    expect([ctrl, popup(search).hidden]).to.deep.equal([true, false]);
  });

  it('closes by Escape, opens again by an arrow, and clears by Escape once it is closed', async () => {
    const search = await render();
    await find(search, 'headline');
    await press(search, 'Escape');
    expect([popup(search).hidden, input(search).value]).to.deep.equal([true, 'headline']);
    await press(search, 'ArrowDown');
    expect([popup(search).hidden, reached(search).length]).to.deep.equal([false, 1]);
    await press(search, 'Escape');
    await press(search, 'Escape');
    expect([popup(search).hidden, input(search).value]).to.deep.equal([true, '']);
  });

  it('closes when the focus leaves, and not when it goes to its own button', async () => {
    const search = await render();
    await find(search, 'headline');
    await press(search, 'Tab');
    expect(search.shadowRoot!.activeElement).to.equal(button(search, 'Show results'));
    expect(popup(search).hidden).to.equal(false);
    button(search, 'Show results').blur();
    await search.updateComplete;
    expect(popup(search).hidden).to.equal(true);
  });

  it('shows the results below by Enter, as lists by kind with a source for each', async () => {
    const search = await render();
    await find(search, 'headline');
    await press(search, 'Enter');
    expect(popup(search).hidden).to.equal(true);
    expect(kindsOf(search, '.results')).to.deep.equal(['News']);
    expect(one(search, '.results [role=heading]').getAttribute('aria-level')).to.equal('3');
    expect(titles(search)).to.have.length(5);
    expect(all(search, '.results a[href="https://example.org/register"]').map(textOf)).to.have.length(5);
    expect(textOf(one(search, '.count'))).to.equal('12 results');
    expect(textOf(one(search, '[role=status]'))).to.equal('12 results');
    expect(textOf(one(search, '.footer'))).to.equal('As of 30 January 2026.');
    expect(search.shadowRoot!.activeElement).to.equal(input(search));
  });

  it('shows all results of a kind in place, with the focus on the first that is new', async () => {
    const search = await render();
    await find(search, 'headline');
    await show(search);
    button(search, 'All results: 12').click();
    await until(search, () => titles(search).length > 5);
    expect(titles(search)).to.have.members(contents.news.map(({title}) => title));
    expect(textOf(search.shadowRoot!.activeElement!)).to.equal(titles(search)[5]);
    expect(button(search, 'All results: 12')).to.equal(undefined);
  });

  it('shows all results of a kind from among the suggestions, with the focus on the first', async () => {
    const search = await render();
    await find(search, 'example');
    await press(search, 'ArrowDown');
    await press(search, 'ArrowUp');
    const all12 = options(search).find((option) => textOf(option) === 'All results: 12')!;
    all12.click();
    await until(search, () => search.shadowRoot!.activeElement !== input(search));
    expect(popup(search).hidden).to.equal(true);
    expect(textOf(search.shadowRoot!.activeElement!)).to.equal(titles(search)[0]);
    expect(all(search, '[data-kind=news] [part=item]')).to.have.length(12);
    expect(all(search, '[data-kind=members] [part=item]')).to.have.length(5);
  });

  it('shows the results of a large kind by and by', async () => {
    const search = await render({en: {news: newsCards(70)}});
    await find(search, 'headline');
    expect(textOf(options(search).at(-1)!)).to.equal('All results: 70');
    await show(search);
    button(search, 'Show more').click();
    await until(search, () => titles(search).length > 5);
    expect([titles(search).length, button(search, 'Show more')]).to.deep.equal([55, undefined]);
    button(search, 'All results: 70').click();
    await until(search, () => titles(search).length > 55);
    expect(new Set(titles(search)).size).to.equal(70);
  });

  it('puts the results away when the text changes', async () => {
    const search = await render();
    await find(search, 'headline');
    await show(search);
    await find(search, 'headline 1');
    expect(all(search, '.results')).to.have.length(0);
    expect(popup(search).hidden).to.equal(false);
  });

  it('says how many results there are once the person rests', async () => {
    const search = await render();
    const next = said(search);
    for (const text of ['e', 'h', 'headline']) await find(search, text);
    expect(await next).to.equal('12 results');
    const none = said(search);
    await find(search, 'qqqqqqqq');
    expect(await none).to.equal('Nothing matches your search.');
  });

  it('says in words that nothing matches, in place of the suggestions and of the results', async () => {
    const search = await render();
    await find(search, 'qqqqqqqq');
    expect(textOf(one(search, '.note'))).to.equal('Nothing matches your search.');
    expect([popup(search).hidden, input(search).getAttribute('aria-expanded')]).to.deep.equal([true, 'false']);
    await show(search);
    expect(textOf(one(search, '.results'))).to.equal('Nothing matches your search.');
  });

  it('does nothing for an empty text', async () => {
    const search = await render();
    expect(button(search, 'Show results').getAttribute('aria-disabled')).to.equal('true');
    await type(search, '   ');
    await show(search);
    expect(all(search, '.results, .note')).to.have.length(0);
    await press(search, 'ArrowDown');
    expect(popup(search).hidden).to.equal(true);
  });

  it('says that it is loading while one types, and suggests as soon as it can', async () => {
    const source = await fixtureSource(editions, 'hang');
    const search = await renderBox(source);
    input(search).focus();
    await type(search, 'headline');
    expect(textOf(one(search, '.note'))).to.equal('Loading…');
    expect(search.getAttribute('state')).to.equal('loading');
    await expect(search).to.be.accessible();
  });

  it('searches the rest where a kind cannot be had, says so, and tries again', async () => {
    const source = await fixtureSource(editions);
    const search = await renderBox(source);
    const {files} = source;
    const news = new TextDecoder();
    source.files = new Map([...files].filter(([, bytes]) =>
      !/"collection":"(news|people)"/.test(news.decode(bytes))));
    await afterLoad(search, () => input(search).focus());
    await find(search, 'example');
    expect(kindsOf(search, '.popup')).not.to.include.members(['News', 'People']);
    expect(textOf(one(search, '.notice p'))).to.equal(
      'Not searched, since it cannot be reached at the moment: News, People');
    await expect(search).to.be.accessible();
    source.files = files;
    await afterLoad(search, () => button(search, 'Try again').click());
    expect(all(search, '.notice')).to.have.length(0);
    expect(kindsOf(search, '.popup')).to.include.members(['News', 'People']);
  });

  it('does without a kind that is not published at all', async () => {
    const search = await render({en: {news: contents.news}});
    await find(search, 'example');
    expect(kindsOf(search, '.popup')).to.deep.equal(['News']);
    expect(all(search, '.notice')).to.have.length(0);
  });

  it('says what failed and offers to try again when nothing can be had', async () => {
    const source = await fixtureSource(editions, 'html');
    const search = await renderBox(source);
    const failed = oneEvent(search, 'wdea-error');
    input(search).focus();
    await failed;
    await search.updateComplete;
    expect(search.getAttribute('state')).to.equal('error');
    const again = oneEvent(search, 'wdea-error');
    await type(search, 'example');
    await again;
    await search.updateComplete;
    expect(all(search, '.note')).to.have.length(0);
    await expect(search).to.be.accessible();
    source.mode = 'answer';
    await afterLoad(search, () => button(search, 'Try again').click());
    expect(search.getAttribute('state')).to.equal('ready');
    expect(options(search).length).to.be.greaterThan(10);
  });

  it('is calm when there is nothing to search', async () => {
    const search = await render({en: {news: []}});
    expect(search.getAttribute('state')).to.equal('empty');
    expect(textOf(one(search, '.notice'))).to.equal('There is nothing to search yet.');
    await expect(search).to.be.accessible();
  });

  it('searches in another language once it is switched, with the text that stands there', async () => {
    const records = {...editions, fr: {news: [{...contents.news[0]!, title: 'Un chantier'}]}};
    const search = await render(records);
    await find(search, 'chantier');
    expect(options(search).map(textOf)).not.to.include('Un chantier 13 mai 2026 Alliance');
    await afterLoad(search, () => (search.lang = 'fr'));
    expect(options(search).map(textOf)).to.deep.equal(['Un chantier 13 mai 2026 Alliance']);
  });

  it('marks text that is borrowed from another language', async () => {
    const borrowed = {...contents.news[0]!, lang: 'ar', title: '示例', borrowed: {title: 'zh'}, drafts: ['summary']};
    const search = await render({ar: {news: [borrowed]}}, 'ar');
    await find(search, 'headline');
    const text = one(search, '.popup bdi');
    expect([text.lang, text.dir]).to.deep.equal(['zh', 'ltr']);
    one<HTMLFormElement>(search, 'form').requestSubmit();
    await search.updateComplete;
    expect(textOf(one(search, '.footer')).split('. ')).to.have.length(3);
  });

  it('shows hostile data harmlessly', async () => {
    const search = await render({en: hostile});
    search.limit = 20;
    for (const text of ['e', 'img', 'w', 'reversed']) {
      await find(search, text);
      await show(search);
      expect(all(search, 'script, img, iframe, b')).to.deep.equal([]);
      for (const link of all<HTMLAnchorElement>(search, 'a[href]')) expect(link.protocol).to.match(/^https?:$/);
    }
    await find(search, 'e');
    await expect(search).to.be.accessible();
  });

  it('fits into 240 pixels with text at 200%, and into 1600', async () => {
    const search = await render();
    const sizes =
      [['inline-size: 240px; font-size: 200%', 240, 'example'], ['inline-size: 1600px', 1600, 'exam']] as const;
    for (const [style, width, text] of sizes) {
      search.setAttribute('style', style);
      await find(search, text);
      expect(search.scrollWidth).to.equal(width);
      expect(popup(search).scrollWidth).to.be.at.most(width);
      await show(search);
      expect(search.scrollWidth).to.equal(width);
    }
  });

  it('is as tall before its texts are there as it is then', async () => {
    const search = document.createElement('wdea-search');
    search.lang = 'ru';
    (await fixture(html`<div></div>`)).append(search);
    await search.updateComplete;
    expect(textOf(one(search, 'label'))).to.equal('');
    const {height} = search.getBoundingClientRect();
    await search.l10n.ready;
    await search.updateComplete;
    expect(textOf(one(search, 'label'))).to.equal('Поиск');
    expect(search.getBoundingClientRect().height).to.equal(height);
  });

  it('takes no place in the page for its suggestions', async () => {
    const search = await render();
    const {height} = search.getBoundingClientRect();
    await find(search, 'example');
    expect(popup(search).getBoundingClientRect().height).to.be.greaterThan(100);
    expect(search.getBoundingClientRect().height).to.equal(height);
  });

  it('reads as a search with a combobox, and options in named groups', async function () {
    if (!tellsTree) return this.skip();
    const search = await render();
    await find(search, 'headline 12');
    await press(search, 'ArrowDown');
    expect(await treeOf('wdea-search')).to.deep.equal([
      'region: Search', 'search: ', 'text: Search', 'combobox: Search', 'button: Show results',
      'listbox: Suggestions', 'option: Example headline 12 2 May 2026 Member', 'status: ',
    ]);
  });

  for (const lang of languages) {
    it(`is accessible and speaks its language: ${lang}`, async () => {
      const search = await render(editions, lang);
      await find(search, 'headline');
      await expect(search).to.be.accessible();
      const words = all(search, 'label, .kind, .all').map(textOf);
      words.push(one(search, '.box button').ariaLabel!);
      one<HTMLFormElement>(search, 'form').requestSubmit();
      await search.updateComplete;
      await expect(search).to.be.accessible();
      words.push(...all(search, '.count, .kind, .results button').map(textOf));
      expect(words).to.have.length(8);
      if (lang !== 'en') expect(words.join()).not.to.match(/ results?\b|News|Search|All /);
    });
  }

  it('is accessible in the dark', async () => {
    const search = await render();
    search.theme = 'dark';
    await find(search, 'example');
    await press(search, 'ArrowDown');
    await expect(search).to.be.accessible();
  });
});
