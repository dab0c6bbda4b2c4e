import {type Box, type Point, world} from './projection.js';

/** What is in view: its middle on the plane, and how much larger than the whole world it is drawn. */
export interface View extends Point {
  readonly scale: number;
}

/** Size of the map on the screen, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Largest scale: beyond it the finest outline would not be honest. */
export const maxScale = 32;
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

/** The closest view that has the whole of a part of the plane, with a margin. */
export function fitted({x, y, width, height}: Box, size: Size): View {
  const unit = pixels(wholeWorld, size);
  const scale = 0.8 * Math.min(size.width / width / unit, size.height / height / unit);
  const most = width > 0 || height > 0 ? maxScale : closest;
  return bounded({x: x + width / 2, y: y + height / 2, scale: Math.min(scale, most)}, size);
}

/** What of the plane is in view, and so many views more around it. */
export function inView(view: View, size: Size, around = 0): Box {
  const unit = pixels(view, size);
  const [width, height] = [(size.width / unit) * (1 + 2 * around), (size.height / unit) * (1 + 2 * around)];
  return {x: view.x - width / 2, y: view.y - height / 2, width, height};
}

/** What rounding may do to a point that stands on the very edge. */
const rounding = 1e-9;

/** Whether a point, or a whole part, lies within a part of the plane. */
export const contains = (outer: Box, {x, y, width = 0, height = 0}: Point & Partial<Box>): boolean =>
  x >= outer.x - rounding && x + width <= outer.x + outer.width + rounding &&
  y >= outer.y - rounding && y + height <= outer.y + outer.height + rounding;
