import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test} from 'node:test';
import fc from 'fast-check';
import {clustersIn, holds} from '../../components/member-map/clusters.js';
import {land as fineLand, step as fineStep} from '../../components/member-map/land-fine.js';
import {land, step} from '../../components/member-map/land.js';
import {nearest} from '../../components/member-map/nearest.js';
import {outlinePath, readOutlines, type Ring} from '../../components/member-map/outline.js';
import {isPlaced, placesOf} from '../../components/member-map/places.js';
import {PointIndex} from '../../components/member-map/point-index.js';
import {type Box, type Point, Projection, world} from '../../components/member-map/projection.js';
import {
  bounded, contains, fitted, inView, maxScale, moved, pixels, type View, wholeWorld, zoomed,
} from '../../components/member-map/view.js';
import type {MemberCard} from '../../src/protocol/collections/members.js';
import {memberCards} from '../fixtures/records.js';

const size = {width: 640, height: 280};
const card = memberCards(1)[0]!;
const projection = new Projection();
const project = (longitude: number, latitude: number) => projection.project(longitude, latitude);
const unroll = (longitude: number) => projection.unroll(longitude);
const at = (longitude: number, latitude: number): Point => project(unroll(longitude), latitude);
type Place = [longitude: number, latitude: number];
const indexOf = (places: readonly Place[]) =>
  new PointIndex(places.map(([longitude]) => longitude), places.map(([, latitude]) => latitude), projection);
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
    const {x, y} = at(longitude, latitude);
    assert.ok(Math.abs(x) <= world.width / 2 + 1e-9);
    assert.ok(y >= world.y - 1e-9 && y <= world.y + world.height + 1e-9);
  }));
  assert.ok(at(-175, 66).x > at(170, 66).x);
  assert.ok(at(-172, -14).x > at(178, -18).x);
});

test('turns about any meridian: what is that far from it stands that far from the middle', () => {
  const aMeridian = fc.integer({min: -180, max: 180});
  fc.assert(fc.property(aPlace, aMeridian, ([longitude, latitude], centre) => {
    const turned = new Projection(centre);
    const {x, y} = turned.project(turned.unroll(longitude), latitude);
    const from0 = ((longitude - centre + 540) % 360 + 360) % 360 - 180;
    const expected = new Projection(0).project(from0, latitude);
    // at the edge itself a place stands on either side
    near(Math.abs(Math.abs(x) - Math.abs(expected.x)), 0, 1e-6);
    near(y, expected.y, 1e-9);
  }));
});

test('draws the land that was baked and looked at; whoever bakes anew looks again', () => {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
  assert.deepEqual([digest(land), land.split(' ').length], ['97a8f311cb4ae501', 259]);
  assert.deepEqual([digest(fineLand), fineLand.split(' ').length], ['073e2f9281bf08af', 923]);
});

const numbersOf = (path: string) => path.split('z').filter(Boolean)
  .map((outline) => outline.slice(1).split(/[M ]/).map(Number));

for (const [name, outlines, degrees] of [['land', land, step], ['fine land', fineLand, fineStep]] as const) {
  test(`draws outlines of ${name} within the world about any meridian, none of them across it`, () => {
    for (const centre of [11, 0, 150, -100]) {
      for (const numbers of numbersOf(outlinePath(readOutlines(outlines, degrees), new Projection(centre), 1000))) {
        const xs = numbers.filter((_, i) => i % 2 === 0);
        const ys = numbers.filter((_, i) => i % 2 === 1);
        assert.ok(numbers.length >= 6 && numbers.length % 2 === 0 && numbers.every(Number.isInteger));
        assert.ok(Math.min(...xs) >= world.x * 1000 - 1 && Math.max(...xs) <= (world.x + world.width) * 1000 + 1);
        assert.ok(Math.min(...ys) >= world.y * 1000 - 1 && Math.max(...ys) <= (world.y + world.height) * 1000 + 1);
        if (centre !== 11) continue;
        const steps = xs.map((x, i) => Math.abs(x - xs.at(i - 1)!));
        assert.ok(Math.max(...steps) < 250, 'a step of more than 16 degrees');
      }
    }
  });

  test(`has ${name} where cities are, on islands too, and none in the oceans, about any meridian`, () => {
    const inland: Place[] = [
      [116.4, 39.9], [37.6, 55.8], [31.2, 30], [36.8, -1.3], [-99.1, 19.4], [-47.9, -15.8], [178, -17.8],
      [14.48, 35.88],
    ];
    const atSea: Place[] = [[-30, 30], [-150, 0], [80, -30], [51, 42], [160, 40], [0, -20]];
    for (const centre of [11, 150, -100, 100.5]) {
      const turned = new Projection(centre);
      const paths = numbersOf(outlinePath(readOutlines(outlines, degrees), turned, 10_000));
      const onLand = ([longitude, latitude]: Place) => {
        const {x, y} = turned.project(turned.unroll(longitude), latitude);
        return paths.filter((numbers) => isInside(numbers, x * 10_000, y * 10_000)).length % 2 === 1;
      };
      for (const place of inland) assert.ok(onLand(place), `${place.join()} is at sea about ${centre}`);
      for (const place of atSea) assert.ok(!onLand(place), `${place.join()} is on land about ${centre}`);
    }
  });
}

/** Whether a point is inside of a ring, by the rays that it crosses. */
function isInside(ring: readonly number[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, last = ring.length - 2; i < ring.length; last = i, i += 2) {
    const [x1, y1, x2, y2] = [ring[i]!, ring[i + 1]!, ring[last]!, ring[last + 1]!];
    if ((y1 > y) !== (y2 > y) && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
  }
  return inside;
}

test('draws what crosses the edge of the map on both sides', () => {
  const square: Ring = [[170, -10], [190, -10], [190, 10], [170, 10]];
  const paths = numbersOf(outlinePath([square], new Projection(0), 1000));
  assert.equal(paths.length, 2);
  const middles = paths.map((numbers) => numbers.filter((_, i) => i % 2 === 0)).map((xs) =>
    xs.reduce((sum, x) => sum + x, 0) / xs.length);
  assert.ok(Math.min(...middles) < -2500 && Math.max(...middles) > 2500);
});

test('draws only organisations of which both coordinates are known, and none in Antarctica', () => {
  const without = {...card, place: undefined};
  const half = {...card, place: {city: 'Example City', latitude: 3}};
  const polar = {...card, place: {city: 'Example Station', latitude: -77, longitude: 166}};
  const all = [card, without, half, polar] as MemberCard[];
  assert.deepEqual(all.map(isPlaced), [true, false, false, false]);
  assert.equal(placesOf(all, projection).index.shown, 1);
});

const places = fc.array(aPlace, {maxLength: 80});
const aReach = fc.double({min: 0.005, max: 1, noNaN: true});
const everything: Box = {x: -4, y: -4, width: 8, height: 8};
/** Half a cell: what points are rounded by. */
const rounding = world.width / 65_536;

test('finds in a square what is in it, as going through all points does', () => {
  const aPart = fc.record({
    x: fc.double({min: -2.7, max: 2.7, noNaN: true}), y: fc.double({min: -1.3, max: 1.3, noNaN: true}),
    width: fc.double({min: 0, max: 3, noNaN: true}), height: fc.double({min: 0, max: 2, noNaN: true}),
  });
  fc.assert(fc.property(places, aPart, aReach, (all, part, width) => {
    const index = indexOf(all);
    const cells = index.cells(part, width);
    const found = new Set(index.ordinals(cells));
    all.forEach(([longitude, latitude], ordinal) => {
      if (contains(part, at(longitude, latitude))) assert.ok(found.has(ordinal), `${ordinal} is missing`);
    });
    assert.equal(cells.reduce((sum, {count}) => sum + count, 0), found.size);
    for (const ordinal of found) {
      const {x, y} = at(...all[ordinal]!);
      const side = Math.max(width, rounding);
      const around = {x: part.x - side, y: part.y - side, width: part.width + 2 * side, height: part.height + 2 * side};
      assert.ok(contains(around, {x, y}), 'something from far away');
    }
  }));
});

test('gathers until no cluster is within reach of another, and loses nobody', () => {
  fc.assert(fc.property(places, aReach, (all, reach) => {
    const index = indexOf(all);
    const clusters = clustersIn(index, everything, reach);
    const ordinals = clusters.flatMap(({ranges}) => [...index.ordinals(ranges)]);
    assert.deepEqual(ordinals.sort((a, b) => a - b), all.map((_, i) => i));
    clusters.forEach((a, i) => clusters.slice(i + 1).forEach((b) => {
      assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= reach - 1e-9);
    }));
    assert.equal(new Set(clusters.map(({key}) => key)).size, clusters.length);
    assert.ok(clusters.every((cluster) => cluster.count === [...index.ordinals(cluster.ranges)].length));
  }));
});

test('puts a cluster in the middle of those in it', () => {
  fc.assert(fc.property(places, aReach, (all, reach) => {
    const index = indexOf(all);
    for (const {ranges, x, y, count} of clustersIn(index, everything, reach)) {
      const points = [...index.ordinals(ranges)].map((ordinal) => at(...all[ordinal]!));
      near(x, points.reduce((sum, point) => sum + point.x, 0) / count, rounding);
      near(y, points.reduce((sum, point) => sum + point.y, 0) / count, rounding);
    }
  }));
});

test('shows only those that a filter lets through, as if there were no others', () => {
  const chosen = fc.array(fc.boolean(), {minLength: 80, maxLength: 80});
  fc.assert(fc.property(places, chosen, aReach, (all, choice, reach) => {
    const ordinals = all.flatMap((_, i) => (choice[i] ? [i] : []));
    const [index, alone] = [indexOf(all), indexOf(ordinals.map((ordinal) => all[ordinal]!))];
    index.show(ordinals);
    assert.equal(index.shown, ordinals.length);
    const summary = (of: PointIndex) => clustersIn(of, everything, reach).map(({x, y, count}) => [x, y, count]);
    assert.deepEqual(summary(index).sort(), summary(alone).sort());
    assert.deepEqual(index.bounds(), alone.bounds());
    all.forEach((_, i) => assert.equal(index.place(i) >= 0, Boolean(choice[i])));
    index.show();
    assert.equal(index.shown, all.length);
  }));
});

test('tells where each point is, to a few hundred metres', () => {
  fc.assert(fc.property(places, (all) => {
    const index = indexOf(all);
    all.forEach(([longitude, latitude], i) => {
      const point = index.point(index.place(i));
      const expected = at(longitude, latitude);
      near(point.x, expected.x, rounding);
      near(point.y, expected.y, rounding);
    });
  }));
});

test('takes over a hundred thousand points, many of them at one place', () => {
  const count = 110_000;
  const longitudes = Float32Array.from({length: count}, (_, i) => (i % 7 ? (i * 137.5) % 360 - 180 : 139.69));
  const latitudes = Float32Array.from({length: count}, (_, i) => (i % 7 ? (i * 61.8) % 140 - 57 : 35.69));
  const index = new PointIndex(longitudes, latitudes, projection);
  const clusters = clustersIn(index, everything, 0.2);
  assert.equal(clusters.reduce((sum, cluster) => sum + cluster.count, 0), count);
  const stack = clustersIn(index, {...at(139.69, 35.69), width: 1e-6, height: 1e-6}, 1e-4);
  assert.ok(stack.some((cluster) => cluster.count >= Math.floor(count / 7)));
});

test('an arrow leads to the nearest place that way, and nowhere when there is none', () => {
  const [moscow, cairo, beijing, macao] = [at(37.6, 55.8), at(31.2, 30), at(116.4, 39.9), at(113.5, 22.2)];
  const cities = [moscow, cairo, beijing, macao];
  assert.equal(nearest(cairo, {x: 0, y: -1}, cities), moscow);
  assert.equal(nearest(beijing, {x: 0, y: 1}, cities), macao);
  assert.equal(nearest(macao, {x: -1, y: 0}, cities), cairo);
  assert.equal(nearest(macao, {x: 1, y: 0}, cities), undefined);
});

test('knows which cluster a place is in', () => {
  const index = indexOf([[10, 0], [10.01, 0], [100, 0]]);
  const clusters = clustersIn(index, everything, 0.2);
  assert.equal(clusters.length, 2);
  assert.deepEqual(clusters.map((cluster) => holds(cluster, index.place(1))), [true, false]);
  assert.equal(index.place(7), -1);
});

test('never leaves the world or its scales', () => {
  fc.assert(fc.property(aView, (wanted) => {
    const view = bounded(wanted, size);
    assert.ok(view.scale >= 1 && view.scale <= maxScale);
    const seen = inView(view, size);
    assert.ok(contains(world, {...seen, y: Math.max(seen.y, world.y), height: 0}) || seen.width >= world.width);
    assert.ok(seen.height >= world.height - 1e-9 ||
      (seen.y >= world.y - 1e-9 && seen.y + seen.height <= world.y + world.height + 1e-9));
  }));
});

test('zooming keeps the place under the pointer where it is', () => {
  const view: View = {x: 1, y: -0.5, scale: 4};
  const point = {x: 1.1, y: -0.45};
  const onScreen = (of: View) => [(point.x - of.x) * pixels(of, size), (point.y - of.y) * pixels(of, size)] as const;
  const [before, after] = [onScreen(view), onScreen(zoomed(view, 2, size, point))];
  near(after[0], before[0]);
  near(after[1], before[1]);
});

test('moving is in pixels of the screen', () => {
  const view: View = {x: 1, y: -0.5, scale: 4};
  const after = moved(view, 30, -12, size);
  near((after.x - view.x) * pixels(view, size), 30);
  near((after.y - view.y) * pixels(view, size), -12);
});

test('fits any points into view, and one point with what is around it', () => {
  fc.assert(fc.property(fc.array(aPlace, {minLength: 1, maxLength: 20}), (all) => {
    const index = indexOf(all);
    const {x, y, width, height} = inView(fitted(index.bounds()!, size), size);
    const seen = {x: x - rounding, y: y - rounding, width: width + 2 * rounding, height: height + 2 * rounding};
    all.forEach((_, i) => assert.ok(contains(seen, index.point(index.place(i)))));
  }));
  assert.ok(fitted({...at(116, 40), width: 0, height: 0}, size).scale < maxScale);
  assert.equal(indexOf([]).bounds(), undefined);
  assert.equal(fitted(world, size).scale, wholeWorld.scale);
});
