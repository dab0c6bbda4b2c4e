import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {MemberCard} from '../../src/protocol/collections/members.js';
import type {Term} from '../../src/protocol/records.js';
import type {WdeaElement} from '../core/element.js';
import {plural} from '../core/list/plural.js';
import {WdeaSelectEvent} from '../core/select-event.js';
import {renderNote} from '../core/states.js';
import {type Cluster, holds} from './clusters.js';
import {LandController} from './land-controller.js';
import {renderHint, renderKeys, renderLegend, renderTools} from './map-parts.js';
import {labelOf, lookOf} from './markers.js';
import {Opened} from './opened.js';
import {type Places, placesOf} from './places.js';
import {Plane} from './plane.js';
import {defaultMeridian, Projection} from './projection.js';

/** An element with a map. */
export interface MapHost extends WdeaElement {
  /** Id of an organisation to emphasise. */
  highlight?: string;
}

/** What the map is shown with. */
export interface MapViews {
  /** The kinds of organisations that there are. */
  kinds: readonly Term[];
  hasSupporters: boolean;
  /** An organisation below the map. */
  item: (card: MemberCard) => TemplateResult;
  /** What a reader should know of the map. */
  notes: TemplateResult;
}

/** The map of an element: what is on it, what is selected, and what was opened below it. */
export class MapController implements ReactiveController {
  /** Id of the organisation that a reader has selected. */
  selected: string | undefined;
  projection = new Projection();
  places: Places = placesOf([], this.projection);

  readonly #host: MapHost;
  readonly #opened: Opened;
  readonly #land: LandController;
  readonly #plane = new Plane({
    look: (cluster) => ({
      ...lookOf(cluster, this.places, this.#host.l10n),
      highlighted: this.#has(cluster, this.#host.highlight),
      selected: this.#has(cluster, this.selected),
    }),
    label: (cluster) => labelOf(cluster, this.places, this.#host.l10n),
    onSelect: (ordinal) => void this.#selectPoint(ordinal),
    onOpen: (cluster) => this.#open(cluster),
    onView: () => this.#announceView(),
    onPlainWheel: () => this.#host.renderRoot.querySelector('.hint')?.animate({opacity: [1, 1, 0]}, 1500),
    onRest: () => {
      this.#land.refine();
      // the buttons that zoom say whether they still can; this may happen within an update
      queueMicrotask(() => this.#host.requestUpdate());
    },
  });
  /** The filter that the map was fitted to; none before there was something to see. */
  #fittedTo: string | undefined;
  /** What the names on the map depend on, as they were said last. */
  #said = '';

  constructor(host: MapHost) {
    this.#host = host;
    this.#opened = new Opened(host);
    this.#land = new LandController(host, this.#plane);
    host.addController(this);
  }

  hostConnected(): void {
    this.#plane.connect();
  }

  hostDisconnected(): void {
    this.#plane.disconnect();
  }

  hostUpdated(): void {
    // names are many, and the same after most updates
    const said = [this.#host.l10n.language, this.selected, this.#host.highlight].join(' ');
    if (said !== this.#said) this.#plane.refresh();
    this.#said = said;
  }

  /** Draws land about a meridian, from GeoJSON at an address when there is one. */
  draw(geometry?: string, meridian = defaultMeridian): void {
    if (meridian !== this.projection.centre) this.projection = new Projection(meridian);
    this.#land.draw(geometry, this.projection);
  }

  /**
   * Shows the places anew. Where a filter has changed, what it left is brought as close as possible, and the whole
   * world when it left all.
   */
  show(filter: string, isNarrowed: boolean): void {
    this.#plane.index = this.places.index;
    const before = this.#fittedTo;
    this.#fittedTo = filter;
    if (filter === before || (before === undefined && !isNarrowed)) return;
    this.#plane.fitPoints(isNarrowed, before === undefined ? 'at once' : 'in flight');
  }

  focus(): void {
    this.#plane.element.focus();
  }

  /** Selects an organisation, shows it, and tells the page; lets it go when it is selected. */
  select(card: MemberCard): void {
    this.#host.requestUpdate();
    if (this.selected === card.id) {
      this.selected = undefined;
      if (this.#opened.cards.length === 1) this.#opened.close();
      return;
    }
    this.selected = card.id;
    const {msg, format} = this.#host.l10n;
    if (!this.#opened.cards.includes(card)) this.#opened.showCard(msg('Selected on the map'), card);
    this.#plane.reveal(this.places.ordinal(card.id));
    this.#host.announce(format(msg('Selected: {name}'), {name: card.name}));
    this.#host.dispatchEvent(new WdeaSelectEvent('members', card));
  }

  render({kinds, hasSupporters, item, notes}: MapViews): TemplateResult {
    const {l10n, l10n: {msg}} = this.#host;
    this.#plane.element.ariaLabel = msg('Map of the members');
    return html`
      <div class="map-side" part="map">
        <div class="map-box">${this.#plane.element}${renderHint(l10n)}</div>
        <div class="below">${renderTools(this.#plane, l10n)}${renderLegend(kinds, hasSupporters, l10n)}</div>
        ${this.#land.failed
          ? renderNote(msg('The outline of the land cannot be reached at the moment.'), l10n, this.#land.retry, false)
          : nothing}
        ${this.#opened.render(item, this.#onClose)}
        ${notes}
        ${renderKeys(l10n)}
      </div>`;
  }

  #has(cluster: Cluster, id: string | undefined): boolean {
    return id !== undefined && holds(cluster, this.places.index.place(this.places.ordinal(id)));
  }

  #open(cluster: Cluster): void {
    const {places} = this;
    const label = labelOf(cluster, places, this.#host.l10n);
    this.#host.announce(label);
    void this.#opened.open(label, [...places.index.ordinals(cluster.ranges)], (ordinals) => places.cards(ordinals));
  }

  /** Selects the organisation of a point; that of a directory is loaded first. */
  async #selectPoint(ordinal: number): Promise<void> {
    const {places} = this;
    const {card} = places.known(ordinal);
    if (card) return this.select(card);
    const label = this.#host.l10n.msg('Selected on the map');
    await this.#opened.open(label, [ordinal], (ordinals) => places.cards(ordinals));
    const [loaded] = this.#opened.cards;
    if (loaded && places === this.places && this.selected !== loaded.id) this.select(loaded);
  }

  #announceView(): void {
    const {l10n, l10n: {msg}} = this.#host;
    const message = msg('{n, plural, one {# organisation in view} other {# organisations in view}}');
    this.#host.announce(plural(message, {n: this.#plane.seen}, l10n));
  }

  readonly #onClose = (): void => {
    this.#opened.close();
    this.#plane.enter();
  };
}
