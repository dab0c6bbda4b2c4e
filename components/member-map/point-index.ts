import {columnOf, morton, rowOf} from '../../src/protocol/morton.js';
import {type Box, type Point, pole, type Projection, world} from './projection.js';

/** Cells to the side of the square that the plane is divided into. */
const side = 65_536;
const cell = world.width / side;
/** Morton codes and ordinals are sorted as one number, exact to 2⁵³. */
const ordinals = 2 ** 20;
/** Most points that an index takes. */
export const maxPoints = ordinals;

/** Places in the order of the index, from `from` up to but without `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Points in a square of the plane: how many are shown, and their middle. */
export interface Cell extends Range, Point {
  readonly count: number;
}

/**
 * Points of the plane, ordered by the Morton code of their cell. Those of a square whose side is a power of two are
 * then one range of the order, and two subtractions of prefix sums tell their number and their middle at any scale.
 */
export class PointIndex {
  readonly count: number;
  /** Ordinals of the points in the order of the index. */
  readonly order: Uint32Array;
  readonly #keys: Uint32Array;
  /** Place of each point in the order. */
  readonly #places: Uint32Array;
  // Of the points that are shown: how many, and the sums of their columns and rows, up to each place.
  readonly #counts: Uint32Array;
  readonly #columns: Float64Array;
  readonly #rows: Float64Array;

  /** Takes the longitudes and latitudes of points, in degrees; all are shown. */
  constructor(longitudes: ArrayLike<number>, latitudes: ArrayLike<number>, projection: Projection) {
    const count = this.count = Math.min(longitudes.length, maxPoints);
    const sorted = new Float64Array(count);
    for (let at = 0; at < count; at++) {
      const {x, y} = projection.project(projection.unroll(longitudes[at]!), latitudes[at]!);
      sorted[at] = morton(toCell(x - world.x), toCell(y - pole)) * ordinals + at;
    }
    sorted.sort();
    this.#keys = new Uint32Array(count);
    this.order = new Uint32Array(count);
    this.#places = new Uint32Array(count);
    for (let at = 0; at < count; at++) {
      const key = this.#keys[at] = Math.floor(sorted[at]! / ordinals);
      const ordinal = this.order[at] = sorted[at]! - key * ordinals;
      this.#places[ordinal] = at;
    }
    this.#counts = new Uint32Array(count + 1);
    this.#columns = new Float64Array(count + 1);
    this.#rows = new Float64Array(count + 1);
    this.show();
  }

  /** Number of points that are shown. */
  get shown(): number {
    return this.#counts[this.count]!;
  }

  /** Shows the points with these ordinals; all when there are none given. */
  show(ordinals?: Iterable<number>): void {
    const wanted = ordinals && new Uint8Array(this.count);
    if (wanted) for (const ordinal of ordinals) wanted[ordinal] = 1;
    for (let at = 0; at < this.count; at++) {
      const one = wanted ? wanted[this.order[at]!]! : 1;
      const key = this.#keys[at]!;
      this.#counts[at + 1] = this.#counts[at]! + one;
      this.#columns[at + 1] = this.#columns[at]! + one * columnOf(key);
      this.#rows[at + 1] = this.#rows[at]! + one * rowOf(key);
    }
  }

  /** The points in a range: how many are shown, and where their middle is. */
  cell({from, to}: Range): Cell {
    const count = this.#counts[to]! - this.#counts[from]!;
    const middle = (sums: Float64Array) => ((sums[to]! - sums[from]!) / count + 0.5) * cell;
    return {from, to, count, x: world.x + middle(this.#columns), y: pole + middle(this.#rows)};
  }

  /** The squares no wider than `width` that have shown points and touch a part of the plane. */
  cells(part: Box, width: number): Cell[] {
    const depth = Math.min(16, Math.max(0, Math.ceil(Math.log2(world.width / width))));
    const [left, right] = [(part.x - world.x) / cell, (part.x + part.width - world.x) / cell];
    const [top, bottom] = [(part.y - pole) / cell, (part.y + part.height - pole) / cell];
    const found: Cell[] = [];
    const walk = (from: number, to: number, first: number, size: number): void => {
      if (this.#counts[from] === this.#counts[to]) return;
      const [x, y] = [columnOf(first), rowOf(first)];
      if (x > right || y > bottom || x + size < left || y + size < top) return;
      if (size <= side / 2 ** depth) return void found.push(this.cell({from, to}));
      const quarter = (size * size) / 4;
      let start = from;
      for (let next = 1; next <= 4 && start < to; next++) {
        const end = next < 4 ? this.#placeOf(first + next * quarter, start, to) : to;
        walk(start, end, first + (next - 1) * quarter, size / 2);
        start = end;
      }
    };
    walk(0, this.count, 0, side);
    return found;
  }

  /** Ordinals of the points that are shown in ranges, or of about so many of them, evenly. */
  *ordinals(ranges: readonly Range[], most = Infinity): Generator<number> {
    const all = ranges.reduce((sum, {from, to}) => sum + to - from, 0);
    const step = Math.max(1, Math.floor(all / most));
    for (const {from, to} of ranges) {
      for (let at = from; at < to; at += step) if (this.#counts[at + 1]! > this.#counts[at]!) yield this.order[at]!;
    }
  }

  /** Place of a point in the order; -1 when it is not shown. */
  place(ordinal: number): number {
    const at = this.#places[ordinal];
    return at !== undefined && this.#counts[at + 1]! > this.#counts[at]! ? at : -1;
  }

  /** Point of a place in the order. */
  point(at: number): Point {
    const key = this.#keys[at]!;
    return {x: world.x + (columnOf(key) + 0.5) * cell, y: pole + (rowOf(key) + 0.5) * cell};
  }

  /** The part of the plane that holds the shown points of ranges; nothing when there are none. */
  bounds(ranges: readonly Range[] = [{from: 0, to: this.count}]): Box | undefined {
    let [left, right, top, bottom] = [side, -1, side, -1];
    for (const {from, to} of ranges) {
      for (let at = from; at < to; at++) {
        if (this.#counts[at + 1] === this.#counts[at]) continue;
        const [x, y] = [columnOf(this.#keys[at]!), rowOf(this.#keys[at]!)];
        if (x < left) left = x;
        if (x > right) right = x;
        if (y < top) top = y;
        if (y > bottom) bottom = y;
      }
    }
    if (right < 0) return undefined;
    return {
      x: world.x + (left + 0.5) * cell, y: pole + (top + 0.5) * cell,
      width: (right - left) * cell, height: (bottom - top) * cell,
    };
  }

  /** The first place from `from` on whose code is at least `key`. */
  #placeOf(key: number, from: number, to: number): number {
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#keys[middle]! < key) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

const toCell = (distance: number) => Math.min(side - 1, Math.max(0, Math.floor(distance / cell)));
