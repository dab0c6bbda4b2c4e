import type {Cell, PointIndex, Range} from './point-index.js';
import {type Box, type Point, world} from './projection.js';

/** Points that are drawn as one, at their middle. */
export interface Cluster extends Point {
  /** The same for the same points. */
  readonly key: string;
  readonly count: number;
  /** Where they stand in the order of the index; the fullest square first. */
  readonly ranges: readonly Range[];
}

interface Group extends Point {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly ranges: readonly Range[];
}

/** The clusters of the points that are shown in a part of the plane; no two of them are nearer than `reach`. */
export function clustersIn(index: PointIndex, part: Box, reach: number): Cluster[] {
  let groups: Group[] = index.cells(part, reach / 2).map(toGroup);
  for (let before = 0; before !== groups.length;) {
    before = groups.length;
    groups = merged(groups, reach);
  }
  return groups.map((group) => ({...group, key: `${group.ranges[0]!.from} ${group.count}`}));
}

/** Whether a cluster holds the point at a place in the order. */
export const holds = ({ranges}: Cluster, place: number): boolean =>
  ranges.some(({from, to}) => place >= from && place < to);

const toGroup = ({from, to, count, x, y}: Cell): Group => ({x, y, count, ranges: [{from, to}]});

/**
 * Takes each group, the fullest first, into the nearest that is within reach. A grid with squares as wide as the reach
 * tells which those may be. Taking in moves a group's middle, so that two may end up too near: then it runs again.
 */
function merged(groups: readonly Group[], reach: number): Group[] {
  const kept: Group[] = [];
  const grid = new Map<number, number[]>();
  const across = Math.ceil(world.width / reach) + 2;
  const squareOf = ({x, y}: Point) =>
    Math.floor((x - world.x) / reach) + across * Math.floor((y - world.y) / reach);
  for (const group of [...groups].sort(fullestFirst)) {
    const square = squareOf(group);
    let nearest = -1;
    let least = reach;
    for (const step of [-across - 1, -across, 1 - across, -1, 0, 1, across - 1, across, across + 1]) {
      for (const at of grid.get(square + step) ?? []) {
        const distance = Math.hypot(kept[at]!.x - group.x, kept[at]!.y - group.y);
        if (distance < least) [nearest, least] = [at, distance];
      }
    }
    if (nearest >= 0) {
      kept[nearest] = joined(kept[nearest]!, group);
      continue;
    }
    const there = grid.get(square);
    if (there) there.push(kept.length);
    else grid.set(square, [kept.length]);
    kept.push(group);
  }
  return kept;
}

const fullestFirst = (a: Group, b: Group) => b.count - a.count || a.ranges[0]!.from - b.ranges[0]!.from;

function joined(a: Group, b: Group): Group {
  const count = a.count + b.count;
  const share = b.count / count;
  return {x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, count, ranges: [...a.ranges, ...b.ranges]};
}
