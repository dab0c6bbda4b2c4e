import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {catalogues} from '../../locales/generated/portal/index.js';
import {snapshotInfo} from '../../src/snapshot-info.js';
import {property, state} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {levelInside, nameOf} from '../core/list/outline.js';
import {readUrl, writeUrl} from '../core/list/url-state.js';
import {RequestController} from '../core/request-controller.js';
import {listParts} from '../core/section/section-parts.js';
import {renderState} from '../core/states.js';
import {InfoColumn} from '../info-column/info-column.js';
import {LanguageSwitch} from '../language-switch/language-switch.js';
import {ResourceService} from '../resource-service/resource-service.js';
import {ServiceHall} from '../service-hall/service-hall.js';
import {portalStyles} from './portal.styles.js';
import {tabAt} from './tabs.js';

const sections = ['information', 'resources', 'services'] as const;
type Section = (typeof sections)[number];

const isSection = (name: string | undefined): name is Section => (sections as readonly unknown[]).includes(name);

/**
 * The international platform: its three sections as tabs, with a switch for the language. A section is loaded when it
 * is first opened.
 *
 * @tag wdea-portal
 * @slot - Shown until the platform can be shown, and when it cannot be loaded: put a link to the platform here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while the platform is loading.
 * @slot error - Replaces the note that the platform could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart controls - The languages; the row of tabs; buttons, search and filters of the sections.
 * @csspart tab - A tab.
 * @csspart panel - What a tab opens.
 * @csspart list - The news, resources or services.
 * @csspart item - One of them.
 * @csspart title - Its title.
 * @csspart link - Its link.
 * @csspart meta - The line of facts below it.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @csspart export - Links to the same content for other programs.
 * @cssproperty --wdea-color-accent - Colour of links and of the open tab's line.
 * @cssproperty --wdea-color-on-accent - Colour of text on the accent.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of text.
 * @cssproperty --wdea-color-border - Colour of lines.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @cssproperty --wdea-radius - Rounding of corners.
 * @fires {WdeaLoadEvent} wdea-load - The tabs are shown; again whenever a section shows something else.
 * @fires {WdeaErrorEvent} wdea-error - The platform, or a section, could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows a link. Cancellable.
 * @fires {WdeaLanguageEvent} wdea-language - A person chooses a language. Cancellable.
 */
export class Portal extends WdeaElement {
  static override readonly tag = 'wdea-portal';
  static override readonly catalogues = [catalogues];
  static override readonly dependencies = [InfoColumn, ResourceService, ServiceHall, LanguageSwitch];
  static override styles = [hostStyles, portalStyles];

  /** The section to begin with: `information`, `resources` or `services`. */
  @property() section: Section = 'information';

  /** Leaves the choice of the language to the page. */
  @property({type: Boolean, attribute: 'no-language-switch'}) noLanguageSwitch = false;

  /** Keeps the open section in the page's address, in a parameter that begins with this name. Default: not at all. */
  @property({attribute: 'url-state'}) urlState?: string;

  /** The section that is open. */
  @state() private current: Section = 'information';

  /** The sections that were open once; they stay, with what the reader did in them. */
  readonly #opened = new Set<Section>();

  /** Whether there is a platform at all: what is in its sections they ask for themselves. */
  readonly #request = new RequestController(this, {
    args: () => [this.source] as const,
    load: (_, signal) => snapshotInfo(this.snapshot, {signal}),
    isEmpty: () => false,
    onData: () => sections.length,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#onPopState);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#onPopState);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('section') || changed.has('urlState')) this.#open();
  }

  protected override updated(): void {
    const languages = this.renderRoot.querySelector('wdea-language-switch');
    // The switch is one of its targets, so that it speaks the new language as soon as a reader has chosen it.
    if (languages) languages.target ??= [this, languages];
  }

  protected override get label(): string {
    return this.l10n.msg('International platform');
  }

  protected override renderContent(): unknown {
    return renderState(this, this.#request, this.l10n, {blocks: 1, emptyText: '', ready: this.#renderTabs});
  }

  readonly #renderTabs = (): TemplateResult => {
    const {msg} = this.l10n;
    const names: Readonly<Record<Section, string>> = {
      information: msg('Information'), resources: msg('Resources'), services: msg('Services'),
    };
    this.#opened.add(this.current);
    return html`
      ${this.noLanguageSwitch ? nothing : html`
        <wdea-language-switch part="controls" lang=${this.l10n.wanted}
          .within=${this.#name}></wdea-language-switch>`}
      <div class="tabs" part="controls" role="tablist" aria-label=${msg('Sections')} @keydown=${this.#onKeyDown}>
        ${sections.map((name) => html`
          <button type="button" role="tab" part="tab" id="tab-${name}" aria-controls="panel-${name}"
            aria-selected=${name === this.current} tabindex=${name === this.current ? 0 : -1}
            @click=${() => this.#choose(name)}>${names[name]}</button>`)}
      </div>
      ${sections.map((name) => html`
        <div role="tabpanel" part="panel" id="panel-${name}" aria-labelledby="tab-${name}" tabindex="0"
          ?hidden=${name !== this.current}>${this.#opened.has(name) ? this.#renderSection(name) : nothing}</div>`)}`;
  };

  /** What tells the landmarks within from those of other elements on the page. */
  get #name(): string {
    return nameOf(this) || this.label;
  }

  #renderSection(name: Section): TemplateResult {
    const lang = this.l10n.wanted;
    const source = ifDefined(this.sourceInUse);
    const level = levelInside(this);
    const within = this.#name;
    switch (name) {
      case 'information':
        return html`<wdea-info-column exportparts=${listParts} lang=${lang} source=${source}
          .within=${within} heading-level=${level}></wdea-info-column>`;
      case 'resources':
        return html`<wdea-resource-service exportparts=${listParts} lang=${lang} source=${source}
          .within=${within} heading-level=${level}></wdea-resource-service>`;
      case 'services':
        return html`<wdea-service-hall exportparts=${listParts} lang=${lang} source=${source}
          .within=${within} heading-level=${level}></wdea-service-hall>`;
    }
  }

  /** Opens the section that the page's address names, else the one that its author does. */
  #open(): void {
    const named = this.urlState ? readUrl(this.urlState)['section'] : undefined;
    this.current = [named, this.section].find(isSection) ?? 'information';
  }

  #choose(name: Section): void {
    if (name === this.current) return;
    this.current = name;
    if (this.urlState) writeUrl(this.urlState, {section: name}, true);
  }

  readonly #onPopState = () => {
    if (this.urlState) this.#open();
  };

  /** The focus moves along the tabs; a section opens with it when it is there already, else when it is asked for. */
  readonly #onKeyDown = (event: KeyboardEvent) => {
    const from = sections.findIndex((name) => (event.target as Element).id === `tab-${name}`);
    const name = sections[tabAt(event.key, from, sections.length, this.l10n.dir) ?? -1];
    if (!name || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`#tab-${name}`)!.focus();
    if (this.#opened.has(name)) this.#choose(name);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-portal': Portal;
  }
}
