import type {Projection} from './projection.js';

/** An outline of land: corners in degrees east and north. Longitudes run on beyond ±180° where it crosses that. */
export type Ring = readonly (readonly [longitude: number, latitude: number])[];

/*
 * Outlines are written in digits to the base of 91: the printable characters from # on, without the backslash.
 * Coordinates are counted in steps from the north-west corner.
 */
export const base = 91;
export const west = -169;
export const north = 90;

export const digit = (value: number): string => String.fromCharCode(value + (value < 57 ? 35 : 36));
const valueAt = (text: string, at: number): number => text.charCodeAt(at) - (text.charCodeAt(at) < 92 ? 35 : 36);

/** Reads outlines that are counted in steps of so many degrees. */
export const readOutlines = (outlines: string, step: number): Ring[] => outlines.split(' ').map((text) => {
  let x = valueAt(text, 0) * base + valueAt(text, 1);
  let y = valueAt(text, 2) * base + valueAt(text, 3);
  const ring: [number, number][] = [];
  for (let at = 4; at <= text.length; at += 2) {
    ring.push([x * step + west, north - y * step]);
    x += valueAt(text, at) - (base - 1) / 2;
    y += valueAt(text, at + 1) - (base - 1) / 2;
  }
  return ring;
});

/** Outlines as the path of an SVG, in whole units of the plane times `scale`. What crosses an edge is drawn on both. */
export function outlinePath(rings: readonly Ring[], projection: Projection, scale: number): string {
  const {west, east} = projection;
  let path = '';
  for (const ring of rings) {
    let [first, last] = [Infinity, -Infinity];
    for (const [longitude] of ring) {
      first = Math.min(first, longitude);
      last = Math.max(last, longitude);
    }
    for (const turn of [-360, 0, 360]) {
      if (last + turn <= west || first + turn >= east) continue;
      const turned = turn ? ring.map(([longitude, latitude]) => [longitude + turn, latitude] as const) : ring;
      let command = 'M';
      for (const [longitude, latitude] of clip(clip(turned, west, 1), east, -1)) {
        const {x, y} = projection.project(longitude, latitude);
        path += `${command}${Math.round(x * scale)} ${Math.round(y * scale)}`;
        command = ' ';
      }
      path += 'z';
    }
  }
  return path;
}

/** The part of a ring on one side of a meridian: east of it (1) or west (-1). Sutherland and Hodgman 1974. */
function clip(ring: Ring, meridian: number, side: 1 | -1): Ring {
  const beyond = ring.map(([longitude]) => (longitude - meridian) * side < 0);
  if (!beyond.includes(true)) return ring;
  return ring.flatMap((corner, at) => {
    const [before, wasBeyond] = [ring.at(at - 1)!, beyond.at(at - 1)!];
    if (wasBeyond === beyond[at]) return beyond[at] ? [] : [corner];
    const share = (meridian - before[0]) / (corner[0] - before[0]);
    const crossing = [meridian, before[1] + (corner[1] - before[1]) * share] as const;
    return beyond[at] ? [crossing] : [crossing, corner];
  });
}
