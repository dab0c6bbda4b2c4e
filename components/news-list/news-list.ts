import {catalogues} from '../../locales/generated/news-list/index.js';
import {type NewsField, news} from '../../src/protocol/collections/news.js';
import {property} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {ListController} from '../core/list/list-controller.js';
import {renderList} from '../core/list/list-parts.js';
import {listStyles} from '../core/list/list.styles.js';
import {plural} from '../core/list/plural.js';
import {renderNews} from '../core/records/news.js';
import {renderRecords} from '../core/records/record.js';
import {wholeNumber} from '../core/whole-number.js';
import {newsListStyles} from './news-list.styles.js';

const fields = ['channel', 'year'] as const satisfies readonly NewsField[];

/**
 * The news of the alliance, newest first, to search and to filter; each item with its date and its source.
 *
 * @tag wdea-news-list
 * @slot - Shown until there are news, and when they cannot be loaded: put a link to the news here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while news are loading.
 * @slot empty - Replaces the note that there are no news.
 * @slot error - Replaces the note that news could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart controls - Search and filters.
 * @csspart list - The news.
 * @csspart item - One news item.
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
 * @fires {WdeaLoadEvent} wdea-load - News are shown.
 * @fires {WdeaErrorEvent} wdea-error - News could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows a headline. Cancellable.
 */
export class NewsList extends WdeaElement {
  static override readonly tag = 'wdea-news-list';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, newsListStyles];

  /** News on a page, 1 to 100. */
  @property({type: Number}) limit = 10;

  /** Only news of this channel: `alliance`, `member`, `conference`, `activity`, `platform`, `policy`, `research`. */
  @property() channel?: string;

  /** Only news about this member (its id). */
  @property() member?: string;

  /** Only news about this event (its id). */
  @property() event?: string;

  /** Only news of this year. */
  @property() year?: string;

  /** How the news stand: one below the other (`list`), or side by side where there is room (`cards`). */
  @property({reflect: true}) layout: 'list' | 'cards' = 'list';

  /** The filters that a reader gets, of `channel` and `year`, separated by a space. Default: both. */
  @property() filters?: string;

  /** Keeps search and filters in the page's address, in parameters that begin with this name. Default: not at all. */
  @property({attribute: 'url-state'}) urlState?: string;

  readonly #list = new ListController(this, {
    definition: news,
    fields,
    offered: () => this.filters,
    fixed: () => ({channel: this.channel, member: this.member, event: this.event, year: this.year}),
    pageSize: () => wholeNumber(this.limit, 1, 100, 10),
    urlState: () => this.urlState,
    countText: (n) => plural(this.l10n.msg('{n, plural, one {# news item} other {# news items}}'), {n}, this.l10n),
  });

  protected override get label(): string {
    return this.l10n.msg('News');
  }

  protected override renderContent(): unknown {
    const {msg} = this.l10n;
    return renderList(this, this.#list, {
      labels: {channel: msg('Channel'), year: msg('Year')},
      searchLabel: msg('Search news'),
      emptyText: msg('There is no news yet.'),
      items: ({page}) => renderRecords(page.items, renderNews, this.l10n),
      exported: 'news',
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-news-list': NewsList;
  }
}
