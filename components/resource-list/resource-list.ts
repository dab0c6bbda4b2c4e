import {catalogues} from '../../locales/generated/resource-list/index.js';
import {type ResourceField, resources} from '../../src/protocol/collections/resources.js';
import {property} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {ListController} from '../core/list/list-controller.js';
import {renderList} from '../core/list/list-parts.js';
import {listStyles} from '../core/list/list.styles.js';
import {plural} from '../core/list/plural.js';
import {renderRecords} from '../core/records/record.js';
import {renderResource} from '../core/records/resource.js';
import {wholeNumber} from '../core/whole-number.js';

const fields = ['kind', 'language', 'subject'] as const satisfies readonly ResourceField[];

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
 * @csspart controls - Search and filters.
 * @csspart list - The resources.
 * @csspart item - One resource.
 * @csspart title - Its title.
 * @csspart link - Its link.
 * @csspart meta - The line of facts below it.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @csspart export - Links to the same content for other programs.
 * @cssproperty --wdea-color-accent - Colour of links.
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
  static override styles = [hostStyles, listStyles];

  /** Resources on a page, 1 to 100. */
  @property({type: Number}) limit = 10;

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

  /** Keeps search and filters in the page's address, in parameters that begin with this name. Default: not at all. */
  @property({attribute: 'url-state'}) urlState?: string;

  readonly #list = new ListController(this, {
    definition: resources,
    fields,
    fixed: () => ({
      kind: this.kind, language: this.language, subject: this.subject, relation: this.relation, provider: this.provider,
    }),
    pageSize: () => wholeNumber(this.limit, 1, 100, 10),
    urlState: () => this.urlState,
    countText: (count) =>
      plural(this.l10n.msg('{n, plural, one {# resource} other {# resources}}'), {n: count}, this.l10n),
  });

  protected override get label(): string {
    return this.l10n.msg('Resources');
  }

  protected override renderContent(): unknown {
    const {msg} = this.l10n;
    return renderList(this, this.#list, {
      labels: {kind: msg('Kind'), language: msg('Language'), subject: msg('Subject')},
      searchLabel: msg('Search resources'),
      emptyText: msg('There are no resources yet.'),
      items: ({page}) => renderRecords(page.items, renderResource, this.l10n),
      exported: 'resources',
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-resource-list': ResourceList;
  }
}
