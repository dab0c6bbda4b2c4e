import {type Point, world} from './projection.js';

/** The nearest point that lies in a direction, given as a step of one to the right or downwards. */
export function nearest<P extends Point>(from: Point, {x: right, y: down}: Point, points: readonly P[]): P | undefined {
  let best: P | undefined;
  let least = Infinity;
  for (const point of points) {
    const [dx, dy] = [point.x - from.x, point.y - from.y];
    const ahead = dx * right + dy * down;
    const aside = Math.abs(dx * down - dy * right);
    // what stands where the arrow points comes before what lies rather to the side, however near
    const cost = ahead + 2 * aside + (aside > ahead ? world.width * 4 : 0);
    if (ahead > 1e-9 && cost < least) [best, least] = [point, cost];
  }
  return best;
}
