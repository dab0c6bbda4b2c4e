import {BaseMap} from './base-map.js';
import {type Cluster, holds} from './clusters.js';
import {Gathering} from './gathering.js';
import {Gestures, type Motion, type Movable} from './gestures.js';
import {followKeys, type Steerable} from './keys.js';
import {type Describer, Marks} from './marks.js';
import {nearest} from './nearest.js';
import type {Ring} from './outline.js';
import type {PointIndex} from './point-index.js';
import type {Point, Projection} from './projection.js';
import {
  bounded, contains, fitted, inView, maxScale, moved, type Size, type View, wholeWorld, zoomed,
} from './view.js';

/** How much closer one step of zooming leads. */
const step = 2;
/** Milliseconds without a change after which the map is at rest. */
const rest = 150;

/** What a plane asks of who shows it. */
export interface PlaneOptions extends Describer {
  /** A single point was pressed; its ordinal. */
  onSelect(ordinal: number): void;
  /** Points were pressed that no closer view tells apart. */
  onOpen(cluster: Cluster): void;
  /** A reader has changed the view by a button, a key or a press. */
  onView(): void;
  /** What was moved is at rest. */
  onRest(): void;
  /** A wheel was turned that scrolls the page. */
  onPlainWheel(): void;
}

/**
 * A map of the world with points on it, as one element to put into a page: land, and a button for each cluster in view.
 * Knows neither what the points are nor what language is spoken; its styles are in `member-map.styles.ts`.
 */
export class Plane implements Movable, Steerable {
  readonly element: HTMLDivElement = document.createElement('div');
  view: View = wholeWorld;
  /** Before the first measurement, the size on a page of middling width. */
  size: Size = {width: 640, height: 280};

  readonly #options: PlaneOptions;
  readonly #base = new BaseMap();
  readonly #marks: Marks;
  readonly #observer = new ResizeObserver(() => this.#measure());
  #em = 16;
  readonly #gathering = new Gathering();
  /** Place in the order of the point whose cluster Tab leads to. */
  #tab = -1;
  #flight = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PlaneOptions) {
    this.#options = options;
    this.#marks = new Marks(options);
    const {element} = this;
    element.className = 'plane';
    element.tabIndex = 0;
    element.role = 'application';
    element.append(this.#base.element, this.#marks.element);
    element.addEventListener('click', ({target}) => this.#press(this.#marks.clusterOf(target)));
    element.addEventListener('focusin', ({target}) => this.#moveTab(this.#marks.clusterOf(target)));
    followKeys(this);
    new Gestures(this);
  }

  /** Follows the size of the element, while it is in a page. */
  connect(): void {
    this.#observer.observe(this.element);
  }

  disconnect(): void {
    this.#observer.disconnect();
    clearTimeout(this.#resting);
  }

  /** Draws land about a meridian. Points are drawn by an index about the same one. */
  draw(rings: readonly Ring[], projection: Projection): void {
    this.#base.draw(rings, projection);
    this.#base.show(this.view, this.size);
  }

  /** Draws the fine outline of the same land, for close views. */
  drawFine(rings: readonly Ring[], projection: Projection): void {
    this.#base.drawFine(rings, projection);
    this.#base.show(this.view, this.size);
  }

  /** Whether the view is close enough for a fine outline, and there is none yet. */
  get needsFine(): boolean {
    return this.#base.needsFine(this.view);
  }

  get index(): PointIndex {
    return this.#gathering.index;
  }

  /** The points to show. Also to be set when others of them are shown. */
  set index(index: PointIndex) {
    this.#gathering.index = index;
    this.#marks.forget();
    this.show(this.view);
  }

  /** Says and paints everything anew, after the language or what is selected has changed. */
  refresh(): void {
    this.#marks.label(true);
  }

  /** Number of points in view. */
  get seen(): number {
    return this.#gathering.seen(this.view, this.size);
  }

  get canZoomIn(): boolean {
    return this.view.scale < maxScale;
  }

  get canZoomOut(): boolean {
    return this.view.scale > 1;
  }

  readonly zoomIn = (): void => this.#lead(zoomed(this.view, step, this.size));
  readonly zoomOut = (): void => this.#lead(zoomed(this.view, 1 / step, this.size));
  readonly showAll = (): void => this.#lead(wholeWorld);
  readonly fit = (): void => this.#lead(this.#fitted());

  /** Shows the points that are shown as close as possible, or else the whole world, without a reader's asking. */
  fitPoints(closely: boolean, how?: Motion): void {
    this.show(closely ? this.#fitted() : wholeWorld, how);
  }

  /** Brings a point into view, if it is not. */
  reveal(ordinal: number): void {
    const place = this.index.place(ordinal);
    if (place < 0) return;
    this.#tab = place;
    const point = this.index.point(place);
    if (!contains(inView(this.view, this.size), point)) this.show({...point, scale: this.view.scale}, 'in flight');
    else this.show(this.view);
  }

  /** Focuses the button that Tab leads to, else the map. */
  enter(): void {
    const cluster = this.#clusterOfTab();
    if (!cluster || !this.#marks.focus(cluster)) this.element.focus({preventScroll: true});
  }

  pan(right: number, down: number): void {
    this.#lead(moved(this.view, right * this.size.width, down * this.size.height, this.size));
  }

  /** Goes to the nearest button in a direction, and brings it into view. */
  step(direction: Point): void {
    const here = this.#clusterOfTab();
    const next = here && nearest(here, direction, this.#gathering.clusters);
    if (!next) return;
    this.#tab = next.ranges[0]!.from;
    if (contains(inView(this.view, this.size), next)) this.show(this.view);
    else this.show({x: next.x, y: next.y, scale: this.view.scale}, 'in flight');
    this.enter();
  }

  onPlainWheel(): void {
    this.#options.onPlainWheel();
  }

  /** Stops what is moving; returns where it is then. */
  stop(): View {
    if (this.element.hasAttribute('data-flying')) {
      const view = bounded(this.#base.present(this.size), this.size);
      this.#land();
      this.view = view;
      this.#place(true);
    }
    return this.view;
  }

  show(wanted: View, how: Motion = 'at once'): void {
    const from = this.stop();
    const view = bounded(wanted, this.size);
    const flies = how === 'in flight' && this.element.isConnected;
    this.#gathering.gather(view, this.size, this.#em);
    this.view = view;
    // what is gathered anew is drawn where it will be; what only moves, on the whole way
    const views = from.scale === view.scale ? [from, view] : [view];
    const focusLost = this.#marks.draw(this.#drawn(...views), this.#clusterOfTab());
    if (flies) {
      this.view = from;
      this.#place(true);
      this.element.getBoundingClientRect(); // what is new begins its way where it would have been
      this.view = view;
      this.element.toggleAttribute('data-flying', true);
    }
    this.#place(flies && from.scale !== view.scale);
    if (flies) void this.#settle(++this.#flight);
    if (focusLost) this.enter();
    this.#rest(how);
  }

  #fitted(): View {
    const bounds = this.index.bounds();
    return bounds ? fitted(bounds, this.size) : wholeWorld;
  }

  /** Leads to a view that a reader has asked for. */
  #lead(view: View): void {
    this.show(view, 'in flight');
    this.#options.onView();
  }

  #place(anew = false): void {
    this.#base.show(this.view, this.size);
    this.#marks.show(this.view, this.size, anew);
  }

  #land(): void {
    this.#flight++;
    this.element.removeAttribute('data-flying');
  }

  /** Ends a flight when the land has come to rest, unless another has begun. */
  async #settle(flight: number): Promise<void> {
    await this.#base.rest();
    if (flight !== this.#flight) return;
    this.#land();
    this.#marks.draw(this.#drawn(this.view), this.#clusterOfTab());
    this.#place();
    this.#onRest();
  }

  readonly #onRest = (): void => {
    this.#marks.label();
    this.#options.onRest();
  };

  /** Names are written when nothing moves: nobody reads them before. */
  #rest(how: Motion): void {
    clearTimeout(this.#resting);
    if (how === 'at once') this.#onRest();
    if (how === 'in hand') this.#resting = setTimeout(this.#onRest, rest);
  }

  #drawn(...views: readonly View[]): readonly Cluster[] {
    return this.#gathering.drawn(views, this.size);
  }

  /** The cluster that Tab leads to: that of the last point that had the focus, else the fullest in view. */
  #clusterOfTab(): Cluster | undefined {
    const drawn = this.#drawn(this.view);
    return drawn.find((cluster) => holds(cluster, this.#tab)) ?? drawn[0];
  }

  #moveTab(cluster: Cluster | undefined): void {
    if (!cluster || holds(cluster, this.#tab)) return;
    this.#tab = cluster.ranges[0]!.from;
    this.#marks.draw(this.#drawn(this.view), cluster);
  }

  /** Selects the only point of a cluster; leads closer when that tells several apart; else opens them. */
  #press(cluster: Cluster | undefined): void {
    if (!cluster) return;
    const {ranges, count} = cluster;
    if (count === 1) {
      const [ordinal] = this.index.ordinals(ranges);
      return this.#options.onSelect(ordinal!);
    }
    const closer = fitted(this.index.bounds(ranges)!, this.size);
    const comesApart = closer.scale > this.view.scale && this.#gathering.parts(ranges, closer, this.size, this.#em);
    if (!comesApart) return this.#options.onOpen(cluster);
    this.#lead(closer);
    this.enter();
  }

  #measure(): void {
    const {clientWidth: width, clientHeight: height} = this.element;
    if (!width) return;
    this.#em = parseFloat(getComputedStyle(this.element).fontSize);
    this.size = {width, height};
    this.#gathering.forget();
    this.show(this.view);
  }
}
