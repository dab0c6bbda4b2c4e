import {expect, html} from '@open-wc/testing';
import {MemberMap} from '../../components/member-map/member-map.js';
import type {MemberCard} from '../../src/protocol/collections/members.js';
import {memberCards} from '../fixtures/records.js';
import {fixtureSource} from '../support/fixture-source.js';
import {until} from '../support/map.js';
import {all, one, renderSettled, textOf} from '../support/render.js';

MemberMap.define();

const at = (id: string, longitude: number, latitude: number): MemberCard =>
  ({...memberCards(1)[0]!, id, name: `University ${id}`, roles: [], place: {city: `City ${id}`, longitude, latitude}});
const members = [at('a', 116.4, 39.9), at('b', -70, -33)];
const square = (west: number, south: number) => ({type: 'Polygon', coordinates: [
  [[west, south], [west + 20, south], [west + 20, south + 20], [west, south + 20], [west, south]],
]});
const landFile = {type: 'FeatureCollection', features: [
  {type: 'Feature', properties: {}, geometry: square(100, 20)},
  {type: 'Feature', properties: {}, geometry: {type: 'MultiPolygon', coordinates: [square(-80, -40).coordinates]}},
  {type: 'Feature', properties: {}, geometry: null},
]};

const render = async (land?: unknown, attributes: Partial<MemberMap> = {}) => {
  const source = await fixtureSource({en: {members}});
  if (land !== undefined) source.files.set('land.json', new TextEncoder().encode(JSON.stringify(land)));
  const map = await renderSettled<MemberMap>(html`
    <wdea-member-map source=${source.url} style="inline-size: 800px" .geometry=${attributes.geometry
      && source.url + attributes.geometry} .approval=${attributes.approval}
      .centralMeridian=${attributes.centralMeridian ?? 11}></wdea-member-map>`);
  return {map, source};
};
const land = (map: MemberMap) => one(map, '.land:not(.fine)').getAttribute('d') ?? '';
describe('<wdea-member-map>, its land', () => {
  it('is the map’s own: outlines alone, without a border, a label or a flag', async () => {
    const {map, source} = await render();
    expect(land(map).match(/M/g)!.length).to.be.greaterThan(200);
    expect(all(map, '.base-map text, .base-map image, .base-map use')).to.have.length(0);
    expect(all(map, '.base-map path')).to.have.length(3);
    expect(source.requests.every((path) => path.startsWith('v1/'))).to.equal(true);
  });

  it('is what the page asks for instead, and nothing else', async () => {
    const {map} = await render(landFile, {geometry: 'land.json'});
    await until(map, () => land(map) !== '');
    expect(land(map).match(/M/g)).to.have.length(2);
    expect(all(map, '.marker')).to.have.length(2);
  });

  it('is none, and says so, when what the page asks for cannot be had; the places are there', async () => {
    const noLand = {type: 'Point', coordinates: [1, 2]};
    const nowhere = {type: 'Polygon', coordinates: [[['x', 1]]]};
    for (const broken of [undefined, noLand, nowhere]) {
      const {map} = await render(broken, {geometry: 'land.json'});
      await until(map, () => all(map, '.map-side .notice').length > 0);
      expect(textOf(one(map, '.map-side .notice p'))).to.contain('outline of the land');
      expect(land(map)).to.equal('');
      expect(all(map, '.marker')).to.have.length(2);
    }
  });

  it('is asked for again by a reader', async () => {
    const {map, source} = await render(undefined, {geometry: 'land.json'});
    await until(map, () => all(map, '.map-side .notice').length > 0);
    source.files.set('land.json', new TextEncoder().encode(JSON.stringify(landFile)));
    one(map, '.map-side .notice button').click();
    await until(map, () => land(map) !== '');
    await map.updateComplete;
    expect(all(map, '.map-side .notice')).to.have.length(0);
  });

  it('comes with the number under which it is approved', async () => {
    const {map} = await render(undefined, {approval: 'GS 0000'});
    expect(textOf(one(map, '.notes'))).to.contain('Map approval number: GS 0000.');
  });

  it('turns about the meridian that the page asks for, and the places with it', async () => {
    const {map} = await render();
    const left = (index: number) => all(map, '.marker')[index]!.getBoundingClientRect().left;
    const [first, second] = all(map, '.marker').map((each) => each.getAttribute('aria-label')!);
    const before = [left(0), left(1)];
    expect([first, second].sort()).to.deep.equal(['University a · City a', 'University b · City b']);
    const [beijing, santiago] = first === 'University a · City a' ? [0, 1] : [1, 0];
    expect(before[beijing]!).to.be.greaterThan(before[santiago]!);
    map.centralMeridian = 180;
    await until(map, () => left(0) !== before[0] && left(1) !== before[1]);
    const labels = all(map, '.marker').map((each) => each.getAttribute('aria-label'));
    const [x, y] = [left(labels.indexOf('University a · City a')), left(labels.indexOf('University b · City b'))];
    expect(x, 'Beijing is west of the Pacific').to.be.lessThan(y);
  });

  it('is finer in close views, and loads that only then', async () => {
    const {map} = await render();
    const fine = one(map, '.land.fine');
    expect(fine.getAttribute('d')).to.equal(null);
    const zoomIn = one(map, '[aria-label="Zoom in"]');
    for (let i = 0; i < 4; i++) zoomIn.click();
    await until(map, () => fine.hasAttribute('d'));
    expect(getComputedStyle(fine).display).not.to.equal('none');
    expect(getComputedStyle(one(map, '.land:not(.fine)')).display).to.equal('none');
    expect(fine.getAttribute('d')!.match(/M/g)!.length).to.be.greaterThan(800);
  });
});
