import {expect, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {WdeaOpenEvent} from '../../components/core/events.js';
import {PeopleList} from '../../components/people-list/people-list.js';
import {languages} from '../../src/protocol/languages.js';
import {bodyCards, personCards} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

PeopleList.define();

/** One of a council of organisations, five of a committee of nineteen persons, and one who belongs to no body. */
const people = [...personCards(6), {...personCards(7)[6]!, body: undefined}];
const contents = {people, bodies: bodyCards};
const editions = Object.fromEntries(languages.map((lang) => [lang, contents]));
const persons = (list: PeopleList) => all(list, '[part=item] [part~=title]').map(textOf);
const groups = (list: PeopleList) => all(list, '.subheading').map(textOf);
const labels = (list: PeopleList) => all(list, 'label > span').map(textOf);
const count = (list: PeopleList) => textOf(one(list, '.count')).replace(/ ?Clear filters$/, '');
const extent = '5 of 19 are known from public sources';
const select = (list: PeopleList, label: string) =>
  all(list, 'label').find((at) => textOf(at).startsWith(label))!.querySelector('select')!;
const choose = (list: PeopleList, label: string, value: string) => afterLoad(list, () => {
  const control = select(list, label);
  control.value = value;
  control.dispatchEvent(new Event('change', {bubbles: true}));
});
const render = async (
  attributes: Partial<PeopleList> = {}, records: Parameters<typeof fixtureSource>[0] = editions,
): Promise<PeopleList> => {
  const {url} = await fixtureSource(records);
  return renderSettled<PeopleList>(html`
    <wdea-people-list source=${url} heading="Who is who" heading-level=${attributes.headingLevel ?? 2}
      .body=${attributes.body} .office=${attributes.office} .country=${attributes.country}></wdea-people-list>`);
};

describe('<wdea-people-list>', () => {
  keepsTheContract({
    element: PeopleList, contents, borrowed: {collection: 'people', field: 'role'},
  });

  it('shows name, role, affiliation, country, day and source of each person', async () => {
    expect(textOf(all(await render(), '[part=item]')[0]!)).to.equal(
      'Example Person 01 Chairperson Example UniversityChinaas of 12 January 2026Source: Example Register');
  });

  it('puts people under the bodies that they belong to, highest first, and others last', async () => {
    const list = await render();
    expect(groups(list)).to.deep.equal(['Example Council', 'Example Committee', 'Other offices']);
    expect(all(list, '[part=list]').map(({children}) => children.length)).to.deep.equal([1, 5, 1]);
    expect(all<HTMLAnchorElement>(list, '.subheading a').map(({href}) => href))
      .to.deep.equal(['https://example.org/bodies/2', 'https://example.org/bodies/3']);
  });

  it('gives the names of bodies headings one level below its own', async () => {
    const levels = (list: PeopleList) =>
      new Set(all(list, '.subheading').map((each) => each.getAttribute('aria-level')));
    expect([...levels(await render())]).to.deep.equal(['3']);
    expect([...levels(await render({headingLevel: 6}))]).to.deep.equal(['6']);
  });

  it('says how many of a body are known, with the source, and nothing of bodies of organisations', async () => {
    const list = await render();
    expect(all(list, '.subheading + .meta').map(textOf)).to.deep.equal([`${extent}Source: Example Register`]);
    expect(one(list, '.subheading + .meta').previousElementSibling).to.equal(all(list, '.subheading')[1]);
  });

  it('says so of one who is known, and says nothing where all are', async () => {
    const committee = bodyCards[3]!;
    const of = (size: number | undefined, known: number) => render({}, {
      en: {bodies: [{...committee, size}], people: personCards(known + 1).slice(1)},
    });
    expect(textOf(one(await of(19, 1), '.subheading + .meta'))).to.contain('1 of 19 is known from public sources');
    expect(all(await of(3, 3), '.subheading + .meta')).to.have.length(0);
    expect(all(await of(undefined, 3), '.subheading + .meta')).to.have.length(0);
  });

  it('counts the known persons of a body whatever is filtered', async () => {
    const list = await render();
    await choose(list, 'Country or region', 'KE');
    expect([count(list), textOf(one(list, '.subheading + .meta'))])
      .to.deep.equal(['1 person', `${extent}Source: Example Register`]);
  });

  it('lets a reader filter by body, which has its name there, by office and by country', async () => {
    const list = await render();
    expect(Array.from(select(list, 'Body').options, ({text}) => text))
      .to.deep.equal(['All', 'Example Committee (5)', 'Example Council (1)']);
    await choose(list, 'Body', 'council');
    expect([persons(list), groups(list)]).to.deep.equal([['Example Person 01'], ['Example Council']]);
    expect(textOf(one(list, '[role=status]'))).to.equal('1 person');
    await choose(list, 'Body', '');
    await choose(list, 'Office', 'expert');
    expect(count(list)).to.equal('6 people');
  });

  it('keeps what its author fixed, and does not offer that filter', async () => {
    const list = await render({body: 'committee'});
    expect([persons(list).length, groups(list), labels(list)])
      .to.deep.equal([5, ['Example Committee'], ['Search', 'Office', 'Country or region']]);
    await afterLoad(list, () => (list.country = 'EG'));
    expect(persons(list)).to.deep.equal(['Example Person 02', 'Example Person 06']);
    expect(labels(list)).to.deep.equal(['Search', 'Office']);
    await afterLoad(list, () => {
      list.body = list.country = undefined;
      list.office = 'chairperson';
    });
    expect(persons(list)).to.deep.equal(['Example Person 01']);
  });

  it('is calmly empty for a body or an office that does not occur', async () => {
    for (const wrong of [{body: 'nobody'}, {office: '<b>'}]) {
      const list = await render(wrong);
      expect(list.getAttribute('state')).to.equal('empty');
      expect(textOf(one(list, '.notice'))).to.equal('No people are listed yet.');
    }
  });

  it('shows people in one list when their bodies cannot be had', async () => {
    const list = await render({}, {en: {people}});
    expect([persons(list).length, groups(list)]).to.deep.equal([7, []]);
    expect(list.getAttribute('state')).to.equal('ready');
  });

  it('turns pages of twenty, and puts the focus on the new page', async () => {
    const list = await render({}, {en: {bodies: bodyCards, people: personCards(30)}});
    expect(persons(list)).to.have.length(20);
    await afterLoad(list, () => all(list, 'button').find((button) => textOf(button) === 'Next')!.click());
    expect(persons(list)[0]).to.equal('Example Person 21');
    expect(textOf(one(list, '[role=status]'))).to.equal('21 to 30 of 30');
    expect(list.shadowRoot!.activeElement).to.equal(one(list, '[part=list]'));
  });

  it('keeps its state in the address when asked to, and follows Back', async () => {
    const before = location.href;
    const {url} = await fixtureSource(editions);
    const list = await renderSettled<PeopleList>(
      html`<wdea-people-list source=${url} url-state="w"></wdea-people-list>`);
    await choose(list, 'Body', 'committee');
    expect(new URL(location.href).searchParams.get('w-body')).to.equal('committee');
    await afterLoad(list, () => history.back());
    expect([location.href, count(list)]).to.deep.equal([before, '7 people']);
  });

  it('is worked by keyboard alone, and links of bodies can be kept from leaving the page', async () => {
    const list = await render();
    one(list, 'input').focus();
    await afterLoad(list, () => sendKeys({type: '0'}));
    await afterLoad(list, () => sendKeys({type: '2'}));
    await sendKeys({press: 'Tab'});
    expect(list.shadowRoot!.activeElement).to.equal(select(list, 'Body'));
    list.addEventListener('wdea-open', (event) => event.preventDefault());
    const opened = oneEvent<WdeaOpenEvent>(list, 'wdea-open');
    one(list, '.subheading a').focus();
    await sendKeys({press: 'Enter'});
    const {collection, record} = await opened;
    expect([collection, record.id]).to.deep.equal(['bodies', 'committee']);
  });

  it('reads as a search, and lists under the headings of their bodies', async function () {
    if (!tellsTree) return this.skip();
    await render({}, {en: {bodies: bodyCards, people: personCards(2).slice(1)}});
    expect(await treeOf('wdea-people-list')).to.deep.equal([
      'region: Who is who', 'heading: Who is who',
      'search: Search people (Who is who)', 'text: Search', 'searchbox: Search',
      'text: Body', 'combobox: Body', 'option: All', 'option: Example Committee (1)',
      'text: Office', 'combobox: Office', 'option: All', 'option: Expert (1)',
      'text: Country or region', 'combobox: Country or region', 'option: All', 'option: Egypt (1)',
      'text: 1 person',
      'link: Example Committee',
      'text: 1 of 19 is known from public sources', 'link: Source: Example Register',
      'list: ', 'link: Example Person 02', 'text: Expert', 'text: Example University', 'text: Egypt',
      'text: as of 12 January 2026', 'link: Source: Example Register',
      'text: As of 30 January 2026.', 'status: ',
    ]);
  });
});
