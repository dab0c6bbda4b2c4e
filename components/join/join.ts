import {html, nothing, type TemplateResult} from 'lit';
import {catalogues} from '../../locales/generated/join/index.js';
import {openCollection} from '../../src/collection.js';
import type {PageMeta} from '../../src/page.js';
import {bodies, type BodyCard} from '../../src/protocol/collections/bodies.js';
import {type ResourceCard, resources} from '../../src/protocol/collections/resources.js';
import type {Language} from '../../src/protocol/languages.js';
import {safeUrl} from '../../src/protocol/safe-url.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {listStyles} from '../core/list/list.styles.js';
import {renderSubheading} from '../core/list/outline.js';
import {renderFooter, renderText, renderTitle} from '../core/pieces.js';
import {renderBody} from '../core/records/body.js';
import {renderResource} from '../core/records/resource.js';
import {RequestController} from '../core/request-controller.js';
import {renderState} from '../core/states.js';
import {joinStyles} from './join.styles.js';

interface JoinData {
  /** The record of the alliance itself, when it is published. */
  readonly alliance: BodyCard | undefined;
  readonly charter: ResourceCard | undefined;
  readonly meta: PageMeta;
}

/**
 * For organisations that think of joining: what the alliance is and aims at, what kinds of organisations have joined,
 * its charter, and where to ask.
 *
 * @tag wdea-join
 * @slot - Shown until there is content, and when it cannot be loaded: put a link to the alliance's website here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while the content is loading.
 * @slot empty - Replaces the note that there is nothing on joining.
 * @slot error - Replaces the note that the content could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading of the element, or of one of its sections.
 * @csspart list - The aims, or the kinds of organisations.
 * @csspart item - One of them.
 * @csspart title - The name of the alliance or of its charter.
 * @csspart link - A link.
 * @csspart meta - The line of facts below a name.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @cssproperty --wdea-color-accent - Colour of links.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of text.
 * @cssproperty --wdea-color-border - Colour of lines.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @cssproperty --wdea-radius - Rounding of corners.
 * @fires {WdeaLoadEvent} wdea-load - The content is shown.
 * @fires {WdeaErrorEvent} wdea-error - The content could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows the link of the alliance or of its charter. Cancellable.
 */
export class Join extends WdeaElement {
  static override readonly tag = 'wdea-join';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, joinStyles];

  readonly #request = new RequestController(this, {
    args: () => [this.source, this.l10n.wanted] as const,
    load: ([, language], signal) => this.#load(language, signal),
    isEmpty: ({alliance}) => !alliance,
    onData: ({alliance, charter}) => Number(Boolean(alliance)) + Number(Boolean(charter)),
  });

  protected override get label(): string {
    return this.l10n.msg('Joining the alliance');
  }

  protected override renderContent(): unknown {
    const emptyText = this.l10n.msg('Nothing has been published on joining yet.');
    return renderState(this, this.#request, this.l10n, {
      blocks: 4, emptyText, ready: (data) => data.alliance && this.#renderJoin(data.alliance, data),
    });
  }

  #renderJoin(alliance: BodyCard, {charter, meta}: JoinData): TemplateResult {
    const {l10n, l10n: {msg}} = this;
    const {aims = [], admits = []} = alliance;
    return html`
      ${renderBody(alliance, l10n)}
      ${aims.length > 0 ? html`
        ${renderSubheading(this, msg('Aims'))}
        ${renderPoints(aims.map((_, at) => renderText(alliance, `aims.${at}`, l10n)))}` : nothing}
      ${admits.length > 0 ? html`
        ${renderSubheading(this, msg('Who has joined'))}
        <p>${msg('Organisations of these kinds have joined:')}</p>
        ${renderPoints(admits.map(({name}) => name))}` : nothing}
      ${charter ? html`${renderSubheading(this, msg('Charter'))}${renderResource(charter, l10n)}` : nothing}
      ${renderSubheading(this, msg('Where to ask'))}
      <p>${msg('No contact address for questions about joining is published here.')}</p>
      ${alliance.link.kind === 'page' && safeUrl(alliance.link.url) ? html`
        <p>${msg('Website of the alliance:')} ${renderTitle('bodies', alliance, 'name', l10n)}</p>` : nothing}
      ${renderFooter(charter ? [alliance, charter] : [alliance], meta, l10n)}`;
  }

  async #load(language: Language, signal: AbortSignal): Promise<JoinData> {
    const [{items, meta}, charter] = await Promise.all([
      openCollection(this.snapshot, bodies, language).list({limit: Infinity}, {signal}),
      // The rest can be read without the charter.
      openCollection(this.snapshot, resources, language).pick(['wdea-charter'], {signal})
        .then(([card]) => card, () => undefined),
    ]);
    return {alliance: items.find(({id}) => id === 'alliance'), charter, meta};
  }
}

const renderPoints = (points: readonly unknown[]): TemplateResult => html`
  <ul class="points" part="list">${points.map((point) => html`<li part="item">${point}</li>`)}</ul>`;

declare global {
  interface HTMLElementTagNameMap {
    'wdea-join': Join;
  }
}
