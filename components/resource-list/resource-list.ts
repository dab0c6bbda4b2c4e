import {html, type PropertyValues, type TemplateResult} from 'lit';
import {catalogues} from '../../locales/generated/resource-list/index.js';
import {resources, type ResourceSort} from '../../src/protocol/collections/resources.js';
import {property} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {renderExports} from '../core/list/exports.js';
import {renderPager} from '../core/list/list-parts.js';
import {listStyles} from '../core/list/list.styles.js';
import {plural} from '../core/list/plural.js';
import {readUrl, writeUrl} from '../core/list/url-state.js';
import {renderFooter} from '../core/pieces.js';
import {renderRecords} from '../core/records/record.js';
import {renderResource} from '../core/records/resource.js';
import {renderState} from '../core/states.js';
import {wholeNumber} from '../core/whole-number.js';
import {Catalogue, type Data} from './catalogue.js';
import {renderChips} from './chips.js';
import {Facets} from './facets.js';
import {fields} from './fields.js';
import {type Order, orderLabel, renderBar, renderMore, renderNone, renderSearch} from './parts.js';
import {resourceListStyles} from './resource-list.styles.js';
import type {WaysOut} from './ways-out.js';

/**
 * The digital education resources that the alliance and its members share, to search and to filter.
 *
 * @tag wdea-resource-list
 * @slot - Shown until there are resources, and when they cannot be loaded: put a link to the resources here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while resources are loading.
 * @slot empty - Replaces the note that there are no resources.
 * @slot error - Replaces the note that resources could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart controls - The search; the filters.
 * @csspart list - The resources.
 * @csspart item - One resource.
 * @csspart title - Its title.
 * @csspart link - Its link.
 * @csspart meta - The line of facts below it.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @csspart export - Links to the same content for other programs.
 * @cssproperty --wdea-color-accent - Colour of links.
 * @cssproperty --wdea-color-mark - Colour behind what was looked for.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of text.
 * @cssproperty --wdea-color-border - Colour of lines.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @cssproperty --wdea-radius - Rounding of corners.
 * @fires {WdeaLoadEvent} wdea-load - Resources are shown.
 * @fires {WdeaErrorEvent} wdea-error - Resources could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows a resource's link. Cancellable.
 */
export class ResourceList extends WdeaElement {
  static override readonly tag = 'wdea-resource-list';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, resourceListStyles];

  /** Resources on a page, 1 to 100. */
  @property({type: Number}) limit = 10;

  /** How a reader goes on: page by page (`pages`), or by adding the next page to those before (`more`). */
  @property() paging: 'pages' | 'more' = 'pages';

  /** The order: `newest` or by `title`; a reader can choose another. Default: best match first, and newest first. */
  @property() sort?: ResourceSort | '';

  /** Only resources of this kind: `course`, `platform`, `standard`, `report`, … */
  @property() kind?: string;

  /** Only resources in this language (BCP 47). */
  @property() language?: string;

  /** Only resources of this field of education (ISCED-F 2013 code). */
  @property() subject?: string;

  /** Only resources that are this to the alliance: `alliance`, `conference`, `platform`, `member`, `supporter`. */
  @property() relation?: string;

  /** Only resources of this member (its id). */
  @property() provider?: string;

  /** Keeps what a reader chose in the page's address, in parameters that begin with this name. Default: not at all. */
  @property({attribute: 'url-state'}) urlState?: string;

  readonly #list: Catalogue = new Catalogue(this, {
    definition: resources,
    fields,
    counted: () => this.#facets.counted(),
    fixed: () => ({
      kind: this.kind, language: this.language, subject: this.subject, relation: this.relation, provider: this.provider,
    }),
    sort: () => this.#order || undefined,
    pageSize: () => wholeNumber(this.limit, 1, 100, 10),
    more: () => this.paging === 'more',
    urlState: () => this.urlState,
    countText: (n, atLeast) => plural(atLeast
      ? this.l10n.msg('{n, plural, one {at least # resource} other {at least # resources}}')
      : this.l10n.msg('{n, plural, one {# resource} other {# resources}}'), {n}, this.l10n),
  });

  readonly #facets: Facets = new Facets(this, this.#list);
  #waysOut: WaysOut | undefined;

  protected override get label(): string {
    return this.l10n.msg('Resources');
  }

  /** The order that was chosen, or that the page's author wants. */
  get #order(): Order {
    const order = (this.urlState && readUrl(this.urlState)['sort']) || this.sort;
    return order === 'newest' || order === 'title' ? order : '';
  }

  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement?.id;
    super.update(changed);
    // New counts may bring another value to where the focus is.
    if (focused && focused !== this.shadowRoot?.activeElement?.id) this.shadowRoot?.getElementById(focused)?.focus();
  }

  protected override updated(): void {
    if (!this.#waysOut && this.#list.request.data?.page.total === 0) void this.#loadWaysOut();
  }

  protected override renderContent(): unknown {
    return renderState(this, this.#list.request, this.l10n, {
      blocks: Math.min(10, this.#list.options.pageSize()),
      emptyText: this.l10n.msg('There are no resources yet.'),
      onRetry: this.#list.retry,
      ready: this.#renderList,
    });
  }

  readonly #renderList = (data: Data): TemplateResult => {
    const {l10n} = this;
    const {page: {items, total, meta}} = data;
    const list = this.#list;
    return html`
      ${renderSearch(this, list)}
      <div class="columns">
        ${this.#facets.render()}
        <div class="found">
          ${renderBar(this, list, data, this.#order, this.#sortBy)}
          ${renderChips(this, list, this.#facets)}
          ${total ? renderRecords(items, renderResource, l10n)
            : renderNone(list, this.#waysOut?.render(), l10n)}
          ${this.paging === 'more' ? renderMore(list, data, l10n) : renderPager(this, list, data)}
        </div>
      </div>
      ${renderFooter(items, meta, l10n)}
      ${renderExports(this, 'resources', meta.language)}`;
  };

  /** The ways out of an empty list; few readers ever need them, and a list does without. */
  async #loadWaysOut(): Promise<void> {
    const ways = await import('./ways-out.js').catch(() => undefined);
    if (!ways || this.#waysOut) return;
    this.#waysOut = new ways.WaysOut(this, this.#list, this.#facets);
    this.requestUpdate();
  }

  readonly #sortBy = (order: Order) => {
    // the address goes before the attribute
    if (this.urlState) writeUrl(this.urlState, {sort: order, page: ''}, true);
    else this.sort = order;
    this.requestUpdate();
    const {msg, format} = this.l10n;
    this.announce(format(msg('Sorted by: {name}'), {name: orderLabel(order, this.l10n)}));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-resource-list': ResourceList;
  }
}
