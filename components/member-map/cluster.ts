import type {MemberCard} from '../../src/protocol/collections/members.js';
import {type Point, project, unroll, world} from './projection.js';

/** An organisation with its point on the plane. */
export interface Placed extends Point {
  readonly card: MemberCard;
}

/** Organisations that are drawn as one, at the middle of their points. */
export interface Cluster extends Point {
  /** The same for the same organisations. */
  readonly key: string;
  readonly all: readonly Placed[];
}

/** Whether the coordinates of an organisation are known. */
export const isPlaced = ({place}: MemberCard): boolean =>
  place?.longitude !== undefined && place.latitude !== undefined;

/** The organisations whose coordinates are known, with their points. */
export const placed = (cards: readonly MemberCard[]): Placed[] => cards.filter(isPlaced).map((card) => (
  {card, ...project(unroll(card.place!.longitude!), card.place!.latitude!)}));

/**
 * Gathers points until none is nearer to another than `reach`. Depends on distances alone, so that moving the view
 * never regroups.
 */
export function cluster(points: readonly Placed[], reach: number): Cluster[] {
  let groups: {x: number; y: number; all: readonly Placed[]}[] = points.map((point) => ({...point, all: [point]}));
  for (let before = 0; before !== groups.length;) {
    before = groups.length;
    const kept: typeof groups = [];
    for (const group of groups) {
      const near = kept.find(({x, y}) => (x - group.x) ** 2 + (y - group.y) ** 2 < reach ** 2);
      if (!near) {
        kept.push(group);
        continue;
      }
      const share = group.all.length / (near.all.length + group.all.length);
      near.x += (group.x - near.x) * share;
      near.y += (group.y - near.y) * share;
      near.all = [...near.all, ...group.all];
    }
    groups = kept;
  }
  return groups.map(({x, y, all}) => ({x, y, all, key: `${all[0]!.card.id} ${all.length}`}));
}

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
