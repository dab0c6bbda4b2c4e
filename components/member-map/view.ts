import {type Point, world} from './projection.js';

/** What is in view: its middle on the plane, and how much larger than the whole world it is drawn. */
export interface View extends Point {
  readonly scale: number;
}

/** Size of the map on the screen, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Largest scale: beyond it the outline, rounded to 0.1°, would not be honest. */
export const maxScale = 16;
/** A single place is shown with what is around it. */
const closest = 6;

export const wholeWorld: View = {x: world.x + world.width / 2, y: world.y + world.height / 2, scale: 1};

/** Pixels to a unit of the plane. */
export const pixels = ({scale}: View, {width, height}: Size): number =>
  scale * Math.min(width / world.width, height / world.height);

const clamp = (value: number, least: number, most: number) =>
  (least > most ? (least + most) / 2 : Math.min(most, Math.max(least, value)));

/** The view within its bounds: no further in than the outline bears, and no sea beyond the world. */
export function bounded(view: View, size: Size): View {
  const scale = clamp(view.scale, 1, maxScale);
  const unit = pixels({...view, scale}, size);
  const [halfWidth, halfHeight] = [size.width / unit / 2, size.height / unit / 2];
  return {
    scale,
    x: clamp(view.x, world.x + halfWidth, world.x + world.width - halfWidth),
    y: clamp(view.y, world.y + halfHeight, world.y + world.height - halfHeight),
  };
}

/** The view `factor` times closer; the point of the plane that is given stays where it is on the screen. */
export const zoomed = (view: View, factor: number, size: Size, about: Point = view): View => {
  const scale = clamp(view.scale * factor, 1, maxScale);
  const rest = view.scale / scale;
  return bounded({scale, x: about.x + (view.x - about.x) * rest, y: about.y + (view.y - about.y) * rest}, size);
};

/** The view moved by pixels. */
export const moved = (view: View, right: number, down: number, size: Size): View => {
  const unit = pixels(view, size);
  return bounded({...view, x: view.x + right / unit, y: view.y + down / unit}, size);
};

/** The closest view that has all points, with a margin. The whole world when there are none. */
export function fitted(points: readonly Point[], size: Size): View {
  if (!points.length) return wholeWorld;
  const [xs, ys] = [points.map(({x}) => x), points.map(({y}) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const unit = pixels(wholeWorld, size);
  const scale = 0.8 * Math.min(size.width / (right - left) / unit, size.height / (bottom - top) / unit);
  const most = right > left || bottom > top ? maxScale : closest;
  return bounded({x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.min(scale, most)}, size);
}

/** Where a point stands on the screen, from 0 to 1 across and down; outside of that it is out of view. */
export const onScreen = (point: Point, view: View, size: Size): Point => {
  const unit = pixels(view, size);
  return {x: 0.5 + ((point.x - view.x) * unit) / size.width, y: 0.5 + ((point.y - view.y) * unit) / size.height};
};

/** What rounding may do to a point that stands on the very edge. */
const rounding = 1e-9;

/** Whether a point is in view. */
export const contains = (point: Point, view: View, size: Size): boolean => {
  const {x, y} = onScreen(point, view, size);
  return Math.min(x, y) >= -rounding && Math.max(x, y) <= 1 + rounding;
};

/** The view as the `viewBox` of an SVG whose units are `unit` to one of the plane. */
export const viewBox = (view: View, size: Size, unit: number): string => {
  const [width, height] = [size.width / pixels(view, size), size.height / pixels(view, size)];
  return [view.x - width / 2, view.y - height / 2, width, height]
    .map((value) => Math.round(value * unit * 10) / 10).join(' ');
};
