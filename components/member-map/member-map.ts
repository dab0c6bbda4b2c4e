import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import {catalogues} from '../../locales/generated/member-map/index.js';
import {type Filter, openCollection} from '../../src/collection.js';
import {type MemberCard, type MemberField, members} from '../../src/protocol/collections/members.js';
import {property, state} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {ListController, type ListData} from '../core/list/list-controller.js';
import {renderList} from '../core/list/list-parts.js';
import {listStyles} from '../core/list/list.styles.js';
import {plural} from '../core/list/plural.js';
import {directoryAt} from '../core/members/directory.js';
import {loadStated, type Stated} from '../core/members/stated.js';
import {WdeaSelectEvent} from '../core/select-event.js';
import {renderNote} from '../core/states.js';
import {type Cluster, holds} from './clusters.js';
import {renderItem} from './item.js';
import {LandController} from './land-controller.js';
import {renderKeys, renderLegend, renderNotes, renderTools} from './map-parts.js';
import {memberMapStyles} from './member-map.styles.js';
import {countText, labelOf, lookOf} from './markers.js';
import {Opened} from './opened.js';
import {DirectoryPlaces, type Places, placesOf} from './places.js';
import {Plane} from './plane.js';
import {Projection} from './projection.js';

const fields = ['kind', 'country', 'role'] as const satisfies readonly MemberField[];

type Data = ListData<MemberCard, (typeof fields)[number]>;

/**
 * The members of the alliance and its supporting organisations, on a map of the world and in a list that says and
 * does the same.
 *
 * @tag wdea-member-map
 * @slot - Shown until there are members, and when they cannot be loaded: put a link to the members here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while members are loading.
 * @slot empty - Replaces the note that there are no members.
 * @slot error - Replaces the note that members could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart controls - Search and filters.
 * @csspart map - The map with its buttons and notes.
 * @csspart marker - A place on the map.
 * @csspart list - The list.
 * @csspart item - One organisation.
 * @csspart title - Its name.
 * @csspart link - Its link.
 * @csspart meta - The line of facts below it.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @csspart export - Links to the same content for other programs.
 * @cssproperty --wdea-color-accent - Colour of links and places.
 * @cssproperty --wdea-color-on-accent - Colour of figures on places.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of text.
 * @cssproperty --wdea-color-border - Colour of lines.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @cssproperty --wdea-radius - Rounding of corners.
 * @cssproperty --wdea-member-map-height - Height of the map. Default: that of the world at the width there is.
 * @cssproperty --wdea-member-map-land - Colour of land.
 * @fires {WdeaLoadEvent} wdea-load - Members are shown.
 * @fires {WdeaErrorEvent} wdea-error - Members could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows an organisation's link. Cancellable.
 * @fires {WdeaSelectEvent} wdea-select - A person selects an organisation on the map or in the list.
 */
export class MemberMap extends WdeaElement {
  static override readonly tag = 'wdea-member-map';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, memberMapStyles];

  /** Only organisations of this kind: `university`, `association`, `international-organisation`, … */
  @property() kind?: string;

  /** Only organisations of this country or region (ISO 3166-1 alpha-2). */
  @property() country?: string;

  /** Only organisations with this role: `initiator`, `supporter`, `council`, … */
  @property({attribute: 'member-role'}) memberRole?: string;

  /** Id of an organisation to emphasise, such as one's own. */
  @property() highlight?: string;

  /** What is shown: `both`, the `map` or the `list` alone. */
  @property({reflect: true}) view: 'both' | 'map' | 'list' = 'both';

  /** Keeps search and filters in the page's address, in parameters that begin with this name. Default: not at all. */
  @property({attribute: 'url-state'}) urlState?: string;

  /** Meridian in the middle of the map, in degrees east: 11 by default, 150 for one about the Pacific. */
  @property({type: Number, attribute: 'central-meridian'}) centralMeridian = 11;

  /** Address of GeoJSON whose polygons are drawn as land, in place of the map's own. */
  @property() geometry?: string;

  /** Number under which the map is approved, such as “GS(2026)0000号”: it is shown below the map. */
  @property() approval?: string;

  /** Address of a large directory (`wdea directory`), whose organisations are shown in place of the members. */
  @property() directory?: string;

  /** Id of the organisation that a reader has selected. */
  @state() private selected?: string;

  #stated: Stated | undefined;
  #projection = new Projection();
  #places: Places = placesOf([], this.#projection);
  /** What the map was drawn for, and the filter that it was fitted to. */
  #drawn: Data | undefined;
  #fittedTo: string | undefined;
  /** What the names on the map depend on, as they were said last. */
  #said = '';

  readonly #opened = new Opened(this);

  readonly #plane = new Plane({
    look: (cluster) => ({
      ...lookOf(cluster, this.#places, this.l10n),
      highlighted: this.#has(cluster, this.highlight), selected: this.#has(cluster, this.selected),
    }),
    label: (cluster) => labelOf(cluster, this.#places, this.l10n),
    onSelect: (ordinal) => void this.#selectPoint(ordinal),
    onOpen: (cluster) => this.#open(cluster),
    onView: () => this.#announceView(),
    onPlainWheel: () => this.#hint(),
    onRest: () => this.#onRest(),
  });

  readonly #land = new LandController(this, this.#plane);

  readonly #list = new ListController(this, {
    definition: members,
    fields,
    fixed: () => ({kind: this.kind, country: this.country, role: this.memberRole}),
    pageSize: () => (this.directory ? 50 : 500),
    urlState: () => this.urlState,
    countText: (count) => countText(count, this.l10n),
    open: () => (this.directory ? directoryAt(this.directory, this) : undefined),
    alongside: (signal, filter) => (this.directory ? this.#loadDirectory : this.#loadMembers)(filter, signal),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#plane.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#plane.disconnect();
  }

  protected override get label(): string {
    return this.l10n.msg('Members and supporting organisations');
  }

  protected override renderContent(): unknown {
    const {msg} = this.l10n;
    return renderList(this, this.#list, {
      labels: {kind: msg('Kind'), country: msg('Country or region'), role: msg('Role')},
      searchLabel: msg('Search members'),
      emptyText: msg('There are no members yet.'),
      items: ({page}) => this.#renderItems(page.items),
      frame: this.#renderFrame,
      ...(!this.directory && {exported: 'members'}),
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const turned = changed.has('centralMeridian');
    if (turned) this.#projection = new Projection(Math.abs(this.centralMeridian) <= 180 ? this.centralMeridian : 11);
    if (turned || changed.has('geometry')) this.#land.draw(this.geometry, this.#projection);
    if (this.#drawn && (turned || changed.has('directory'))) void this.#list.request.retry();
  }

  protected override updated(): void {
    const {data} = this.#list.request;
    if (data && data !== this.#drawn) this.#show(data);
    // names are many, and the same after most updates
    const said = [this.l10n.language, this.selected, this.highlight].join(' ');
    if (said !== this.#said) this.#plane.refresh();
    this.#said = said;
  }

  readonly #loadMembers = async (filter: Filter<MemberField>, signal: AbortSignal): Promise<void> => {
    const {snapshot, l10n: {wanted}} = this;
    const [stated, {items}] = await Promise.all([
      loadStated(snapshot, wanted, signal),
      openCollection(snapshot, members, wanted).list({...filter, limit: Infinity}, {signal}),
    ]);
    if (signal.aborted) return;
    this.#stated = stated;
    this.#places = placesOf(items, this.#projection);
  };

  readonly #loadDirectory = async (filter: Filter<MemberField>, signal: AbortSignal): Promise<void> => {
    const directory = await directoryAt(this.directory!, this);
    const points = await directory.points({signal});
    const known = this.#places;
    const places = known instanceof DirectoryPlaces && known.isOf(points, this.#projection) ? known
      : new DirectoryPlaces(directory, points, this.#projection);
    await places.show(filter, signal);
    if (signal.aborted) return;
    this.#stated = undefined;
    this.#places = places;
  };

  /** Shows the places of newly loaded organisations; those that a filter left are brought as close as possible. */
  #show(data: Data): void {
    const filter = JSON.stringify(this.#list.filter);
    const narrowed = this.#list.narrowed;
    this.#plane.index = this.#places.index;
    if (filter !== this.#fittedTo && (narrowed || this.#fittedTo !== undefined)) {
      this.#plane.fitPoints(narrowed, this.#drawn ? 'in flight' : 'at once');
    }
    this.#fittedTo = filter;
    this.#drawn = data;
  }

  readonly #renderFrame = (content: unknown, {page, facets}: Data): TemplateResult => {
    const list = this.view !== 'map' || page.total === 0;
    return html`
      <div class="frame">
        ${list ? html`<div class="list-side">${content}</div>` : nothing}
        ${this.view === 'list' ? nothing : this.#renderMap(facets)}
      </div>`;
  };

  #renderItems(cards: readonly MemberCard[]): unknown {
    const {l10n: {language}, selected, highlight, view} = this;
    // while the map is dragged the list stays as it is
    return guard([cards, language, selected, highlight, view], () => html`
      ${view === 'both' ? html`
        <button type="button" class="skip" part="action" @click=${this.#onSkip}>
          ${this.l10n.msg('Skip to the map')}
        </button>` : nothing}
      <ul class="items" part="list" role="list" tabindex="-1">${repeat(cards, ({id}) => id, this.#renderItem)}</ul>`);
  }

  readonly #renderItem = (card: MemberCard): TemplateResult => renderItem(card, this.l10n, {
    selected: card.id === this.selected,
    highlighted: card.id === this.highlight,
    placed: this.#places.ordinal(card.id) >= 0,
    onLocate: this.view === 'list' ? undefined : () => this.#select(card),
  });

  #renderMap({kind, role}: Data['facets']): TemplateResult {
    const {l10n, l10n: {msg}} = this;
    const {element} = this.#plane;
    const hasSupporters = role.some(({id}) => id === 'supporter');
    element.ariaLabel = msg('Map of the members');
    return html`
      <div class="map-side" part="map">
        <div class="map-box">${element}<p class="hint" aria-hidden="true">${this.#hintText}</p></div>
        <div class="below">
          ${renderTools(this.#plane, l10n)}
          ${renderLegend(kind, hasSupporters, l10n)}
        </div>
        ${this.#land.failed
          ? renderNote(msg('The outline of the land cannot be reached at the moment.'), l10n, this.#land.retry, false)
          : nothing}
        ${this.#opened.render(this.#renderItem, this.#onClose)}
        ${renderNotes(this.#stated, hasSupporters, this.approval, l10n)}
        ${renderKeys(l10n)}
      </div>`;
  }

  #has(cluster: Cluster, id: string | undefined): boolean {
    return id !== undefined && holds(cluster, this.#places.index.place(this.#places.ordinal(id)));
  }

  #open(cluster: Cluster): void {
    const places = this.#places;
    const label = labelOf(cluster, places, this.l10n);
    this.announce(label);
    void this.#opened.open(label, [...places.index.ordinals(cluster.ranges)], (ordinals) => places.cards(ordinals));
  }

  /** Selects the organisation of a point; that of a directory is loaded first. */
  async #selectPoint(ordinal: number): Promise<void> {
    const places = this.#places;
    const {card} = places.known(ordinal);
    if (card) return this.#select(card);
    const {msg} = this.l10n;
    await this.#opened.open(msg('Selected on the map'), [ordinal], (ordinals) => places.cards(ordinals));
    const [loaded] = this.#opened.cards;
    if (loaded && places === this.#places && this.selected !== loaded.id) this.#select(loaded);
  }

  #select(card: MemberCard): void {
    if (this.selected === card.id) {
      this.selected = undefined;
      if (this.#opened.cards.length === 1) this.#opened.close();
      return;
    }
    this.selected = card.id;
    const {msg, format} = this.l10n;
    if (!this.#opened.cards.includes(card)) this.#opened.showCard(msg('Selected on the map'), card);
    this.#plane.reveal(this.#places.ordinal(card.id));
    this.announce(format(msg('Selected: {name}'), {name: card.name}));
    this.dispatchEvent(new WdeaSelectEvent('members', card));
  }

  #announceView(): void {
    const message = this.l10n.msg('{n, plural, one {# organisation in view} other {# organisations in view}}');
    this.announce(plural(message, {n: this.#plane.seen}, this.l10n));
  }

  get #hintText(): string {
    const {msg} = this.l10n;
    return /Mac|iP/.test(navigator.platform) ? msg('Hold ⌘ to zoom with the wheel') : msg('Hold Ctrl to zoom with the wheel');
  }

  #hint(): void {
    this.renderRoot.querySelector('.hint')?.animate({opacity: [1, 1, 0]}, 1500);
  }

  #onRest(): void {
    this.#land.refine();
    this.requestUpdate();
  }

  readonly #onSkip = () => this.#plane.element.focus();

  readonly #onClose = () => {
    this.#opened.close();
    this.#plane.focusStop();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-member-map': MemberMap;
  }
}
