import {catalogues} from '../../locales/generated/practice-list/index.js';
import {type PracticeField, practices} from '../../src/protocol/collections/practices.js';
import {property} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {ListController} from '../core/list/list-controller.js';
import {renderList} from '../core/list/list-parts.js';
import {listStyles} from '../core/list/list.styles.js';
import {plural} from '../core/list/plural.js';
import {renderPractice} from '../core/records/practice.js';
import {renderRecords} from '../core/records/record.js';
import {wholeNumber} from '../core/whole-number.js';
import {practiceListStyles} from './practice-list.styles.js';

const fields = ['topic', 'level', 'country', 'institution'] as const satisfies readonly PracticeField[];

/**
 * Practice cases in digital education, to search and to filter; a recognition stands beside its source.
 *
 * @tag wdea-practice-list
 * @slot - Shown until there are practices, and when they cannot be loaded: put a link to the practices here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while practices are loading.
 * @slot empty - Replaces the note that there are no practices.
 * @slot error - Replaces the note that practices could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart controls - Search and filters.
 * @csspart list - The practices.
 * @csspart item - One practice.
 * @csspart title - Its title.
 * @csspart link - Its link.
 * @csspart meta - The line of facts below it.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @cssproperty --wdea-color-accent - Colour of links.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of text.
 * @cssproperty --wdea-color-border - Colour of lines.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @cssproperty --wdea-radius - Rounding of corners.
 * @fires {WdeaLoadEvent} wdea-load - Practices are shown.
 * @fires {WdeaErrorEvent} wdea-error - Practices could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows a practice's link. Cancellable.
 */
export class PracticeList extends WdeaElement {
  static override readonly tag = 'wdea-practice-list';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, practiceListStyles];

  /** Practices on a page, 1 to 100. */
  @property({type: Number}) limit = 10;

  /** Only practices of this topic (its id). */
  @property() topic?: string;

  /** Only practices of this level of education (its id). */
  @property() level?: string;

  /** Only practices of this country or region (ISO 3166-1 alpha-2). */
  @property() country?: string;

  /** Only practices of this member (its id). */
  @property() member?: string;

  /** Keeps search and filters in the page's address, in parameters that begin with this name. Default: not at all. */
  @property({attribute: 'url-state'}) urlState?: string;

  readonly #list = new ListController(this, {
    definition: practices,
    fields,
    fixed: () => ({topic: this.topic, level: this.level, country: this.country, member: this.member}),
    pageSize: () => wholeNumber(this.limit, 1, 100, 10),
    urlState: () => this.urlState,
    countText: (n) => plural(this.l10n.msg('{n, plural, one {# practice} other {# practices}}'), {n}, this.l10n),
  });

  protected override get label(): string {
    return this.l10n.msg('Practices');
  }

  protected override renderContent(): unknown {
    const {msg} = this.l10n;
    return renderList(this, this.#list, {
      labels: {
        topic: msg('Topic'), level: msg('Level'), country: msg('Country or region'), institution: msg('Institution'),
      },
      searchLabel: msg('Search practices'),
      emptyText: msg('There are no practices yet.'),
      items: ({page}) => renderRecords(page.items, renderPractice, this.l10n),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-practice-list': PracticeList;
  }
}
