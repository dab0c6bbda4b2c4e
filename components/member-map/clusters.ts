import type {PointIndex, Range} from './point-index.js';
import {type Box, type Point, world} from './projection.js';

/** Points that are drawn as one, at their middle. */
export interface Cluster extends Point {
  /** The same for the same points. */
  readonly key: string;
  readonly count: number;
  /** Where they stand in the order of the index; the fullest square first. */
  readonly ranges: readonly Range[];
}

/** A cluster in the making. */
interface Group {
  x: number;
  y: number;
  count: number;
  ranges: Range[];
}

/** The clusters of the points that are shown in a part of the plane; no two of them are nearer than `reach`. */
export function clustersIn(index: PointIndex, part: Box, reach: number): Cluster[] {
  const groups = index.cells(part, reach).map(({from, to, count, x, y}) => ({x, y, count, ranges: [{from, to}]}));
  return gathered(groups, reach).map(finished);
}

/** Gathers clusters further, until no two are nearer than a larger `reach`. */
export const gatheredFurther = (clusters: readonly Cluster[], reach: number): Cluster[] =>
  gathered(clusters.map(({x, y, count, ranges}) => ({x, y, count, ranges: [...ranges]})), reach).map(finished);

/** Whether a cluster holds the point at a place in the order. */
export const holds = ({ranges}: Cluster, place: number): boolean =>
  ranges.some(({from, to}) => place >= from && place < to);

const finished = (group: Group): Cluster => ({...group, key: `${group.ranges[0]!.from} ${group.count}`});

/** Merges groups until none is within reach of another: one that takes others in moves, and may come near a third. */
function gathered(groups: Group[], reach: number): Group[] {
  for (;;) {
    const merged = merge(groups, reach);
    if (merged.length === groups.length) return merged;
    groups = merged;
  }
}

/**
 * Takes each group, the fullest first, into the nearest that is within reach. A grid with squares as wide as the reach
 * tells which those may be.
 */
function merge(groups: Group[], reach: number): Group[] {
  const kept: Group[] = [];
  const across = Math.ceil(world.width / reach) + 2;
  /** In each square the last group that was kept there, and for each group the one before it in its square. */
  const last = new Map<number, number>();
  const before: number[] = [];
  for (const group of groups.sort(fullestFirst)) {
    const square = Math.floor((group.x - world.x) / reach) + across * Math.floor((group.y - world.y) / reach);
    let nearest: Group | undefined;
    let least = reach ** 2;
    for (let row = square - across; row <= square + across; row += across) {
      for (let near = row - 1; near <= row + 1; near++) {
        for (let at = last.get(near) ?? -1; at >= 0; at = before[at]!) {
          const other = kept[at]!;
          const distance = (other.x - group.x) ** 2 + (other.y - group.y) ** 2;
          if (distance < least) [nearest, least] = [other, distance];
        }
      }
    }
    if (nearest) {
      take(nearest, group);
      continue;
    }
    before.push(last.get(square) ?? -1);
    last.set(square, kept.length);
    kept.push(group);
  }
  return kept;
}

const fullestFirst = (a: Group, b: Group) => b.count - a.count || a.ranges[0]!.from - b.ranges[0]!.from;

function take(group: Group, {x, y, count, ranges}: Group): void {
  group.count += count;
  group.x += ((x - group.x) * count) / group.count;
  group.y += ((y - group.y) * count) / group.count;
  for (const range of ranges) group.ranges.push(range);
}
