import {WdeaError} from '../../src/errors.js';
import {loadJson} from '../../src/transport.js';
import type {Ring} from './outline.js';

/** Largest file of outlines, in bytes, and most corners in it. */
const maxBytes = 4 * 1024 * 1024;
const maxCorners = 200_000;

/**
 * Loads outlines of land in place of the map's own: GeoJSON (RFC 7946) whose polygons are land.
 *
 * @throws {WdeaError} `INVALID` when there is no polygon in it, or one that is none, or too many corners
 */
export async function loadGeometry(address: string, baseUri: string, signal: AbortSignal): Promise<readonly Ring[]> {
  const url = new URL(address, baseUri).href;
  const rings = [...ringsOf(await loadJson({url, maxBytes}, {}, signal))];
  const corners = rings.reduce((sum, {length}) => sum + length, 0);
  if (!corners || corners > maxCorners) {
    throw new WdeaError('INVALID', `There are ${corners} corners in it`, {
      url, hint: `Give GeoJSON whose polygons are land, with at most ${maxCorners} corners.`,
    });
  }
  return rings;
}

function *ringsOf(value: unknown): Generator<Ring> {
  const {type, features, geometry, geometries, coordinates} = (value ?? {}) as Record<string, unknown>;
  if (type === 'FeatureCollection') for (const each of listOf(features)) yield* ringsOf(each);
  else if (type === 'Feature') yield* ringsOf(geometry);
  else if (type === 'GeometryCollection') for (const each of listOf(geometries)) yield* ringsOf(each);
  else if (type === 'Polygon') for (const each of listOf(coordinates)) yield ringOf(each);
  else if (type === 'MultiPolygon') {
    for (const polygon of listOf(coordinates)) yield* ringsOf({type: 'Polygon', coordinates: polygon});
  }
}

const ringOf = (value: unknown): Ring => listOf(value).map((corner) => {
  const [longitude, latitude] = listOf(corner);
  if (typeof longitude === 'number' && Math.abs(longitude) <= 360 && typeof latitude === 'number' &&
    Math.abs(latitude) <= 90) return [longitude, latitude];
  throw new WdeaError('INVALID', 'A corner of it is no place', {hint: 'Give degrees east and north, WGS 84.'});
});

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
