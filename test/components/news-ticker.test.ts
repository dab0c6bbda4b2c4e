import {aTimeout, expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {WdeaOpenEvent} from '../../components/core/events.js';
import {NewsTicker} from '../../components/news-ticker/news-ticker.js';
import {languages} from '../../src/protocol/languages.js';
import {hostile, newsCards} from '../fixtures/records.js';
import {fixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

NewsTicker.define();

const news = newsCards(8);
const editions = Object.fromEntries(languages.map((lang) => [lang, {news}]));
const visible = (ticker: NewsTicker) =>
  all(ticker, '[part=item]').filter((item) => getComputedStyle(item).visibility === 'visible');
const shown = (ticker: NewsTicker) => visible(ticker).map((item) => textOf(item.querySelector('[part~=title]')!));
const button = (ticker: NewsTicker, name: string) => one<HTMLButtonElement>(ticker, `button[aria-label="${name}"]`);
const render = async (contents: Parameters<typeof fixtureSource>[0] = editions) => {
  const source = await fixtureSource(contents);
  return renderSettled<NewsTicker>(html`<wdea-news-ticker source=${source.url}></wdea-news-ticker>`);
};

describe('<wdea-news-ticker>', () => {
  it('shows the newest headline, and only that', async () => {
    const ticker = await render();
    expect(ticker.getAttribute('state')).to.equal('ready');
    expect(shown(ticker)).to.deep.equal(['Example headline 1']);
    expect(all(ticker, '[part=item]')).to.have.length(5);
  });

  it('asks for the pointer and one head, and for nothing else', async () => {
    const source = await fixtureSource(editions);
    await renderSettled(html`<wdea-news-ticker source=${source.url}></wdea-news-ticker>`);
    expect(source.requests).to.have.length(2);
    expect(source.requests[0]).to.equal('v1/current.json');
  });

  it('steps forwards and backwards, and round at the ends', async () => {
    const ticker = await render();
    button(ticker, 'Next headline').click();
    await ticker.updateComplete;
    expect(shown(ticker)).to.deep.equal(['Example headline 2']);
    button(ticker, 'Previous headline').click();
    button(ticker, 'Previous headline').click();
    await ticker.updateComplete;
    expect(shown(ticker)).to.deep.equal(['Example headline 5']);
  });

  it('is worked by keyboard alone: link, source, previous, play, next in order', async () => {
    const ticker = await render();
    const names: string[] = [];
    one(ticker, '[data-current] [part~=title]').focus();
    for (let at = 0; at < 5; at++) {
      // beyond the last button the focus would leave the page, and the keys of later tests with it
      if (at > 0) await sendKeys({press: 'Tab'});
      const active = ticker.shadowRoot!.activeElement!;
      names.push(active.getAttribute('aria-label') ?? textOf(active));
    }
    expect(names).to.deep.equal([
      'Example headline 1', 'Source: Example Register', 'Previous headline', 'Play the headlines', 'Next headline',
    ]);
  });

  it('announces a headline only after a person has asked for it', async () => {
    const ticker = await render();
    const status = one(ticker, '[role=status]');
    expect(textOf(status)).to.equal('');
    button(ticker, 'Next headline').click();
    await ticker.updateComplete;
    expect(textOf(status)).to.equal('Example headline 2 (2 of 5)');
  });

  it('does not move until it is started, and stops when a person steps', async () => {
    const ticker = await render();
    expect(button(ticker, 'Play the headlines')).to.exist;
    button(ticker, 'Play the headlines').click();
    await ticker.updateComplete;
    button(ticker, 'Next headline').click();
    await ticker.updateComplete;
    expect(button(ticker, 'Play the headlines')).to.exist;
  });

  it('follows live changes of limit, channel and language', async () => {
    const arabic = news.map((item) => ({...item, lang: 'ar' as const, title: `خبر ${item.id}`}));
    const ticker = await render({...editions, ar: {news: arabic}});
    await afterLoad(ticker, () => (ticker.limit = 2));
    expect(all(ticker, '[part=item]')).to.have.length(2);
    await afterLoad(ticker, () => ticker.setAttribute('channel', 'member'));
    expect(textOf(one(ticker, '[data-current] [part=meta]'))).to.contain('Member');
    await afterLoad(ticker, () => ticker.setAttribute('lang', 'ar'));
    expect(one(ticker, 'section').dir).to.equal('rtl');
    expect(shown(ticker)[0]).to.match(/^خبر/);
  });

  it('takes its language from the nearest lang upwards, never from the browser', async () => {
    const source = await fixtureSource({...editions, ru: {news: [{...news[0]!, lang: 'ru', title: 'Новость'}]}});
    const box = await fixture(html`<div lang="ru"></div>`);
    const loaded = oneEvent(box, 'wdea-load');
    const ticker = await fixture<NewsTicker>(
      html`<wdea-news-ticker source=${source.url}></wdea-news-ticker>`, {parentNode: box});
    await loaded;
    await ticker.updateComplete;
    expect(one(ticker, 'section').lang).to.equal('ru');
    expect(shown(ticker)).to.deep.equal(['Новость']);
  });

  it('lets the page keep a reader who follows a headline', async () => {
    const ticker = await render();
    ticker.addEventListener('wdea-open', (event) => event.preventDefault());
    const opened = oneEvent<WdeaOpenEvent>(ticker, 'wdea-open');
    one(ticker, '[data-current] [part~=title]').click();
    expect((await opened).record.id).to.equal('news-1');
  });

  it('keeps the page’s own content until there are news, and when they fail to come', async () => {
    const source = await fixtureSource(editions, 'hang');
    const ticker = await fixture<NewsTicker>(html`<wdea-news-ticker source=${source.url}><a href="https://example.org/">News</a></wdea-news-ticker>`);
    await ticker.updateComplete;
    expect(ticker.getAttribute('state')).to.equal('loading');
    expect(ticker.querySelector('a')!.getBoundingClientRect().height).to.be.above(0);
    expect(getComputedStyle(one(ticker, '.skeleton')).visibility).to.equal('hidden');
  });

  it('says that there are no news', async () => {
    const ticker = await render({en: {news: []}});
    expect(ticker.getAttribute('state')).to.equal('empty');
    expect(textOf(one(ticker, '[part=status]'))).to.equal('There is no news yet.');
  });

  it('says what failed, and recovers when it is tried again', async () => {
    const source = await fixtureSource(editions, 'html');
    const ticker = await renderSettled<NewsTicker>(html`<wdea-news-ticker source=${source.url}></wdea-news-ticker>`);
    expect(ticker.getAttribute('state')).to.equal('error');
    expect(textOf(one(ticker, '.notice p'))).to.equal('The content came in a form that cannot be shown.');
    source.mode = 'answer';
    await afterLoad(ticker, () => one(ticker, '.notice button').click());
    expect(shown(ticker)).to.deep.equal(['Example headline 1']);
  });

  it('is silent and still about a source that is missing', async () => {
    const ticker = await renderSettled<NewsTicker>(html`<wdea-news-ticker></wdea-news-ticker>`);
    expect(textOf(one(ticker, '.notice p'))).to.equal('No content was found at the address that this page gives.');
  });

  it('shows hostile data harmlessly', async () => {
    const ticker = await render({en: {news: hostile.news}});
    expect(all(ticker, 'img, b, script')).to.have.length(0);
    expect(all<HTMLAnchorElement>(ticker, 'a').every((link) => /^https?:$/.test(link.protocol))).to.equal(true);
    expect(all(ticker, '[part~=title]').map(textOf)).to.include.members(
      ['<img src=x onerror=alert(1)> & <b>bold</b>', 'A sound news']);
    expect(ticker.scrollWidth).to.be.at.most(ticker.clientWidth);
  });

  it('fits into 240 pixels, with text at 200%', async () => {
    const source = await fixtureSource(editions);
    const ticker = await renderSettled<NewsTicker>(
      html`<wdea-news-ticker source=${source.url} style="inline-size: 240px; font-size: 200%"></wdea-news-ticker>`);
    expect(ticker.scrollWidth).to.equal(240);
  });

  it('is no taller on one headline than on another', async () => {
    const ticker = await render({
      en: {news: [news[0]!, {...news[1]!, title: 'A much longer example headline. '.repeat(12)}]},
    });
    const {height} = ticker.getBoundingClientRect();
    button(ticker, 'Next headline').click();
    await ticker.updateComplete;
    expect(ticker.getBoundingClientRect().height).to.equal(height);
  });

  it('stops loading when it leaves the page, and starts again when it returns', async () => {
    const source = await fixtureSource(editions, 'hang');
    const ticker = await fixture<NewsTicker>(html`<wdea-news-ticker source=${source.url}></wdea-news-ticker>`);
    await ticker.updateComplete;
    const parent = ticker.parentElement!;
    ticker.remove();
    source.mode = 'answer';
    await afterLoad(ticker, () => parent.append(ticker));
    expect(ticker.getAttribute('state')).to.equal('ready');
  });

  it('reads as a headline with its date, and three buttons', async function () {
    if (!tellsTree) return this.skip();
    await render();
    expect(await treeOf('wdea-news-ticker')).to.deep.equal([
      'region: News',
      'link: Example headline 1', 'text: 13 May 2026', 'text: Alliance',
      'link: Source: Example Register',
      'button: Previous headline', 'button: Play the headlines', 'button: Next headline', 'text: 1 of 5',
      'text: As of 30 January 2026.', 'status: ',
    ]);
  });

  for (const lang of languages) {
    it(`is accessible and speaks its language: ${lang}`, async () => {
      const source = await fixtureSource(editions);
      const ticker = await renderSettled<NewsTicker>(
        html`<wdea-news-ticker lang=${lang} source=${source.url} heading="WDEA"></wdea-news-ticker>`);
      await aTimeout(0);
      await expect(ticker).to.be.accessible();
      const controls = textOf(one(ticker, '.controls')) + all(ticker, 'button').map((at) => at.ariaLabel).join();
      if (lang !== 'en') expect(controls).not.to.match(/headline/i);
    });
  }
});
