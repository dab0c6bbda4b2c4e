import {project} from './projection.js';

/*
 * Outlines are written in digits to the base of 91: the printable characters from # on, without the backslash.
 * Coordinates are counted in 0.1° from the north-west corner.
 */
export const base = 91;
export const west = -169;
export const north = 90;

export const digit = (value: number): string => String.fromCharCode(value + (value < 57 ? 35 : 36));
const valueAt = (text: string, at: number): number => text.charCodeAt(at) - (text.charCodeAt(at) < 92 ? 35 : 36);

/** The outlines as the path of an SVG, in units of the plane times `scale`. */
export function landPath(outlines: string, scale: number): string {
  return outlines.split(' ').map((text) => {
    let x = valueAt(text, 0) * base + valueAt(text, 1);
    let y = valueAt(text, 2) * base + valueAt(text, 3);
    let path = '';
    for (let at = 4; at <= text.length; at += 2) {
      const point = project(x / 10 + west, north - y / 10);
      path += `${path ? ' ' : 'M'}${Math.round(point.x * scale)} ${Math.round(point.y * scale)}`;
      x += valueAt(text, at) - (base - 1) / 2;
      y += valueAt(text, at + 1) - (base - 1) / 2;
    }
    return path + 'z';
  }).join('');
}
