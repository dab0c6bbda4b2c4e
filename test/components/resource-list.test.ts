import {expect, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {ResourceList} from '../../components/resource-list/resource-list.js';
import {languages} from '../../src/protocol/languages.js';
import {resourceCards} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

ResourceList.define();

const resources = resourceCards(60);
const editions = Object.fromEntries(languages.map((lang) => [lang, {resources}]));
const titles = (list: ResourceList) => all(list, '[part~=title]').map(textOf);
const select = (list: ResourceList, label: string) =>
  all(list, 'label').find((at) => textOf(at).startsWith(label))!.querySelector('select')!;
const choose = (list: ResourceList, label: string, value: string) => afterLoad(list, () => {
  const control = select(list, label);
  control.value = value;
  control.dispatchEvent(new Event('change', {bubbles: true}));
});
const type = (list: ResourceList, text: string) => afterLoad(list, () => {
  const input = one<HTMLInputElement>(list, 'input');
  input.value = text;
  input.dispatchEvent(new Event('input', {bubbles: true}));
});
const press = (list: ResourceList, name: string) =>
  afterLoad(list, () => all<HTMLButtonElement>(list, 'button').find((at) => textOf(at) === name)!.click());
const render = async (contents: Parameters<typeof fixtureSource>[0] = editions) => {
  const source = await fixtureSource(contents);
  return renderSettled<ResourceList>(html`<wdea-resource-list source=${source.url}></wdea-resource-list>`);
};

describe('<wdea-resource-list>', () => {
  it('shows title, summary, kind, provider, language, subject and licence of each resource', async () => {
    const list = await render();
    expect(titles(list)).to.deep.equal(resources.slice(0, 10).map(({title}) => title));
    expect(all(list, '[part=item]').map(textOf)[0]).to.equal(
      'Example resource 1 What a learner finds in example resource 1. ' +
      'CourseExample UniversityEnglishEducation science2026no open licence statedSource: Example Register');
  });

  it('shows its first page after two requests, counts of its filters included', async () => {
    const source = await fixtureSource(editions);
    const list = await renderSettled<ResourceList>(
      html`<wdea-resource-list source=${source.url}></wdea-resource-list>`);
    expect(source.requests).to.have.length(2);
    expect(Array.from(select(list, 'Kind').options, ({text}) => text)).to.deep.equal(
      ['All', 'Course (20)', 'Platform (20)', 'Standard (20)']);
  });

  it('filters, and counts each filter under the others', async () => {
    const list = await render();
    await choose(list, 'Kind', 'course');
    expect(textOf(one(list, '.count'))).to.contain('20 resources');
    await choose(list, 'Language', 'zh');
    const expected = resources.filter(({kind, languages: [tongue]}) => kind.id === 'course' && tongue!.id === 'zh');
    expect(textOf(one(list, '.count'))).to.contain(`${expected.length} resources`);
    const platforms = resources.filter(({kind, languages: [tongue]}) => kind.id === 'platform' && tongue!.id === 'zh');
    expect(Array.from(select(list, 'Kind').options, ({text}) => text)).to.include(`Platform (${platforms.length})`);
  });

  it('searches in titles as a reader types, whatever the case', async () => {
    const list = await render();
    await type(list, 'RESOURCE 42');
    expect(titles(list)).to.deep.equal(['Example resource 42']);
    expect(textOf(one(list, '[role=status]'))).to.equal('1 resource');
  });

  it('offers a way out when nothing matches', async () => {
    const list = await render();
    await type(list, 'nothing of the kind');
    expect(list.getAttribute('state')).to.equal('ready');
    expect(textOf(one(list, '.notice'))).to.equal('Nothing matches your search.');
    await press(list, 'Clear filters');
    expect(titles(list)).to.have.length(10);
    expect(one<HTMLInputElement>(list, 'input').value).to.equal('');
  });

  it('turns pages, says where the reader is, and puts the focus on the new page', async () => {
    const list = await render();
    await press(list, 'Next');
    await press(list, 'Next');
    expect(titles(list)[0]).to.equal('Example resource 21');
    expect(textOf(one(list, '.pager span'))).to.equal('21 to 30 of 60');
    expect(textOf(one(list, '[role=status]'))).to.equal('21 to 30 of 60');
    await press(list, 'Previous');
    expect(titles(list)[0]).to.equal('Example resource 11');
    expect(list.shadowRoot!.activeElement).to.equal(one(list, '[part=list]'));
  });

  it('goes back to the first page when the list changes', async () => {
    const list = await render();
    await press(list, 'Next');
    await choose(list, 'Kind', 'platform');
    expect(textOf(one(list, '.pager span'))).to.equal('1 to 10 of 20');
  });

  it('is worked by keyboard alone', async () => {
    const list = await render();
    one(list, 'input').focus();
    await afterLoad(list, () => sendKeys({type: '7'}));
    await sendKeys({press: 'Tab'});
    expect(list.shadowRoot!.activeElement).to.equal(select(list, 'Kind'));
  });

  it('keeps what its author fixed, and does not offer that filter', async () => {
    const list = await render();
    await afterLoad(list, () => (list.kind = 'standard'));
    expect(textOf(one(list, '.count'))).to.contain('20 resources');
    expect(all(list, 'label > span').map(textOf)).to.deep.equal(['Search', 'Language', 'Subject']);
  });

  it('shows the resources of one collection, or of one member, where its author says so', async () => {
    const mixed = resources.map((card, at) => ({
      ...card,
      ...(at % 3 === 0 && {relation: {id: 'alliance', name: 'Alliance'}}),
      ...(at % 5 === 0 && {provider: {name: 'Example University', member: 'member-1'}}),
    }));
    const list = await render({en: {resources: mixed}});
    await afterLoad(list, () => list.setAttribute('relation', 'alliance'));
    expect(textOf(one(list, '.count'))).to.equal('20 resources');
    await afterLoad(list, () => list.setAttribute('provider', 'member-1'));
    expect(textOf(one(list, '.count'))).to.equal('4 resources');
    await afterLoad(list, () => list.removeAttribute('relation'));
    expect(textOf(one(list, '.count'))).to.equal('12 resources');
    expect(all(list, 'label > span').map(textOf)).to.deep.equal(['Search', 'Kind', 'Language', 'Subject']);
  });

  it('leaves the page’s address alone unless it is asked to keep its state there', async () => {
    const before = location.href;
    const list = await render();
    await type(list, '4');
    await choose(list, 'Kind', 'course');
    expect(location.href).to.equal(before);
  });

  it('keeps its state in the address when asked to, beside the page’s own, and follows Back', async () => {
    const before = location.href;
    const source = await fixtureSource(editions);
    const list = await renderSettled<ResourceList>(
      html`<wdea-resource-list source=${source.url} url-state="r"></wdea-resource-list>`);
    await choose(list, 'Kind', 'course');
    await choose(list, 'Language', 'ar');
    const parameters = new URL(location.href).searchParams;
    expect([parameters.get('r-kind'), parameters.get('r-language')]).to.deep.equal(['course', 'ar']);
    expect(new URL(before).searchParams.size).to.equal(parameters.size - 2);
    await afterLoad(list, () => history.back());
    expect(select(list, 'Language').value).to.equal('');
    expect(select(list, 'Kind').value).to.equal('course');
    await afterLoad(list, () => history.back());
    expect(location.href).to.equal(before);
  });

  it('reads its state from the address when the page opens', async () => {
    history.replaceState(null, '', `${location.href}&r-kind=platform`);
    const source = await fixtureSource(editions);
    const list = await renderSettled<ResourceList>(
      html`<wdea-resource-list source=${source.url} url-state="r"></wdea-resource-list>`);
    expect(textOf(one(list, '.count'))).to.contain('20 resources');
    history.replaceState(null, '', location.href.replace('&r-kind=platform', ''));
  });

  it('keeps the old list while a new one is on its way, and when it fails to come', async () => {
    const source = await fixtureSource(editions);
    const list = await renderSettled<ResourceList>(
      html`<wdea-resource-list source=${source.url}></wdea-resource-list>`);
    source.mode = 'fail';
    const failed = oneEvent(list, 'wdea-error');
    all<HTMLButtonElement>(list, 'button').find((at) => textOf(at) === 'Next')!.click();
    await failed;
    await list.updateComplete;
    expect(titles(list)[0]).to.equal('Example resource 1');
    expect(textOf(one(list, '.notice p'))).to.contain('You see what was loaded before.');
    source.mode = 'answer';
    await press(list, 'Try again');
    expect(titles(list)[0]).to.equal('Example resource 11');
  });

  it('marks text that is borrowed from another language, and says so', async () => {
    const borrowed = {
      ...resources[0]!, lang: 'ar' as const, summary: '示例', borrowed: {summary: 'zh'}, drafts: ['title'],
    };
    const source = await fixtureSource({ar: {resources: [borrowed]}});
    const list = await renderSettled<ResourceList>(
      html`<wdea-resource-list lang="ar" source=${source.url}></wdea-resource-list>`);
    const text = one(list, '.summary bdi');
    expect([text.lang, text.dir]).to.deep.equal(['zh', 'ltr']);
    expect(textOf(one(list, '.footer')).split('. ')).to.have.length(3);
  });

  it('shows five hundred resources on as many pages as it takes', async () => {
    const list = await render({en: {resources: resourceCards(500)}});
    await afterLoad(list, () => (list.limit = 100));
    expect(all(list, '[part=item]')).to.have.length(100);
    await press(list, 'Next');
    expect(textOf(one(list, '.pager span'))).to.equal('101 to 200 of 500');
  });

  it('reads as a search, a list and a way through its pages', async function () {
    if (!tellsTree) return this.skip();
    const {url} = await fixtureSource(editions);
    await renderSettled<ResourceList>(html`
      <wdea-resource-list heading="Resources of the alliance" limit="1" source=${url}></wdea-resource-list>`);
    expect(await treeOf('wdea-resource-list')).to.deep.equal([
      'region: Resources of the alliance', 'heading: Resources of the alliance',
      'search: Search resources (Resources of the alliance)', 'text: Search', 'searchbox: Search',
      'text: Kind', 'combobox: Kind',
      'option: All', 'option: Course (20)', 'option: Platform (20)', 'option: Standard (20)',
      'text: Language', 'combobox: Language',
      'option: All', 'option: Arabic (20)', 'option: Chinese (20)', 'option: English (20)',
      'text: Subject', 'combobox: Subject',
      'option: All', 'option: Education science (20)', 'option: ICTs (20)', 'option: Mathematics (20)',
      'text: 60 resources',
      'list: ', 'link: Example resource 1', 'text: What a learner finds in example resource 1.',
      'text: Course', 'text: Example University', 'text: English', 'text: Education science', 'text: 2026',
      'text: no open licence stated', 'link: Source: Example Register',
      'navigation: Pages (Resources of the alliance)', 'button: Previous', 'text: 1 to 1 of 60', 'button: Next',
      'text: As of 30 January 2026.',
      'text: Export:', 'link: CSV', 'link: JSON-LD', 'status: ',
    ]);
  });

  keepsTheContract({
    element: ResourceList, contents: {resources}, borrowed: {collection: 'resources', field: 'summary'},
  });
});
