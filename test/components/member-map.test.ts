import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {emulateMedia, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {WdeaSelectEvent} from '../../components/core/select-event.js';
import {MemberMap} from '../../components/member-map/member-map.js';
import type {MemberCard} from '../../src/protocol/collections/members.js';
import {languages} from '../../src/protocol/languages.js';
import {factCards, hostile, memberCards} from '../fixtures/records.js';
import {fixtureSource} from '../support/fixture-source.js';
import {atRest} from '../support/map.js';
import {afterLoad, all, one, renderSettled, textOf} from '../support/render.js';
import {tellsTree, treeOf} from '../support/tree.js';

MemberMap.define();

const supporter = [{id: 'supporter', name: 'Supporting organisation'}];
const member = (id: string, city: string, longitude?: number, latitude?: number, roles: MemberCard['roles'] = []) => ({
  ...memberCards(1)[0]!, id, name: `University ${id}`, roles, link: {url: `https://example.org/${id}`, kind: 'page'},
  place: {city, ...(longitude !== undefined && {longitude, latitude: latitude!})},
});
/** Three at one place, one near them, one far away, one that supports, one that is not known to be anywhere. */
const members: MemberCard[] = [
  member('a', 'Beijing', 116.4, 39.9), member('b', 'Beijing', 116.4, 39.9), member('c', 'Beijing', 116.4, 39.9),
  member('d', 'Tianjin', 117.2, 39.1), member('e', 'Nairobi', 36.8, -1.3),
  member('f', 'Tunis', 10.2, 36.8, supporter), member('g', 'Somewhere'),
];
const editions = Object.fromEntries(languages.map((lang) => [lang, {members, facts: factCards}]));

const render = async (contents: Parameters<typeof fixtureSource>[0] = editions, box = 'inline-size: 900px') => {
  const source = await fixtureSource(contents);
  const element = await renderSettled<MemberMap>(
    html`<wdea-member-map source=${source.url} style=${box}></wdea-member-map>`);
  await measured(element);
  return element;
};
/** The map knows its size after the first layout, and gathers places by it; so does an observer made later. */
const measured = async (element: MemberMap) => {
  const plane = element.renderRoot.querySelector('.plane');
  if (plane) {
    await new Promise<void>((resolve) => {
      const observer = new ResizeObserver(() => {
        observer.disconnect();
        // what a test does next must not happen while sizes are being told
        requestAnimationFrame(() => resolve());
      });
      observer.observe(plane);
    });
  }
  await element.updateComplete;
};
const label = (element: Element | null | undefined) => element?.getAttribute('aria-label');
const markers = (element: MemberMap) => all(element, '.marker').map(label);
const marker = (element: MemberMap, name: string) => all(element, '.marker').find((at) => label(at)?.startsWith(name))!;
const button = (element: MemberMap, name: string) => one<HTMLButtonElement>(element, `button[aria-label="${name}"]`);
const names = (element: MemberMap) => all(element, '.list-side [part~=title]').map(textOf);
const focused = (element: MemberMap) => element.shadowRoot!.activeElement;
/** What is in view, or will be when nothing moves any more. */
const viewOf = (element: MemberMap) => one(element, '.base-map').style.transform;
/** Middle of the view, to the right, in thousandths of the width of the map. */
const middleOf = (element: MemberMap) => -10 * parseFloat(viewOf(element).replace('translate(', ''));
const press = async (element: MemberMap, key: string) => {
  await sendKeys({press: key});
  await atRest(element);
};
const click = async (element: MemberMap, target: HTMLElement) => {
  target.click();
  await atRest(element);
};
const type = async (element: MemberMap, text: string) => {
  await afterLoad(element, () => {
    const input = one<HTMLInputElement>(element, 'input');
    input.value = text;
    input.dispatchEvent(new Event('input', {bubbles: true}));
  });
  await atRest(element);
};

describe('<wdea-member-map>', () => {
  it('draws every place once, and names it with its organisations', async () => {
    const map = await render();
    expect(markers(map)).to.have.members([
      'Beijing · Tianjin: 4 members', 'University e · Nairobi', 'University f · Tunis · Supporting organisation',
    ]);
    expect(markers(map)[0], 'the fullest first').to.equal('Beijing · Tianjin: 4 members');
    expect(textOf(marker(map, 'Beijing'))).to.equal('4');
  });

  it('tells kinds by their shapes and supporting organisations by hollow ones, and explains them', async () => {
    const association = {...members[4]!, id: 'h', kind: {id: 'association', name: 'Association'},
      place: {city: 'Cairo', longitude: 31.2, latitude: 30}};
    const map = await render({en: {members: [...members, association]}});
    expect(marker(map, 'University f').dataset['role']).to.equal('supporter');
    expect(marker(map, 'Beijing').dataset['role']).to.equal('member');
    const shape = (name: string) => getComputedStyle(marker(map, name), '::after').clipPath;
    expect(shape('University e · Cairo')).to.contain('polygon');
    expect(shape('University e · Nairobi')).to.contain('circle');
    expect(all(map, '.legend li').map(textOf)).to.deep.equal(['University', 'Association', 'Supporting organisation']);
  });

  it('counts members and supporting organisations apart where they are gathered', async () => {
    const map = await render({en: {members: [members[4], member('h', 'Nairobi', 36.8, -1.3, supporter)]}});
    expect(markers(map)).to.deep.equal(['Nairobi: 2 organisations · 1 member · 1 supporting organisation']);
  });

  it('has the figure of a place in its name in every language', async () => {
    const two = [member('a', 'Nairobi', 36.8, -1.3), member('b', 'Nairobi', 36.8, -1.3)];
    const source = await fixtureSource({ar: {members: two}});
    const map = await renderSettled<MemberMap>(
      html`<wdea-member-map lang="ar" source=${source.url}></wdea-member-map>`);
    expect(textOf(one(map, '.marker'))).to.equal('2');
    expect(markers(map)[0]).to.contain('2');
  });

  it('lists the same organisations in the same order, with those that cannot be drawn, and says so', async () => {
    const map = await render();
    expect(names(map)).to.deep.equal(members.map(({name}) => name));
    const items = all(map, '.list-side [part=item]');
    expect(textOf(items[6]!)).to.contain('not on the map');
    expect(items[6]!.querySelector('.locate')).to.equal(null);
    expect(textOf(items[0]!)).not.to.contain('not on the map');
    expect(textOf(one(map, '.count'))).to.equal('7 organisations');
  });

  it('asks for the pointer and the heads of members and facts, and for nothing else', async () => {
    const source = await fixtureSource(editions);
    await renderSettled(html`<wdea-member-map source=${source.url}></wdea-member-map>`);
    expect(source.requests).to.have.length(3);
  });

  it('says how many of the members that the alliance counts are here', async () => {
    const map = await render();
    expect(textOf(one(map, '.notes'))).to.equal(
      'Here are 6 of the 115 members that the alliance counted on 12 January 2026. ' +
      'Supporting organisations are not members. The map shows land only. It takes no position on borders or names.');
  });

  it('works without the count', async () => {
    const map = await render({en: {members}});
    expect(textOf(one(map, '.notes'))).to.match(/^Supporting organisations are not members\./);
    expect(markers(map)).to.have.length(3);
  });

  it('filters map and list together', async () => {
    const map = await render();
    await type(map, 'NAIROBI');
    expect(names(map)).to.deep.equal(['University e']);
    expect(markers(map)).to.deep.equal(['University e · Nairobi']);
    expect(textOf(one(map, '[role=status]'))).to.equal('1 organisation');
    await type(map, 'nothing of the kind');
    expect(markers(map)).to.have.length(0);
    expect(textOf(one(map, '.notice'))).to.equal('Nothing matches your search.');
    expect(one(map, '.land:not(.fine)').getAttribute('d')).to.contain('z');
  });

  it('selects an organisation from the map, in map and list, with an event and a word', async () => {
    const map = await render();
    const selected = oneEvent(map, 'wdea-select') as unknown as Promise<WdeaSelectEvent>;
    await click(map, marker(map, 'University e'));
    expect((await selected).record.id).to.equal('e');
    await map.updateComplete;
    expect(marker(map, 'University e').getAttribute('aria-current')).to.equal('true');
    expect(textOf(one(map, '.list-side [aria-current] .title'))).to.equal('University e');
    expect(textOf(one(map, '.opened [part~=title]'))).to.equal('University e');
    expect(textOf(one(map, '[role=status]'))).to.equal('Selected: University e');
  });

  it('selects an organisation from the list, brings it into view, and lets it go again', async () => {
    const map = await render();
    for (let i = 0; i < 3; i++) await click(map, button(map, 'Zoom in'));
    expect(marker(map, 'Beijing')).to.equal(undefined);
    await click(map, one(map, '.list-side [aria-label="Show University d on the map"]'));
    expect(all(map, '.marker[aria-current]')).to.have.length(1);
    const locate = one(map, '.list-side [aria-label="Show University d on the map"]');
    expect(locate.getAttribute('aria-pressed')).to.equal('true');
    await click(map, locate);
    expect(all(map, '[aria-current], .opened')).to.have.length(0);
  });

  it('zooms into a place that comes apart, and opens the list of one that does not', async () => {
    const map = await render();
    await click(map, marker(map, 'Beijing · Tianjin'));
    expect(markers(map)).to.deep.equal(['Beijing: 3 members', 'University d · Tianjin']);
    expect(label(focused(map))).to.equal('Beijing: 3 members');
    const before = viewOf(map);
    await click(map, marker(map, 'Beijing: 3'));
    expect(viewOf(map)).to.equal(before);
    const opened = all(map, '.opened [part~=title]').map(textOf);
    expect(opened).to.deep.equal(['University a', 'University b', 'University c']);
    await click(map, button(map, 'Close'));
    expect(label(focused(map))).to.equal('Beijing: 3 members');
  });

  it('reads as a search, a list, a map with its places, and what they mean', async function () {
    if (!tellsTree) return this.skip();
    await render({en: {members: [members[0]!, members[5]!, members[6]!], facts: factCards}});
    expect(await treeOf('wdea-member-map')).to.deep.equal([
      'region: Members and supporting organisations', 'search: Search members', 'text: Search', 'searchbox: Search',
      'text: Kind', 'combobox: Kind', 'option: All', 'option: University (3)', 'text: Country or region',
      'combobox: Country or region', 'option: All', 'option: China (3)', 'text: Role', 'combobox: Role',
      'option: All', 'option: Supporting organisation (1)', 'text: 3 organisations', 'button: Skip to the map',
      'list: ', 'link: University a', 'text: 示例大学 1', 'text: University', 'text: Beijing', 'text: China',
      'text: member since 30 January 2024', 'link: Source: Example Register',
      'button: Show University a on the map', 'link: University f', 'text: 示例大学 1', 'text: University',
      'text: Tunis', 'text: China', 'text: Supporting organisation', 'link: Source: Example Register',
      'button: Show University f on the map', 'link: University g', 'text: 示例大学 1', 'text: University',
      'text: Somewhere', 'text: China',
      'text: member since 30 January 2024', 'text: not on the map', 'link: Source: Example Register',
      'application: Map of the members', 'button: University f · Tunis · Supporting organisation',
      'button: University a · Beijing', 'button: Zoom in', 'button: Zoom out',
      'button: Whole map', 'button: Zoom to what was found', 'text: University', 'text: Supporting organisation',
      'text: Here are 2 of the 115 members that the alliance counted on 12 January 2026. '
        + 'Supporting organisations are not members. '
        + 'The map shows land only. '
        + 'It takes no position on borders or names.',
      'text: Arrow keys move the map, plus and minus zoom, Home shows the whole map.',
      'text: Enter leads to the places, arrow keys lead from one to the next, Escape leads back.',
      'text: As of 30 January 2026.',
      'text: Export:', 'link: CSV', 'link: GeoJSON', 'status: ',
    ]);
  });

  it('is worked by keyboard: one stop for the view, one for all places, arrows from place to place', async () => {
    const map = await render();
    const plane = one(map, '.plane');
    plane.focus();
    await press(map, 'Tab');
    expect(label(focused(map))).to.equal('Beijing · Tianjin: 4 members');
    await press(map, 'ArrowDown');
    expect(label(focused(map))).to.equal('University e · Nairobi');
    await press(map, 'ArrowUp');
    expect(label(focused(map))).to.match(/^University f/);
    expect(all(map, '.marker[tabindex="0"]').map(label)).to.deep.equal([label(focused(map))]);
    await press(map, 'Enter');
    expect(marker(map, 'University f').getAttribute('aria-current')).to.equal('true');
    await press(map, 'Escape');
    expect(focused(map)).to.equal(plane);
    await press(map, 'Tab');
    expect(label(focused(map))).to.match(/^University f/);
    await press(map, 'Tab');
    expect(label(focused(map))).to.equal('Zoom in');
  });

  it('moves and zooms by keys in the view, and says how many are in view', async () => {
    const map = await render();
    one(map, '.plane').focus();
    const whole = viewOf(map);
    await press(map, '+');
    await press(map, '+');
    const close = viewOf(map);
    const middleBefore = middleOf(map);
    expect(close).not.to.equal(whole);
    expect(textOf(one(map, '[role=status]'))).to.match(/^\d organisations? in view$/);
    await press(map, 'ArrowRight');
    expect(middleOf(map)).to.be.greaterThan(middleBefore);
    await press(map, 'ArrowLeft');
    await press(map, '-');
    await press(map, 'Home');
    expect(viewOf(map)).to.equal(whole);
  });

  it('keeps the focus when the place that had it is gathered with another', async () => {
    const map = await render();
    await click(map, marker(map, 'Beijing · Tianjin'));
    await press(map, 'Home');
    expect(focused(map)?.classList.contains('marker')).to.equal(true);
  });

  it('shows what was found as close as possible, and the whole map when nothing is sought any more', async () => {
    const map = await render();
    const whole = viewOf(map);
    await type(map, 'nairobi');
    const found = viewOf(map);
    expect(found).not.to.equal(whole);
    expect(markers(map)).to.deep.equal(['University e · Nairobi']);
    await click(map, button(map, 'Whole map'));
    expect(viewOf(map)).to.equal(whole);
    await click(map, button(map, 'Zoom to what was found'));
    expect(viewOf(map)).to.equal(found);
    await type(map, '');
    expect(viewOf(map)).to.equal(whole);
  });

  it('is dragged by a mouse, and a drag that ends on a place does not press it', async () => {
    const map = await render();
    for (let i = 0; i < 2; i++) await click(map, button(map, 'Zoom in'));
    const {left, top} = one(map, '.plane').getBoundingClientRect();
    const before = middleOf(map);
    const at = (x: number, y: number): [number, number] => [Math.round(left + x), Math.round(top + y)];
    await sendMouse({type: 'move', position: at(200, 100)});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: at(170, 100)});
    await sendMouse({type: 'move', position: at(140, 100)});
    await sendMouse({type: 'up'});
    await map.updateComplete;
    expect(middleOf(map)).to.be.greaterThan(before);
    expect(all(map, '.opened')).to.have.length(0);
  });

  it('leaves a plain wheel to the page, and zooms with Ctrl', async () => {
    const map = await render();
    const wheel = (ctrlKey: boolean) => {
      const event = new WheelEvent('wheel', {deltaY: -100, ctrlKey, cancelable: true, clientX: 300, clientY: 200});
      one(map, '.plane').dispatchEvent(event);
      return event.defaultPrevented;
    };
    const whole = viewOf(map);
    expect(wheel(false)).to.equal(false);
    expect(wheel(true)).to.equal(true);
    await map.updateComplete;
    expect(viewOf(map)).not.to.equal(whole);
  });

  it('shows for a moment how the wheel zooms, when one is turned that scrolls the page', async () => {
    const map = await render();
    expect(one(map, '.hint').getAnimations()).to.have.length(0);
    one(map, '.plane').dispatchEvent(new WheelEvent('wheel', {deltaY: 100, cancelable: true}));
    expect(one(map, '.hint').getAnimations()).to.have.length(1);
    expect(textOf(one(map, '.hint'))).to.match(/Hold (Ctrl|⌘) to zoom with the wheel/);
  });

  const touch = (map: MemberMap, type: string, pointerId: number, clientX: number, clientY: number) => {
    const plane = one(map, '.plane');
    plane.setPointerCapture = () => {}; // there is no finger to capture
    const {left, top} = plane.getBoundingClientRect();
    plane.dispatchEvent(new PointerEvent(type, {
      pointerId, pointerType: 'touch', clientX: left + clientX, clientY: top + clientY, bubbles: true,
    }));
  };
  const scaleOf = (map: MemberMap) => Number(/scale\(([\d.]+)\)/.exec(viewOf(map))![1]);

  it('zooms by two fingers about the middle between them, and leaves one that scrolls to the page', async () => {
    const map = await render();
    expect(getComputedStyle(one(map, '.plane')).touchAction).to.equal('pan-y');
    const before = scaleOf(map);
    touch(map, 'pointerdown', 1, 200, 100);
    touch(map, 'pointerdown', 2, 300, 100);
    for (const by of [10, 20, 30, 40, 50]) {
      touch(map, 'pointermove', 1, 200 - by, 100);
      touch(map, 'pointermove', 2, 300 + by, 100);
    }
    expect(scaleOf(map) / before).to.be.closeTo(2, 0.05);
    touch(map, 'pointerup', 1, 150, 100);
    touch(map, 'pointerup', 2, 350, 100);
    await atRest(map);
    expect(scaleOf(map) / before).to.be.closeTo(2, 0.05);
  });

  it('goes on a little when it is let go in motion, and stops when it is held', async () => {
    const map = await render();
    for (let i = 0; i < 2; i++) await click(map, button(map, 'Zoom in'));
    const drag = (pointerId: number) => {
      touch(map, 'pointerdown', pointerId, 300, 100);
      for (const x of [290, 270, 240]) touch(map, 'pointermove', pointerId, x, 100);
      touch(map, 'pointerup', pointerId, 240, 100);
      return middleOf(map);
    };
    const before = middleOf(map);
    const thrown = drag(1) - before;
    const width = one(map, '.plane').clientWidth;
    expect(thrown, 'further than the finger').to.be.greaterThan((60 / width) * 1000 + 1);
    touch(map, 'pointerdown', 2, 300, 100);
    touch(map, 'pointermove', 2, 290, 100);
    expect(one(map, '.plane').hasAttribute('data-flying')).to.equal(false);
    touch(map, 'pointercancel', 2, 290, 100);
  });

  it('is not mirrored in a script that runs from right to left', async () => {
    const source = await fixtureSource(editions);
    const map = await renderSettled<MemberMap>(
      html`<wdea-member-map lang="ar" source=${source.url} style="inline-size: 900px"></wdea-member-map>`);
    await measured(map);
    const [beijing, nairobi] = all(map, '.marker').map((at) => at.getBoundingClientRect().left);
    expect(beijing!).to.be.greaterThan(nairobi!);
  });

  it('gives every place at least 24 pixels', async () => {
    const map = await render();
    for (const each of all(map, '.marker')) {
      const {width, height} = each.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('emphasises the organisation that the page asks for', async () => {
    const map = await render();
    map.highlight = 'e';
    await map.updateComplete;
    expect(all(map, '.marker[data-highlight]').map(label)).to.deep.equal(['University e · Nairobi']);
    expect(all(map, '.list-side [data-highlight] .title').map(textOf)).to.deep.equal(['University e']);
  });

  it('shows the map or the list alone when asked to', async () => {
    const map = await render();
    map.view = 'list';
    await map.updateComplete;
    expect([all(map, '.plane').length, all(map, '.locate').length, names(map).length]).to.deep.equal([0, 0, 7]);
    map.view = 'map';
    await map.updateComplete;
    expect([all(map, '.plane').length, all(map, '.list-side').length]).to.deep.equal([1, 0]);
  });

  it('keeps what its author fixed, and does not offer that filter', async () => {
    const map = await render();
    await afterLoad(map, () => (map.memberRole = 'supporter'));
    expect(names(map)).to.deep.equal(['University f']);
    expect(all(map, 'label > span').map(textOf)).to.deep.equal(['Search', 'Kind', 'Country or region']);
  });

  it('shows five hundred organisations without a pager', async () => {
    const map = await render({en: {members: memberCards(500), facts: factCards}});
    expect(all(map, '.list-side [part=item]')).to.have.length(500);
    expect(all(map, '.pager')).to.have.length(0);
    const drawn = all(map, '.marker').map((each) => Number(textOf(each)) || 1);
    expect(drawn.reduce((sum, n) => sum + n, 0)).to.equal(500 - Math.floor(500 / 9));
  });

  it('shows hostile data harmlessly, and draws nothing that is nowhere', async () => {
    const map = await render({en: {members: hostile.members}});
    expect(all(map, 'script, style, img, [onload]')).to.have.length(0);
    expect(all<HTMLAnchorElement>(map, 'a').every((link) => /^https?:$/.test(link.protocol))).to.equal(true);
    expect(names(map)).to.include.members(['<img src=x onerror=alert(1)> & <b>bold</b>', 'A sound member']);
    for (const each of all(map, '.mark')) expect(each.style.transform).to.match(/^translate\(-?[\d.]+cqi, -?[\d.]+cqi\)$/);
  });

  it('fits into 240 pixels with text at 200%, and into 1600', async () => {
    const map = await render(editions, 'inline-size: 240px; font-size: 200%');
    expect(map.scrollWidth).to.equal(240);
    map.setAttribute('style', 'inline-size: 1600px');
    await measured(map);
    expect(map.scrollWidth).to.equal(1600);
  });

  it('prints the map and the whole list', async function () {
    if (!navigator.userAgent.includes('Chrome')) return this.skip(); // only Chromium shows a page as it is printed
    const map = await render({en: {members: memberCards(60), facts: factCards}});
    await emulateMedia({media: 'print'});
    const list = one(map, '.list-side');
    expect(list.scrollHeight).to.be.at.most(list.clientHeight + 1);
    expect(one(map, '.plane').clientHeight).to.be.greaterThan(100);
    expect(all(map, '.marker').every((each) => each.offsetWidth > 0)).to.equal(true);
    expect(one(map, '[aria-label="Zoom in"]').offsetWidth).to.equal(0);
    await emulateMedia({media: 'screen'});
  });

  it('keeps the old map when newer data fail to come, and tries again', async () => {
    const source = await fixtureSource({en: {members: memberCards(60), facts: factCards}});
    const map = await renderSettled<MemberMap>(html`<wdea-member-map source=${source.url}></wdea-member-map>`);
    const other = await fixtureSource(editions, 'html');
    const failed = oneEvent(map, 'wdea-error');
    map.source = other.url;
    await failed;
    await map.updateComplete;
    expect(names(map)).to.have.length(60);
    other.mode = 'answer';
    await afterLoad(map, () => all<HTMLButtonElement>(map, '.notice button')[0]!.click());
    expect(names(map)).to.have.length(7);
  });

  for (const lang of languages) {
    it(`is accessible and speaks its language: ${lang}`, async () => {
      const source = await fixtureSource(editions);
      const map = await renderSettled<MemberMap>(
        html`<wdea-member-map lang=${lang} source=${source.url} style="inline-size: 900px"></wdea-member-map>`);
      await measured(map);
      await click(map, all(map, '.marker')[1]!);
      await expect(map).to.be.accessible();
      const own = ['.notes', '.legend', '.count', '.opened-head'].map((at) => textOf(one(map, at))).join() +
        all(map, '.tools button').map(label).join();
      if (lang !== 'en') expect(own).not.to.match(/Zoom (in|out)|Members?\b|Whole map|\d members|Selected/);
    });
  }

  it('is accessible when there is nothing, when nothing matches, when it failed and while it loads', async () => {
    const empty = await render({en: {members: []}});
    await expect(empty).to.be.accessible();
    const map = await render();
    await type(map, 'nothing of the kind');
    await expect(map).to.be.accessible();
    const failed = await renderSettled<MemberMap>(
      html`<wdea-member-map source=${(await fixtureSource(editions, 'html')).url}></wdea-member-map>`);
    await expect(failed).to.be.accessible();
    const loading = await fixture(
      html`<wdea-member-map source=${(await fixtureSource(editions, 'hang')).url}></wdea-member-map>`);
    await expect(loading).to.be.accessible();
  });
});
