import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import {isMember, type MemberCard, type MemberField, members} from '../../src/protocol/collections/members.js';
import {WdeaElement} from '../core/element.js';
import {WdeaSelectEvent} from '../core/events.js';
import {hostStyles} from '../core/host.styles.js';
import {ListController, type ListData} from '../core/list-controller.js';
import {renderList} from '../core/list-parts.js';
import {listStyles} from '../core/list.styles.js';
import {renderMeta, renderText, renderTitle} from '../core/pieces.js';
import {renderBaseMap, unit} from './base-map.js';
import {type Cluster, cluster, nearest, type Placed, placed} from './cluster.js';
import {closeIcon, fitIcon, placeIcon, wholeIcon, zoomInIcon, zoomOutIcon} from './icons.js';
import {memberMapStyles} from './member-map.styles.js';
import {arrows, PlaneController} from './plane-controller.js';
import {loadStated, type Stated} from './stated.js';
import {maxScale, viewBox} from './view.js';

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
  static override styles = [hostStyles, listStyles, memberMapStyles];

  /** Only organisations of this kind: `university`, `association`, `international-organisation`, … */
  @property() kind?: string;

  /** Only organisations of this country or region (ISO 3166-1 alpha-2). */
  @property() country?: string;

  /** Only organisations with this role: `initiator`, `supporter`, `council`, … */
  @property() role: string | null = null;

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
  /** Key of the place that is the tab stop among all. */
  @state() private current?: string;

  #stated: Stated | undefined;
  #placed: readonly Placed[] = [];
  #clusters: readonly Cluster[] = [];

  readonly #plane = new PlaneController(this, () => this.#announceView());

  readonly #list = new ListController(this, {
    definition: members,
    fields,
    fixed: () => ({kind: this.kind, country: this.country, role: this.role ?? undefined}),
    pageSize: () => 500,
    urlState: () => this.urlState,
    countText: (count) => this.#count(count),
    alongside: async (signal) => {
      this.#stated = await loadStated(this.snapshot, this.l10n.wanted, signal);
    },
  });

  protected override get label(): string {
    return this.l10n.msg('Members and supporting organisations');
  }

  protected override renderContent(): unknown {
    const {msg} = this.l10n;
    return renderList(this, this.#list, this.l10n, {
      labels: {kind: msg('Kind'), country: msg('Country or region'), role: msg('Role')},
      searchLabel: msg('Search members'),
      emptyText: msg('There are no members yet.'),
      items: ({page}) => this.#renderItems(page.items),
      frame: this.#renderFrame,
    });
  }
}
