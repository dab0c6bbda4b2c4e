import {expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import {MemberList} from '../../components/member-list/member-list.js';
import type {NewsTicker} from '../../components/news-ticker/news-ticker.js';
import {memberCards, newsCards} from '../fixtures/records.js';
import {type FixtureSource, fixtureSource} from '../support/fixture-source.js';
import {textOf} from '../support/render.js';

// A page of its own, since the loader has to find elements that are not defined yet.

let source: FixtureSource;

before(async () => {
  source = await fixtureSource({en: {news: newsCards(6), members: memberCards(2)}, fr: {news: newsCards(6)}});
  await import('../../components/loader.js');
});

/** Resolves when what was found until now has been served. */
const served = async () => {
  const mark = await fixture<HTMLElement>(html`<wdea-language-switch></wdea-language-switch>`);
  await customElements.whenDefined('wdea-language-switch');
  await (mark as HTMLElement & {updateComplete: Promise<boolean>}).updateComplete;
  await nextFrame();
};

/** Resolves when an element begins to wait for consent; an event before that is none for it. */
const waiting = () => new Promise<void>((resolve) => {
  const add = document.addEventListener.bind(document);
  document.addEventListener = (type: string, listener: EventListener) => {
    add(type, listener);
    if (type !== 'wdea-consent') return;
    document.addEventListener = add;
    resolve();
  };
});

describe('a <div> that stands for an element', () => {
  const standIn = async (): Promise<[HTMLElement, NewsTicker]> => {
    const box = await fixture<HTMLElement>(html`<section></section>`);
    const loaded = oneEvent(box, 'wdea-load');
    const div = await fixture<HTMLElement>(html`
      <div data-wdea="news-ticker" data-source=${source.url} data-lang="fr" data-limit="2"
          data-onclick="document.title = 'run'" data-style="color: red" data-id="mine">
        <h3>Actualités</h3>
        <p>En attendant</p>
      </div>`, {parentNode: box});
    await loaded;
    return [div, div.querySelector('wdea-news-ticker')!];
  };

  it('holds that element, with its attributes and around its content', async () => {
    const [div, ticker] = await standIn();
    expect(Array.from(div.children)).to.deep.equal([ticker]);
    expect(['lang', 'limit', 'state'].map((name) => ticker.getAttribute(name))).to.deep.equal(['fr', '2', 'ready']);
    expect(textOf(ticker)).to.equal('Actualités En attendant');
    await expect(ticker).to.be.accessible();
  });

  it('keeps its heading in the page', async () => {
    const [div] = await standIn();
    expect(div.querySelector('h3')!.assignedSlot!.name).to.equal('heading');
  });

  it('gives no attribute to the element that is none of its own', async () => {
    const [, ticker] = await standIn();
    for (const name of ['onclick', 'style', 'id']) expect(ticker.hasAttribute(name), name).to.equal(false);
  });

  it('passes on what is changed later', async () => {
    const [div, ticker] = await standIn();
    const changed = oneEvent(ticker, 'wdea-load');
    div.dataset.limit = '4';
    delete div.dataset.lang;
    await changed;
    expect([ticker.getAttribute('limit'), ticker.hasAttribute('lang')]).to.deep.equal(['4', false]);
  });

  it('follows the defaults of the page in what it does not say itself', async () => {
    const page = await fixture<HTMLElement>(html`
      <div><wdea-config lang="fr" source=${source.url}></wdea-config></div>`);
    await customElements.whenDefined('wdea-config');
    const loaded = oneEvent(page, 'wdea-load');
    page.insertAdjacentHTML('beforeend', '<div data-wdea="news-ticker" data-limit="2"></div>');
    await loaded;
    const div = page.lastElementChild as HTMLElement;
    const changed = oneEvent(div, 'wdea-load');
    div.className = 'touched';
    div.dataset.limit = '3';
    await changed;
    expect(div.querySelector('wdea-news-ticker')!.lang).to.equal('fr');
  });

  it('holds one element where the page has the script twice', async () => {
    const again = '../../components/loader.ts?again'; // a copy of its own
    await import(again);
    const [div] = await standIn();
    await served();
    expect(div.querySelectorAll('wdea-news-ticker')).to.have.length(1);
  });

  it('stays as it is when it stands for nothing', async () => {
    const div = await fixture<HTMLElement>(html`<div data-wdea="unheard-of"><p>Here</p></div>`);
    await served();
    expect(div.innerHTML.trim()).to.match(/^<p>Here<\/p>$/);
  });
});

describe('load="visible"', () => {
  it('loads no code before the element is less than a screen away', async () => {
    const page = await fixture<HTMLElement>(html`
      <div>
        <div style="block-size: ${3 * innerHeight}px"></div>
        <wdea-milestones load="visible" source=${source.url}></wdea-milestones>
      </div>`);
    await served();
    expect(customElements.get('wdea-milestones')).to.equal(undefined);
    scrollTo(0, 2.5 * innerHeight);
    await customElements.whenDefined('wdea-milestones');
    scrollTo(0, 0);
    expect(page.lastElementChild).to.be.instanceOf(customElements.get('wdea-milestones'));
  });
});

describe('load="consent"', () => {
  const grants: Readonly<Record<string, (element: Element) => void>> = {
    'an event from the element': (element) => element.dispatchEvent(new Event('wdea-consent', {bubbles: true})),
    'an event from the document': () => document.dispatchEvent(new Event('wdea-consent')),
    'an attribute of an element around it': (element) => element.parentElement!.setAttribute('data-wdea-consent', ''),
    'its own attribute': (element) => element.setAttribute('load', 'eager'),
  };

  it('loads no code before', async () => {
    const box = await fixture<HTMLElement>(html`<div><p></p><wdea-governance load="consent"></wdea-governance></div>`);
    box.firstElementChild!.dispatchEvent(new Event('wdea-consent', {bubbles: true})); // for something else
    await served();
    expect(customElements.get('wdea-governance')).to.equal(undefined);
    box.setAttribute('data-wdea-consent', '');
    await customElements.whenDefined('wdea-governance');
  });

  it('is asked for once, where a <div> stands for the element', async () => {
    const waits = waiting();
    const box = await fixture<HTMLElement>(html`
      <div><div data-wdea="news-list" data-load="consent" data-source=${source.url}></div></div>`);
    await waits;
    await served();
    expect(box.querySelector('wdea-news-list')).to.equal(null);
    const loaded = oneEvent(box, 'wdea-load');
    document.dispatchEvent(new Event('wdea-consent'));
    await loaded;
    expect(box.querySelector('wdea-news-list')!.getAttribute('state')).to.equal('ready');
  });

  it('is asked for once, where the code comes after it', async () => {
    const waits = waiting();
    const box = await fixture<HTMLElement>(html`
      <div><wdea-people-list load="consent" source=${source.url}></wdea-people-list></div>`);
    await waits;
    expect(customElements.get('wdea-people-list')).to.equal(undefined);
    const settled = oneEvent(box, 'wdea-error'); // no people are published there
    document.dispatchEvent(new Event('wdea-consent'));
    await settled;
  });

  it('is waited for anew by an element that was taken out of the page and put back', async () => {
    MemberList.define();
    let waits = waiting();
    const box = await fixture<HTMLElement>(html`
      <div><wdea-member-list load="consent" source=${source.url}></wdea-member-list></div>`);
    await waits;
    const list = box.querySelector('wdea-member-list')!;
    list.remove();
    document.dispatchEvent(new Event('wdea-consent')); // for others
    waits = waiting();
    box.append(list);
    await waits;
    expect(list.getAttribute('state')).to.equal('loading');
    const loaded = oneEvent(list, 'wdea-load');
    list.dispatchEvent(new Event('wdea-consent', {bubbles: true}));
    await loaded;
  });

  for (const [grant, give] of Object.entries(grants)) {
    it(`asks for nothing before ${grant}, where the code is there already`, async () => {
      MemberList.define();
      const asked = source.requests.length;
      const waits = waiting();
      const box = await fixture<HTMLElement>(html`<div>
        <wdea-member-list load="consent" source=${source.url}><p>Members</p></wdea-member-list></div>`);
      const list = box.querySelector('wdea-member-list')!;
      await list.updateComplete;
      await waits;
      await served();
      expect(source.requests).to.have.length(asked);
      expect(box.querySelector('p')!.getClientRects()).not.to.be.empty;
      const loaded = oneEvent(list, 'wdea-load');
      give(list);
      await loaded;
      expect(list.getAttribute('state')).to.equal('ready');
    });
  }
});
