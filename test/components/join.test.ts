import {expect, html} from '@open-wc/testing';
import type {WdeaOpenEvent} from '../../components/core/events.js';
import {Join} from '../../components/join/join.js';
import {bodyCards, resourceCards} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource} from '../support/fixture-source.js';
import {all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

Join.define();

const charter = {...resourceCards(1)[0]!, id: 'wdea-charter', title: 'Example Charter'};
const alliance = bodyCards[0]!;
const contents = {bodies: bodyCards, resources: [...resourceCards(20), charter]};
const render = async (records: object = contents, level = 2) => {
  const {url} = await fixtureSource({en: records});
  return renderSettled<Join>(html`<wdea-join heading-level=${level} source=${url}></wdea-join>`);
};
const sections = (element: Join) => all(element, '[role=heading]').map(textOf);

describe('<wdea-join>', () => {
  keepsTheContract({element: Join, contents, borrowed: {collection: 'bodies', field: 'summary'}});

  it('tells what the alliance is and since when, with the source', async () => {
    const text = textOf(one(await render(), '[part=base]'));
    expect(text).to.match(
      /^Example Alliance Brings examples together. since 30 January 2024Source: Example Register/);
  });

  it('lists the aims, and the kinds of organisations that have joined without calling them conditions', async () => {
    const element = await render();
    expect(sections(element)).to.deep.equal(['Aims', 'Who has joined', 'Charter', 'Where to ask']);
    expect(all(element, '.points').map((list) => Array.from(list.children, textOf))).to.deep.equal(
      [['to share examples', 'to give good ones'], ['University', 'Enterprise']]);
    expect(textOf(one(element, '[part=base]'))).to.contain('Organisations of these kinds have joined:');
  });

  it('leads to the charter, wherever it stands among the resources', async () => {
    const link = all<HTMLAnchorElement>(await render(), 'a').find((each) => textOf(each) === 'Example Charter')!;
    expect(link.href).to.equal('https://example.org/resources/1');
  });

  it('says plainly that there is no contact address, and leads to the website', async () => {
    const element = await render();
    const [note, website] = all(element, '[part=base] > p:not(.summary, .footer)').slice(-2);
    expect(textOf(note!)).to.equal('No contact address for questions about joining is published here.');
    expect(textOf(website!)).to.equal('Website of the alliance: Example Alliance');
    expect(website!.querySelector('a')!.href).to.equal('https://example.org/about');
  });

  it('names no website when the alliance’s link leads elsewhere, or nowhere safely', async () => {
    for (const link of [{...alliance.link, kind: 'source'}, {url: 'javascript:alert(1)', kind: 'page'}]) {
      const element = await render({...contents, bodies: [{...alliance, link}]});
      expect(textOf(one(element, '[part=base]'))).not.to.contain('Website of the alliance');
    }
  });

  it('leaves out the sections of which nothing is known', async () => {
    const {aims: _, admits: __, ...bare} = alliance;
    const element = await render({bodies: [bare], resources: []});
    expect(sections(element)).to.deep.equal(['Where to ask']);
    expect(all(element, '.footer')).to.have.length(1);
  });

  it('can be read without the charter when the resources cannot be had', async () => {
    const element = await render({bodies: bodyCards});
    expect(element.getAttribute('state')).to.equal('ready');
    expect(sections(element)).to.deep.equal(['Aims', 'Who has joined', 'Where to ask']);
  });

  it('is empty where bodies are published, but not the alliance itself', async () => {
    const element = await render({bodies: bodyCards.slice(1), resources: [charter]});
    expect(element.getAttribute('state')).to.equal('empty');
    expect(textOf(one(element, '.notice'))).to.equal('Nothing has been published on joining yet.');
  });

  it('sets the headings of its sections one level below its own, and never below the last', async () => {
    const levels = async (level: number) =>
      new Set(all(await render(contents, level), '[role=heading]').map(({ariaLevel}) => ariaLevel));
    expect([...await levels(3)]).to.deep.equal(['4']);
    expect([...await levels(6)]).to.deep.equal(['6']);
    expect([...await levels(NaN)]).to.deep.equal(['3']);
  });

  it('lets the page take over when a person follows a link', async () => {
    const element = await render();
    const opened: string[] = [];
    element.addEventListener('wdea-open', (event: WdeaOpenEvent) => {
      opened.push(`${event.collection} ${event.record.id}`);
      event.preventDefault();
    });
    all(element, 'a[part~=title]').forEach((link) => link.click());
    expect(opened).to.deep.equal(['bodies alliance', 'resources wdea-charter', 'bodies alliance']);
  });

  it('reads as sections under headings', async function () {
    if (!tellsTree) return this.skip();
    await render();
    const tree = await treeOf('wdea-join');
    expect(tree.filter((line) => /^(region|heading|link)/.test(line))).to.deep.equal([
      'region: Joining the alliance', 'link: Example Alliance', 'link: Source: Example Register',
      'heading: Aims', 'heading: Who has joined', 'heading: Charter', 'link: Example Charter',
      'link: Source: Example Register', 'heading: Where to ask', 'link: Example Alliance',
    ]);
  });
});
