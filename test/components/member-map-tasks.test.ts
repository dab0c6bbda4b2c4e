import {expect, html, oneEvent} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import type {WdeaOpenEvent} from '../../components/core/events.js';
import {MemberMap} from '../../components/member-map/member-map.js';
import type {MemberCard} from '../../src/protocol/collections/members.js';
import {factCards, memberCards} from '../fixtures/records.js';
import {fixtureSource} from '../support/fixture-source.js';
import {atRest} from '../support/map.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

MemberMap.define();

const china = {id: 'CN', name: 'China'};
const kenya = {id: 'KE', name: 'Kenya'};
const member = (id: string, country: typeof china, city: string, longitude: number, latitude: number): MemberCard => ({
  ...memberCards(1)[0]!, id, name: `University ${id}`, roles: [], country, place: {city, longitude, latitude},
  aliases: id === 'c' ? ['Университет Ц', '第三大学'] : [],
  link: {url: `https://example.org/${id}`, kind: 'page'},
});
const members = [
  member('a', china, 'Beijing', 116.4, 39.9), member('b', china, 'Beijing', 116.4, 39.9),
  member('c', china, 'Wuhan', 114.3, 30.6), member('d', kenya, 'Nairobi', 36.8, -1.3),
  member('e', kenya, 'Mombasa', 39.7, -4),
];

const render = async () => {
  const source = await fixtureSource({en: {members, facts: factCards}});
  const map = await renderSettled<MemberMap>(
    html`<wdea-member-map source=${source.url} style="inline-size: 900px"></wdea-member-map>`);
  const plane = one(map, '.plane');
  while (!map.renderRoot.querySelector('.marker[aria-label]')) await new Promise(requestAnimationFrame);
  plane.scrollIntoView();
  return map;
};
const active = (map: MemberMap) => map.shadowRoot!.activeElement as HTMLElement;
const label = (element: Element) => element.getAttribute('aria-label') ?? textOf(element);
const press = async (map: MemberMap, key: string) => {
  await sendKeys({press: key});
  await atRest(map);
};
/** Presses Tab until what is focused has this name; fails when it does not come. */
const tabTo = async (map: MemberMap, name: string | RegExp) => {
  const seen: string[] = [];
  for (let i = 0; i < 30; i++) {
    const found = active(map);
    if (found && (typeof name === 'string' ? label(found) === name : name.test(label(found)))) return;
    if (found) seen.push(label(found));
    await press(map, 'Tab');
  }
  throw new Error(`Tab does not lead to ${String(name)}, but to ${seen.join(', ')}`);
};
const opened = (map: MemberMap) => all(map, '.opened [part~=title]').map(textOf);

describe('<wdea-member-map>, by keyboard alone', () => {
  it('finds a member by a name in another language, and opens its record', async () => {
    const map = await render();
    one(map, 'input').focus();
    await afterLoad(map, () => sendKeys({type: '第'}));
    await afterLoad(map, () => sendKeys({type: '三'}));
    await atRest(map);
    await tabTo(map, 'University c');
    const followed = oneEvent(map, 'wdea-open') as unknown as Promise<WdeaOpenEvent>;
    map.addEventListener('wdea-open', (event) => event.preventDefault(), {once: true});
    await press(map, 'Enter');
    expect((await followed).record.id).to.equal('c');
  });

  it('filters to one country or region: list, map and count say the same', async () => {
    const map = await render();
    const select = all<HTMLSelectElement>(map, 'select')[1]!;
    select.focus();
    await afterLoad(map, () => sendKeys({press: 'K'}));
    await atRest(map);
    expect(select.value).to.equal('KE');
    expect(all(map, '.list-side [part~=title]').map(textOf)).to.deep.equal(['University d', 'University e']);
    expect(all(map, '.marker').map(label).join()).to.match(/Nairobi/).and.match(/Mombasa/).and.not.match(/Beijing/);
    expect(textOf(one(map, '.count'))).to.contain('2 organisations');
    expect(textOf(one(map, '[role=status]'))).to.equal('2 organisations');
  });

  it('opens a cluster, then what no closer view tells apart, and returns to the same place', async () => {
    const map = await render();
    one(map, '.plane').focus();
    await press(map, 'Tab');
    expect(label(active(map))).to.equal('Beijing · Wuhan: 3 members');
    await press(map, 'Enter');
    expect(label(active(map))).to.equal('Beijing: 2 members');
    const view = one(map, '.base-map').style.transform;
    await press(map, 'Enter');
    expect(opened(map)).to.deep.equal(['University a', 'University b']);
    expect(textOf(one(map, '[role=status]'))).to.equal('Beijing: 2 members');
    await tabTo(map, 'University b');
    await tabTo(map, 'Show University b on the map');
    await press(map, 'Enter');
    expect(textOf(one(map, '[role=status]'))).to.equal('Selected: University b');
    one(map, '.opened-head button').focus();
    await press(map, 'Enter');
    expect(opened(map)).to.deep.equal([]);
    expect(label(active(map))).to.equal('Beijing: 2 members');
    expect(one(map, '.base-map').style.transform).to.equal(view);
    await press(map, 'Escape');
    expect(active(map)).to.equal(one(map, '.plane'));
  });

  it('never leads into a trap: Tab passes the map in three steps and its tools', async () => {
    const map = await render();
    one(map, '.plane').focus();
    await press(map, 'Tab');
    expect(active(map).classList.contains('marker')).to.equal(true);
    for (const name of ['Zoom in', 'Zoom out', 'Whole map', 'Zoom to what was found', 'CSV']) {
      await press(map, 'Tab');
      expect(label(active(map))).to.equal(name);
    }
  });

  it('takes no key for itself that belongs to the browser, and none outside of the map', async () => {
    const map = await render();
    const plane = one(map, '.plane');
    const view = one(map, '.base-map').style.transform;
    for (const init of [{key: '+', ctrlKey: true}, {key: 'ArrowLeft', altKey: true}, {key: 'a'}, {key: 'Tab'}]) {
      const event = new KeyboardEvent('keydown', {...init, bubbles: true, cancelable: true});
      plane.dispatchEvent(event);
      expect(event.defaultPrevented, init.key).to.equal(false);
    }
    one(map, 'input').dispatchEvent(new KeyboardEvent('keydown', {key: 'Home', bubbles: true}));
    expect(one(map, '.base-map').style.transform).to.equal(view);
  });
});

describe('<wdea-member-map>, without seeing it', () => {
  it('names every place with its organisations and says that the list is the same', async function () {
    if (!tellsTree) return this.skip();
    const map = await render();
    const tree = await treeOf('wdea-member-map');
    const inList = tree.filter((line) => /^link: University [a-e]$/.test(line));
    expect(inList).to.have.length(members.length);
    const marks = all(map, '.marker').map(label);
    for (const mark of marks) expect(tree).to.include(`button: ${mark}`);
    const told = marks.reduce((sum, mark) => sum + Number(/(\d+) members?$/.exec(mark)?.[1] ?? 1), 0);
    expect(told).to.equal(members.length);
  });

  it('does each task without the map: search, filter, open, and no control that needs it', async function () {
    if (!tellsTree) return this.skip();
    const map = await render();
    map.view = 'list';
    await map.updateComplete;
    const tree = await treeOf('wdea-member-map');
    expect(tree.some((line) => /application|on the map|Zoom/.test(line))).to.equal(false);
    expect(tree).to.include.members(['searchbox: Search', 'link: University a', 'link: University e']);
    await afterLoad(map, () => {
      const select = all<HTMLSelectElement>(map, 'select')[1]!;
      select.value = 'KE';
      select.dispatchEvent(new Event('change', {bubbles: true}));
    });
    expect((await treeOf('wdea-member-map')).filter((line) => line.startsWith('link: University'))).to.have.length(2);
  });

  it('moves nothing for who asks for less motion', async function () {
    if (!navigator.userAgent.includes('Chrome')) return this.skip(); // only Chromium can be told that here
    const map = await render();
    await emulateMedia({reducedMotion: 'reduce'});
    one(map, '[aria-label="Zoom in"]').click();
    expect(one(map, '.plane').getAnimations({subtree: true})).to.have.length(0);
    await emulateMedia({reducedMotion: 'no-preference'});
    one(map, '[aria-label="Zoom in"]').click();
    expect(one(map, '.plane').getAnimations({subtree: true})).not.to.have.length(0);
    await atRest(map);
  });
});
