import {expect, html} from '@open-wc/testing';
import {MemberMap} from '../../components/member-map/member-map.js';
import {factCards, memberCards} from '../fixtures/records.js';
import {type FixtureSource, fixtureSource} from '../support/fixture-source.js';
import {type DirectoryEntry, makeDirectory} from '../support/make-directory.js';
import {atRest, until} from '../support/map.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';

MemberMap.define();

/** Sixty at one place, some elsewhere. */
const entries: DirectoryEntry[] = [
  ...Array.from({length: 60}, (_, at) => ({
    id: `jp-${at}`, name: `Organisation ${String(at).padStart(2, '0')}`, city: 'Tokyo', country: 'JP',
    kind: 'university',
    latitude: 35.69, longitude: 139.69, url: `https://example.org/jp/${at}`,
  })),
  {id: 'ke', name: 'Nairobi Example Institute', city: 'Nairobi', country: 'KE', kind: 'research-institute',
    latitude: -1.3, longitude: 36.8, url: 'https://example.org/ke'},
  {id: 'cl', name: 'Santiago Example University', city: 'Santiago', country: 'CL', kind: 'university',
    latitude: -33.4, longitude: -70.7, url: 'https://example.org/cl'},
];

const render = async (prepare: (source: FixtureSource) => void = () => undefined) => {
  const source = await fixtureSource({en: {members: memberCards(1), facts: factCards}});
  for (const [path, bytes] of await makeDirectory(entries)) source.files.set(path, bytes);
  prepare(source);
  const map = await renderSettled<MemberMap>(
    html`<wdea-member-map directory=${source.url} style="inline-size: 900px"></wdea-member-map>`);
  await atRest(map);
  return {map, source};
};
const labels = (map: MemberMap) => all(map, '.marker').map((each) => each.getAttribute('aria-label'));
const marker = (map: MemberMap, name: string) =>
  all(map, '.marker').find((each) => each.getAttribute('aria-label')!.startsWith(name))!;
/** Waits until something is in the shadow root. */
const appears = (map: MemberMap, selector: string, count = 1) => until(map, () => all(map, selector).length >= count);
const choose = (map: MemberMap, at: number, value: string) => afterLoad(map, () => {
  const select = all<HTMLSelectElement>(map, 'select')[at]!;
  select.value = value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
});

describe('<wdea-member-map>, a large directory', () => {
  it('names a place by its city where several stand, else by its country or region', async () => {
    const {map} = await render();
    expect(labels(map)).to.have.members(
      ['Tokyo: 60 organisations', 'Kenya: 1 organisation', 'Chile: 1 organisation']);
    expect(textOf(one(map, '.count'))).to.equal('62 organisations');
    expect(all(map, '.list-side [part~=title]').map(textOf)[0]).to.equal('Santiago Example University');
    expect(all(map, '.list-side [part=item]')).to.have.length(50);
    expect(textOf(one(map, '.notes'))).to.match(/^The map shows land only/);
    expect(all(map, 'label > span').map(textOf)).to.deep.equal(['Search', 'Kind', 'Country or region']);
    await expect(map).to.be.accessible();
  });

  it('asks for no names but those of the page that is shown', async () => {
    const {map, source} = await render();
    const before = source.requests.length;
    expect(before, 'the pointer, points, terms, and 13 ranges of 4 names').to.equal(1 + 2 + 13);
    await choose(map, 1, 'KE');
    await atRest(map);
    expect(labels(map)).to.deep.equal(['Kenya: 1 organisation']);
    expect(source.requests.length - before).to.be.at.most(1);
  });

  it('opens what stands at one place a portion at a time', async () => {
    const {map} = await render();
    marker(map, 'Tokyo').click();
    await appears(map, '.opened [part=item]', 50);
    expect(all(map, '.opened [part=item]')).to.have.length(50);
    expect(textOf(one(map, '.opened-head'))).to.contain('Tokyo: 60 organisations');
    const more = all(map, '.opened > button').find((button) => textOf(button) === 'Show more')!;
    more.click();
    await appears(map, '.opened [part=item]', 60);
    expect(all(map, '.opened > button')).to.have.length(0);
  });

  it('loads the name of a single one when it is pressed, and selects it', async () => {
    const {map} = await render();
    marker(map, 'Kenya').click();
    await appears(map, '.opened [part=item]');
    await map.updateComplete;
    expect(textOf(one(map, '.opened [part~=title]'))).to.equal('Nairobi Example Institute');
    expect(textOf(one(map, '[role=status]'))).to.equal('Selected: Nairobi Example Institute');
    expect(marker(map, 'Kenya').getAttribute('aria-current')).to.equal('true');
  });

  it('finds an organisation by its name, and shows where it is', async () => {
    const {map} = await render();
    await afterLoad(map, () => {
      const input = one<HTMLInputElement>(map, 'input');
      input.value = 'santiago';
      input.dispatchEvent(new Event('input', {bubbles: true}));
    });
    await atRest(map);
    expect(labels(map)).to.deep.equal(['Chile: 1 organisation']);
    expect(all(map, '.list-side [part~=title]').map(textOf)).to.deep.equal(['Santiago Example University']);
  });

  it('shows land and places although each file fails to come once', async function () {
    this.timeout(20_000);
    const failed = new Set<string>();
    const {fetch} = globalThis;
    const {map, source} = await render((given) => {
      const answer = globalThis.fetch;
      globalThis.fetch = (input, init) => {
        const {url} = new Request(input, init);
        if (!url.startsWith(given.url) || failed.has(url)) return answer(input, init);
        failed.add(url);
        return Promise.resolve(new Response(null, {status: 503}));
      };
    });
    globalThis.fetch = fetch;
    expect(failed.size).to.be.greaterThan(3);
    expect(source.requests.length).to.be.greaterThan(3);
    expect(labels(map)).to.have.length(3);
    expect(one(map, '.land:not(.fine)').getAttribute('d')).to.contain('z');
  });

  it('says that it cannot be reached, and tries again', async () => {
    const {map, source} = await render((given) => (given.mode = 'html'));
    expect(map.getAttribute('state')).to.equal('error');
    source.mode = 'answer';
    await afterLoad(map, () => all<HTMLButtonElement>(map, '.notice button')[0]!.click());
    await atRest(map);
    expect(labels(map)).to.have.length(3);
  });

  it('takes its place and leaves it when the page says so', async () => {
    const {map, source} = await render();
    map.source = source.url;
    await afterLoad(map, () => (map.removeAttribute('directory'), (map.directory = undefined)));
    await atRest(map);
    expect(labels(map)).to.have.length(1);
    expect(textOf(one(map, '.count'))).to.equal('1 organisation');
  });
});
