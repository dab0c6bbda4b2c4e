import {expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import type {WdeaElement} from '../../components/core/element.js';
import {Portal} from '../../components/portal/portal.js';
import {languages} from '../../src/protocol/languages.js';
import {hostile, newsCards, resourceCards, serviceCards} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource} from '../support/fixture-source.js';
import {all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

Portal.define();

const contents = {news: newsCards(6), resources: resourceCards(6), services: serviceCards(6)};
const editions = Object.fromEntries(languages.map((lang) => [lang, contents]));
const tabs = (portal: Portal) => all<HTMLButtonElement>(portal, '[role=tab]');
const open = (portal: Portal) => tabs(portal).filter((tab) => tab.ariaSelected === 'true').map(textOf);
const focused = (portal: Portal) => textOf(portal.shadowRoot!.activeElement!);
const panels = (portal: Portal) => all(portal, '[role=tabpanel]');
const visible = (portal: Portal) => panels(portal).filter((panel) => !panel.hidden).map(({id}) => id);
/** The tags of what each panel holds. */
const held = (portal: Portal) => panels(portal).map((panel) => panel.firstElementChild?.localName ?? '');
const section = <Element extends WdeaElement>(portal: Portal, tag: string) => one<Element>(portal, tag);
const switchOf = (portal: Portal) => one<WdeaElement>(portal, 'wdea-language-switch');

/** The elements that the portal shows, and those that they show. */
const inside = (element: WdeaElement): WdeaElement[] => all(element, '*')
  .filter(({localName}) => localName.startsWith('wdea-'))
  .flatMap((each) => [each as WdeaElement, ...inside(each as WdeaElement)]);

/** Waits from one frame to the next until all in the portal is loaded, and is as wanted. */
async function until(portal: Portal, wanted = () => true): Promise<void> {
  const busy = () => inside(portal).some((each) => ['loading', null].includes(each.getAttribute('state')));
  await portal.updateComplete;
  while (busy() || !wanted()) {
    await nextFrame();
    await portal.updateComplete;
  }
}
async function afterOpening(portal: Portal, act: () => unknown): Promise<void> {
  await act();
  await until(portal);
}
const languagesOf = (portal: Portal) =>
  [portal, ...inside(portal)].map((each) => one(each, '[part=base]').lang);
async function settled(template: TemplateResult): Promise<Portal> {
  const portal = await renderSettled<Portal>(template);
  await until(portal);
  return portal;
}
const render = async (records: Parameters<typeof fixtureSource>[0] = editions) =>
  settled(html`<wdea-portal source=${(await fixtureSource(records)).url}></wdea-portal>`);
async function press(portal: Portal, key: string): Promise<void> {
  await sendKeys({press: key});
  await portal.updateComplete;
}

describe('<wdea-portal>', () => {
  keepsTheContract({element: Portal, contents, emptyState: 'ready', footer: false, sameWords: ['Services']});

  it('shows three tabs, of which the first is open, and loads no other section', async () => {
    const source = await fixtureSource(editions);
    const portal = await settled(html`<wdea-portal source=${source.url}></wdea-portal>`);
    expect(tabs(portal).map(textOf)).to.deep.equal(['Information', 'Resources', 'Services']);
    expect(open(portal)).to.deep.equal(['Information']);
    expect(visible(portal)).to.deep.equal(['panel-information']);
    expect(held(portal)).to.deep.equal(['wdea-info-column', '', '']);
    const before = source.requests.length;
    await afterOpening(portal, () => tabs(portal)[1]!.click());
    expect(source.requests.length).to.be.greaterThan(before);
    expect(visible(portal)).to.deep.equal(['panel-resources']);
    expect(held(portal)).to.deep.equal(['wdea-info-column', 'wdea-resource-service', '']);
  });

  it('names each panel after its tab, and each tab its panel', async () => {
    const portal = await render();
    for (const [at, tab] of tabs(portal).entries()) {
      const panel = panels(portal)[at]!;
      expect(tab.getAttribute('aria-controls')).to.equal(panel.id);
      expect(panel.getAttribute('aria-labelledby')).to.equal(tab.id);
    }
  });

  it('keeps what a reader did in a section while another is open', async () => {
    const portal = await render();
    const column = section(portal, 'wdea-info-column');
    const channel = all<HTMLButtonElement>(column, '.choices button')[1]!;
    channel.click();
    await afterOpening(portal, () => tabs(portal)[2]!.click());
    tabs(portal)[0]!.click();
    await portal.updateComplete;
    expect(section(portal, 'wdea-info-column')).to.equal(column);
    expect(channel.ariaPressed).to.equal('true');
  });

  it('has one stop for the Tab key, from which arrows, Home and End lead on', async () => {
    const portal = await render();
    tabs(portal)[0]!.focus();
    await press(portal, 'ArrowRight');
    expect(focused(portal)).to.equal('Resources');
    await press(portal, 'End');
    expect(focused(portal)).to.equal('Services');
    await press(portal, 'ArrowRight');
    expect(focused(portal)).to.equal('Information');
    await press(portal, 'ArrowLeft');
    expect(focused(portal)).to.equal('Services');
    await press(portal, 'Home');
    expect(focused(portal)).to.equal('Information');
    expect(tabs(portal).map(({tabIndex}) => tabIndex)).to.deep.equal([0, -1, -1]);
  });

  it('opens a new section only when it is asked for, and one that is there already with the arrows', async () => {
    const portal = await render();
    tabs(portal)[0]!.focus();
    await press(portal, 'ArrowRight');
    expect(open(portal)).to.deep.equal(['Information']);
    await afterOpening(portal, () => press(portal, 'Enter'));
    expect(open(portal)).to.deep.equal(['Resources']);
    expect(focused(portal)).to.equal('Resources');
    await press(portal, 'ArrowLeft');
    expect([open(portal), focused(portal)]).to.deep.equal([['Information'], 'Information']);
  });

  it('leads with the arrows in the direction of the text', async () => {
    const {url} = await fixtureSource(editions);
    const portal = await settled(html`<wdea-portal lang="ar" source=${url}></wdea-portal>`);
    tabs(portal)[0]!.focus();
    await press(portal, 'ArrowLeft');
    expect(portal.shadowRoot!.activeElement).to.equal(tabs(portal)[1]);
  });

  it('leaves keys that belong to the browser alone', async () => {
    const portal = await render();
    tabs(portal)[0]!.focus();
    const key = new KeyboardEvent('keydown', {
      key: 'ArrowRight', altKey: true, bubbles: true, composed: true, cancelable: true,
    });
    expect(tabs(portal)[0]!.dispatchEvent(key)).to.equal(true);
    expect(focused(portal)).to.equal('Information');
  });

  it('opens the section that its author names, follows a change, and falls back to the first', async () => {
    const {url} = await fixtureSource(editions);
    const portal = await settled(html`<wdea-portal section="services" source=${url}></wdea-portal>`);
    expect(open(portal)).to.deep.equal(['Services']);
    await afterOpening(portal, () => portal.setAttribute('section', 'resources'));
    expect(open(portal)).to.deep.equal(['Resources']);
    await afterOpening(portal, () => portal.setAttribute('section', 'nonsense'));
    expect(open(portal)).to.deep.equal(['Information']);
  });

  it('keeps the open section in the address when asked to, and follows Back', async () => {
    const before = location.href;
    const {url} = await fixtureSource(editions);
    const portal = await settled(html`<wdea-portal url-state="p" source=${url}></wdea-portal>`);
    await afterOpening(portal, () => tabs(portal)[2]!.click());
    expect(new URL(location.href).searchParams.get('p-section')).to.equal('services');
    const again = await settled(html`<wdea-portal url-state="p" source=${url}></wdea-portal>`);
    expect(open(again)).to.deep.equal(['Services']);
    const popped = oneEvent(window, 'popstate');
    history.back();
    await popped;
    await portal.updateComplete;
    expect(open(portal)).to.deep.equal(['Information']);
    expect(location.href).to.equal(before);
  });

  it('leaves the page’s address alone otherwise', async () => {
    const before = location.href;
    const portal = await render();
    await afterOpening(portal, () => tabs(portal)[1]!.click());
    expect(location.href).to.equal(before);
  });

  it('switches itself and all that is in it to the language that a reader chooses, and says so', async () => {
    const other = await render();
    const portal = await render();
    const button = one<HTMLButtonElement>(switchOf(portal), 'button[lang=ar]');
    button.focus();
    button.click();
    await until(portal, () => languagesOf(portal).every((lang) => lang === 'ar'));
    expect([portal.lang, other.lang]).to.deep.equal(['ar', '']);
    expect(textOf(one(switchOf(portal), '[role=status]'))).to.contain('العربية');
    expect(switchOf(portal).shadowRoot!.activeElement).to.equal(button);
  });

  it('follows a language that the page sets', async () => {
    const portal = await render();
    portal.setAttribute('lang', 'ru');
    await until(portal, () => languagesOf(portal).every((lang) => lang === 'ru'));
    await until(portal, () => one(switchOf(portal), '[aria-current]').lang === 'ru');
  });

  it('leaves the choice of the language to the page when asked to', async () => {
    const portal = await render();
    portal.noLanguageSwitch = true;
    await portal.updateComplete;
    expect(all(portal, 'wdea-language-switch')).to.have.length(0);
  });

  it('puts the names of its sections one level below its heading, or in its place', async () => {
    const levelOf = async (template: TemplateResult) => {
      const portal = await settled(template);
      return one(section(portal, 'wdea-info-column'), '[role=heading]').ariaLevel;
    };
    const {url} = await fixtureSource(editions);
    expect(await levelOf(html`<wdea-portal heading-level="3" source=${url}></wdea-portal>`)).to.equal('3');
    expect(await levelOf(html`<wdea-portal heading="Platform" heading-level="3" source=${url}></wdea-portal>`))
      .to.equal('4');
    expect(await levelOf(html`
      <wdea-portal heading-level="2" source=${url}><h2 slot="heading">Platform</h2></wdea-portal>`)).to.equal('3');
  });

  it('shows the sections that can be had when another cannot', async () => {
    const portal = await render({en: {news: contents.news}});
    expect(section(portal, 'wdea-info-column').getAttribute('state')).to.equal('ready');
    const failed = oneEvent(portal, 'wdea-error');
    tabs(portal)[1]!.click();
    await failed;
    expect(section(portal, 'wdea-resource-service').getAttribute('state')).to.equal('error');
    expect(portal.getAttribute('state')).to.equal('ready');
  });

  it('keeps the page’s own content until it can be shown, and when it cannot', async () => {
    const {url} = await fixtureSource(editions, 'hang');
    const portal = await fixture<Portal>(html`
      <wdea-portal source=${url}><a href="https://example.org/">Platform</a></wdea-portal>`);
    await portal.updateComplete;
    expect(portal.querySelector('a')!.getBoundingClientRect().height).to.be.above(0);
    const failed = await renderSettled<Portal>(html`
      <wdea-portal source=${(await fixtureSource(editions, 'fail')).url}><a href="https://example.org/">P</a></wdea-portal>`);
    expect(failed.querySelector('a')!.getBoundingClientRect().height).to.be.above(0);
    expect(tabs(failed)).to.have.length(0);
  });

  it('asks for each file once, whatever is opened', async () => {
    const source = await fixtureSource(editions);
    const portal = await settled(html`<wdea-portal source=${source.url}></wdea-portal>`);
    await afterOpening(portal, () => tabs(portal)[1]!.click());
    await afterOpening(portal, () => tabs(portal)[2]!.click());
    expect(new Set(source.requests).size).to.equal(source.requests.length);
  });

  it('shows hostile data harmlessly in each of its sections', async () => {
    const portal = await render({en: {news: hostile.news, resources: hostile.resources, services: hostile.services}});
    for (const tab of tabs(portal)) {
      await afterOpening(portal, () => tab.click());
      expect(portal.scrollWidth).to.be.at.most(portal.clientWidth);
    }
  });

  for (const lang of languages) {
    it(`is accessible with each of its sections open: ${lang}`, async () => {
      const {url} = await fixtureSource(editions);
      const portal = await settled(html`<wdea-portal lang=${lang} source=${url}></wdea-portal>`);
      await expect(portal).to.be.accessible();
      for (const tab of tabs(portal).slice(1)) {
        await afterOpening(portal, () => tab.click());
        await expect(portal).to.be.accessible();
      }
    });
  }

  it('reads as tabs with a switch for the language, and the panel of the open one', async function () {
    if (!tellsTree) return this.skip();
    await render();
    expect((await treeOf('wdea-portal')).slice(0, 13)).to.deep.equal([
      'region: International platform',
      'button: 中文', 'button: English', 'button: Français', 'button: Русский', 'button: Español', 'button: العربية',
      'status: ', 'tab: Information', 'tab: Resources', 'tab: Services',
      'tabpanel: Information', 'link: Information column',
    ]);
  });
});
