import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {MemberCard} from '../../src/protocol/collections/members.js';
import type {WdeaElement} from '../core/element.js';
import {renderNote} from '../core/states.js';
import {closeIcon} from './icons.js';

/** Organisations that are shown at first, and added with each press of the button. */
const portion = 50;

type Load = (ordinals: readonly number[]) => Promise<readonly MemberCard[]>;

/** What of the map is opened below it: organisations at one place, a portion of them at a time. */
export class Opened implements ReactiveController {
  cards: readonly MemberCard[] = [];

  readonly #host: WdeaElement;
  #label = '';
  #ordinals: readonly number[] = [];
  /** How many of them have been loaded; one that is unusable gives no card. */
  #loaded = 0;
  #load: Load = () => Promise.resolve([]);
  #state: 'loading' | 'failed' | 'ready' = 'ready';
  #turn = 0;

  constructor(host: WdeaElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Shows a card that is at hand. */
  showCard(label: string, card: MemberCard): void {
    this.close();
    this.#label = label;
    this.cards = [card];
  }

  /** Shows the organisations with these ordinals. */
  open(label: string, ordinals: readonly number[], load: Load): Promise<void> {
    this.close();
    this.#label = label;
    this.#ordinals = ordinals;
    this.#load = load;
    return this.more();
  }

  readonly more = async (): Promise<void> => {
    const turn = ++this.#turn;
    const next = this.#ordinals.slice(this.#loaded, this.#loaded + portion);
    this.#state = 'loading';
    this.#host.requestUpdate();
    const cards = await this.#load(next).catch(() => undefined);
    if (turn !== this.#turn) return;
    this.#state = cards ? 'ready' : 'failed';
    if (cards) this.#loaded += next.length;
    this.cards = [...this.cards, ...cards ?? []];
    this.#host.requestUpdate();
  };

  close(): void {
    this.#turn++;
    this.#state = 'ready';
    this.cards = this.#ordinals = [];
    this.#loaded = 0;
    this.#label = '';
    this.#host.requestUpdate();
  }

  /** The organisations, each as `item` renders it. */
  render(item: (card: MemberCard) => TemplateResult, onClose: () => void): unknown {
    if (!this.#label) return nothing;
    const {l10n, l10n: {msg}} = this.#host;
    return html`
      <section class="opened" aria-label=${this.#label}>
        <div class="opened-head"><span>${this.#label}</span>
          <button type="button" part="action" aria-label=${msg('Close')} @click=${onClose}>${closeIcon}</button>
        </div>
        <ul class="items" role="list">${this.cards.map(item)}</ul>
        ${this.#state === 'failed'
          ? renderNote(msg('The content cannot be reached at the moment.'), l10n, () => void this.more(), false)
          : nothing}
        ${this.#state !== 'failed' && this.#loaded < this.#ordinals.length ? html`
          <button type="button" part="action" aria-disabled=${this.#state === 'loading'} @click=${this.more}>
            ${msg('Show more')}
          </button>` : nothing}
      </section>`;
  }
}
