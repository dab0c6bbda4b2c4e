import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import {catalogues} from '../../locales/generated/member-map/index.js';
import {type MemberCard, type MemberField, members} from '../../src/protocol/collections/members.js';
import {property, state} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {ListController, type ListData} from '../core/list/list-controller.js';
import {renderList} from '../core/list/list-parts.js';
import {listStyles} from '../core/list/list.styles.js';
import {plural} from '../core/list/plural.js';
import {WdeaSelectEvent} from '../core/select-event.js';
import {renderBaseMap, unit} from './base-map.js';
import {type Cluster, cluster, nearest, type Placed, placed} from './cluster.js';
import {closeIcon} from './icons.js';
import {renderItem} from './item.js';
import {renderKeys, renderNotes, renderTools} from './map-parts.js';
import {memberMapStyles} from './member-map.styles.js';
import {countText, markerLabel, markerShape} from './markers.js';
import {arrows, PlaneController} from './plane-controller.js';
import type {Point} from './projection.js';
import {loadStated, type Stated} from './stated.js';
import {viewBox} from './view.js';

const fields = ['kind', 'country', 'role'] as const satisfies readonly MemberField[];

/** Distance below which places are gathered, in ems: that of two marks that touch. */
const reach = 2;

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

  /** Id of the organisation that a reader has selected. */
  @state() private selected?: string;
  /** Organisations at the place that a reader has opened. */
  @state() private opened: ReadonlySet<string> = new Set();

  #stated: Stated | undefined;
  #placed: readonly Placed[] = [];
  #clusters: readonly Cluster[] = [];
  #arranged: readonly unknown[] = [];
  /** The place that Tab leads to: the last that had the focus, else the first in view. */
  #stop: Cluster | undefined;
  /** Whether the focus goes there after the next update. */
  #focusNext = false;
  /** Whether the focus was on a place before the update. */
  #onMarker = false;

  readonly #plane = new PlaneController(this, () => this.#announceView());

  readonly #list = new ListController(this, {
    definition: members,
    fields,
    fixed: () => ({kind: this.kind, country: this.country, role: this.memberRole}),
    pageSize: () => 500,
    urlState: () => this.urlState,
    countText: (count) => countText(count, this.l10n),
    alongside: async (signal) => {
      this.#stated = await loadStated(this.snapshot, this.l10n.wanted, signal);
    },
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
      exported: 'members',
    });
  }

  protected override willUpdate(): void {
    this.#onMarker = this.renderRoot?.querySelector('.marker:focus') instanceof HTMLElement;
  }

  protected override updated(): void {
    // a place that is no longer drawn must not take the focus away with it
    const lost = this.#onMarker && !this.renderRoot.querySelector(':focus');
    if (this.#focusNext || lost) this.#focus(this.#stop ? '.marker[tabindex="0"]' : '.plane');
    this.#focusNext = false;
  }

  readonly #renderFrame = (content: unknown, {page}: Data): TemplateResult => {
    const list = this.view !== 'map' || page.total === 0;
    return html`
      <div class="frame">
        ${list ? html`<div class="list-side">${content}</div>` : nothing}
        ${this.view === 'list' ? nothing : this.#renderMap(page.items)}
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
    onLocate: this.view === 'list' ? undefined : () => this.#select(card),
  });

  #renderMap(cards: readonly MemberCard[]): TemplateResult {
    const l10n = this.l10n;
    const plane = this.#plane;
    this.#arrange(cards);
    const seen = this.#clusters.filter(plane.sees);
    this.#stop = seen.find(({key}) => key === this.#stop?.key) ?? seen[0];
    return html`
      <div class="map-side" part="map">
        <div class="plane" role="application" tabindex="0" aria-describedby="keys"
            aria-label=${l10n.msg('Map of the members')}
            @keydown=${this.#onKeyDown} @wheel=${plane.onWheel} @dblclick=${plane.onDoubleClick}
            @pointerdown=${plane.onPointerDown} @pointermove=${plane.onPointerMove}
            @pointerup=${plane.onPointerEnd} @pointercancel=${plane.onPointerEnd}>
          ${renderBaseMap(viewBox(plane.view, plane.size, unit))}
          ${repeat(seen, ({key}) => key, this.#renderMarker)}
        </div>
        ${renderTools(plane, l10n, this.#onFit)}
        ${this.#renderOpened(cards)}
        ${renderNotes(this.#stated, l10n)}
        ${renderKeys(l10n)}
      </div>`;
  }

  readonly #renderMarker = (place: Cluster): TemplateResult => {
    const {x, y} = this.#plane.at(place);
    const label = markerLabel(place.all, this.l10n);
    const has = (id: string | undefined) => place.all.some(({card}) => card.id === id);
    // a style set as a property is no inline style to a content security policy
    return html`
      <button type="button" part="marker" class="marker" tabindex=${place === this.#stop ? 0 : -1}
        aria-label=${label} title=${label} data-shape=${markerShape(place.all)}
        ?data-single=${place.all.length === 1} ?data-highlight=${has(this.highlight)}
        aria-current=${has(this.selected) ? 'true' : nothing} .style=${`left:${100 * x}%;top:${100 * y}%`}
        @click=${() => this.#press(place)} @focus=${() => this.#moveStop(place)}
        >${place.all.length > 1 ? this.l10n.number(place.all.length) : nothing}</button>`;
  };

  /** The organisations at the place that was opened, below the map. */
  #renderOpened(cards: readonly MemberCard[]): unknown {
    const {msg} = this.l10n;
    const here = cards.filter(({id}) => this.opened.has(id));
    if (!here.length) return nothing;
    const label = here.length > 1 ? markerLabel(placed(here), this.l10n) : msg('Selected on the map');
    return html`
      <section class="opened" aria-label=${label}>
        <div class="opened-head"><span>${label}</span>
          <button type="button" part="action" aria-label=${msg('Close')} @click=${this.#onClose}>${closeIcon}</button>
        </div>
        <ul class="items">${here.map(this.#renderItem)}</ul>
      </section>`;
  }

  /** Gathers the organisations anew when they or the scale have changed. */
  #arrange(cards: readonly MemberCard[]): void {
    const key = [cards, this.#plane.reach(reach)] as const;
    if (key.every((value, at) => value === this.#arranged[at])) return;
    this.#arranged = key;
    this.#placed = placed(cards);
    this.#clusters = cluster(this.#placed, key[1]);
  }

  /** Selects the only organisation of a place; zooms when that tells several apart; else opens their list. */
  #press({all}: Cluster): void {
    if (all.length === 1) return this.#select(all[0]!.card);
    if (cluster(all, this.#plane.closestReach(reach)).length > 1) {
      this.#plane.fit(all);
      this.#arrange(this.#list.request.data!.page.items);
      this.#stop = this.#clusters.find((place) => place.all.includes(all[0]!));
      this.#focusNext = true;
      return this.#announceView();
    }
    this.opened = new Set(all.map(({card}) => card.id));
    this.announce(markerLabel(all, this.l10n));
  }

  #select(card: MemberCard): void {
    if (this.selected === card.id) {
      this.selected = undefined;
      if (this.opened.size === 1) this.opened = new Set();
      return;
    }
    this.selected = card.id;
    if (!this.opened.has(card.id)) this.opened = new Set([card.id]);
    const point = this.#placed.find((each) => each.card === card);
    if (point) this.#plane.show(point);
    this.announce(this.l10n.format(this.l10n.msg('Selected: {name}'), {name: card.name}));
    this.dispatchEvent(new WdeaSelectEvent('members', card));
  }

  #announceView(): void {
    const n = this.#placed.filter(this.#plane.sees).length;
    const message = this.l10n.msg('{n, plural, one {# organisation in view} other {# organisations in view}}');
    this.announce(plural(message, {n}, this.l10n));
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onPlane = event.target === event.currentTarget;
    const arrow = arrows[event.key];
    if (!onPlane && event.key === 'Escape') this.#focus('.plane');
    else if (!onPlane && arrow) this.#step(arrow);
    else if (onPlane && event.key === 'Enter') this.#focusNext = this.#clusters.length > 0;
    else if (!this.#plane.press(event)) return;
    else this.#focusNext = !onPlane;
    event.preventDefault();
    this.requestUpdate();
  };

  /** Goes to the nearest place in a direction, and brings it into view. */
  #step(direction: Point): void {
    const next = nearest(this.#stop!, direction, this.#clusters);
    if (!next) return;
    this.#plane.show(next);
    this.#stop = next;
    this.#focusNext = true;
  }

  #moveStop(place: Cluster): void {
    if (place.key === this.#stop?.key) return;
    this.#stop = place;
    this.requestUpdate();
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus({preventScroll: true});
  }

  readonly #onSkip = () => this.renderRoot.querySelector<HTMLElement>('.plane')?.focus();

  readonly #onFit = () => {
    this.#plane.fit(this.#placed);
    this.#announceView();
  };

  readonly #onClose = () => {
    this.opened = new Set();
    this.#focusNext = true;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-member-map': MemberMap;
  }
}
