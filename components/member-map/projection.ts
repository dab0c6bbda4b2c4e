/*
 * The plane of the map: Equal Earth, an equal-area projection, so that no part of the world is drawn larger than it is.
 * Formula: B. Šavrič, T. Patterson, B. Jenny, “The Equal Earth map projection”, International Journal of Geographical
 * Information Science 33 (2019), https://doi.org/10.1080/13658816.2018.1504949
 */

/** A place on the plane: to the right and downwards, in units of the radius of the earth. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Meridian in the middle, in degrees east. The edges then run through the Bering Strait, where there is no land. */
export const centre = 11;
/** What is drawn: everything but Antarctica. In degrees north. */
const [north, south] = [84, -58];

const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
const m = Math.sqrt(3) / 2;
const radians = Math.PI / 180;

/** Longitude in degrees as counted on the plane: from the left edge, −169°, to the right edge, 191°. */
export const unroll = (longitude: number): number => (longitude < centre - 180 ? longitude + 360 : longitude);

/** The point of a place. A longitude beyond ±180° stands where it is counted on. */
export function project(longitude: number, latitude: number): Point {
  const t = Math.asin(m * Math.sin(latitude * radians));
  const t2 = t * t;
  const t6 = t2 ** 3;
  return {
    x: ((longitude - centre) * radians * Math.cos(t)) / (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2))),
    y: -t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2)),
  };
}

const [right, top, bottom] = [project(centre + 180, 0).x, project(0, north).y, project(0, south).y];

/** The part of the plane that is drawn. */
export const world = {x: -right, y: top, width: 2 * right, height: bottom - top} as const;
