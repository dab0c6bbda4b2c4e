import {expect, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {Governance} from '../../components/governance/governance.js';
import type {WdeaOpenEvent} from '../../components/core/events.js';
import {languages} from '../../src/protocol/languages.js';
import {bodyCards, memberCards, personCards} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource, type FixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

Governance.define();

const contents = {bodies: bodyCards, people: personCards(3), members: memberCards(40)};
const editions = Object.fromEntries(languages.map((lang) => [lang, contents]));
const show = (source: FixtureSource, body?: string) => renderSettled<Governance>(html`
  <wdea-governance source=${source.url} .body=${body}></wdea-governance>`);
const render = async (records: object = contents, body?: string) => show(await fixtureSource({en: records}), body);
const bodiesOf = (element: Governance) => all(element, '.introduction, .items:not(dd .items) > [part=item]');
const named = (element: Governance, name: string) =>
  bodiesOf(element).find((each) => textOf(each.querySelector('[part~=title]')!) === name)!;
/** What is said of a body, by term. */
const composition = (body: Element) => Object.fromEntries(Array.from(body.querySelectorAll('dt'), (term) =>
  [textOf(term), textOf(term.nextElementSibling!)]));

/** A source without the data of some collections: their heads are there, but cannot be had. */
async function sourceWithout(...names: readonly string[]): Promise<{source: FixtureSource; mend: () => void}> {
  const source = await fixtureSource(editions);
  const {files} = source;
  const isLost = (bytes: Uint8Array) => {
    const blob = JSON.parse(new TextDecoder().decode(bytes)) as {format: string; collection?: string};
    return blob.format.startsWith('wdea-head') && names.includes(blob.collection!);
  };
  source.files = new Map([...files].filter(([, bytes]) => !isLost(bytes)));
  return {source, mend: () => void (source.files = files)};
}

describe('<wdea-governance>', () => {
  keepsTheContract({
    element: Governance, contents, borrowed: {collection: 'bodies', field: 'summary'}, sameWords: ['Composition'],
  });

  it('shows the alliance itself as the introduction, and its bodies below in the order of their rank', async () => {
    const element = await render();
    expect(bodiesOf(element).map((each) => textOf(each.querySelector('[part~=title]')!))).to.deep.equal(
      ['Example Alliance', 'Example Assembly', 'Example Council', 'Example Committee']);
    expect(textOf(one(element, '.introduction'))).to.equal(
      'Example Alliance Brings examples together. since 30 January 2024Source: Example Register');
  });

  it('names the institution that chairs a body and those that belong to it, each with its source', async () => {
    const element = await render();
    const council = named(element, 'Example Council');
    expect(composition(council)['Chair institution']).to.equal('Example University 1Source: Example Register');
    expect(composition(council)['Composition']).to.equal('2 of 18 named in public sources ' +
      'Example University 1Source: Example RegisterExample University 2Source: Example Register');
    const link = Array.from(council.querySelectorAll('a')).find((each) => textOf(each) === 'Example University 2')!;
    expect(link.href).to.equal('https://example.org/members/2');
  });

  it('says who holds the offices of a body, as what, and as of when', async () => {
    const {'Office-holders': holders} = composition(named(await render(), 'Example Council'));
    expect(holders).to.equal('Example Person 01 Chairperson ' +
      'Example UniversityChinaas of 12 January 2026Source: Example Register');
  });

  it('says how many persons of a body of persons are named', async () => {
    const committee = named(await render(), 'Example Committee');
    expect(composition(committee)['Composition']).to.equal('2 of 19 named in public sources');
    expect(composition(committee)['Office-holders']).to.match(/Person 02.*Person 03/);
  });

  it('gives the size alone where all are named', async () => {
    const whole = bodyCards.map((body) => ({...body, size: 2}));
    const element = await render({...contents, bodies: whole});
    expect(composition(named(element, 'Example Committee'))['Composition']).to.equal('2');
  });

  it('says nothing of what is not known of a body', async () => {
    expect(named(await render(), 'Example Assembly').querySelector('dl')).to.equal(null);
  });

  it('shows one body alone when asked to, and follows a change', async () => {
    const element = await render(contents, 'council');
    expect(bodiesOf(element)).to.have.length(1);
    expect(textOf(one(element, '.items:not(dd .items)'))).to.contain('Example Council');
    expect(element.hasAttribute('body')).to.equal(false);
    await afterLoad(element, () => element.setAttribute('body', 'alliance'));
    expect(bodiesOf(element).map((each) => each.className)).to.deep.equal(['introduction']);
    await afterLoad(element, () => element.removeAttribute('body'));
    expect(bodiesOf(element)).to.have.length(4);
  });

  it('says calmly that a body is not published', async () => {
    const element = await render(contents, 'no-such-body');
    expect(element.getAttribute('state')).to.equal('empty');
    expect(textOf(one(element, '.notice'))).to.equal('This record is not published here.');
  });

  it('leaves out institutions that are not published, and ranks without an alliance', async () => {
    const bodies = bodyCards.slice(2).map((body) => ({...body, members: ['member-2', 'unknown'], chair: 'unknown'}));
    const element = await render({...contents, bodies});
    expect(all(element, '.introduction')).to.have.length(0);
    expect(composition(named(element, 'Example Council'))).to.not.have.property('Chair institution');
    expect(composition(named(element, 'Example Council'))['Composition']).to.equal(
      '2 of 18 named in public sources Example University 2Source: Example Register');
  });

  it('takes a collection that is not published for an empty one', async () => {
    const element = await render({bodies: bodyCards});
    expect(all(element, '.notice')).to.have.length(0);
    expect(composition(named(element, 'Example Council'))['Composition']).to.equal('2 of 18 named in public sources');
    expect(composition(named(element, 'Example Committee'))['Composition']).to.equal('0 of 19 named in public sources');
  });

  for (const lost of ['people', 'members']) {
    it(`shows the bodies when ${lost} cannot be loaded, and says that something is missing`, async () => {
      const {source} = await sourceWithout(lost);
      const element = await show(source);
      expect(element.getAttribute('state')).to.equal('ready');
      expect(bodiesOf(element)).to.have.length(4);
      expect(textOf(one(element, '.notice p'))).to.equal('Some persons or institutions could not be loaded.');
      const {Composition: extent} = composition(named(element, 'Example Committee'));
      expect(extent).to.equal(lost === 'people' ? '19' : '2 of 19 named in public sources');
      await expect(element).to.be.accessible();
    });
  }

  it('tries again by keyboard, and keeps the focus when what was missing has come', async () => {
    const {source, mend} = await sourceWithout('people', 'members');
    const element = await show(source);
    const button = one(element, 'button');
    button.focus();
    await afterLoad(element, () => sendKeys({press: 'Enter'}));
    expect(element.shadowRoot!.activeElement).to.equal(button);
    mend();
    const focused = oneEvent(element.shadowRoot!, 'focusin');
    await sendKeys({press: 'Enter'});
    await focused;
    expect(all(element, '.notice')).to.have.length(0);
    expect(textOf(named(element, 'Example Council'))).to.contain('Example Person 01');
    expect(element.shadowRoot!.activeElement).to.equal(one(element, '.introduction'));
  });

  it('lets the page take over when a person follows a link', async () => {
    const element = await render();
    const opened: [string, string][] = [];
    element.addEventListener('wdea-open', (event: WdeaOpenEvent) => {
      opened.push([event.collection, event.record.id]);
      event.preventDefault();
    });
    for (const name of ['Example Council', 'Example University 1', 'Example Person 01']) {
      all(element, 'a').find((link) => textOf(link) === name)!.click();
    }
    expect(opened).to.deep.equal([['bodies', 'council'], ['members', 'member-1'], ['people', 'person-1']]);
  });

  it('asks for each file once', async () => {
    const source = await fixtureSource(editions);
    await show(source);
    expect(new Set(source.requests).size).to.equal(source.requests.length);
    // the pointer, and what the head of each of the three collections holds
    expect(source.requests).to.have.length(4);
  });

  it('reads as a list of bodies with terms and descriptions', async function () {
    if (!tellsTree) return this.skip();
    const {url} = await fixtureSource({en: contents});
    await renderSettled(html`
      <wdea-governance heading="How it is governed" body="council" source=${url}></wdea-governance>`);
    const tree = await treeOf('wdea-governance');
    expect(tree.filter((line) => /^(region|heading|list|link|text)/.test(line))).to.deep.equal([
      'region: How it is governed', 'heading: How it is governed', 'list: ', 'link: Example Council',
      'text: Leads.', 'text: since May 2025', 'link: Source: Example Register',
      'text: Chair institution', 'link: Example University 1', 'link: Source: Example Register',
      'text: Composition', 'text: 2 of 18 named in public sources',
      'link: Example University 1', 'link: Source: Example Register',
      'link: Example University 2', 'link: Source: Example Register',
      'text: Office-holders', 'list: ', 'link: Example Person 01', 'text: Chairperson',
      'text: Example University', 'text: China', 'text: as of 12 January 2026', 'link: Source: Example Register',
      'text: As of 30 January 2026.',
    ]);
  });
});
