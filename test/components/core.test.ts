import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {NewsTicker} from '../../components/news-ticker/news-ticker.js';
import {ResourceList} from '../../components/resource-list/resource-list.js';
import {languages} from '../../src/protocol/languages.js';
import {newsCards, resourceCards} from '../fixtures/records.js';
import {fixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';

NewsTicker.define();
ResourceList.define();

const records = {news: newsCards(8), resources: resourceCards(8)};
const editions = Object.fromEntries(languages.map((lang) => [lang, records]));

/** Calls, and returns what it wrote to the console as a warning meanwhile. */
function warningsOf(call: () => void): string[] {
  const {warn} = console;
  const warnings: string[] = [];
  console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
  try {
    call();
  } finally {
    console.warn = warn;
  }
  return warnings;
}

describe('what all elements share', () => {
  it('a second copy of the same version changes nothing and says nothing', () => {
    class SameAgain extends NewsTicker {}
    expect(warningsOf(() => SameAgain.define())).to.deep.equal([]);
    expect(customElements.get('wdea-news-ticker')).to.equal(NewsTicker);
  });

  it('an older version leaves a newer one in place, and says nothing', () => {
    class Earlier extends NewsTicker {
      static override readonly version = '0.0.10';
    }
    expect(warningsOf(() => Earlier.define())).to.deep.equal([]);
    expect(customElements.get('wdea-news-ticker')).to.equal(NewsTicker);
  });

  it('a newer version leaves an older one in place, and warns once', () => {
    class Later extends NewsTicker {
      static override readonly version = '99.0.0';
    }
    const warnings = warningsOf(() => Later.define());
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/wdea-news-ticker.*0\.\d+\.\d+.*99\.0\.0/);
    expect(customElements.get('wdea-news-ticker')).to.equal(NewsTicker);
  });

  it('a name that another library took is left alone; a page that has been warned is not warned again', () => {
    class Theirs extends HTMLElement {}
    customElements.define('wdea-taken', Theirs);
    expect(warningsOf(() => NewsTicker.define('wdea-taken'))).to.deep.equal([]);
    expect(customElements.get('wdea-taken')).to.equal(Theirs);
  });

  it('two languages stand side by side on one page', async () => {
    const {url} = await fixtureSource(editions);
    const [arabic, russian] = await Promise.all([
      renderSettled<ResourceList>(html`<wdea-resource-list lang="ar" source=${url}></wdea-resource-list>`),
      renderSettled<ResourceList>(html`<wdea-resource-list lang="ru" source=${url}></wdea-resource-list>`),
    ]);
    expect(textOf(one(arabic, '.count'))).to.equal('8 موارد');
    expect(textOf(one(russian, '.count'))).to.equal('8 ресурсов');
    expect([one(arabic, 'section').dir, one(russian, 'section').dir]).to.deep.equal(['rtl', 'ltr']);
  });

  it('shows no English before the texts of its language are there', async () => {
    const {url} = await fixtureSource(editions, 'html');
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const list = document.createElement('wdea-resource-list');
    list.lang = 'es';
    list.source = url;
    const shown = new Set<string>();
    const failed = oneEvent(box, 'wdea-error');
    box.append(list);
    new MutationObserver(() => shown.add(textOf(list.renderRoot)))
      .observe(list.renderRoot, {childList: true, subtree: true});
    await failed;
    await list.updateComplete;
    expect([...shown].join()).not.to.match(/Loading|content/);
    expect(textOf(one(list, '.notice button'))).to.equal('Reintentar');
  });

  it('the last of several quick changes of language wins', async () => {
    const {url} = await fixtureSource(editions);
    const list = await renderSettled<ResourceList>(html`<wdea-resource-list source=${url}></wdea-resource-list>`);
    await afterLoad(list, () => {
      for (const lang of ['fr', 'zh', 'ar', 'fr']) list.lang = lang;
    });
    expect(textOf(one(list, '.count'))).to.equal('8 ressources');
  });

  it('a language that is none of the six is English; a regional one is its own', async () => {
    const {url} = await fixtureSource(editions);
    const list = await renderSettled<ResourceList>(
      html`<wdea-resource-list lang="sw" source=${url}></wdea-resource-list>`);
    expect(one(list, 'section').lang).to.equal('en');
    await afterLoad(list, () => (list.lang = 'zh-Hans-CN'));
    expect(textOf(one(list, '.count'))).to.equal('8项资源');
  });

  it('takes its language from around the shadow root that it stands in', async () => {
    const {url} = await fixtureSource(editions);
    const outer = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
    const loaded = oneEvent(outer, 'wdea-load');
    const list = document.createElement('wdea-resource-list');
    list.source = url;
    outer.attachShadow({mode: 'open'}).append(list);
    await loaded;
    await list.updateComplete;
    expect(one(list, 'section').lang).to.equal('fr');
  });

  it('elements of one source share its requests', async () => {
    const {url, requests} = await fixtureSource(editions);
    await Promise.all([
      renderSettled(html`<wdea-news-ticker source=${url}></wdea-news-ticker>`),
      renderSettled(html`<wdea-news-ticker source=${url} limit="3"></wdea-news-ticker>`),
      renderSettled(html`<wdea-resource-list source=${url}></wdea-resource-list>`),
    ]);
    expect(requests).to.have.length(3);
  });

  it('lets the page do its own work between elements that have waited for the same file', async () => {
    const {url} = await fixtureSource(editions);
    const said: string[] = [];
    await new Promise<void>((done) => void fixture(html`
      <div @wdea-load=${({target}: Event) => {
        said.push((target as Element).id);
        setTimeout(() => said.push('page') === 6 && done());
      }}>${['a', 'b', 'c'].map((id) => html`<wdea-news-ticker id=${id} source=${url}></wdea-news-ticker>`)}</div>`));
    expect(said).to.deep.equal(['a', 'page', 'b', 'page', 'c', 'page']);
  });

  it('tries again by itself when the browser is back online', async () => {
    const source = await fixtureSource(editions, 'html');
    const ticker = await renderSettled<NewsTicker>(html`<wdea-news-ticker source=${source.url}></wdea-news-ticker>`);
    expect(ticker.getAttribute('state')).to.equal('error');
    source.mode = 'answer';
    await afterLoad(ticker, () => dispatchEvent(new Event('online')));
    expect(ticker.getAttribute('state')).to.equal('ready');
  });

  it('tries again by itself when the publisher is back, after longer and longer pauses', async () => {
    const pauses: [pause: number, end: () => void][] = [];
    const plain = window.setTimeout.bind(window);
    window.setTimeout = ((act: () => void, pause = 0) =>
      (pause < 30_000 ? plain(act, pause) : pauses.push([pause, act]))) as typeof setTimeout;
    try {
      const source = await fixtureSource(editions, 'html');
      const ticker = await renderSettled<NewsTicker>(html`
        <wdea-news-ticker source=${source.url}><a href="https://example.org/">News of 3 September</a></wdea-news-ticker>`);
      for (const least of [30_000, 60_000]) {
        const [[pause, end]] = pauses.splice(0) as [typeof pauses[0]];
        expect(pause).to.be.within(least, 2 * least);
        const failed = oneEvent(ticker, 'wdea-error');
        end();
        await failed;
        expect(ticker.querySelector('a')!.getClientRects()).not.to.be.empty;
      }
      source.mode = 'answer';
      await afterLoad(ticker, pauses.splice(0)[0]![1]);
      expect(ticker.getAttribute('state')).to.equal('ready');
      expect(pauses).to.be.empty;
    } finally {
      window.setTimeout = plain;
    }
  });

  it('names its region by its heading, at the level that the page asks for', async () => {
    const {url} = await fixtureSource(editions);
    const ticker = await renderSettled<NewsTicker>(
      html`<wdea-news-ticker source=${url} heading="Alliance news" heading-level="4"></wdea-news-ticker>`);
    expect(one(ticker, 'section').getAttribute('aria-label')).to.equal('Alliance news');
    expect(one(ticker, '[role=heading]').getAttribute('aria-level')).to.equal('4');
    await afterLoad(ticker, () => {
      ticker.headingLevel = 40;
      ticker.limit = 2;
    });
    expect(one(ticker, '[role=heading]').getAttribute('aria-level')).to.equal('6');
  });

  it('shows a heading of the page’s own in place of the attribute', async () => {
    const {url} = await fixtureSource(editions);
    const ticker = await renderSettled<NewsTicker>(
      html`<wdea-news-ticker source=${url} heading="A"><h2 slot="heading">B</h2></wdea-news-ticker>`);
    expect(one(ticker, '[role=heading]').getBoundingClientRect().height).to.equal(0);
    expect(ticker.querySelector('h2')!.getBoundingClientRect().height).to.be.above(0);
  });

  it('follows the page’s colour scheme, and the theme where one is set', async () => {
    const {url} = await fixtureSource(editions);
    const ticker = await renderSettled<NewsTicker>(html`<wdea-news-ticker source=${url}></wdea-news-ticker>`);
    const link = one(ticker, '[data-current] [part~=title]');
    const light = getComputedStyle(link).color;
    ticker.theme = 'dark';
    await ticker.updateComplete;
    expect(getComputedStyle(link).color).not.to.equal(light);
    await expect(ticker).to.be.accessible();
    ticker.theme = undefined;
    document.documentElement.style.colorScheme = 'dark';
    await ticker.updateComplete;
    const dark = getComputedStyle(link).color;
    document.documentElement.style.colorScheme = '';
    expect(dark).not.to.equal(light);
  });

  it('writes nothing to cookies or storage', async () => {
    const {url} = await fixtureSource(editions);
    await renderSettled(html`<wdea-resource-list source=${url}></wdea-resource-list>`);
    expect(all(document.querySelector<ResourceList>('wdea-resource-list')!, '[part=item]')).to.have.length(8);
    expect([document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(['', 0, 0]);
  });
});
