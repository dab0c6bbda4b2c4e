import {html, nothing, type TemplateResult} from 'lit';
import {catalogues} from '../../locales/generated/milestones/index.js';
import {openCollection} from '../../src/collection.js';
import type {Page} from '../../src/page.js';
import {news, type NewsCard} from '../../src/protocol/collections/news.js';
import {property} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {listStyles} from '../core/list/list.styles.js';
import {renderFooter} from '../core/pieces.js';
import {renderNews} from '../core/records/news.js';
import {RequestController} from '../core/request-controller.js';
import {renderState} from '../core/states.js';
import {milestonesStyles} from './milestones.styles.js';

/**
 * The history of the alliance: the steps that its news mark as milestones, oldest first.
 *
 * @tag wdea-milestones
 * @slot - Shown until there are milestones, and when they cannot be loaded: put a link to the history here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while milestones are loading.
 * @slot empty - Replaces the note that there are no milestones.
 * @slot error - Replaces the note that milestones could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart list - The milestones.
 * @csspart item - One milestone.
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
 * @fires {WdeaLoadEvent} wdea-load - Milestones are shown.
 * @fires {WdeaErrorEvent} wdea-error - Milestones could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows a milestone's link. Cancellable.
 */
export class Milestones extends WdeaElement {
  static override readonly tag = 'wdea-milestones';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, milestonesStyles];

  /** Only from this year on. */
  @property({type: Number}) from?: number;

  /** Only up to this year. */
  @property({type: Number}) to?: number;

  readonly #request = new RequestController(this, {
    args: () => [this.source, this.l10n.wanted, this.from, this.to] as const,
    load: async ([, language, from, to], signal) => {
      const page = await openCollection(this.snapshot, news, language)
        .list({where: {milestone: 'true'}, sort: 'oldest', limit: Infinity}, {signal});
      return {...page, items: page.items.filter(({date}) => isWithin(parseInt(date), from, to))};
    },
    isEmpty: ({items}) => items.length === 0,
    onData: ({items}) => items.length,
  });

  protected override get label(): string {
    return this.l10n.msg('Milestones');
  }

  protected override renderContent(): unknown {
    const emptyText = this.l10n.msg('There are no milestones yet.');
    return renderState(this, this.#request, this.l10n, {blocks: 12, emptyText, ready: this.#renderHistory});
  }

  readonly #renderHistory = ({items, meta}: Page<NewsCard>): TemplateResult => html`
    <ol class="items" part="list" role="list">${items.map(this.#renderItem)}</ol>
    ${renderFooter(items, meta, this.l10n)}`;

  /** The year stands beside the first milestone of each; the date below the title says it to everybody. */
  readonly #renderItem = (item: NewsCard, at: number, items: readonly NewsCard[]): TemplateResult => {
    const year = item.date.slice(0, 4);
    const begins = year !== items[at - 1]?.date.slice(0, 4);
    return html`
      <li part="item">
        ${begins ? html`<div class="year" aria-hidden="true">${this.l10n.date(year)}</div>` : nothing}
        <div class="milestone">${renderNews(item, this.l10n)}</div>
      </li>`;
  };
}

/** Bounds that are missing or no numbers bound nothing. */
const isWithin = (year: number, from: number | null | undefined, to: number | null | undefined) =>
  !(year < (from ?? -Infinity)) && !(year > (to ?? Infinity));

declare global {
  interface HTMLElementTagNameMap {
    'wdea-milestones': Milestones;
  }
}
