import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import {Config} from '../../components/config/config.js';
import {LanguageSwitch} from '../../components/language-switch/language-switch.js';
import {NewsTicker} from '../../components/news-ticker/news-ticker.js';
import {languages} from '../../src/protocol/languages.js';
import {newsCards} from '../fixtures/records.js';
import {fixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

Config.define();
NewsTicker.define();
LanguageSwitch.define();

const editions = Object.fromEntries(languages.map((lang) => [lang, {news: newsCards(3)}]));
const page = (content: TemplateResult) => fixture<HTMLElement>(html`<div>${content}</div>`);
const configOf = (box: ParentNode) => box.querySelector('wdea-config')!;
/** What the tickers of a page were given: `source|lang|theme` of each. */
const given = (box: ParentNode) => Array.from(box.querySelectorAll('wdea-news-ticker'), (ticker) =>
  ['source', 'lang', 'theme'].map((name) => ticker.getAttribute(name) ?? '').join('|'));
/** Observers are told in the order in which they were made, so that the config has done its part by then. */
const nodesTold = (box: Node) => new Promise<void>((resolve) => {
  const observer = new MutationObserver(() => {
    observer.disconnect();
    resolve();
  });
  observer.observe(box, {childList: true, subtree: true});
});
const add = async (box: ParentNode & Node, ...nodes: Node[]) => {
  const told = nodesTold(box);
  box.append(...nodes);
  await told;
};

describe('<wdea-config>', () => {
  it('gives source, language and theme to the elements after it, however deep, and to no others', async () => {
    const box = await page(html`
      <wdea-news-ticker></wdea-news-ticker><wdea-config source="a/" lang="fr" theme="dark"></wdea-config>
      <wdea-news-ticker></wdea-news-ticker><div><p><wdea-news-ticker></wdea-news-ticker></p></div><p id="text"></p>`);
    expect(given(box)).to.deep.equal(['||', 'a/|fr|dark', 'a/|fr|dark']);
    expect(box.querySelector('#text')!.attributes).to.have.length(1);
  });

  it('leaves alone what an element has of its own, as an attribute or as a property', async () => {
    const box = await page(html`
      <wdea-config source="a/" lang="fr" theme="dark"></wdea-config>
      <wdea-news-ticker lang="zh"></wdea-news-ticker><wdea-news-ticker .source=${'b/'}></wdea-news-ticker>
      <wdea-news-ticker theme="light"></wdea-news-ticker>`);
    expect(given(box)).to.deep.equal(['a/|zh|dark', '|fr|dark', 'a/|fr|light']);
    expect(box.querySelectorAll('wdea-news-ticker')[1]!.source).to.equal('b/');
  });

  it('gives what the nearest config before an element says, for each attribute by itself', async () => {
    const box = await page(html`
      <wdea-config source="a/" lang="fr"></wdea-config><wdea-news-ticker></wdea-news-ticker>
      <section><wdea-config lang="ru" source=""></wdea-config><wdea-news-ticker></wdea-news-ticker></section>
      <wdea-news-ticker></wdea-news-ticker>`);
    expect(given(box)).to.deep.equal(['a/|fr|', 'a/|ru|', 'a/|ru|']);
    expect(box.querySelector('section wdea-config')!.getAttribute('source')).to.equal('');
  });

  it('follows its own changes, as attributes or as properties, but not over what the page has set since', async () => {
    const box = await page(html`
      <wdea-config source="a/" lang="fr"></wdea-config>
      <wdea-news-ticker></wdea-news-ticker><wdea-news-ticker></wdea-news-ticker>`);
    const config = configOf(box);
    box.querySelectorAll('wdea-news-ticker')[1]!.lang = 'es';
    config.lang = 'ar';
    config.source = 'b/';
    config.theme = 'light';
    await config.updateComplete;
    expect(given(box)).to.deep.equal(['b/|ar|light', 'b/|es|light']);
    config.removeAttribute('lang');
    config.removeAttribute('theme');
    expect(given(box)).to.deep.equal(['b/||', 'b/|es|']);
  });

  it('takes back what it gave when it is removed, and lets one before it count again', async () => {
    const box = await page(html`
      <wdea-config lang="fr"></wdea-config><wdea-config lang="ru" theme="dark"></wdea-config>
      <wdea-news-ticker></wdea-news-ticker><wdea-news-ticker lang="zh"></wdea-news-ticker>`);
    const [first, second] = box.querySelectorAll('wdea-config');
    second!.remove();
    expect(given(box)).to.deep.equal(['|fr|', '|zh|']);
    first!.remove();
    expect(given(box)).to.deep.equal(['||', '|zh|']);
    box.prepend(second!);
    expect(given(box)).to.deep.equal(['|ru|dark', '|zh|dark']);
  });

  it('gives to elements that are added later, and to those that are moved behind it', async () => {
    const box = await page(html`<wdea-news-ticker></wdea-news-ticker><wdea-config lang="fr"></wdea-config>`);
    const first = box.querySelector('wdea-news-ticker')!;
    const within = document.createElement('div');
    within.append(document.createElement('wdea-news-ticker'));
    await add(box, document.createTextNode('text'), within, document.createElement('wdea-news-ticker'));
    expect(given(box)).to.deep.equal(['||', '|fr|', '|fr|']);
    await add(box, first);
    expect(first.lang).to.equal('fr');
    const told = nodesTold(box);
    box.prepend(first);
    await told;
    expect(first.hasAttribute('lang')).to.equal(false);
  });

  it('has an element that is added later ask its source, and no other', async () => {
    const {url, requests} = await fixtureSource(editions);
    const wrong = await fixtureSource(editions);
    NewsTicker.defaultSource = wrong.url;
    const box = await page(html`<wdea-config source=${url} lang="es"></wdea-config>`);
    const loaded = oneEvent(box, 'wdea-load');
    box.append(document.createElement('wdea-news-ticker'));
    await loaded;
    const ticker = box.querySelector('wdea-news-ticker')!;
    await ticker.updateComplete;
    expect(one(ticker, 'section').lang).to.equal('es');
    const another = oneEvent(box, 'wdea-load');
    box.insertAdjacentHTML('beforeend', '<wdea-news-ticker></wdea-news-ticker>');
    await another;
    NewsTicker.defaultSource = undefined;
    expect([requests.length > 0, wrong.requests]).to.deep.equal([true, []]);
  });

  it('brings another source and language into view when it changes', async () => {
    const {url} = await fixtureSource(editions);
    const other = await fixtureSource({zh: {news: newsCards(1)}});
    const box = await page(html`<wdea-config source=${url}></wdea-config>`);
    const loaded = oneEvent(box, 'wdea-load');
    box.append(document.createElement('wdea-news-ticker'));
    await loaded;
    const ticker = box.querySelector('wdea-news-ticker')!;
    await afterLoad(ticker, () => {
      configOf(box).setAttribute('source', other.url);
      configOf(box).setAttribute('lang', 'zh');
    });
    expect(all(ticker, '[part=item]')).to.have.length(1);
    expect(textOf(one(ticker, '.footer'))).to.contain('截至');
  });

  it('is switched with the elements, so that later ones speak the language that was chosen', async () => {
    const box = await page(html`
      <wdea-config lang="en"></wdea-config><wdea-news-ticker></wdea-news-ticker>
      <wdea-language-switch></wdea-language-switch>`);
    const shown = box.querySelector('wdea-language-switch')!;
    await shown.updateComplete;
    one(shown, 'button[lang=ru]').click();
    await add(box, document.createElement('wdea-news-ticker'));
    expect(given(box)).to.deep.equal(['|ru|', '|ru|']);
  });

  it('counts within the shadow root that it stands in, and not beyond', async () => {
    const box = await page(html`<wdea-news-ticker></wdea-news-ticker><div id="host"></div>`);
    const root = box.querySelector('#host')!.attachShadow({mode: 'open'});
    const config = document.createElement('wdea-config');
    config.lang = 'fr';
    root.append(config, document.createElement('wdea-news-ticker'));
    box.append(document.createElement('wdea-news-ticker'));
    expect([given(root), given(box)]).to.deep.equal([['|fr|'], ['||', '||']]);
  });

  it('hands on nonsense as it is, and the elements make do with it', async () => {
    const box = await page(html`
      <wdea-config lang="klingon" theme="purple" source="javascript:alert(1)"></wdea-config>`);
    const failed = oneEvent(box, 'wdea-error');
    box.append(document.createElement('wdea-news-ticker'));
    const {error} = await failed as unknown as {error: {code: string}};
    expect(error.code).to.equal('CONFIG_INVALID');
    const ticker = box.querySelector('wdea-news-ticker')!;
    await ticker.updateComplete;
    expect(one(ticker, 'section').lang).to.equal('en');
  });

  it('shows nothing, and is nothing to a screen reader', async function () {
    const box = await page(html`<wdea-config lang="fr"></wdea-config>`);
    const config = configOf(box);
    await config.updateComplete;
    expect(getComputedStyle(config).display).to.equal('none');
    expect(textOf(config.renderRoot)).to.equal('');
    expect(config.getAttribute('state')).to.equal('ready');
    await expect(config).to.be.accessible();
    if (!tellsTree) return this.skip();
    expect(await treeOf('wdea-config').catch(() => [])).to.deep.equal([]);
  });
});
