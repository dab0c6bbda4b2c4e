/**
 * Bakes the land of the member map: `node scripts/land.mjs` writes components/member-map/land.ts, and land-fine.ts for
 * close views.
 *
 * Source: Natural Earth 1:50m (public domain) as the package world-atlas distributes it. Only land is taken; outlines
 * of countries serve to choose islands, and none of them is drawn.
 *
 * - Antarctica is left out: the room goes to where institutions are.
 * - An outline stays when it is large, or when it is the largest of a country or territory, so that none of those that
 *   are islands disappears.
 * - Vertices are removed, the least telling first, until each that is left spans a triangle of some size with its
 *   neighbours (Visvalingam and Whyatt 1993). Sizes are true, since the plane of the map is an equal-area projection.
 * - Longitudes run on from -169° to 191°, so that no outline is cut.
 * - Coordinates are rounded, and written as components/member-map/outline.ts reads them.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {feature} from 'topojson-client';
import {tsImport} from 'tsx/esm/api';

const {Projection} = await tsImport('../components/member-map/projection.ts', import.meta.url);
const {base, digit, north, west} = await tsImport('../components/member-map/outline.ts', import.meta.url);
const projection = new Projection();
const project = (longitude, latitude) => projection.project(longitude, latitude);
const unroll = (longitude) => projection.unroll(longitude);

/** Square kilometres of a square unit of the plane, whose unit is the radius of the earth. */
const unit = 6371 ** 2;
/**
 * How closely the land is drawn: the step of coordinates in degrees; the smallest outline that stays for its size, in
 * km²; the smallest triangle of a vertex that stays, in km², and the same for small outlines, which need more vertices
 * to be themselves: this part of their size, and at least `fine`.
 */
const levels = {
  'land': {step: 0.15, smallest: 1800, coarse: 1050, part: 1 / 40, fine: 80},
  'land-fine': {step: 0.05, smallest: 120, coarse: 90, part: 1 / 60, fine: 6},
};

const source = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const atlas = JSON.parse(readFileSync(source, 'utf8'));
const largestFirst = (a, b) => b.size - a.size;

/** Each feature's outlines, those of holes among them, with their sizes in km². */
function outlines(name) {
  return feature(atlas, atlas.objects[name]).features.map(({geometry: {type, coordinates}}) =>
    (type === 'Polygon' ? [coordinates] : coordinates).flat().map((ring) => {
      const vertices = unrolled(ring);
      return {ring, vertices, size: area(vertices)};
    }));
}

/** Vertices without the last, which repeats the first; their longitudes run on where the outline crosses an edge. */
function unrolled(ring) {
  let last;
  const vertices = ring.slice(0, -1).map(([x, y]) => {
    last = last === undefined ? unroll(x) : x + 360 * Math.round((last - x) / 360);
    return [last, y];
  });
  const middle = vertices.reduce((sum, [x]) => sum + x, 0) / vertices.length;
  const shift = unroll(middle) - middle - (middle > west + 360 ? 360 : 0);
  return vertices.map(([x, y]) => [x + shift, y]);
}

function area(vertices) {
  const points = vertices.map((vertex) => project(...vertex));
  const twice = points.reduce((sum, {x, y}, i) => sum + x * points.at(i - 1).y - y * points.at(i - 1).x, 0);
  return Math.abs(twice) / 2 * unit;
}

/** Removes vertices by the size of their triangle, the smallest first, down to three. */
function simplified(vertices, least) {
  const left = vertices.map((vertex) => ({vertex, ...project(...vertex)}));
  const size = (at) => {
    const [a, b, c] = [left.at(at - 1), left[at], left[(at + 1) % left.length]];
    const [ax, ay, cx, cy] = [a.x - b.x, a.y - b.y, c.x - b.x, c.y - b.y];
    const cosine = (ax * cx + ay * cy) / (Math.hypot(ax, ay) * Math.hypot(cx, cy) || 1);
    // sharp corners count for less, else the outline would be all spikes
    return Math.abs(ax * cy - ay * cx) / 2 * (1 - 0.7 * cosine) * unit;
  };
  const sizes = left.map((_, at) => size(at));
  while (left.length > 3) {
    const at = sizes.indexOf(Math.min(...sizes));
    const removed = sizes[at];
    if (removed >= least) break;
    left.splice(at, 1);
    sizes.splice(at, 1);
    // a neighbour never counts for less than what went before it, else whole bays would go in small steps
    for (const next of [(at || left.length) - 1, at % left.length]) sizes[next] = Math.max(size(next), removed);
  }
  return left.map(({vertex}) => vertex);
}

/** Writes an outline; a step that is too long for one digit is made in several. */
function encoded(vertices, step) {
  const [first, ...rest] = vertices.map(([x, y]) => [Math.round((x - west) / step), Math.round((north - y) / step)]);
  const half = (base - 1) / 2;
  let [x, y] = first;
  let text = [Math.floor(x / base), x % base, Math.floor(y / base), y % base].map(digit).join('');
  for (const [nextX, nextY] of rest) {
    for (let steps = Math.ceil(Math.max(Math.abs(nextX - x), Math.abs(nextY - y)) / half); steps > 0; steps--) {
      const [right, down] = [Math.round((nextX - x) / steps), Math.round((nextY - y) / steps)];
      text += digit(right + half) + digit(down + half);
      x += right;
      y += down;
    }
  }
  return text;
}

/** The smallest triangle that is drawn. */
const dot = ([x, y], step) => [[x, y], [x + step, y], [x, y - step]];

// countries are made of the same arcs as land, so a vertex tells which outline of land is theirs
const own = new Set(outlines('countries').flatMap((all) => all.sort(largestFirst)[0].ring.map(String)));

const all = outlines('land').flat().filter(({ring}) => ring.some(([, y]) => y > -60)).sort(largestFirst);

for (const [name, {step, smallest, coarse, part, fine}] of Object.entries(levels)) {
  const land = all
    .filter(({ring, size}) => size >= smallest || ring.some((vertex) => own.has(String(vertex))))
    .map(({vertices, size}) => {
      const text = encoded(simplified(vertices, Math.min(coarse, Math.max(fine, size * part))), step);
      // less than a first vertex and two steps: rounding has left nothing of it, so a triangle stands for it
      return text.length >= 8 ? text : encoded(dot(vertices[0], step), step);
    });
  writeFileSync(new URL(`../components/member-map/${name}.ts`, import.meta.url),
    `/** Outlines of the world's land, made by scripts/land.mjs from Natural Earth (public domain). */
export const land =
  // eslint-disable-next-line max-len
  "${land.join(' ')}";

/** Degrees to a step. */
export const step = ${step};
`);
  console.log(`${name}: ${land.length} outlines, ${land.join(' ').length} characters`);
}
