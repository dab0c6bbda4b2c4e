/** Bytes of coordinates on the wire: those of our directory beside GeoJSON of the same places. */
import {tsImport} from 'tsx/esm/api';
import {brotli} from './build.mjs';

const {cellOf, encodeCells} = await tsImport('../../src/protocol/directory.ts', import.meta.url);

/**
 * @returns {{ours: number, floats: number, decimals: number, ordered: number}} bytes of our columns; of GeoJSON as
 *   `JSON.stringify` writes 32-bit floats, with the five decimals of the source, and with these in our order
 */
export function wireBytes(places) {
  const entries = places.map((place) => ({...place, cell: cellOf(place.latitude, place.longitude)}))
    .sort((a, b) => compare(a.country, b.country) || a.cell - b.cell);
  const countries = new Map();
  for (const {country = ''} of entries) countries.set(country, (countries.get(country) ?? 0) + 1);
  const cells = encodeCells(entries.map(({cell}) => cell), [...countries.values()]);
  return {
    ours: bytesOf({countries: [...countries], cells}),
    floats: bytesOf(geojson(places, Math.fround)),
    decimals: bytesOf(geojson(places)),
    ordered: bytesOf(geojson(entries)),
  };
}

const bytesOf = (value) => brotli(Buffer.from(JSON.stringify(value)));

const geojson = (places, written = (degrees) => degrees) => ({
  type: 'FeatureCollection',
  features: places.map(({longitude, latitude}) => ({
    type: 'Feature', properties: {},
    geometry: {type: 'Point', coordinates: [written(longitude), written(latitude)]},
  })),
});

const compare = (a = '', b = '') => a < b ? -1 : a > b ? 1 : 0;
