import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {catalogues} from '../../locales/generated/conference/index.js';
import type {PageMeta} from '../../src/page.js';
import type {EventCard} from '../../src/protocol/collections/events.js';
import {eventPath, inCalendar} from '../../src/protocol/feeds.js';
import type {RecordBase} from '../../src/protocol/records.js';
import {property, state} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import type {L10n} from '../core/l10n.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {dayOf} from '../core/list/day-of.js';
import {linkNote} from '../core/list/link-note.js';
import {listStyles} from '../core/list/list.styles.js';
import {levelInside, qualified} from '../core/list/outline.js';
import {renderFooter, renderMeta, renderSource, renderText, renderTitle} from '../core/pieces.js';
import {eventDates, placeOf} from '../core/records/event.js';
import {renderNews} from '../core/records/news.js';
import {renderRecords, renderSummary} from '../core/records/record.js';
import {renderResource} from '../core/records/resource.js';
import {RequestController} from '../core/request-controller.js';
import {renderNote, renderState} from '../core/states.js';
import {conferenceStyles} from './conference.styles.js';
import {findEdition, nameOfEdition, phaseOf} from './editions.js';
import {type ConferenceData, loadConference, ofEvent} from './load.js';

/**
 * One edition of the World Digital Education Conference with its outcomes and news, and a way to the other editions.
 *
 * @tag wdea-conference
 * @slot - Shown until there is an edition, and when none can be loaded: put a link to the conference here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while the edition is loading.
 * @slot empty - Replaces the note that the edition is not published.
 * @slot error - Replaces the note that the edition could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart controls - The buttons that lead to the editions.
 * @csspart list - The outcomes, and the news.
 * @csspart item - One outcome or news item.
 * @csspart title - The title of the edition, or of an item.
 * @csspart link - A link.
 * @csspart meta - A line of facts.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @csspart export - The link to the calendar file.
 * @cssproperty --wdea-color-accent - Colour of links, and of the button of the edition that is shown.
 * @cssproperty --wdea-color-on-accent - Colour of that button's text.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of text.
 * @cssproperty --wdea-color-border - Colour of lines.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @cssproperty --wdea-radius - Rounding of corners.
 * @fires {WdeaLoadEvent} wdea-load - The editions are loaded; `count` is their number.
 * @fires {WdeaErrorEvent} wdea-error - The editions could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows a record's link. Cancellable.
 */
export class Conference extends WdeaElement {
  static override readonly tag = 'wdea-conference';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, conferenceStyles];

  /** The edition to show: its id, or its year. Default: the newest. */
  @property() edition?: string;

  /** The series of events that the editions belong to. */
  @property() series = 'wdec';

  /** The moment from which an edition counts as upcoming or over. Default: the present one; for tests and prints. */
  @property({attribute: false}) now?: Date;

  /** Id of the edition that a reader switched to. */
  @state() private chosen: string | undefined;

  readonly #request = new RequestController(this, {
    args: () => [this.sourceInUse, this.l10n.wanted, this.series] as const,
    load: ([, language, series], signal) => loadConference(this.snapshot, language, series, signal),
    isEmpty: (data) => !this.#shownOf(data),
    onData: ({editions}) => editions.length,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('edition') || changed.has('series') || changed.has('source')) this.chosen = undefined;
  }

  protected override get label(): string {
    const {data} = this.#request;
    return (data && this.#shownOf(data)?.series?.name) ?? this.l10n.msg('Conference');
  }

  protected override renderContent(): unknown {
    const {msg} = this.l10n;
    return renderState(this, this.#request, this.l10n, {
      blocks: 7,
      emptyText: this.#request.data?.editions.length
        ? msg('This edition is not published here.') : msg('No edition is published yet.'),
      ready: (data) => this.#renderEdition(this.#shownOf(data)!, data),
    });
  }

  #renderEdition(event: EventCard, {editions, meta, news, resources}: ConferenceData): TemplateResult {
    const {msg} = this.l10n;
    const [outcomes, reports] = [ofEvent(resources, event.id), ofEvent(news, event.id)];
    return html`
      ${editions.length > 1 ? this.#renderEditions(editions, event) : nothing}
      ${this.#renderEvent(event, meta)}
      ${this.#renderLinked(msg('Outcomes'), outcomes, renderResource)}
      ${this.#renderLinked(msg('News'), reports, renderNews)}
      ${renderFooter([event, ...outcomes ?? [], ...reports ?? []], meta, this.l10n)}`;
  }

  #renderEditions(editions: readonly EventCard[], shown: EventCard): TemplateResult {
    const {msg, date} = this.l10n;
    return html`
      <nav class="editions controls" part="controls" aria-label=${qualified(msg('Editions'), this)}>
        <ul role="list">${editions.map((event) => html`
          <li><button type="button" part="action" aria-current=${event === shown ? 'true' : nothing}
            @click=${() => this.#onSwitch(event)}>${date(nameOfEdition(event, editions))}</button></li>`)}
        </ul>
      </nav>`;
  }

  #renderEvent(event: EventCard, {language}: PageMeta): TemplateResult {
    const {l10n, l10n: {msg}} = this;
    const phase = event.status ? undefined : phaseOf(event, dayOf(this.now ?? new Date()));
    const calendar = (phase === 'upcoming' || phase === 'now') && inCalendar(event) ? html`
      <a part="link export" href=${this.snapshot.address(eventPath(language, event.id))}>${msg('Add to calendar')}</a>`
      : nothing;
    return html`
      <div class="name" role="heading" aria-level=${levelInside(this)} tabindex="-1">${event.status
        ? html`<strong class="badge">${event.status.name}</strong> ` : nothing}${
        renderTitle('events', event, 'title', l10n)}</div>
      ${renderMeta([
        phase === 'upcoming' ? msg('upcoming') : phase === 'now' ? msg('taking place now') : nothing,
        eventDates(event, l10n), ...placeOf(event, l10n), event.mode?.name,
      ])}
      ${event.theme ? html`<p class="theme">${renderText(event, 'theme', l10n)}</p>` : nothing}
      ${renderSummary(event, l10n)}
      ${renderMeta([linkNote(event, l10n), renderSource(event, l10n), calendar])}`;
  }

  #renderLinked<Card extends RecordBase>(
    title: string, cards: readonly Card[] | undefined, view: (card: Card, l10n: L10n) => TemplateResult,
  ): unknown {
    if (cards?.length === 0) return nothing;
    return html`
      <div class="subheading" role="heading" aria-level=${levelInside(this, 1)}>${title}</div>
      ${cards ? renderRecords(cards, view, this.l10n) : this.#renderMissing()}`;
  }

  #renderMissing(): TemplateResult {
    const {l10n} = this;
    const text = l10n.msg('The content cannot be reached at the moment.');
    return renderNote(text, l10n, this.#onRetry, this.#request.pending);
  }

  #shownOf({editions}: ConferenceData): EventCard | undefined {
    return findEdition(editions, this.chosen ?? this.edition);
  }

  async #onSwitch({id, title}: EventCard): Promise<void> {
    this.chosen = id;
    this.announce(title);
    await this.#focusTitle();
  }

  /** The button goes when the answer comes, and the focus must not go with it. */
  readonly #onRetry = () => void this.#request.retry().then(() => this.#focusTitle());

  async #focusTitle(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.name')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-conference': Conference;
  }
}
