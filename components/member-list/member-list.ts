import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {catalogues} from '../../locales/generated/member-list/index.js';
import {openCollection} from '../../src/collection.js';
import {type MemberCard, type MemberField, members, type MemberSort} from '../../src/protocol/collections/members.js';
import {property} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {type Listable, ListController, type ListData} from '../core/list/list-controller.js';
import {renderList} from '../core/list/list-parts.js';
import {listStyles} from '../core/list/list.styles.js';
import {readUrl, writeUrl} from '../core/list/url-state.js';
import {directoryAt} from '../core/members/directory.js';
import {loadStated, type Stated} from '../core/members/stated.js';
import {wholeNumber} from '../core/whole-number.js';
import {groupsOf} from './groups.js';
import {renderItems} from './items.js';
import {memberListStyles} from './member-list.styles.js';
import {OverflowController} from './overflow-controller.js';
import {countText, renderNote, renderSort, sortLabel, sortOf} from './parts.js';
import {SaveController} from './save-controller.js';

const fields = ['kind', 'country', 'role'] as const satisfies readonly MemberField[];

type Data = ListData<MemberCard, MemberField>;

/**
 * The members of the alliance and its supporting organisations as a directory: a list, a grid or a table, to search,
 * to filter, to sort and to save. Says so where they are only a part of those that the alliance counts.
 *
 * @tag wdea-member-list
 * @slot - Shown until there are members, and when they cannot be loaded: put a link to the members here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while members are loading.
 * @slot empty - Replaces the note that there are no members.
 * @slot error - Replaces the note that members could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading, and those of groups.
 * @csspart controls - Search, filters and order.
 * @csspart list - The list, the table, or the list of one group.
 * @csspart item - One organisation.
 * @csspart title - Its name.
 * @csspart link - A link.
 * @csspart meta - The line of facts below the name.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @csspart export - Links to the same content for other programs, or buttons that save what was found.
 * @cssproperty --wdea-color-accent - Colour of links.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of text.
 * @cssproperty --wdea-color-border - Colour of lines.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @cssproperty --wdea-radius - Rounding of corners.
 * @fires {WdeaLoadEvent} wdea-load - Members are shown.
 * @fires {WdeaErrorEvent} wdea-error - Members could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows an organisation's link. Cancellable.
 */
export class MemberList extends WdeaElement {
  static override readonly tag = 'wdea-member-list';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, memberListStyles];

  /** Organisations on a page, 1 to 100. */
  @property({type: Number}) limit = 20;

  /** How they stand: one below the other (`list`), side by side where there is room (`grid`), or `table`. */
  @property({reflect: true}) layout: 'list' | 'grid' | 'table' = 'list';

  /** The order, by `name` or by `country` or region; a reader can choose the other. */
  @property() sort: MemberSort = 'name';

  /** `country` puts the organisations under headings, by country or region. Default: none. */
  @property() group?: 'country';

  /** Only organisations of this kind: `university`, `association`, `international-organisation`, … */
  @property() kind?: string;

  /** Only organisations of this country or region (ISO 3166-1 alpha-2). */
  @property() country?: string;

  /** Only organisations with this role: `initiator`, `supporter`, `council`, … */
  @property({attribute: 'member-role'}) memberRole?: string;

  /** Id of an organisation to mark with a star, such as one's own. */
  @property() highlight?: string;

  /** Address of the folder of a large directory of organisations, which is shown instead of the alliance's own. */
  @property() directory?: string;

  /** Keeps search, filters and order in the page's address, in parameters that begin with this name. Default: not. */
  @property({attribute: 'url-state'}) urlState?: string;

  #stated: Stated | undefined;
  /** Country or region of the last card before each place in the list, as far as pages have been shown. */
  readonly #before = new Map<number, string | undefined>();

  readonly #overflow = new OverflowController(this, '.scroller');

  readonly #list = new ListController(this, {
    definition: members,
    fields,
    // a directory knows no roles
    offered: () => (this.directory ? 'kind country' : undefined),
    fixed: () => ({kind: this.kind, country: this.country, role: this.memberRole}),
    sort: () => this.#order,
    pageSize: () => wholeNumber(this.limit, 1, 100, 20),
    urlState: () => this.urlState,
    countText: (n) => countText(n, this.l10n),
    open: () => this.#open(),
    alongside: async (signal) => {
      this.#stated = this.directory ? undefined : await loadStated(this.snapshot, this.l10n.wanted, signal);
    },
  });

  readonly #saving = new SaveController(this, async () => ({
    source: await this.#open(),
    query: {...this.#list.filter, sort: this.#order},
    name: this.directory ? 'wdea-directory' : 'wdea-members',
  }));

  protected override get label(): string {
    return this.l10n.msg('Organisations');
  }

  /** The order of the organisations; groups have that of their headings. A directory has its own. */
  get #order(): MemberSort | undefined {
    if (this.directory) return undefined;
    return this.#grouped ? 'country' : sortOf((this.urlState && readUrl(this.urlState)['sort']) || this.sort);
  }

  get #grouped(): boolean {
    return this.group === 'country';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && changed.has('directory')) void this.#list.request.retry();
  }

  protected override renderContent(): unknown {
    const {directory, l10n: {msg}} = this;
    const {narrowed, request: {data}} = this.#list;
    return html`
      ${renderList(this, this.#list, {
        labels: {kind: msg('Kind'), country: msg('Country or region'), role: msg('Role')},
        searchLabel: msg('Search organisations'),
        emptyText: msg('There are no organisations yet.'),
        items: this.#renderItems,
        frame: this.#renderFrame,
        ...(!narrowed && !directory && {exported: 'members'}),
      })}
      ${narrowed && data?.page.total ? this.#saving.render() : nothing}`;
  }

  readonly #renderFrame = (content: unknown, {page: {items}}: Data): TemplateResult => {
    const order = items.length > 0 && this.layout !== 'table' && !this.#grouped && this.#order;
    return html`
      <div class="above">
        ${renderNote(items, this.#stated, this.l10n)}
        ${order ? renderSort(order, this.l10n, this.#sortBy) : nothing}
      </div>
      ${content}`;
  };

  readonly #renderItems = ({page: {items}, offset, facets}: Data): unknown => {
    const groups = this.#grouped ? groupsOf(items, facets.country, this.#before.get(offset)) : undefined;
    this.#before.set(offset + items.length, items.at(-1)?.country.id);
    return renderItems(this, items, groups, {
      layout: this.layout, highlight: this.highlight, caption: this.given || this.label, full: !this.directory,
      sort: this.#order, onSort: this.#sortBy, overflows: this.#overflow.overflows,
    });
  };

  /** What the list is read from. */
  #open(): Promise<Listable<MemberCard, MemberField, MemberSort>> {
    if (this.directory) return directoryAt(this.directory, this);
    return Promise.resolve(openCollection(this.snapshot, members, this.l10n.wanted));
  }

  readonly #sortBy = (sort: MemberSort) => {
    // the address goes before the attribute, and is left out where it would only repeat it
    if (this.urlState) writeUrl(this.urlState, {sort: sort === sortOf(this.sort) ? '' : sort}, true);
    else this.sort = sort;
    this.requestUpdate();
    this.announce(this.l10n.format(this.l10n.msg('Sorted by: {name}'), {name: sortLabel(sort, this.l10n)}));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-member-list': MemberList;
  }
}
