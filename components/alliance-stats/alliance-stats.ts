import {html, nothing, type TemplateResult} from 'lit';
import {catalogues} from '../../locales/generated/alliance-stats/index.js';
import {openCollection} from '../../src/collection.js';
import type {PageMeta} from '../../src/page.js';
import {facts} from '../../src/protocol/collections/facts.js';
import {property} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {listStyles} from '../core/list/list.styles.js';
import {renderFooter} from '../core/pieces.js';
import {factValue} from '../core/records/fact.js';
import {renderRecord} from '../core/records/record.js';
import {RequestController} from '../core/request-controller.js';
import {renderState} from '../core/states.js';
import {allianceStatsStyles} from './alliance-stats.styles.js';
import {renderGrowth} from './growth.js';
import {type Series, seriesOf} from './series.js';

interface StatsData {
  readonly series: readonly Series[];
  readonly meta: PageMeta;
}

/**
 * The alliance in figures: the newest value of each, with its date and its source. Where a figure is known for several
 * dates, a chart and an equal table show how it grew.
 *
 * @tag wdea-alliance-stats
 * @slot - Shown until there are figures, and when they cannot be loaded: put the most important figure here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while figures are loading.
 * @slot empty - Replaces the note that there are no figures.
 * @slot error - Replaces the note that figures could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart list - The figures.
 * @csspart item - One figure.
 * @csspart value - Its newest value.
 * @csspart title - What it counts.
 * @csspart link - A link.
 * @csspart meta - Its date and its source.
 * @csspart chart - The chart of its values.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @cssproperty --wdea-color-accent - Colour of links and of the chart's dots.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of text.
 * @cssproperty --wdea-color-border - Colour of lines.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @cssproperty --wdea-radius - Rounding of corners.
 * @fires {WdeaLoadEvent} wdea-load - The figures are shown.
 * @fires {WdeaErrorEvent} wdea-error - The figures could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows a figure's link. Cancellable.
 */
export class AllianceStats extends WdeaElement {
  static override readonly tag = 'wdea-alliance-stats';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, allianceStatsStyles];

  /** What the figures are of: `alliance`, `platform`, `conference`, or several with spaces between. */
  @property() scope = 'alliance';

  /** Only these figures, in this order, with spaces between: `organisations`, `countries-and-regions`, … */
  @property() metrics?: string;

  /** Shows no chart and no table of earlier values. */
  @property({type: Boolean, attribute: 'no-chart'}) noChart = false;

  readonly #request = new RequestController(this, {
    args: () => [this.source, this.l10n.wanted, this.scope || 'alliance', this.metrics ?? ''] as const,
    load: async ([, language, scope, metrics], signal): Promise<StatsData> => {
      const {items, meta} = await openCollection(this.snapshot, facts, language).list({limit: Infinity}, {signal});
      // chosen here, since the code that narrows collections is as large as three elements
      const wanted = items.filter((fact) => scope.split(' ').includes(fact.scope ?? ''));
      return {series: seriesOf(wanted, metrics.split(/\s+/).filter(Boolean)), meta};
    },
    isEmpty: ({series}) => series.length === 0,
    onData: ({series}) => series.length,
  });

  protected override get label(): string {
    return this.l10n.msg('Figures');
  }

  protected override renderContent(): unknown {
    const emptyText = this.l10n.msg('No figures have been published yet.');
    return renderState(this, this.#request, this.l10n, {
      blocks: this.noChart ? 1 : 4, emptyText, ready: this.#renderFigures,
    });
  }

  readonly #renderFigures = ({series, meta}: StatsData): TemplateResult => html`
    <ul class="items" part="list" role="list">${series.map((each) => html`
      <li part="item">${this.#renderFigure(each)}</li>`)}
    </ul>
    ${renderFooter(series.flat(), meta, this.l10n)}`;

  #renderFigure(series: Series): TemplateResult {
    const {l10n, l10n: {msg, format, date}} = this;
    const [newest] = series;
    return html`
      <p class="value" part="value">${factValue(newest, l10n)}</p>
      ${renderRecord('facts', newest, l10n, {facts: [format(msg('as of {date}'), {date: date(newest.date)})]})}
      ${series.length > 1 && !this.noChart ? renderGrowth([...series].reverse(), l10n) : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-alliance-stats': AllianceStats;
  }
}
