import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {catalogues} from '../../locales/generated/event-list/index.js';
import {openCollection} from '../../src/collection.js';
import type {Page} from '../../src/page.js';
import {type EventCard, events} from '../../src/protocol/collections/events.js';
import {property} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {renderExports} from '../core/list/exports.js';
import {listStyles} from '../core/list/list.styles.js';
import {renderFooter} from '../core/pieces.js';
import {RequestController} from '../core/request-controller.js';
import {renderState} from '../core/states.js';
import {wholeNumber} from '../core/whole-number.js';
import type {Setting} from './event.js';
import {eventListStyles} from './event-list.styles.js';
import {renderAgenda, renderList} from './list-view.js';
import {countText, monthText, openingMonth, renderMonth} from './month-view.js';
import {type Choice, ReaderState} from './reader-state.js';
import {isOver} from './times.js';


type View = 'list' | 'agenda' | 'month';

/**
 * The events of the alliance, those to come and those that are over: as a list, as an agenda, or as a month. Times are
 * those of the venue and those of the reader.
 *
 * @tag wdea-event-list
 * @slot - Shown until there are events, and when they cannot be loaded: put a link to the events here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while events are loading.
 * @slot empty - Replaces the note that there are no events.
 * @slot error - Replaces the note that events could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading, and those within the content.
 * @csspart controls - The choice of a view; the buttons that turn the month.
 * @csspart list - Events below each other.
 * @csspart item - One event.
 * @csspart title - Its title.
 * @csspart link - Its link.
 * @csspart meta - A line of facts below it.
 * @csspart calendar - The table of a month.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @csspart export - A link to the same content for calendars.
 * @cssproperty --wdea-color-accent - Colour of links and of the day that it is.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of text.
 * @cssproperty --wdea-color-border - Colour of lines.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @cssproperty --wdea-radius - Rounding of corners.
 * @fires {WdeaLoadEvent} wdea-load - Events are shown.
 * @fires {WdeaErrorEvent} wdea-error - Events could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows an event's link. Cancellable.
 */
export class EventList extends WdeaElement {
  static override readonly tag = 'wdea-event-list';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, eventListStyles];

  /** How the events are shown first: as a `list`, an `agenda` or a `month`. */
  @property() view: View = 'list';

  /** Without the buttons by which a reader chooses another view. */
  @property({type: Boolean, attribute: 'no-views'}) noViews = false;

  /** Only those `upcoming`, today's included, or only those `past`; default `all`. */
  @property() when: 'all' | 'upcoming' | 'past' = 'all';

  /** Only events of this kind: `conference`, `general-assembly`, `competition`, … */
  @property() kind?: string;

  /** Only editions of this series: `wdec`, `gse`, … */
  @property() series?: string;

  /** Only events in this country or region (ISO 3166-1, two letters). */
  @property() country?: string;

  /** Events that the list and the agenda show before a reader asks for more, 1 to 100. */
  @property({type: Number}) limit = 10;

  /** Keeps view and month in the page's address, in parameters that begin with this name. Default: not at all. */
  @property({attribute: 'url-state'}) urlState?: string;

  /** The time that is taken for now, for tests and for pages that are printed later. Default: the reader's clock. */
  @property({attribute: false}) now?: Date;

  readonly #reader = new ReaderState(this);

  readonly #request = new RequestController(this, {
    args: () => [this.source, this.l10n.wanted, this.kind, this.series, this.country] as const,
    load: ([, language, kind, series, country], signal) => openCollection(this.snapshot, events, language).list({
      where: {kind: kind || [], series: series || [], country: country || []}, limit: Infinity,
    }, {signal}),
    isEmpty: (page) => this.#wanted(page).length === 0,
    onData: (page) => this.#wanted(page).length,
  });

  get #now(): Date {
    return this.now?.getTime() ? this.now : new Date();
  }

  get #limit(): number {
    return wholeNumber(this.limit, 1, 100, 10);
  }

  get #view(): View {
    const wanted = (!this.noViews && this.#reader.view) || this.view;
    return wanted === 'agenda' || wanted === 'month' ? wanted : 'list';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What the author sets anew counts more than what the reader chose before.
    if (this.hasUpdated && changed.has('view')) this.#reader.view = undefined;
  }

  protected override get label(): string {
    return this.l10n.msg('Events');
  }

  protected override renderContent(): unknown {
    return renderState(this, this.#request, this.l10n, {
      blocks: Math.min(10, this.#limit),
      emptyText: this.l10n.msg('No events are announced.'),
      ready: this.#renderReady,
    });
  }

  readonly #renderReady = (page: Page<EventCard>): TemplateResult => {
    const wanted = this.#wanted(page);
    return html`
      ${this.noViews ? nothing : this.#renderSwitch()}
      ${this.#renderView(wanted)}
      ${renderFooter(wanted, page.meta, this.l10n)}
      ${renderExports(this, 'events', page.meta.language)}`;
  };

  #renderSwitch(): TemplateResult {
    const {msg} = this.l10n;
    const button = (view: View, name: string) => html`
      <button type="button" part="action" aria-pressed=${view === this.#view}
        @click=${() => this.#choose({view})}>${name}</button>`;
    return html`
      <div class="views controls" part="controls" role="group" aria-label=${msg('View')}>
        ${button('list', msg('List'))}${button('agenda', msg('Agenda'))}${button('month', msg('Month'))}
      </div>`;
  }

  #renderView(wanted: readonly EventCard[]): unknown {
    const setting: Setting = {host: this, now: this.#now};
    switch (this.#view) {
      case 'agenda':
        return renderAgenda(wanted, this.#limit, setting);
      case 'month':
        return renderMonth(this.#month(wanted), wanted, setting, this.#onMonth);
      default:
        return renderList(wanted, this.when, this.#limit, setting);
    }
  }

  /** The events that are meant, in order of time; they are published newest first. */
  #wanted({items}: Page<EventCard>): readonly EventCard[] {
    return items.filter((event) => this.when !== (isOver(event, this.#now) ? 'upcoming' : 'past')).reverse();
  }

  #month(wanted: readonly EventCard[]): string {
    return this.#reader.month ?? openingMonth(wanted, this.#now);
  }

  readonly #onMonth = (month: string) => this.#choose({month});

  /** Shows what a reader asks for, and says what that is. */
  #choose(choice: Choice): void {
    this.#reader.choose(choice);
    const wanted = this.#wanted(this.#request.data!);
    this.announce(this.#view === 'month' ? monthText(this.#month(wanted), wanted, this.l10n)
      : countText(wanted.length, this.l10n));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-event-list': EventList;
  }
}
