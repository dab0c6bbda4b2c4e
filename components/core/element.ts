import {html, LitElement, nothing, type TemplateResult} from 'lit';
import type {Snapshot} from '../../src/snapshot.js';
import {property, state} from './decorators.js';
import {type Catalogues, L10n} from './l10n.js';
import type {AnyRequest} from './request-controller.js';
import {snapshotAt} from './snapshots.js';
import {version} from './version.js';
import {wholeNumber} from './whole-number.js';

/** Whether a page has been told of an older version: once is enough. */
let told = false;

/** What every element of the kit has: a language, a source, a heading, and a polite voice. */
export abstract class WdeaElement extends LitElement {
  /** The name under which `define` registers the element. */
  static readonly tag: string;
  /** Version of the package. */
  static readonly version: string = version;
  /** The texts in the other languages that the element needs beside those of the core. */
  static readonly catalogues: readonly Catalogues[];
  /** The elements that this one shows; they are registered with it. */
  static readonly dependencies: readonly (typeof WdeaElement)[] = [];
  /** Source of elements that name none; the loader sets it to the folder that it came from. */
  static defaultSource: string | undefined;

  /**
   * Address of the published folder. Default: the folder that the loader came from; the npm package has none.
   */
  @property() source?: string;

  /** Colours: `light` or `dark`. Default: those of the page. */
  @property({reflect: true}) theme?: 'light' | 'dark';

  /** Text of the heading above the content. Default: none. */
  @property() heading?: string;

  /**
   * When the element loads anything: at once, when it is less than one screen away (`visible`), or when a reader has
   * consented (`consent`). Until then its own content stays. Default: `eager`.
   */
  @property({reflect: true}) load?: 'eager' | 'visible' | 'consent';

  /** Level of the heading, 2 to 6, to fit the page's outline. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  /**
   * Name of the element that shows this one, which then is no region of its own.
   *
   * @internal
   */
  @property({attribute: false}) within?: string;

  @state() private announcement = '';
  /** Whether it waits to be allowed to load. */
  @state() private held?: boolean;

  /** @internal */
  readonly l10n = new L10n(this, (this.constructor as typeof WdeaElement).catalogues);

  /**
   * The requests whose data the element shows.
   *
   * @internal
   */
  readonly requests: AnyRequest[] = [];

  /**
   * Registers the element. A name that is taken stays as it is; the first that an older version took is told. A newer
   * one need not be: it shows what the page asks for, and tells of this one where it comes second.
   */
  static define(tag: string = this.tag): void {
    for (const element of this.dependencies) {
      // such an element may stand on the page by itself, too
      element.defaultSource ??= this.defaultSource;
      element.define();
    }
    const taken = customElements.get(tag) as Partial<typeof WdeaElement> | undefined;
    if (!taken) {
      customElements.define(tag, this as unknown as CustomElementConstructor);
    } else if (!told && (taken.version ?? '').localeCompare(this.version, 'en', {numeric: true}) < 0) {
      told = true;
      console.warn(`<${tag}> is there in version ${taken.version ?? '?'}, not ${this.version}.`);
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.load && (this.held ??= true)) {
      void import('./permission.js').then(({permission}) => permission(this)).then(() => (this.held = false));
    }
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.isConnected) this.l10n.refresh();
  }

  /**
   * The source that the element reads: its own, else the default one.
   *
   * @internal
   */
  get sourceInUse(): string | undefined {
    return this.source ?? (this.constructor as typeof WdeaElement).defaultSource;
  }

  /**
   * The snapshot that the element reads.
   *
   * @internal
   */
  get snapshot(): Snapshot {
    return snapshotAt(this.sourceInUse, this.baseURI);
  }

  /**
   * Tells a screen reader what a person's action led to. Never called for what happens by itself.
   *
   * @internal
   */
  announce(message: string): void {
    this.announcement = message;
  }

  /**
   * The heading that the page gave the element, by attribute or by slot.
   *
   * @internal
   */
  get given(): string | null | undefined {
    return this.heading || this.querySelector(':scope > [slot=heading]')?.textContent;
  }

  /** Name of the element's region where it has no heading. */
  protected abstract get label(): string;

  /** What stands below the heading. */
  protected abstract renderContent(): unknown;

  /**
   * Waits for the catalogue, so that a page never shows English first; data are asked for at the same time. Only the
   * first update does not wait: it keeps the place of what is to come, without a word.
   */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.held) for (const request of this.requests) request.begin();
    while (this.hasUpdated && this.l10n.pending) await this.l10n.ready;
    await super.scheduleUpdate();
  }

  protected override render(): TemplateResult {
    const {heading, l10n} = this;
    const level = wholeNumber(this.headingLevel, 2, 6, 2);
    return html`
      <section part="base" lang=${l10n.wanted} dir=${l10n.dir}
          aria-label=${this.within ? nothing : this.given || this.label}>
        <slot name="heading">${heading ? html`
          <div class="heading" part="header" role="heading" aria-level=${level} dir="auto">${heading}</div>` : nothing}
        </slot>
        ${this.held ? html`<slot></slot>` : this.renderContent()}
        <div class="hidden" role="status">${this.announcement}</div>
      </section>`;
  }
}
