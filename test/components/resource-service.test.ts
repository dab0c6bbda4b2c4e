import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import type {ResourceList} from '../../components/resource-list/resource-list.js';
import {ResourceService} from '../../components/resource-service/resource-service.js';
import {languages} from '../../src/protocol/languages.js';
import {hostile, resourceCards, serviceCards} from '../fixtures/records.js';
import {keepsTheContract} from '../support/contract.js';
import {fixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

ResourceService.define();

/** Every third resource is one of the alliance's own, the others are a member's. */
const resources = resourceCards(30).map((card, at) =>
  (at % 3 ? card : {...card, relation: {id: 'alliance', name: 'Alliance'}}));
const contents = {resources, services: serviceCards(0)};
const editions = Object.fromEntries(languages.map((lang) => [lang, contents]));
const listOf = (service: ResourceService) => one<ResourceList>(service, 'wdea-resource-list');
const titles = (service: ResourceService) => all(listOf(service), '[part~=title]').map(textOf);
const buttons = (service: ResourceService) => all<HTMLButtonElement>(service, '.choices button');
const pressed = (service: ResourceService) =>
  buttons(service).filter((button) => button.ariaPressed === 'true').map(textOf);

/** The service with its list, both with what they have loaded. */
async function settled(template: TemplateResult): Promise<ResourceService> {
  const service = await renderSettled<ResourceService>(template);
  const list = all<ResourceList>(service, 'wdea-resource-list')[0];
  if (list && list.getAttribute('state') !== 'ready') await oneEvent(list, 'wdea-load');
  await list?.updateComplete;
  return service;
}
const render = async (records: Parameters<typeof fixtureSource>[0] = editions) =>
  settled(html`<wdea-resource-service source=${(await fixtureSource(records)).url}></wdea-resource-service>`);

describe('<wdea-resource-service>', () => {
  keepsTheContract({
    element: ResourceService, contents, footer: false, borrowed: {collection: 'services', field: 'summary'},
    sameWords: ['English, Chinese, Arabic', 'Collections'],
  });

  it('says what the section is above the resources, of which the first page stands below', async () => {
    const service = await render();
    expect(textOf(one(service, '[role=heading]'))).to.equal('Resource service');
    expect(textOf(one(service, '.intro .summary'))).to.equal('What is in the resource service.');
    expect(titles(service)).to.deep.equal(resources.slice(0, 10).map(({title}) => title));
  });

  it('offers all resources and each collection with its number', async () => {
    const service = await render();
    expect(buttons(service).map(textOf)).to.deep.equal(['All (30)', 'Member (20)', 'Alliance (10)']);
    expect(one(service, '.choices').ariaLabel).to.equal('Collections');
    expect(pressed(service)).to.deep.equal(['All (30)']);
  });

  it('shows the collection that a reader chooses, says how large it is, and keeps the focus', async () => {
    const service = await render();
    buttons(service)[2]!.focus();
    await afterLoad(listOf(service), () => sendKeys({press: 'Enter'}));
    expect(pressed(service)).to.deep.equal(['Alliance (10)']);
    expect(textOf(one(listOf(service), '.count'))).to.equal('10 resources');
    expect(textOf(one(service, '[part=base] > [role=status]'))).to.equal('Alliance: 10 resources');
    expect(service.shadowRoot!.activeElement).to.equal(buttons(service)[2]);
  });

  it('keeps what a reader searched for when another collection is chosen', async () => {
    const service = await render();
    await afterLoad(listOf(service), () => {
      const input = one<HTMLInputElement>(listOf(service), 'input[type=search]');
      input.value = 'resource 2';
      input.dispatchEvent(new Event('input', {bubbles: true}));
    });
    await afterLoad(listOf(service), () => buttons(service)[2]!.click());
    expect(one<HTMLInputElement>(listOf(service), 'input[type=search]').value).to.equal('resource 2');
    expect(titles(service)).to.have.members([22, 25, 28].map((n) => `Example resource ${n}`));
  });

  it('begins with the collection that its author names, follows a change, and shows all for nonsense', async () => {
    const {url} = await fixtureSource(editions);
    const service = await settled(html`
      <wdea-resource-service relation="alliance" source=${url}></wdea-resource-service>`);
    expect(pressed(service)).to.deep.equal(['Alliance (10)']);
    await afterLoad(listOf(service), () => service.setAttribute('relation', 'member'));
    expect(pressed(service)).to.deep.equal(['Member (20)']);
    await afterLoad(listOf(service), () => (service.relation = 'nonsense'));
    expect(pressed(service)).to.deep.equal(['All (30)']);
  });

  it('shows as many resources on a page as its author wants', async () => {
    const service = await render();
    await afterLoad(listOf(service), () => (service.limit = 3));
    expect(titles(service)).to.have.length(3);
  });

  it('offers no buttons when there is one collection only', async () => {
    const service = await render({en: {...contents, resources: resourceCards(3)}});
    expect(buttons(service)).to.have.length(0);
    expect(titles(service)).to.have.length(3);
  });

  it('follows its language with all that is in it', async () => {
    const service = await render();
    await afterLoad(listOf(service), () => service.setAttribute('lang', 'ar'));
    expect(one(listOf(service), 'section').dir).to.equal('rtl');
  });

  it('shows the resources without the section when that cannot be had', async () => {
    const service = await render({en: {resources}});
    expect(all(service, '.intro')).to.have.length(0);
    expect(titles(service)).to.have.length(10);
  });

  it('says what the section is when it has no resources', async () => {
    const service = await render({en: {resources: [], services: contents.services}});
    expect(service.getAttribute('state')).to.equal('empty');
    expect(textOf(one(service, '.notice'))).to.equal('There are no resources yet.');
    expect(all(service, '.intro')).to.have.length(1);
    expect(textOf(one(service, '.footer'))).to.equal('As of 30 January 2026.');
  });

  it('keeps the page’s own content when the resources fail to come', async () => {
    const source = await fixtureSource(editions, 'fail');
    const service = await renderSettled<ResourceService>(html`
      <wdea-resource-service source=${source.url}><a href="https://example.org/">Resources</a></wdea-resource-service>`);
    expect(service.querySelector('a')!.getBoundingClientRect().height).to.be.above(0);
    expect(all(service, 'wdea-resource-list')).to.have.length(0);
  });

  it('asks for each file once, for itself and for the list in it', async () => {
    const source = await fixtureSource(editions);
    await settled(html`<wdea-resource-service source=${source.url}></wdea-resource-service>`);
    expect(new Set(source.requests).size).to.equal(source.requests.length);
  });

  it('shows hostile resources harmlessly', async () => {
    const service = await render({en: {...contents, resources: hostile.resources}});
    expect(titles(service)).to.include.members(['<img src=x onerror=alert(1)> & <b>bold</b>', 'A sound resource']);
    expect(service.scrollWidth).to.be.at.most(service.clientWidth);
  });

  it('stops loading when it leaves the page, and starts again when it returns', async () => {
    const source = await fixtureSource(editions, 'hang');
    const service = await fixture<ResourceService>(html`
      <wdea-resource-service source=${source.url}></wdea-resource-service>`);
    const parent = service.parentElement!;
    service.remove();
    source.mode = 'answer';
    await afterLoad(service, () => parent.append(service));
    expect(service.getAttribute('state')).to.equal('ready');
  });

  for (const lang of languages) {
    it(`is accessible with the list in it: ${lang}`, async () => {
      const {url} = await fixtureSource(editions);
      await expect(await settled(html`
        <wdea-resource-service lang=${lang} source=${url}></wdea-resource-service>`)).to.be.accessible();
    });
  }

  it('reads as a section with its buttons, and then its list', async function () {
    if (!tellsTree) return this.skip();
    await render();
    expect((await treeOf('wdea-resource-service')).slice(0, 10)).to.deep.equal([
      'region: Resource service', 'link: Resource service', 'text: What is in the resource service.',
      'text: English, Chinese, Arabic', 'link: Source: Example Register',
      'button: All (30)', 'button: Member (20)', 'button: Alliance (10)',
      'search: Search resources (Resource service)', 'text: Search',
    ]);
  });
});
