import {expect, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {WdeaOpenEvent} from '../../components/core/events.js';
import {PracticeList} from '../../components/practice-list/practice-list.js';
import {languages} from '../../src/protocol/languages.js';
import {practiceCards} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

PracticeList.define();

const practices = practiceCards(24);
const editions = Object.fromEntries(languages.map((lang) => [lang, {practices}]));
const titles = (list: PracticeList) => all(list, '[part~=title]').map(textOf);
const labels = (list: PracticeList) => all(list, 'label > span').map(textOf);
const count = (list: PracticeList) => textOf(one(list, '.count')).replace(/ ?Clear filters$/, '');
const select = (list: PracticeList, label: string) =>
  all(list, 'label').find((at) => textOf(at).startsWith(label))!.querySelector('select')!;
const choose = (list: PracticeList, label: string, value: string) => afterLoad(list, () => {
  const control = select(list, label);
  control.value = value;
  control.dispatchEvent(new Event('change', {bubbles: true}));
});
const render = async (attributes: Partial<PracticeList> = {}): Promise<PracticeList> => {
  const {url} = await fixtureSource(editions);
  return renderSettled<PracticeList>(html`
    <wdea-practice-list source=${url} .topic=${attributes.topic} .level=${attributes.level}
      .country=${attributes.country} .member=${attributes.member}></wdea-practice-list>`);
};

describe('<wdea-practice-list>', () => {
  keepsTheContract({
    element: PracticeList, contents: {practices: practiceCards(12)},
    borrowed: {collection: 'practices', field: 'institution'},
    sameWords: ['Institution'],
  });

  it('shows who did what, where, when, on which level, and the source', async () => {
    expect(textOf(all(await render(), '[part=item]')[1]!)).to.equal(
      'Example practice 2 What was done in example practice 2. ' +
      'Example University 2EgyptAssessmentHigher education2026Source: Example Register');
  });

  it('shows a recognition together with the source that tells of it', async () => {
    const recognised = all(await render(), '[part=item]').filter((item) => item.querySelector('.recognition'));
    expect(recognised).to.have.length(4);
    for (const item of recognised) {
      expect(textOf(item.querySelector('.recognition')!)).to.equal('Example Prize 2026');
      const source = Array.from(item.querySelectorAll<HTMLAnchorElement>('[part=meta] a')).at(-1)!;
      expect([textOf(source), source.href]).to.deep.equal(['Source: Example Register', 'https://example.org/register']);
    }
  });

  it('shows its first page after two requests, counts of its four filters included', async () => {
    const source = await fixtureSource(editions);
    const list = await renderSettled<PracticeList>(
      html`<wdea-practice-list source=${source.url}></wdea-practice-list>`);
    expect(source.requests).to.have.length(2);
    expect(labels(list)).to.deep.equal(['Search', 'Topic', 'Level', 'Country or region', 'Institution']);
    expect(Array.from(select(list, 'Institution').options, ({text}) => text)).to.deep.equal([
      'All', 'Example University 1 (6)', 'Example University 2 (6)', 'Example University 3 (6)',
      'Example University 4 (6)',
    ]);
  });

  it('lets a reader filter, counts each filter under the others, and says how many are left', async () => {
    const list = await render();
    await choose(list, 'Topic', 'teaching');
    expect(textOf(one(list, '[role=status]'))).to.equal('8 practices');
    await choose(list, 'Institution', 'Example University 1');
    const left = practices.filter(({topic, institution}) =>
      topic.id === 'teaching' && institution === 'Example University 1');
    expect(titles(list)).to.deep.equal(left.map(({title}) => title));
    expect(Array.from(select(list, 'Level').options, ({text}) => text)).to.deep.equal(['All', 'School education (2)']);
  });

  it('keeps what its author fixed, and does not offer that filter', async () => {
    const list = await render({topic: 'inclusion'});
    expect([count(list), labels(list)])
      .to.deep.equal(['8 practices', ['Search', 'Level', 'Country or region', 'Institution']]);
    await afterLoad(list, () => (list.level = 'higher'));
    expect(count(list)).to.equal('4 practices');
    await afterLoad(list, () => (list.country = 'EG'));
    expect(labels(list)).to.deep.equal(['Search', 'Institution']);
  });

  it('shows the practices of one member', async () => {
    const list = await render({member: 'member-2'});
    expect(titles(list)).to.deep.equal(
      practices.filter(({member}) => member === 'member-2').map(({title}) => title));
  });

  it('is calmly empty for a topic, a country or a member that does not occur', async () => {
    for (const wrong of [{topic: '<b>'}, {country: 'nowhere'}, {member: 'nobody'}]) {
      const list = await render(wrong);
      expect(list.getAttribute('state')).to.equal('empty');
      expect(textOf(one(list, '.notice'))).to.equal('There are no practices yet.');
    }
  });

  it('shows as many on a page as its limit says, and ten where it says nonsense', async () => {
    const list = await render();
    await afterLoad(list, () => list.setAttribute('limit', '3'));
    expect(titles(list)).to.have.length(3);
    await afterLoad(list, () => list.setAttribute('limit', 'many'));
    expect(titles(list)).to.have.length(10);
  });

  it('keeps its state in the address when asked to, and follows Back', async () => {
    const before = location.href;
    const {url} = await fixtureSource(editions);
    const list = await renderSettled<PracticeList>(
      html`<wdea-practice-list source=${url} url-state="p"></wdea-practice-list>`);
    await choose(list, 'Country or region', 'KE');
    expect(new URL(location.href).searchParams.get('p-country')).to.equal('KE');
    await afterLoad(list, () => history.back());
    expect([location.href, count(list)]).to.deep.equal([before, '24 practices']);
  });

  it('is worked by keyboard alone, and its links can be kept from leaving the page', async () => {
    const list = await render();
    one(list, 'input').focus();
    await afterLoad(list, () => sendKeys({type: '7'}));
    await sendKeys({press: 'Tab'});
    expect(list.shadowRoot!.activeElement).to.equal(select(list, 'Topic'));
    list.addEventListener('wdea-open', (event) => event.preventDefault());
    const opened = oneEvent<WdeaOpenEvent>(list, 'wdea-open');
    all(list, 'a[part~=title]')[0]!.focus();
    await sendKeys({press: 'Enter'});
    const {collection, record} = await opened;
    expect([collection, record.id]).to.deep.equal(['practices', 'practice-7']);
  });

  it('reads as a search and a list whose recognitions stand before their source', async function () {
    if (!tellsTree) return this.skip();
    const {url} = await fixtureSource({en: {practices: practiceCards(1)}});
    await renderSettled(html`<wdea-practice-list heading="Practice" source=${url}></wdea-practice-list>`);
    expect(await treeOf('wdea-practice-list')).to.deep.equal([
      'region: Practice', 'heading: Practice',
      'search: Search practices (Practice)', 'text: Search', 'searchbox: Search',
      'text: Topic', 'combobox: Topic', 'option: All', 'option: Teaching (1)',
      'text: Level', 'combobox: Level', 'option: All', 'option: School education (1)',
      'text: Country or region', 'combobox: Country or region', 'option: All', 'option: China (1)',
      'text: Institution', 'combobox: Institution', 'option: All', 'option: Example University 1 (1)',
      'text: 1 practice',
      'list: ', 'link: Example practice 1', 'text: What was done in example practice 1.', 'text: Example Prize 2026',
      'text: Example University 1', 'text: China', 'text: Teaching', 'text: School education', 'text: 2026',
      'link: Source: Example Register',
      'text: As of 30 January 2026.', 'status: ',
    ]);
  });
});
