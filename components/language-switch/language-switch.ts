import {html, nothing, type TemplateResult} from 'lit';
import {catalogues} from '../../locales/generated/language-switch/index.js';
import {defaultLanguage, type Language, languages, matchLanguage} from '../../src/protocol/languages.js';
import {property} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {inheritedLang, unwatchLang, watchLang} from '../core/language.js';
import {endonyms} from './endonyms.js';
import {WdeaLanguageEvent} from './language-event.js';
import {languageSwitchStyles} from './language-switch.styles.js';
import {elementsOf, elementsOfThePage} from './targets.js';

/**
 * The six languages by the names that they call themselves. Choosing one sets the `lang` of the elements of the kit
 * that are on the page then, or of those that `for` names. It loads nothing, and it stores nothing: the next page
 * begins in its own language.
 *
 * @tag wdea-language-switch
 * @slot - Not shown: put links to the page in its other languages here, for readers without scripts.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart list - The languages.
 * @csspart item - One language.
 * @csspart action - Its button; the present one has `aria-current`.
 * @cssproperty --wdea-color-accent - Colour of the names, and of the line below the present one.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of the present name.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @fires {WdeaLanguageEvent} wdea-language - A person chooses a language. Cancellable: then nothing is switched.
 */
export class LanguageSwitch extends WdeaElement {
  static override readonly tag = 'wdea-language-switch';
  static override readonly catalogues = [catalogues];
  static override styles = [hostStyles, languageSwitchStyles];

  /**
   * Ids of the elements to switch, separated by spaces. Each may also be an element of the page that holds others.
   * Default: all elements of the kit on the page.
   */
  @property({attribute: 'for'}) htmlFor?: string;

  /** Languages to offer, in this order, separated by spaces: `fr en ar`. Default: all six. */
  @property() languages?: string;

  /** The elements to switch, in place of `for`; an element that shows a switch names itself here. */
  @property({attribute: false}) target?: readonly Element[];

  override connectedCallback(): void {
    super.connectedCallback();
    // Another switch, or the page itself, may change the language of what this one is for.
    watchLang(this.#onLang);
    this.setAttribute('state', 'ready');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unwatchLang(this.#onLang);
  }

  protected override get label(): string {
    return this.l10n.msg('Language');
  }

  protected override renderContent(): TemplateResult {
    return html`
      <ul class="languages" part="list" role="list" aria-label=${this.within ? this.label : nothing}>${
        this.#offered.map((language) => html`
        <li part="item">${this.#renderButton(language)}</li>`)}
      </ul>`;
  }

  #renderButton(language: Language): TemplateResult {
    return html`<button type="button" part="action" lang=${language}
      aria-current=${language === this.#present ? 'true' : nothing}
      @click=${() => this.#onChoose(language)}>${endonyms[language]}</button>`;
  }

  get #offered(): readonly Language[] {
    const known = (this.languages ?? '').split(/\s+/).map(matchLanguage).filter((language) => language !== undefined);
    return known.length ? [...new Set(known)] : languages;
  }

  /** The elements that were named; the language of the first of them counts as the present one. */
  get #named(): readonly Element[] | undefined {
    return this.target ?? (this.htmlFor === undefined ? undefined : elementsOf(this.htmlFor, this));
  }

  get #present(): Language {
    return matchLanguage(inheritedLang(this.#named?.[0] ?? this)) ?? defaultLanguage;
  }

  /** An element that shows a switch hands its language down to it; any other switch changes with what it is for. */
  get #targets(): readonly Element[] {
    return this.target ?? [...new Set([...this.#named ?? elementsOfThePage(this), this])];
  }

  readonly #onLang = () => this.requestUpdate();

  async #onChoose(language: Language): Promise<void> {
    const targets = this.#targets;
    if (!this.dispatchEvent(new WdeaLanguageEvent(language, targets))) return;
    for (const target of targets) target.setAttribute('lang', language);
    this.l10n.refresh();
    this.requestUpdate();
    await this.l10n.ready;
    const {msg, format} = this.l10n;
    // Said in the language that was chosen, unless its texts failed to come, or yet another was chosen meanwhile.
    if (this.l10n.language === language) this.announce(format(msg('Language: {name}'), {name: endonyms[language]}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-language-switch': LanguageSwitch;
  }
}
