import {html, nothing, type TemplateResult} from 'lit';
import {catalogues} from '../../locales/generated/search/index.js';
import type {CollectionName} from '../../src/protocol/collection.js';
import {property, state} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {listStyles} from '../core/list/list.styles.js';
import {renderState} from '../core/states.js';
import {wholeNumber} from '../core/whole-number.js';
import {renderBox} from './box.js';
import {Finder} from './finder.js';
import {countOptions, type Found} from './groups.js';
import {keyAction} from './keys.js';
import {searchStyles} from './search.styles.js';

/**
 * One box that searches everything: suggestions by kind as one types, and all results below it on demand. Nothing is
 * loaded before it is used.
 *
 * @tag wdea-search
 * @slot - Shown until the box is there, and when the content cannot be loaded: put a link to the content here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot empty - Replaces the note that there is nothing to search.
 * @slot error - Replaces the note that the content could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading, and those of the results.
 * @csspart controls - The box and its button.
 * @csspart popup - The suggestions.
 * @csspart list - The results of a kind.
 * @csspart item - One result.
 * @csspart title - Its title.
 * @csspart link - Its link.
 * @csspart meta - The line of facts below it.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @cssproperty --wdea-color-accent - Colour of links.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of text.
 * @cssproperty --wdea-color-surface - Colour behind the suggestions.
 * @cssproperty --wdea-color-border - Colour of lines.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @cssproperty --wdea-radius - Rounding of corners.
 * @fires {WdeaLoadEvent} wdea-load - The content can be searched, or something was found.
 * @fires {WdeaErrorEvent} wdea-error - The content could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows a suggestion or a result. Cancellable.
 */
export class Search extends WdeaElement {
  static override readonly tag = 'wdea-search';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, searchStyles];

  /**
   * The collections to search, in the order of the results, separated by spaces: `news events resources practices
   * members people bodies services facts`. Default: all of them.
   */
  @property() types?: string;

  /** How many results of each kind are shown at first, 1 to 20. */
  @property({type: Number}) limit = 5;

  @state() private text = '';
  @state() private open = false;
  /** Place of the option that the keys have reached. */
  @state() private active = -1;
  /** Whether the results stand below the box. */
  @state() private listed = false;

  readonly #finder = new Finder(this, {
    types: () => this.types,
    text: () => this.text,
    limit: () => this.#limit,
    onFound: () => (this.active = -1),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#finder.request) this.setAttribute('state', 'ready');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#finder.hush();
    this.#close();
  }

  protected override get label(): string {
    return this.l10n.msg('Search');
  }

  protected override renderContent(): TemplateResult {
    const {l10n, text, open, active} = this;
    const {found, engine, note, request, wake} = this.#finder;
    const expanded = open && found.groups.length + found.words.length > 0;
    return html`
      ${renderBox({
        text, expanded, active, note: open && !expanded ? note : undefined,
        suggestions: engine?.renderSuggestions({
          found, limit: this.#limit, active, open: expanded, onOpened: this.#close,
          onWord: (word) => this.#type(word), onAll: (name) => void this.#showMore(name, 0),
        }, l10n),
        onFocusIn: wake, onFocusOut: this.#onFocusOut, onInput: this.#onInput, onKeyDown: this.#onKeyDown,
        onSubmit: this.#onSubmit,
      }, l10n)}
      ${request && request.state !== 'loading' ? renderState(this, request, l10n, {
        blocks: 0, emptyText: l10n.msg('There is nothing to search yet.'), ready: this.#renderReady,
      }) : nothing}`;
  }

  readonly #renderReady = ({failed, meta}: Found): unknown => {
    if (!this.text.trim()) return nothing;
    const {engine, found: {groups}, countText, request} = this.#finder;
    return html`
      ${failed.length
        ? engine!.renderFailed(failed, request!.pending, () => void request!.retry(), this.l10n) : nothing}
      ${this.listed && this.#finder.request!.data!.text ? engine!.renderResults({
        groups, countText, meta, level: wholeNumber(this.headingLevel, 2, 5, 2) + 1,
        onMore: (name, from) => void this.#showMore(name, from),
      }, this.l10n) : nothing}`;
  };

  get #limit(): number {
    return wholeNumber(this.limit, 1, 20, 5);
  }

  #type(text: string): void {
    this.text = text;
    this.open = Boolean(text.trim());
    this.active = -1;
    this.listed = false;
    this.#finder.wake();
    this.#finder.hush();
  }

  /** Shows more results of a kind below the box, with the focus on the first that was not in view. */
  async #showMore(name: CollectionName, from: number): Promise<void> {
    this.open = false;
    this.listed = true;
    await this.#finder.more(name);
    await this.updateComplete;
    const list = this.renderRoot.querySelector(`[data-kind=${name}] [part=list]`);
    (list?.querySelector<HTMLElement>(`li:nth-child(${from + 1}) a`) ?? (list as HTMLElement | null))?.focus();
  }

  readonly #onInput = (event: Event) => this.#type((event.target as HTMLInputElement).value);

  readonly #onFocusOut = ({currentTarget, relatedTarget}: FocusEvent) => {
    if (!(currentTarget as Node).contains(relatedTarget as Node | null)) this.#close();
  };

  readonly #close = () => {
    this.open = false;
    this.active = -1;
  };

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    if (!this.text.trim()) return;
    this.#close();
    this.listed = true;
    this.#finder.say();
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    const {open, active, text} = this;
    const action = keyAction(event, {open, active, text, count: countOptions(this.#finder.found, this.#limit)});
    if (action === undefined) return;
    if (action !== 'text') event.preventDefault();
    if (action === 'close') this.#close();
    else if (action === 'clear') this.#type('');
    else if (action === 'follow') this.#follow(event);
    else void this.#reach(typeof action === 'number' ? action : -1);
  };

  /** Goes to an option, or back to the text. */
  async #reach(place: number): Promise<void> {
    this.open = true;
    this.active = place;
    await this.updateComplete;
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({block: 'nearest'});
  }

  /** The link under the keys is followed as by a click, so that Ctrl and the like mean what they always do. */
  #follow({ctrlKey, metaKey, shiftKey}: KeyboardEvent): void {
    this.renderRoot.querySelector('[aria-selected=true]')?.dispatchEvent(
      new MouseEvent('click', {bubbles: true, cancelable: true, composed: true, ctrlKey, metaKey, shiftKey}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-search': Search;
  }
}
