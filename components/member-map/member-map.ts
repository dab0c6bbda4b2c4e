import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {catalogues} from '../../locales/generated/member-map/index.js';
import {type Filter, openCollection} from '../../src/collection.js';
import {type MemberCard, type MemberField, members} from '../../src/protocol/collections/members.js';
import {property} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {ListController, type ListData} from '../core/list/list-controller.js';
import {renderList} from '../core/list/list-parts.js';
import {listStyles} from '../core/list/list.styles.js';
import {directoryAt} from '../core/members/directory.js';
import {loadStated, type Stated} from '../core/members/stated.js';
import {renderItem} from './item.js';
import {MapController} from './map-controller.js';
import {renderNotes} from './map-parts.js';
import {memberMapStyles} from './member-map.styles.js';
import {countText} from './markers.js';
import {DirectoryPlaces, placesOf} from './places.js';

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

  #stated: Stated | undefined;
  /** What the map was drawn for. */
  #drawn: Data | undefined;

  readonly #map = new MapController(this);

  readonly #list = new ListController(this, {
    definition: members,
    fields,
    offered: () => (this.directory ? 'kind country' : undefined), // a directory knows no roles
    fixed: () => ({kind: this.kind, country: this.country, role: this.memberRole}),
    pageSize: () => (this.directory ? 50 : 500),
    urlState: () => this.urlState,
    countText: (count) => countText(count, this.l10n),
    open: () => (this.directory ? directoryAt(this.directory, this) : undefined),
    alongside: (signal, filter) => (this.directory ? this.#loadDirectory : this.#loadMembers)(filter, signal),
  });

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
    const {centralMeridian, geometry} = this;
    const turned = changed.has('centralMeridian');
    if (turned || changed.has('geometry')) {
      this.#map.draw(geometry, Math.abs(centralMeridian) <= 180 ? centralMeridian : undefined);
    }
    if (this.#drawn && (turned || changed.has('directory'))) void this.#list.request.retry();
  }

  protected override updated(): void {
    const {filter, narrowed, request: {data}} = this.#list;
    if (data && data !== this.#drawn) this.#map.show(JSON.stringify(filter), narrowed);
    this.#drawn = data;
  }

  readonly #loadMembers = async (filter: Filter<MemberField>, signal: AbortSignal): Promise<void> => {
    const {snapshot, l10n: {wanted}} = this;
    const [stated, {items}] = await Promise.all([
      loadStated(snapshot, wanted, signal),
      openCollection(snapshot, members, wanted).list({...filter, limit: Infinity}, {signal}),
    ]);
    if (signal.aborted) return;
    this.#stated = stated;
    this.#map.places = placesOf(items, this.#map.projection);
  };

  readonly #loadDirectory = async (filter: Filter<MemberField>, signal: AbortSignal): Promise<void> => {
    const directory = await directoryAt(this.directory!, this);
    const points = await directory.points({signal});
    const {places: known, projection} = this.#map;
    const places = known instanceof DirectoryPlaces && known.isOf(points, projection) ? known
      : new DirectoryPlaces(directory, points, projection);
    await places.show(filter, signal);
    if (signal.aborted) return;
    this.#stated = undefined;
    this.#map.places = places;
  };

  readonly #renderFrame = (content: unknown, {page, facets: {kind, role}}: Data): TemplateResult => {
    const hasList = this.view !== 'map' || page.total === 0;
    const hasSupporters = role.some(({id}) => id === 'supporter');
    return html`
      <div class="frame">
        ${hasList ? html`<div class="list-side">${content}</div>` : nothing}
        ${this.view === 'list' ? nothing : this.#map.render({
          kinds: kind, hasSupporters, item: this.#renderItem,
          notes: renderNotes(this.#stated, hasSupporters, this.approval, this.l10n),
        })}
      </div>`;
  };

  #renderItems(cards: readonly MemberCard[]): TemplateResult {
    return html`
      ${this.view === 'both' ? html`
        <button type="button" class="skip" part="action" @click=${this.#onSkip}>
          ${this.l10n.msg('Skip to the map')}
        </button>` : nothing}
      <ul class="items" part="list" role="list" tabindex="-1">${cards.map(this.#renderItem)}</ul>`;
  }

  readonly #renderItem = (card: MemberCard): TemplateResult => renderItem(card, this.l10n, {
    selected: card.id === this.#map.selected,
    highlighted: card.id === this.highlight,
    placed: this.#map.places.ordinal(card.id) >= 0,
    onLocate: this.view === 'list' ? undefined : () => this.#map.select(card),
  });

  readonly #onSkip = () => this.#map.focus();
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-member-map': MemberMap;
  }
}
