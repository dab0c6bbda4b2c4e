/** Points to draw, always the same: real ones where the data set lies beside the project, else made ones. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import {tsImport} from 'tsx/esm/api';
import {root} from '../../scripts/setup.mjs';

const folder = join(root, '../shared/data');
const most = 110_000;

/** @typedef {{longitude: number, latitude: number, country?: string}} Place */

/**
 * The sets by name, each an array of places. `115`, `10000` and `110000` are of places that all differ, `stack110k` of
 * organisations that share the point of their city.
 * @returns {Promise<{sets: Record<string, Place[]>, origin: string}>}
 */
export async function pointSets() {
  const real = ['map-points-100k.tsv.gz', 'ror-orgs.tsv.gz'].every((name) => existsSync(join(folder, name)));
  const [places, organisations] = real ? readPlaces() : await madePlaces();
  const spread = places.concat(nearby(places, most - places.length));
  return {
    sets: {
      115: spread.slice(0, 115),
      10000: spread.slice(0, 10_000),
      110000: spread,
      stack110k: Array.from({length: most}, (_, at) => organisations[at % organisations.length]),
    },
    origin: real ? `${places.length} places of GeoNames and ${organisations.length} organisations of ROR, extended`
      : 'made at random along the coasts, because ../shared/data is missing',
  };
}

/** Longitudes, then latitudes, as 32-bit floats. */
export function toBytes(places) {
  const degrees = [...places.map(({longitude}) => longitude), ...places.map(({latitude}) => latitude)];
  return new Uint8Array(Float32Array.from(degrees).buffer);
}

function readPlaces() {
  const read = (name) => {
    const [header, ...lines] = gunzipSync(readFileSync(join(folder, name))).toString().trimEnd().split('\n');
    const columns = header.split('\t');
    return lines.map((line) => {
      const cells = line.split('\t');
      const [kind, country, lng, lat] = ['kind', 'country', 'lng', 'lat'].map((name) => cells[columns.indexOf(name)]);
      return {kind, country, longitude: Number(lng), latitude: Number(lat)};
    });
  };
  return [
    shuffled(read('map-points-100k.tsv.gz').filter(({kind}) => kind === 'place')),
    shuffled(read('ror-orgs.tsv.gz')),
  ];
}

/** Places near corners of the land; the nth of 10,000 cities has a share of the organisations that falls as 1/n. */
async function madePlaces() {
  const {land, step} = await tsImport('../../components/member-map/land.ts', import.meta.url);
  const {readOutlines} = await tsImport('../../components/member-map/outline.ts', import.meta.url);
  const corners = readOutlines(land, step).flat().map(([longitude, latitude]) => ({longitude, latitude}));
  const places = nearby(corners, 50_000);
  const next = random(3);
  return [places, Array.from({length: most}, () => places[Math.floor(10_000 ** next()) - 1])];
}

/** So many places within half a degree of the given ones. */
function nearby(places, count) {
  const next = random(1);
  const wrap = (longitude) => longitude > 180 ? longitude - 360 : longitude;
  return Array.from({length: count}, () => {
    const {country, longitude, latitude} = places[Math.floor(next() * places.length)];
    const moved = {longitude: wrap(longitude + next() - 0.5), latitude: latitude + (next() - 0.5) / 2};
    return {country, longitude: decimals(moved.longitude), latitude: decimals(moved.latitude)};
  });
}

/** Five decimals, as in the data set. */
const decimals = (degrees) => Math.round(degrees * 1e5) / 1e5;

function shuffled(list) {
  const next = random(2);
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
}

/** Numbers from 0 to 1, the same every time: the linear congruential generator of Numerical Recipes. */
function random(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}
