import {html, nothing, type TemplateResult} from 'lit';
import {catalogues} from '../../locales/generated/item/index.js';
import {WdeaError} from '../../src/errors.js';
import type {PageMeta} from '../../src/page.js';
import {textOf} from '../../src/protocol/records.js';
import {snapshotInfo} from '../../src/snapshot-info.js';
import {property} from '../core/decorators.js';
import {detailsStyles} from '../core/details/details.styles.js';
import {renderRows} from '../core/details/rows.js';
import {renderSources} from '../core/details/sources.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {listStyles} from '../core/list/list.styles.js';
import {levelInside} from '../core/list/outline.js';
import {renderFooter} from '../core/pieces.js';
import {RequestController} from '../core/request-controller.js';
import {renderState} from '../core/states.js';
import {itemStyles} from './item.styles.js';
import {type Shown, views} from './views.js';

/** A record and the edition that it is from. */
interface ItemData extends Shown {
  readonly meta: PageMeta;
}

/**
 * One record of any collection with all that is known of it, and every source that says so.
 *
 * @tag wdea-item
 * @slot - Shown until there is the record, and when it cannot be loaded: put a link to it here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while the record is loading.
 * @slot empty - Replaces the note that the record is not published.
 * @slot error - Replaces the note that the record could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart title - The record's title.
 * @csspart link - A link.
 * @csspart meta - A line of facts.
 * @csspart list - The sources.
 * @csspart item - One source.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @cssproperty --wdea-color-accent - Colour of links.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of text.
 * @cssproperty --wdea-color-border - Colour of lines.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @fires {WdeaLoadEvent} wdea-load - The record is shown; `count` is 0 when it is not published.
 * @fires {WdeaErrorEvent} wdea-error - The record could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows a record's link. Cancellable.
 */
export class Item extends WdeaElement {
  static override readonly tag = 'wdea-item';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, detailsStyles, itemStyles];

  /**
   * The record's collection: `members`, `news`, `events`, `resources`, `practices`, `people`, `bodies`, `services` or
   * `facts`.
   */
  @property() collection?: string;

  /** The record's id. */
  @property() record?: string;

  readonly #request = new RequestController(this, {
    args: () => [this.sourceInUse, this.l10n.wanted, this.collection, this.record] as const,
    load: (_, signal) => this.#load(signal),
    isEmpty: (data) => data === null,
    onData: (data) => (data ? 1 : 0),
  });

  protected override get label(): string {
    const record = this.#request.data?.record;
    return (record && (textOf(record, 'title').value || textOf(record, 'name').value)) || this.l10n.msg('Record');
  }

  protected override renderContent(): unknown {
    return renderState(this, this.#request, this.l10n, {
      blocks: 1,
      emptyText: this.l10n.msg('This record is not published here.'),
      ready: (data) => (data ? this.#renderRecord(data) : nothing),
    });
  }

  #renderRecord({record, related, meta, renderView, rows}: ItemData): TemplateResult {
    const {l10n} = this;
    const {msg} = l10n;
    const named = Object.values(related).flat();
    return html`
      <div class="record">${renderView(l10n)}</div>
      ${renderRows(rows(l10n))}
      <div class="label" role="heading" aria-level=${levelInside(this)}>${msg('Sources')}</div>
      ${record.confidence === 'implied'
        ? html`<p class="implied">${msg('The sources imply this, but do not say it in so many words.')}</p>` : nothing}
      ${renderSources(record, l10n)}
      ${renderFooter([record, ...named], meta, l10n)}`;
  }

  /** The record; `null` when there is none, since a page may name one that has been withdrawn. */
  async #load(signal: AbortSignal): Promise<ItemData | null> {
    const {snapshot, collection = '', record = '', l10n: {wanted}} = this;
    if (!Object.hasOwn(views, collection) || !record) return null;
    try {
      const shown = await views[collection]!(snapshot, wanted, record, {signal});
      return {...shown, meta: {...await snapshotInfo(snapshot, {signal}), language: shown.record.lang}};
    } catch (error) {
      if (error instanceof WdeaError && /^(NOT_FOUND|EDITION_MISSING)$/.test(error.code)) return null;
      throw error;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-item': Item;
  }
}
