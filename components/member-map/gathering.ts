import {type Cluster, clustersIn, gatheredFurther} from './clusters.js';
import {PointIndex, type Range} from './point-index.js';
import {type Box, Projection, world} from './projection.js';
import {contains, inView, pixels, type Size, type View} from './view.js';

/** Distance below which points are drawn as one, in ems: that of two buttons that touch. */
const reach = 2;
/** Most clusters in view; where there would be more, points are drawn as one from further apart. */
const maxClusters = 100;

/**
 * The clusters of a map. They are formed anew for each half step of zooming, over more than what is in view, so that
 * moving the map changes none of them.
 */
export class Gathering {
  clusters: readonly Cluster[] = [];

  #index = new PointIndex([], [], new Projection());
  /** The part of the plane and the level of zooming for which there are clusters. */
  #done: {readonly part: Box; readonly level: number} | undefined;

  get index(): PointIndex {
    return this.#index;
  }

  /** The points to gather. Also to be set when others of them are shown. */
  set index(index: PointIndex) {
    this.#index = index;
    this.forget();
  }

  /** Gathers anew the next time, for instance because the size of the map has changed. */
  forget(): void {
    this.#done = undefined;
  }

  /** Gathers points for a view, unless that has been done. `em` is the size of the text on the map, in pixels. */
  gather(view: View, size: Size, em: number): void {
    const level = levelOf(view);
    const seen = inView(view, size);
    if (this.#done?.level === level && contains(this.#done.part, withinWorld(seen))) return;
    const part = inView(view, size, 0.5);
    let apart = reachAt(level, size, em);
    this.clusters = clustersIn(this.#index, part, apart);
    const seenCount = () => this.clusters.filter((cluster) => contains(seen, cluster)).length;
    while (seenCount() > maxClusters) this.clusters = gatheredFurther(this.clusters, apart *= 1.25);
    this.#done = {part, level};
  }

  /** The clusters that are in any of some views, with those at the edges; the fullest first. */
  drawn(views: readonly View[], size: Size): readonly Cluster[] {
    const parts = views.map((view) => inView(view, size, 0.05));
    return this.clusters.filter((cluster) => parts.some((part) => contains(part, cluster)));
  }

  /** Number of points in view, as far as the middles of their clusters are. */
  seen(view: View, size: Size): number {
    const part = inView(view, size);
    return this.clusters.reduce((sum, cluster) => sum + (contains(part, cluster) ? cluster.count : 0), 0);
  }

  /** Whether a view tells the points of ranges apart. */
  parts(ranges: readonly Range[], view: View, size: Size, em: number): boolean {
    const clusters = clustersIn(this.#index, inView(view, size), reachAt(levelOf(view), size, em));
    return clusters.filter((cluster) =>
      cluster.ranges.some((range) => ranges.some((other) => overlap(range, other)))).length > 1;
  }
}

/** Level of zooming, in half steps. */
const levelOf = ({scale}: View): number => Math.floor(2 * Math.log2(scale)) / 2;

/** Length on the plane of the reach at a level of zooming. */
const reachAt = (level: number, size: Size, em: number): number =>
  (reach * em) / pixels({x: 0, y: 0, scale: 2 ** level}, size);

const overlap = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;

/** What of a part lies within the world: beyond it there is nothing to gather. */
function withinWorld({x, y, width, height}: Box): Box {
  const [left, top] = [Math.max(x, world.x), Math.max(y, world.y)];
  const [right, bottom] = [Math.min(x + width, world.x + world.width), Math.min(y + height, world.y + world.height)];
  return {x: left, y: top, width: right - left, height: bottom - top};
}
