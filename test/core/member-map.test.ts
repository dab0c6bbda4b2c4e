import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test} from 'node:test';
import fc from 'fast-check';
import {cluster, isPlaced, nearest, type Placed, placed} from '../../components/member-map/cluster.js';
import {landPath} from '../../components/member-map/land-path.js';
import {land} from '../../components/member-map/land.js';
import {project, unroll, world} from '../../components/member-map/projection.js';
import {
  bounded, contains, fitted, maxScale, moved, onScreen, pixels, type View, viewBox, wholeWorld, zoomed,
} from '../../components/member-map/view.js';
import type {MemberCard} from '../../src/protocol/collections/members.js';
import {memberCards} from '../fixtures/records.js';

const size = {width: 640, height: 280};
const card = memberCards(1)[0]!;
const at = (longitude: number, latitude: number, id = `at-${longitude}-${latitude}`): Placed =>
  placed([{...card, id, place: {city: 'Example City', longitude, latitude}}])[0]!;
const near = (actual: number, expected: number, by = 1e-6) =>
  assert.ok(Math.abs(actual - expected) <= by, `${actual} is not ${expected}`);

const aView = fc.record({
  x: fc.double({min: -4, max: 4, noNaN: true}), y: fc.double({min: -3, max: 3, noNaN: true}),
  scale: fc.double({min: 0.01, max: 100, noNaN: true}),
});
const aPlace = fc.tuple(fc.double({min: -180, max: 180, noNaN: true}), fc.double({min: -58, max: 84, noNaN: true}));

test('projects as Equal Earth does', () => {
  // half the width for a sphere of radius 1, and width to height, from the paper that describes it
  near(project(191, 0).x, 2.70663, 1e-5);
  near(project(191, 0).x / -project(11, 90).y, 2.05458, 1e-5);
  assert.deepEqual(project(11, 0), {x: 0, y: -0});
});

test('is an equal-area projection: a degree by a degree is as large as it is on the globe', () => {
  for (const latitude of [-55, -20, 0, 33, 60, 80]) {
    const [a, b, c] = [project(20, latitude), project(20.01, latitude), project(20, latitude + 0.01)];
    const drawn = Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y));
    const radians = 0.01 * Math.PI / 180;
    near(drawn / (radians ** 2 * Math.cos((latitude + 0.005) * Math.PI / 180)), 1, 1e-3);
  }
});

test('keeps every place within the world, with the Far East of Russia and Fiji on the right', () => {
  fc.assert(fc.property(aPlace, ([longitude, latitude]) => {
    const {x, y} = project(unroll(longitude), latitude);
    assert.ok(Math.abs(x) <= world.width / 2 + 1e-9);
    assert.ok(y >= world.y - 1e-9 && y <= world.y + world.height + 1e-9);
  }));
  assert.ok(at(-175, 66).x > at(170, 66).x);
  assert.ok(at(-172, -14).x > at(178, -18).x);
});

test('draws the land that was baked and looked at; whoever bakes anew looks again', () => {
  assert.equal(createHash('sha256').update(land).digest('hex').slice(0, 16), 'aa053495a465b35e');
  assert.equal(land.split(' ').length, 275);
});

test('draws outlines within the world, none of them across it', () => {
  const outlines = landPath(land, 1000).split('z').filter(Boolean)
    .map((path) => path.slice(1).split(/[M ]/).map(Number));
  for (const numbers of outlines) {
    const xs = numbers.filter((_, i) => i % 2 === 0);
    const ys = numbers.filter((_, i) => i % 2 === 1);
    assert.ok(numbers.length >= 6 && numbers.length % 2 === 0 && numbers.every(Number.isInteger));
    assert.ok(Math.min(...xs) >= world.x * 1000 - 1 && Math.max(...xs) <= (world.x + world.width) * 1000 + 1);
    assert.ok(Math.min(...ys) >= world.y * 1000 - 1 && Math.max(...ys) <= (world.y + world.height) * 1000 + 1);
    const steps = xs.map((x, i) => Math.abs(x - xs.at(i - 1)!));
    assert.ok(Math.max(...steps) < 250, 'a step of more than 16 degrees');
  }
});

test('has land where cities are, on islands too, and none in the oceans', () => {
  const outlines = landPath(land, 1000).split('z').filter(Boolean).map((path) => {
    const numbers = path.slice(1).split(' ').map(Number);
    return Array.from({length: numbers.length / 2}, (_, i) =>
      [numbers[2 * i]! / 1000, numbers[2 * i + 1]! / 1000] as const);
  });
  const onLand = (longitude: number, latitude: number) => {
    const {x, y} = project(unroll(longitude), latitude);
    let inside = false;
    for (const ring of outlines) {
      ring.forEach(([x1, y1], i) => {
        const [x2, y2] = ring.at(i - 1)!;
        if ((y1 > y) !== (y2 > y) && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
      });
    }
    return inside;
  };
  const inland: [number, number][] =
    [[116.4, 39.9], [37.6, 55.8], [31.2, 30], [36.8, -1.3], [-99.1, 19.4], [-47.9, -15.8], [178, -17.8], [14.4, 35.9]];
  const atSea: [number, number][] = [[-30, 30], [-150, 0], [80, -30], [51, 42], [160, 40], [0, -20]];
  for (const place of inland) assert.ok(onLand(...place), `${place.join()} is at sea`);
  for (const place of atSea) assert.ok(!onLand(...place), `${place.join()} is on land`);
});

test('draws only organisations of which both coordinates are known', () => {
  const without = {...card, place: undefined};
  const half = {...card, place: {city: 'Example City', latitude: 3}};
  const all = [card, without, half] as MemberCard[];
  assert.deepEqual(all.map(isPlaced), [true, false, false]);
  assert.equal(placed(all).length, 1);
});

test('gathers until no place is within reach of another, and loses nobody', () => {
  const aReach = fc.double({min: 0.01, max: 1, noNaN: true});
  fc.assert(fc.property(fc.array(aPlace, {maxLength: 60}), aReach, (places, reach) => {
    const points = places.map(([longitude, latitude], i) => at(longitude, latitude, `member-${i}`));
    const groups = cluster(points, reach);
    const ids = groups.flatMap(({all}) => all.map((each) => each.card.id));
    assert.deepEqual(ids.sort(), points.map((each) => each.card.id).sort());
    groups.forEach((a, i) => groups.slice(i + 1).forEach((b) => {
      assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= reach - 1e-9);
    }));
    assert.equal(new Set(groups.map(({key}) => key)).size, groups.length);
  }));
});

test('puts a gathered place in the middle of those in it', () => {
  const [group] = cluster([at(10, 0, 'a'), at(12, 0, 'b'), at(14, 0, 'c')], 1);
  near(group!.x, project(12, 0).x, 1e-9);
});

test('an arrow leads to the nearest place that way, and nowhere when there is none', () => {
  const [moscow, cairo, beijing, macao] = [at(37.6, 55.8), at(31.2, 30), at(116.4, 39.9), at(113.5, 22.2)];
  const places = [moscow, cairo, beijing, macao];
  assert.equal(nearest(cairo, {x: 0, y: -1}, places), moscow);
  assert.equal(nearest(beijing, {x: 0, y: 1}, places), macao);
  assert.equal(nearest(macao, {x: -1, y: 0}, places), cairo);
  assert.equal(nearest(macao, {x: 1, y: 0}, places), undefined);
});

test('never leaves the world or its scales', () => {
  fc.assert(fc.property(aView, (wanted) => {
    const view = bounded(wanted, size);
    assert.ok(view.scale >= 1 && view.scale <= maxScale);
    const box = viewBox(view, size, 1000).split(' ').map(Number);
    const [left, top, width, height] = box as [number, number, number, number];
    const [right, bottom] = [(world.x + world.width) * 1000, (world.y + world.height) * 1000];
    assert.ok(width >= world.width * 1000 - 1 || (left >= world.x * 1000 - 1 && left + width <= right + 1));
    assert.ok(height >= world.height * 1000 - 1 || (top >= world.y * 1000 - 1 && top + height <= bottom + 1));
  }));
});

test('zooming keeps the place under the pointer where it is', () => {
  const view: View = {x: 1, y: -0.5, scale: 4};
  const point = {x: 1.1, y: -0.45};
  const [before, after] = [onScreen(point, view, size), onScreen(point, zoomed(view, 2, size, point), size)];
  near(after.x, before.x);
  near(after.y, before.y);
});

test('moving is in pixels of the screen', () => {
  const view: View = {x: 1, y: -0.5, scale: 4};
  const after = moved(view, 30, -12, size);
  near((after.x - view.x) * pixels(view, size), 30);
  near((after.y - view.y) * pixels(view, size), -12);
});

test('fits any places into view, one place with what is around it, and none as the whole world', () => {
  fc.assert(fc.property(fc.array(aPlace, {minLength: 1, maxLength: 20}), (places) => {
    const points = places.map(([longitude, latitude]) => at(longitude, latitude));
    const view = fitted(points, size);
    for (const point of points) assert.ok(contains(point, view, size));
  }));
  const edge = [at(0, 83.99999999999989)];
  assert.ok(contains(edge[0]!, fitted(edge, size), size), 'on the very edge');
  assert.ok(fitted([at(116, 40)], size).scale < maxScale);
  assert.equal(fitted([], size), wholeWorld);
});
