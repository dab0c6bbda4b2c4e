import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import type {WdeaLanguageEvent} from '../../components/language-switch/language-event.js';
import {LanguageSwitch} from '../../components/language-switch/language-switch.js';
import {NewsTicker} from '../../components/news-ticker/news-ticker.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import {newsCards} from '../fixtures/records.js';
import {fixtureSource} from '../support/fixture-source.js';
import {all, one, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

LanguageSwitch.define();
NewsTicker.define();

const news = newsCards(3);
const editions = Object.fromEntries(languages.map((lang) => [lang, {news}]));

/** Renders a page, and returns its switch as soon as it speaks its language. */
async function render(page: TemplateResult): Promise<LanguageSwitch> {
  const box = await fixture<HTMLElement>(html`<div>${page}</div>`);
  const found = box.querySelector('wdea-language-switch')!;
  await settled(found);
  return found;
}

async function settled(element: LanguageSwitch): Promise<void> {
  await element.l10n.ready;
  await element.updateComplete;
}

const names = (element: LanguageSwitch) => all(element, 'button').map(textOf);
const button = (element: LanguageSwitch, lang: Language) => one<HTMLButtonElement>(element, `button[lang=${lang}]`);
const present = (element: LanguageSwitch) => all(element, '[aria-current=true]').map(textOf);
const said = (element: LanguageSwitch) => textOf(one(element, '[role=status]'));
const choose = async (element: LanguageSwitch, lang: Language) => {
  button(element, lang).click();
  await settled(element);
};

describe('<wdea-language-switch>', () => {
  it('names the six languages as they name themselves, each marked with its language', async () => {
    const shown = await render(html`<wdea-language-switch></wdea-language-switch>`);
    expect(names(shown)).to.deep.equal(['中文', 'English', 'Français', 'Русский', 'Español', 'العربية']);
    expect(all(shown, 'button').map(({lang}) => lang)).to.deep.equal([...languages]);
    expect(present(shown)).to.deep.equal(['English']);
    expect(all(shown, 'img, svg')).to.have.length(0);
    expect(shown.getAttribute('state')).to.equal('ready');
  });

  it('switches every element of the kit on the page, itself included, and nothing else', async () => {
    const shown = await render(html`
      <wdea-news-ticker></wdea-news-ticker><p id="text"></p><wdea-language-switch></wdea-language-switch>
      <div><wdea-news-ticker lang="ru"></wdea-news-ticker><wdea-undefined></wdea-undefined></div>`);
    await choose(shown, 'fr');
    const page = shown.parentElement!;
    expect(Array.from(page.querySelectorAll('[lang=fr]'), ({localName}) => localName)).to.deep.equal([
      'wdea-news-ticker', 'wdea-language-switch', 'wdea-news-ticker', 'wdea-undefined',
    ]);
    expect(page.querySelector('p')!.hasAttribute('lang')).to.equal(false);
    expect(document.documentElement.lang).not.to.equal('fr');
  });

  it('has the others show their content in the language that was chosen', async () => {
    const {url} = await fixtureSource(editions);
    const shown = await render(html`
      <wdea-language-switch></wdea-language-switch><wdea-news-ticker source=${url}></wdea-news-ticker>`);
    const ticker = shown.parentElement!.querySelector('wdea-news-ticker')!;
    const loaded = oneEvent(ticker, 'wdea-load');
    button(shown, 'ar').click();
    await loaded;
    await ticker.updateComplete;
    expect([one(ticker, 'section').lang, one(ticker, 'section').dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('marks the language that was chosen, and says so in that language', async () => {
    const shown = await render(html`<wdea-language-switch></wdea-language-switch>`);
    await choose(shown, 'es');
    expect(present(shown)).to.deep.equal(['Español']);
    expect(said(shown)).to.equal('Idioma: Español');
    expect(one(shown, 'section').getAttribute('aria-label')).to.equal('Idioma');
    await choose(shown, 'en');
    expect(said(shown)).to.equal('Language: English');
  });

  it('says nothing by itself', async () => {
    const shown = await render(html`<wdea-language-switch lang="fr"></wdea-language-switch>`);
    shown.lang = 'ru';
    await settled(shown);
    expect(present(shown)).to.deep.equal(['Русский']);
    expect(said(shown)).to.equal('');
  });

  it('switches only those that "for" names, and leaves out ids that nothing has', async () => {
    const shown = await render(html`
      <div id="first" lang="zh"><wdea-news-ticker></wdea-news-ticker></div>
      <wdea-news-ticker id="2nd"></wdea-news-ticker>
      <wdea-news-ticker id="third"></wdea-news-ticker>
      <wdea-language-switch for=" first nowhere  2nd "></wdea-language-switch>`);
    expect(present(shown)).to.deep.equal(['中文']);
    await choose(shown, 'ar');
    const page = shown.parentElement!;
    expect(Array.from(page.querySelectorAll('[lang=ar]'), ({id}) => id)).to.deep.equal(['first', '2nd', '']);
    expect(present(shown)).to.deep.equal(['العربية']);
  });

  it('follows a change of "for", and of the language of what it is for', async () => {
    const shown = await render(html`
      <p id="a" lang="fr"></p><p id="b" lang="ru"></p><wdea-language-switch for="a"></wdea-language-switch>`);
    expect(present(shown)).to.deep.equal(['Français']);
    shown.htmlFor = 'b a';
    await settled(shown);
    expect(present(shown)).to.deep.equal(['Русский']);
    const rendered = new Promise<void>((resolve) =>
      new MutationObserver(() => resolve()).observe(shown.renderRoot, {attributes: true, subtree: true}));
    shown.parentElement!.querySelector('#b')!.setAttribute('lang', 'es');
    await rendered;
    expect(present(shown)).to.deep.equal(['Español']);
  });

  it('switches the element that shows it, and takes its language from there', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="zh"></div>`);
    const shown = document.createElement('wdea-language-switch');
    shown.target = [host];
    host.attachShadow({mode: 'open'}).append(shown);
    await settled(shown);
    expect(present(shown)).to.deep.equal(['中文']);
    await choose(shown, 'ru');
    expect([host.lang, shown.lang]).to.deep.equal(['ru', '']);
    expect(present(shown)).to.deep.equal(['Русский']);
    expect(said(shown)).to.equal('Язык: Русский');
  });

  it('finds the elements of the page from within a shadow root of the page’s own', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const inside = document.createElement('wdea-news-ticker');
    const shown = document.createElement('wdea-language-switch');
    host.attachShadow({mode: 'open'}).append(inside, shown);
    const outside = await fixture<HTMLElement>(html`<wdea-news-ticker></wdea-news-ticker>`);
    await settled(shown);
    await choose(shown, 'fr');
    expect([inside.lang, outside.lang, shown.lang]).to.deep.equal(['fr', 'fr', 'fr']);
  });

  it('tells the page first, which may do it in its own way', async () => {
    const shown = await render(html`
      <wdea-news-ticker></wdea-news-ticker><wdea-language-switch></wdea-language-switch>`);
    const told: WdeaLanguageEvent[] = [];
    shown.parentElement!.addEventListener('wdea-language', (event) => {
      told.push(event);
      event.preventDefault();
    });
    await choose(shown, 'fr');
    expect(told.map(({language}) => language)).to.deep.equal(['fr']);
    expect(told[0]!.targets).to.include(shown.parentElement!.querySelector('wdea-news-ticker'));
    expect(shown.parentElement!.querySelectorAll('[lang=fr]')).to.have.length(0);
    expect([present(shown), said(shown)]).to.deep.equal([['English'], '']);
  });

  it('offers the languages that its author names, in that order, each once', async () => {
    const shown = await render(html`<wdea-language-switch languages="ar  zh-CN fr xx ar"></wdea-language-switch>`);
    expect(names(shown)).to.deep.equal(['العربية', '中文', 'Français']);
    expect(present(shown)).to.deep.equal([]);
    shown.languages = 'tlh';
    await settled(shown);
    expect(names(shown)).to.have.length(6);
  });

  it('is worked by keyboard, and keeps the focus where it was', async () => {
    const shown = await render(html`<wdea-language-switch languages="en ru"></wdea-language-switch>`);
    button(shown, 'en').focus();
    await sendKeys({press: 'Tab'});
    expect(shown.shadowRoot!.activeElement).to.equal(button(shown, 'ru'));
    await sendKeys({press: 'Enter'});
    await settled(shown);
    expect(shown.lang).to.equal('ru');
    expect(shown.shadowRoot!.activeElement).to.equal(button(shown, 'ru'));
  });

  it('lets the last of several quick choices win', async () => {
    const shown = await render(html`<wdea-language-switch></wdea-language-switch>`);
    for (const lang of ['zh', 'ru', 'fr'] as const) button(shown, lang).click();
    await settled(shown);
    expect([shown.lang, said(shown)]).to.deep.equal(['fr', 'Langue : Français']);
  });

  it('asks for no data', async () => {
    const source = await fixtureSource(editions);
    const shown = await render(html`<wdea-language-switch source=${source.url}></wdea-language-switch>`);
    await choose(shown, 'ar');
    expect(source.requests).to.deep.equal([]);
  });

  it('has names of 44 pixels to press, in a column of 240 with text at 200% too', async () => {
    const shown = await render(html`<wdea-language-switch></wdea-language-switch>`);
    for (const each of all(shown, 'button')) {
      const {width, height} = each.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    shown.setAttribute('style', 'inline-size: 240px; font-size: 200%');
    expect(shown.scrollWidth).to.equal(240);
    shown.setAttribute('style', 'inline-size: 1600px');
    expect(shown.scrollWidth).to.equal(1600);
  });

  it('reads as a region of six buttons', async function () {
    if (!tellsTree) return this.skip();
    await render(html`<wdea-language-switch heading="Read on" heading-level="3"></wdea-language-switch>`);
    expect(await treeOf('wdea-language-switch')).to.deep.equal([
      'region: Read on', 'heading: Read on',
      'button: 中文', 'button: English', 'button: Français', 'button: Русский', 'button: Español', 'button: العربية',
      'status: ',
    ]);
  });

  for (const lang of languages) {
    it(`is accessible and speaks its language: ${lang}`, async () => {
      const shown = await render(html`<wdea-language-switch lang=${lang}></wdea-language-switch>`);
      await expect(shown).to.be.accessible();
      const label = one(shown, 'section').getAttribute('aria-label');
      expect(label === 'Language').to.equal(lang === 'en');
      shown.theme = 'dark';
      await settled(shown);
      await expect(shown).to.be.accessible();
    });
  }
});
