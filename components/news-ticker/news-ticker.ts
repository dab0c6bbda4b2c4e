import {html, nothing, type TemplateResult} from 'lit';
import {catalogues} from '../../locales/generated/news-ticker/index.js';
import {openCollection} from '../../src/collection.js';
import type {Page} from '../../src/page.js';
import {news, type NewsCard} from '../../src/protocol/collections/news.js';
import {property, state} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {renderDate, renderFooter, renderMeta, renderSource, renderTitle} from '../core/pieces.js';
import {RequestController} from '../core/request-controller.js';
import {renderState} from '../core/states.js';
import {wholeNumber} from '../core/whole-number.js';
import {nextIcon, pauseIcon, playIcon, previousIcon} from './icons.js';
import {newsTickerStyles} from './news-ticker.styles.js';

/** Shortest time that a headline stays, in seconds: enough to read two lines. */
const shortestInterval = 4;

/**
 * The newest headlines of the alliance, one at a time. Nothing moves until a person asks for it.
 *
 * @tag wdea-news-ticker
 * @slot - Shown until there are news, and when they cannot be loaded: put a link to the news here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while news are loading.
 * @slot empty - Replaces the note that there are no news.
 * @slot error - Replaces the note that news could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart list - The headlines.
 * @csspart item - One headline with its date and channel.
 * @csspart title - The headline.
 * @csspart link - The headline's link.
 * @csspart meta - Date and channel.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @cssproperty --wdea-color-accent - Colour of links.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of text.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @cssproperty --wdea-radius - Rounding of corners.
 * @fires {WdeaLoadEvent} wdea-load - News are shown.
 * @fires {WdeaErrorEvent} wdea-error - News could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows a headline. Cancellable.
 */
export class NewsTicker extends WdeaElement {
  static override readonly tag = 'wdea-news-ticker';
  static override readonly catalogues = [catalogues];
  static override styles = [hostStyles, newsTickerStyles];

  /** How many headlines there are, 1 to 50. */
  @property({type: Number}) limit = 5;

  /** Only news of this channel: `alliance`, `member`, `conference`, `activity`, `platform`, `policy`, `research`. */
  @property() channel?: string;

  /** Seconds that a headline stays once a person has started the ticker; at least 4. */
  @property({type: Number}) interval = 8;

  @state() private current = 0;
  @state() private playing = false;

  #timer: ReturnType<typeof setInterval> | undefined;
  /** A headline stays while it is pointed at or holds the focus. */
  #held = false;

  readonly #request = new RequestController(this, {
    args: () => [this.source, this.l10n.wanted, this.#limit, this.channel] as const,
    load: ([, language, limit, channel], signal) =>
      openCollection(this.snapshot, news, language).list({limit, ...(channel && {where: {channel}})}, {signal}),
    isEmpty: (page) => page.items.length === 0,
    onData: (page) => this.#onData(page),
  });

  get #limit(): number {
    return wholeNumber(this.limit, 1, 50, 5);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pause();
  }

  protected override get label(): string {
    return this.l10n.msg('News');
  }

  protected override renderContent(): unknown {
    const emptyText = this.l10n.msg('There is no news yet.');
    return renderState(this, this.#request, this.l10n, {blocks: 1, emptyText, ready: this.#renderTicker});
  }

  readonly #renderTicker = (page: Page<NewsCard>): TemplateResult => html`
    <div class="ticker" @pointerenter=${this.#onHold} @pointerleave=${this.#onRelease}
        @focusin=${this.#onHold} @focusout=${this.#onRelease}>
      <ul part="list" role="list">${page.items.map(this.#renderItem)}</ul>
      ${page.items.length > 1 ? this.#renderControls(page.items.length) : nothing}
    </div>
    ${renderFooter(page.items, page.meta, this.l10n)}`;

  readonly #renderItem = (item: NewsCard, at: number): TemplateResult => html`
    <li part="item" ?data-current=${at === this.current}>
      ${renderTitle('news', item, 'title', this.l10n)}
      ${renderMeta([renderDate(item.date, this.l10n), item.channel.name, renderSource(item, this.l10n)])}
    </li>`;

  #renderControls(count: number): TemplateResult {
    const {msg} = this.l10n;
    return html`
      <div class="controls" role="group" aria-label=${msg('Headlines')}>
        <button type="button" part="action" aria-label=${msg('Previous headline')}
          @click=${this.#onPrevious}>${previousIcon}</button>
        <button type="button" part="action"
          aria-label=${this.playing ? msg('Stop the headlines') : msg('Play the headlines')}
          @click=${this.#onPlay}>${this.playing ? pauseIcon : playIcon}</button>
        <button type="button" part="action" aria-label=${msg('Next headline')}
          @click=${this.#onNext}>${nextIcon}</button>
        <span class="meta">${this.#position(count)}</span>
      </div>`;
  }

  #position(count: number): string {
    const {msg, format} = this.l10n;
    return format(msg('{n} of {total}'), {n: this.current + 1, total: count});
  }

  #onData({items, total}: Page<NewsCard>): number {
    if (this.current >= items.length) this.current = 0;
    return total;
  }

  readonly #onHold = () => (this.#held = true);
  readonly #onRelease = () => (this.#held = false);
  readonly #onPrevious = () => this.#onStep(-1);
  readonly #onNext = () => this.#onStep(1);

  readonly #onPlay = () => {
    if (this.playing) return this.#pause();
    this.playing = true;
    this.#timer = setInterval(() => {
      if (!this.#held && !document.hidden) this.#step(1);
    }, 1000 * Math.max(shortestInterval, this.interval || shortestInterval));
  };

  /** A step that a person takes also stops the ticker: the headline that was asked for stays. */
  #onStep(by: number): void {
    this.#pause();
    this.#step(by);
    const {items} = this.#request.data!;
    this.announce(`${items[this.current]!.title} (${this.#position(items.length)})`);
  }

  #step(by: number): void {
    const count = this.#request.data?.items.length ?? 0;
    if (count) this.current = (this.current + by + count) % count;
  }

  #pause(): void {
    clearInterval(this.#timer);
    this.playing = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-news-ticker': NewsTicker;
  }
}
