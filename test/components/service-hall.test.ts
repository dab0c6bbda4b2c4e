import {expect, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {WdeaOpenEvent} from '../../components/core/events.js';
import {ServiceHall} from '../../components/service-hall/service-hall.js';
import {languages} from '../../src/protocol/languages.js';
import {hostile, serviceCards} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

ServiceHall.define();

const services = serviceCards(24);
const contents = {services};
const editions = Object.fromEntries(languages.map((lang) => [lang, contents]));
const titles = (hall: ServiceHall) => all(hall, '[part=item] [part~=title]').map(textOf);
const facts = (hall: ServiceHall, at: number) => textOf(all(hall, '[part=item] [part=meta]')[at]!);
const select = (hall: ServiceHall, label: string) =>
  all(hall, 'label').find((at) => textOf(at).startsWith(label))!.querySelector('select')!;
const choose = (hall: ServiceHall, label: string, value: string) => afterLoad(hall, () => {
  const control = select(hall, label);
  control.value = value;
  control.dispatchEvent(new Event('change', {bubbles: true}));
});
const render = async (records: Parameters<typeof fixtureSource>[0] = editions) =>
  renderSettled<ServiceHall>(html`
    <wdea-service-hall source=${(await fixtureSource(records)).url}></wdea-service-hall>`);

describe('<wdea-service-hall>', () => {
  keepsTheContract({
    element: ServiceHall, contents, borrowed: {collection: 'services', field: 'summary'},
    sameWords: ['English, Chinese, Arabic', '24 services'],
  });

  it('says what the section is, and lists its services but not the sections themselves', async () => {
    const hall = await render();
    expect(textOf(one(hall, '[role=heading]'))).to.equal('Service hall');
    expect(textOf(one(hall, '.intro .summary'))).to.equal('What is in the service hall.');
    expect(textOf(one(hall, '.count'))).to.equal('24 services');
    expect(titles(hall)).to.deep.equal(services.slice(3, 13).map(({title}) => title));
  });

  it('shows who offers a service, for whom, and when it was last checked, and says if that is long ago', async () => {
    const hall = await render();
    expect(facts(hall, 0)).to.equal('Example OfficeLearnersEmploymentEnglish, Chinese, Arabic' +
      'checked on 1 January 2126Source: Example Register');
    expect(facts(hall, 1)).to.contain('checked on 1 January 2020, more than six months ago');
    expect(facts(hall, 3)).to.contain('not checked yet');
  });

  it('filters by audience and category, counts each under the other, and says how many are left', async () => {
    const hall = await render();
    await choose(hall, 'Audience', 'teachers');
    expect(textOf(one(hall, '.count'))).to.contain('12 services');
    expect(Array.from(select(hall, 'Category').options, ({text}) => text)).to.deep.equal(
      ['All', 'Learning (8)', 'Employment (4)']);
    await choose(hall, 'Category', 'employment');
    expect(textOf(one(hall, '[part=base] > [role=status]'))).to.equal('4 services');
    expect(titles(hall)).to.deep.equal([4, 10, 16, 22].map((n) => `Example service ${n}`));
  });

  it('asks a reader for nothing but a search and its filters', async () => {
    const hall = await render();
    expect(all(hall, 'input, textarea').map((at) => at.getAttribute('type'))).to.deep.equal(['search']);
    expect(all(hall, 'label > span').map(textOf)).to.deep.equal(['Search', 'Audience', 'Category']);
  });

  it('keeps what its author fixed, does not offer that filter, and follows a change', async () => {
    const {url} = await fixtureSource(editions);
    const hall = await renderSettled<ServiceHall>(html`
      <wdea-service-hall audience="learners" category="employment" source=${url}></wdea-service-hall>`);
    expect(textOf(one(hall, '.count'))).to.equal('4 services');
    expect(all(hall, 'label > span').map(textOf)).to.deep.equal(['Search']);
    await afterLoad(hall, () => hall.removeAttribute('category'));
    expect(textOf(one(hall, '.count'))).to.equal('12 services');
    await afterLoad(hall, () => (hall.limit = 5));
    expect(titles(hall)).to.have.length(5);
  });

  it('is worked by keyboard alone, and puts the focus on a page that was turned', async () => {
    const hall = await render();
    one(hall, 'input').focus();
    await afterLoad(hall, () => sendKeys({type: '2'}));
    expect(textOf(one(hall, '.count'))).to.contain('6 services');
    await sendKeys({press: 'Tab'});
    expect(hall.shadowRoot!.activeElement).to.equal(select(hall, 'Audience'));
    const cleared = all<HTMLButtonElement>(hall, 'button').find((at) => textOf(at) === 'Clear filters')!;
    await afterLoad(hall, () => cleared.click());
    const next = all<HTMLButtonElement>(hall, '.pager button')[1]!;
    next.focus();
    await afterLoad(hall, () => sendKeys({press: 'Enter'}));
    expect(hall.shadowRoot!.activeElement).to.equal(one(hall, '[part=list]'));
  });

  it('says that no services have been published, and what the section is and who says so', async () => {
    const hall = await render({en: {services: serviceCards(0)}});
    expect(hall.getAttribute('state')).to.equal('empty');
    expect(textOf(one(hall, '.notice'))).to.equal('No services have been published yet.');
    expect(textOf(one(hall, '.intro'))).to.contain('What is in the service hall.');
    expect(one<HTMLAnchorElement>(hall, '.intro .meta a').href).to.equal('https://example.org/register');
    expect(textOf(one(hall, '.footer'))).to.equal('As of 30 January 2026.');
    await expect(hall).to.be.accessible();
  });

  it('lists services without the section when that is not published', async () => {
    const hall = await render({en: {services: services.slice(3)}});
    expect(all(hall, '.intro')).to.have.length(0);
    expect(titles(hall)).to.have.length(10);
  });

  it('tells the page which service a reader follows, and lets it keep the reader', async () => {
    const hall = await render();
    const opened = new Promise<WdeaOpenEvent>((resolve) => hall.addEventListener('wdea-open', (event) => {
      event.preventDefault();
      resolve(event);
    }));
    all(hall, '[part=item] a')[0]!.click();
    expect((await opened).record.id).to.equal('service-1');
  });

  it('keeps its filters in the address when asked to, and follows Back', async () => {
    const {url} = await fixtureSource(editions);
    const hall = await renderSettled<ServiceHall>(
      html`<wdea-service-hall url-state="hall" source=${url}></wdea-service-hall>`);
    await choose(hall, 'Audience', 'teachers');
    expect(new URL(location.href).searchParams.get('hall-audience')).to.equal('teachers');
    await afterLoad(hall, () => history.back());
    expect(select(hall, 'Audience').value).to.equal('');
  });

  it('shows hostile services harmlessly, each judged alone', async () => {
    const hall = await render({en: {services: [...serviceCards(0), ...hostile.services]}});
    expect(titles(hall)).to.include('A sound service');
    expect(all(hall, '.items script, .items img, .items b')).to.have.length(0);
    expect(hall.scrollWidth).to.be.at.most(hall.clientWidth);
  });

  it('reads as a section, a search and a list', async function () {
    if (!tellsTree) return this.skip();
    const {url} = await fixtureSource(editions);
    await renderSettled(html`<wdea-service-hall limit="1" source=${url}></wdea-service-hall>`);
    expect(await treeOf('wdea-service-hall')).to.deep.equal([
      'region: Service hall', 'link: Service hall', 'text: What is in the service hall.',
      'text: English, Chinese, Arabic', 'link: Source: Example Register',
      'search: Search services', 'text: Search', 'searchbox: Search',
      'text: Audience', 'combobox: Audience', 'option: All', 'option: Learners (12)', 'option: Teachers (12)',
      'text: Category', 'combobox: Category', 'option: All', 'option: Learning (16)', 'option: Employment (8)',
      'text: 24 services',
      'list: ', 'link: Example service 1', 'text: What example service 1 does.', 'text: Example Office',
      'text: Learners', 'text: Employment', 'text: English, Chinese, Arabic', 'text: checked on 1 January 2126',
      'link: Source: Example Register',
      'navigation: Pages', 'button: Previous', 'text: 1 to 1 of 24', 'button: Next',
      'text: As of 30 January 2026.', 'status: ',
    ]);
  });
});
