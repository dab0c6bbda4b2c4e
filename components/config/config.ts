import {html, type TemplateResult} from 'lit';
import {property} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {configStyles} from './config.styles.js';
import {addConfig, giveWithin, removeConfig} from './defaults.js';

/**
 * Defaults for a page: writes its own `source`, `lang` and `theme` onto the elements of the kit that come after it in
 * the document and have none of their own, those that are added later included. Where there are several, the nearest
 * one before an element counts, for each attribute by itself. What it wrote follows its changes, and goes with it. It
 * shows nothing. The loader defines it before the others; where a page's own script defines the elements, it comes
 * first there too, lest they ask another source before.
 *
 * @tag wdea-config
 */
export class Config extends WdeaElement {
  static override readonly tag = 'wdea-config';
  static override readonly catalogues = [];
  static override styles = configStyles;

  /** Address of the published folder that the elements read. Default: each has its own. */
  @property({reflect: true}) override source?: string;

  /** Colours of the elements: `light` or `dark`. Default: those of the page. */
  @property({reflect: true}) override theme?: 'light' | 'dark';

  #root: ParentNode | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#root = this.getRootNode() as ParentNode;
    addConfig(this);
    this.setAttribute('state', 'ready');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#root) removeConfig(this, this.#root);
    this.#root = undefined;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (this.#root) giveWithin(this.#root);
  }

  protected override get label(): string {
    return '';
  }

  protected override renderContent(): undefined {
    return undefined;
  }

  /** It is no region of the page. */
  protected override render(): TemplateResult {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-config': Config;
  }
}
