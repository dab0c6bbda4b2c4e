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

/** A part of the plane. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** What is drawn: everything but Antarctica. In degrees north. */
const [north, south] = [84, -58];

const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
const m = Math.sqrt(3) / 2;
const radians = Math.PI / 180;

/** Meridian in the middle by default, in degrees east: the edges run through the Bering Strait, where no land is. */
export const defaultMeridian = 11;

/** The projection about a meridian. */
export class Projection {
  /** Meridian in the middle, in degrees east. */
  readonly centre: number;

  constructor(centre = defaultMeridian) {
    this.centre = centre;
  }

  /** Longitude of the left edge, in degrees east. */
  get west(): number {
    return this.centre - 180;
  }

  /** Longitude of the right edge, in degrees east. */
  get east(): number {
    return this.centre + 180;
  }

  /** Longitude in degrees as counted on the plane, from the left edge to the right one. */
  unroll(longitude: number): number {
    return longitude - 360 * Math.floor((longitude - this.west) / 360);
  }

  /** The point of a place. A longitude beyond the edges stands where it is counted on. */
  project(longitude: number, latitude: number): Point {
    const t = Math.asin(m * Math.sin(latitude * radians));
    const t2 = t * t;
    const t6 = t2 ** 3;
    return {
      x: ((longitude - this.centre) * radians * Math.cos(t)) / (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2))),
      y: -t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2)),
    };
  }
}

const about0 = new Projection(0);
const [right, top, bottom] = [about0.project(180, 0).x, about0.project(0, north).y, about0.project(0, south).y];

/** The part of the plane that is drawn: the same about every meridian. */
export const world: Box = {x: -right, y: top, width: 2 * right, height: bottom - top};
/** Height of the pole on the plane. */
export const pole: number = about0.project(0, 90).y;
