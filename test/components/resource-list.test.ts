import {expect, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html as staticHtml, unsafeStatic} from 'lit/static-html.js';
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
const input = (list: ResourceList) => one<HTMLInputElement>(list, 'input[type=search]');
const groups = (list: ResourceList) => all(list, 'summary').map(textOf);
const values = (list: ResourceList, field: string) =>
  Array.from(group(list, field).querySelectorAll('label'), textOf);
const group = (list: ResourceList, field: string) =>
  all(list, 'details').find((each) => textOf(each.querySelector('summary')!).startsWith(field))!;
const box = (list: ResourceList, label: string) =>
  all(list, '.filters label').find((at) => textOf(at).startsWith(label))!.querySelector('input')!;
const button = (list: ResourceList, name: string) =>
  all<HTMLButtonElement>(list, 'button').find((at) => [textOf(at), at.ariaLabel].includes(name))!;
const chips = (list: ResourceList) => all(list, '.chips li').map(textOf);
const said = (list: ResourceList) => textOf(one(list, '[role=status]'));
const active = (list: ResourceList) => list.shadowRoot!.activeElement as HTMLElement;
/** Waits for counts: they come after what is counted. */
const until = async (list: ResourceList, fulfilled: () => unknown) => {
  while (!fulfilled()) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await list.updateComplete;
  }
};
const choose = async (list: ResourceList, label: string) => {
  await until(list, () => all(list, '.filters label').some((at) => textOf(at).startsWith(label)));
  await afterLoad(list, () => box(list, label).click());
};
const type = (list: ResourceList, text: string) => afterLoad(list, () => {
  input(list).value = text;
  input(list).dispatchEvent(new Event('input', {bubbles: true}));
});
const press = (list: ResourceList, name: string) => afterLoad(list, () => button(list, name).click());
const sort = async (list: ResourceList, order: string) => {
  const select = one<HTMLSelectElement>(list, '.sort select');
  select.value = order;
  await afterLoad(list, () => select.dispatchEvent(new Event('change', {bubbles: true})));
};
const render = async (contents: Parameters<typeof fixtureSource>[0] = editions, attributes = '') => {
  const {url} = await fixtureSource(contents);
  return renderSettled<ResourceList>(staticHtml`
    <wdea-resource-list source=${url} ${unsafeStatic(attributes)}></wdea-resource-list>`);
};
/** Resources of many kinds, of which some are more frequent than others. */
const manyKinds = (count: number) => resourceCards(count).map((card, at) => {
  const kind = Math.floor(Math.sqrt(at));
  return {...card, kind: {id: `kind-${kind}`, name: `Kind ${kind}`}};
});

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
    expect(groups(list)).to.deep.equal(['Kind', 'Language', 'Subject', 'Level']);
    expect(values(list, 'Kind')).to.deep.equal(['Course (20)', 'Platform (20)', 'Standard (20)']);
  });

  it('filters by several values of several fields, and counts each field under the others', async () => {
    const list = await render();
    await choose(list, 'Course');
    expect(textOf(one(list, '.count'))).to.equal('20 resources');
    await choose(list, 'Platform');
    expect(textOf(one(list, '.count'))).to.equal('40 resources');
    await choose(list, 'Chinese');
    const found = (id: string) =>
      resources.filter(({kind, languages: [tongue]}) => kind.id === id && tongue!.id === 'zh').length;
    expect(textOf(one(list, '.count'))).to.equal(`${found('course') + found('platform')} resources`);
    await until(list, () => values(list, 'Kind').includes(`Standard (${found('standard')})`));
    expect(values(list, 'Kind')).to.include(`Platform (${found('platform')})`);
    expect(chips(list)).to.deep.equal(['Course', 'Platform', 'Chinese', 'Clear all']);
    expect(textOf(button(list, 'Filters (3)'))).to.equal('Filters (3)');
  });

  it('shows the values that are chosen or most frequent, and all of them on demand', async () => {
    const list = await render({en: {resources: manyKinds(144)}});
    expect(values(list, 'Kind').slice(0, 2)).to.deep.equal(['Kind 11 (23)', 'Kind 10 (21)']);
    expect(values(list, 'Kind')).to.have.length(8);
    const more = button(list, 'Show all 12');
    more.focus();
    await sendKeys({press: 'Enter'});
    await list.updateComplete;
    expect([values(list, 'Kind').length, textOf(active(list))]).to.deep.equal([12, 'Show fewer']);
    await choose(list, 'Kind 0');
    button(list, 'Show fewer').click();
    await list.updateComplete;
    expect(values(list, 'Kind')).to.have.length(9);
    expect([values(list, 'Kind').at(-1), box(list, 'Kind 0').checked]).to.deep.equal(['Kind 0 (1)', true]);
  });

  it('keeps the focus where it was when it counts anew, also where the order changes', async () => {
    const [zh, en] = [{id: 'zh', name: 'Chinese'}, {id: 'en', name: 'English'}];
    const cards = resourceCards(5).map((card, at) =>
      ({...card, title: at % 2 ? 'Common' : 'Rare', languages: [at < 2 || at === 3 ? en : zh]}));
    const list = await render({en: {resources: cards}});
    expect(values(list, 'Language')).to.deep.equal(['English (3)', 'Chinese (2)']);
    box(list, 'Chinese').focus();
    await type(list, 'rare');
    await until(list, () => values(list, 'Language')[0] === 'Chinese (2)');
    expect(active(list)).to.equal(box(list, 'Chinese'));
    await afterLoad(list, () => sendKeys({press: ' '}));
    expect([active(list), said(list)]).to.deep.equal([box(list, 'Chinese'), '2 resources']);
  });

  it('counts the values of a field that is opened', async () => {
    const list = await render();
    await choose(list, 'Course');
    expect([group(list, 'Level').hasAttribute('open'), group(list, 'Kind').hasAttribute('open')])
      .to.deep.equal([false, true]);
    group(list, 'Level').querySelector('summary')!.click();
    await until(list, () => values(list, 'Level').includes('Higher education (20)'));
  });

  it('undoes each choice and all of them by its chips, with the focus on what is left', async () => {
    const list = await render();
    for (const label of ['Course', 'Platform', 'Chinese']) await choose(list, label);
    button(list, 'Remove filter: Course').focus();
    await afterLoad(list, () => sendKeys({press: 'Enter'}));
    expect(chips(list)).to.deep.equal(['Platform', 'Chinese', 'Clear all']);
    expect(active(list).ariaLabel).to.equal('Remove filter: Platform');
    button(list, 'Clear all').focus();
    await afterLoad(list, () => sendKeys({press: 'Enter'}));
    expect([all(list, '.chips').length, said(list), active(list)]).to.deep.equal([0, '60 resources', input(list)]);
    expect(box(list, 'Platform').checked).to.equal(false);
  });

  it('hides its filters behind a button where there is no room for them', async () => {
    const list = await render(editions, 'style="inline-size: 320px"');
    const shown = () => all(list, 'summary')[0]!.checkVisibility();
    expect([shown(), button(list, 'Filters').ariaExpanded]).to.deep.equal([false, 'false']);
    button(list, 'Filters').click();
    await list.updateComplete;
    expect([shown(), button(list, 'Filters').ariaExpanded]).to.deep.equal([true, 'true']);
    list.setAttribute('style', 'inline-size: 800px');
    expect([shown(), button(list, 'Filters').checkVisibility()]).to.deep.equal([true, false]);
  });

  it('searches as a reader types, whatever the case, and marks what was looked for', async () => {
    const list = await render();
    await type(list, 'RESOURCE 42');
    expect(titles(list)[0]).to.equal('Example resource 42');
    const marks = Array.from(all(list, '[part~=title]')[0]!.querySelectorAll('mark'), textOf);
    expect(marks).to.deep.equal(['resource 42']);
    expect(said(list)).to.equal(textOf(one(list, '.count')));
  });

  it('waits with what an input method composes', async () => {
    const list = await render();
    input(list).value = 'shu zi';
    input(list).dispatchEvent(new InputEvent('input', {bubbles: true, isComposing: true}));
    list.requestUpdate();
    await list.updateComplete;
    expect([input(list).value, textOf(one(list, '.count'))]).to.deep.equal(['shu zi', '60 resources']);
    input(list).value = 'platform';
    await afterLoad(list, () => input(list).dispatchEvent(new CompositionEvent('compositionend', {bubbles: true})));
    expect(textOf(one(list, '.count'))).to.equal('20 resources');
  });

  it('orders by match, date or title, and says so', async () => {
    const list = await render();
    const offered = () => Array.from(one<HTMLSelectElement>(list, '.sort select').options, ({text}) => text);
    expect(offered()).to.deep.equal(['Newest', 'Title']);
    await sort(list, 'title');
    expect(titles(list).slice(0, 3)).to.deep.equal([1, 10, 11].map((n) => `Example resource ${n}`));
    expect(said(list)).to.equal('Sorted by: Title');
    await type(list, 'example');
    expect([offered(), one<HTMLSelectElement>(list, '.sort select').value])
      .to.deep.equal([['Best match', 'Newest', 'Title'], 'title']);
    await sort(list, '');
    expect([list.sort, said(list)]).to.deep.equal(['', 'Sorted by: Best match']);
  });

  it('has the order that its author wants', async () => {
    const list = await render(editions, 'sort="title"');
    expect(titles(list)[1]).to.equal('Example resource 10');
    expect(one<HTMLSelectElement>(list, '.sort select').value).to.equal('title');
  });

  it('says what was sought where nothing matches, and what there is without the words or a filter', async () => {
    const list = await render();
    await choose(list, 'Course');
    await choose(list, 'Chinese');
    await type(list, 'qqqqqqqqqq');
    expect(list.getAttribute('state')).to.equal('ready');
    expect(textOf(one(list, '.notice p'))).to.equal('Nothing matches “qqqqqqqqqq”.');
    expect(said(list)).to.equal('0 resources');
    await until(list, () => all(list, '.ways button').length);
    const chinese = resources.filter(({kind, languages: [tongue]}) => kind.id === 'course' && tongue!.id === 'zh');
    expect(all(list, '.ways button').map(textOf)).to.deep.equal([`Without the words: ${chinese.length} resources`]);
    await expect(list).to.be.accessible();
    await press(list, `Without the words: ${chinese.length} resources`);
    expect([input(list).value, active(list)]).to.deep.equal(['', input(list)]);
    expect(chips(list)).to.deep.equal(['Course', 'Chinese', 'Clear all']);
  });

  it('offers to leave out a filter as a whole where that is what is in the way', async () => {
    const cards = [
      ...resources.slice(0, 3), {...resources[0]!, id: 'other', title: 'Strange', kind: {id: 'odd', name: 'Odd'}},
    ];
    const list = await render({en: {resources: cards}});
    await choose(list, 'Platform');
    await choose(list, 'Standard');
    await type(list, 'strange');
    await until(list, () => all(list, '.ways button').length);
    expect(all(list, '.ways button').map(textOf)).to.deep.equal([
      'Without “Kind: Platform, Standard”: 1 resource', 'Without the words: 2 resources',
    ]);
    await press(list, 'Without “Kind: Platform, Standard”: 1 resource');
    expect([titles(list), all(list, '.chips').length]).to.deep.equal([['Strange'], 0]);
  });

  it('adds pages to each other where its author wants that, with the focus on what is new', async () => {
    const list = await render(editions, 'paging="more" limit="25"');
    expect(all(list, 'nav')).to.have.length(0);
    await press(list, 'Show more');
    expect([titles(list).length, textOf(active(list)), said(list)])
      .to.deep.equal([50, 'Example resource 26', '1 to 50 of 60']);
    await press(list, 'Show more');
    expect([titles(list).length, button(list, 'Show more')]).to.deep.equal([60, undefined]);
    await choose(list, 'Course');
    expect(titles(list)).to.have.length(20);
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
    await choose(list, 'Platform');
    expect(textOf(one(list, '.pager span'))).to.equal('1 to 10 of 20');
  });

  it('is worked by keyboard alone', async () => {
    const list = await render();
    input(list).focus();
    await afterLoad(list, () => sendKeys({type: '7'}));
    await sendKeys({press: 'Tab'});
    expect(textOf(active(list))).to.equal('Kind');
    await sendKeys({press: 'Tab'});
    expect((active(list) as HTMLInputElement).type).to.equal('checkbox');
  });

  it('keeps what its author fixed, and does not offer that filter', async () => {
    const list = await render();
    await afterLoad(list, () => (list.kind = 'standard'));
    expect(textOf(one(list, '.count'))).to.contain('20 resources');
    expect(groups(list)).to.deep.equal(['Language', 'Subject', 'Level']);
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
    expect(groups(list)).to.deep.equal(['Kind', 'Language', 'Subject', 'Level']);
  });

  it('leaves the page’s address alone unless it is asked to keep its state there', async () => {
    const before = location.href;
    const list = await render();
    await type(list, '4');
    await choose(list, 'Course');
    await sort(list, 'title');
    expect(location.href).to.equal(before);
  });

  it('keeps its state in the address when asked to, beside the page’s own, and follows Back', async () => {
    const before = location.href;
    const source = await fixtureSource(editions);
    const list = await renderSettled<ResourceList>(
      html`<wdea-resource-list source=${source.url} url-state="r"></wdea-resource-list>`);
    await choose(list, 'Course');
    await choose(list, 'Platform');
    await sort(list, 'title');
    await press(list, 'Next');
    const {searchParams} = new URL(location.href);
    expect([searchParams.getAll('r-kind'), searchParams.get('r-sort'), searchParams.get('r-page')])
      .to.deep.equal([['course', 'platform'], 'title', '2']);
    await afterLoad(list, () => history.back());
    expect([textOf(one(list, '.pager span')), titles(list)[1]]).to.deep.equal(['1 to 10 of 40', 'Example resource 10']);
    await afterLoad(list, () => history.back());
    expect([titles(list)[1], chips(list)]).to.deep.equal(['Example resource 2', ['Course', 'Platform', 'Clear all']]);
    await afterLoad(list, () => history.back());
    expect([box(list, 'Course').checked, box(list, 'Platform').checked]).to.deep.equal([true, false]);
    await afterLoad(list, () => history.back());
    expect(location.href).to.equal(before);
    await afterLoad(list, () => history.forward());
    expect(chips(list)).to.deep.equal(['Course', 'Clear all']);
    await afterLoad(list, () => history.back());
  });

  it('reads its state from the address when the page opens', async () => {
    const before = location.href;
    history.replaceState(null, '', `${before}&r-kind=platform&r-kind=unheard-of&r-page=2&r-sort=title&r-q=example`);
    const source = await fixtureSource(editions);
    const list = await renderSettled<ResourceList>(
      html`<wdea-resource-list source=${source.url} url-state="r"></wdea-resource-list>`);
    expect(textOf(one(list, '.count'))).to.equal('20 resources');
    expect(textOf(one(list, '.pager span'))).to.equal('11 to 20 of 20');
    expect([input(list).value, one<HTMLSelectElement>(list, '.sort select').value]).to.deep.equal(['example', 'title']);
    await until(list, () => chips(list).includes('Platform'));
    expect(chips(list)).to.deep.equal(['Platform', 'unheard-of', 'Clear all']);
    history.replaceState(null, '', before);
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
    const counted = (name: string) => [`checkbox: ${name} (20)`, `text: ${name}`, 'text:  ', 'text: (20)'];
    expect(await treeOf('wdea-resource-list')).to.deep.equal([
      'region: Resources of the alliance', 'heading: Resources of the alliance',
      'search: Search resources (Resources of the alliance)', 'text: Search', 'searchbox: Search',
      'DisclosureTriangle: Kind',
      ...['Course', 'Platform', 'Standard'].flatMap(counted),
      'DisclosureTriangle: Language',
      ...['Arabic', 'Chinese', 'English'].flatMap(counted),
      'DisclosureTriangle: Subject',
      ...['Education science', 'ICTs', 'Mathematics'].flatMap(counted),
      'DisclosureTriangle: Level',
      'text: 60 resources',
      'text: Sort by', 'combobox: Sort by', 'option: Newest', 'option: Title',
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
