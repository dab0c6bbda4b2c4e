import {html, nothing, type TemplateResult} from 'lit';
import {catalogues} from '../../locales/generated/member-card/index.js';
import {isMember, type Member} from '../../src/protocol/collections/members.js';
import {property} from '../core/decorators.js';
import {detailsStyles} from '../core/details/details.styles.js';
import {renderSources} from '../core/details/sources.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {listStyles} from '../core/list/list.styles.js';
import {plural} from '../core/list/plural.js';
import {joinSentences, renderFooter} from '../core/pieces.js';
import {memberFacts, renderOwnName} from '../core/records/member.js';
import {renderNews} from '../core/records/news.js';
import {renderPractice} from '../core/records/practice.js';
import {renderRecord, renderRecords} from '../core/records/record.js';
import {renderResource} from '../core/records/resource.js';
import {RequestController} from '../core/request-controller.js';
import {renderNote, renderState} from '../core/states.js';
import {renderDetails} from './details.js';
import {loadMember, type MemberData} from './load.js';
import {memberCardStyles} from './member-card.styles.js';

/**
 * One member or supporting organisation of the alliance: what and where it is, what it is to the alliance, its
 * sources, and the news, resources and practices that it has part in.
 *
 * @tag wdea-member-card
 * @slot - Shown until there is the organisation, and when it cannot be loaded: put a link to it here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while the organisation is loading.
 * @slot empty - Replaces the note that the organisation is not published.
 * @slot error - Replaces the note that the organisation could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart list - A list of news, resources or practices.
 * @csspart item - The organisation, or one entry of such a list.
 * @csspart title - Its name or title.
 * @csspart link - A link.
 * @csspart meta - The line of facts below it.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @cssproperty --wdea-color-accent - Colour of links.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of text.
 * @cssproperty --wdea-color-border - Colour of lines.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @cssproperty --wdea-radius - Rounding of corners.
 * @fires {WdeaLoadEvent} wdea-load - The organisation is shown.
 * @fires {WdeaErrorEvent} wdea-error - The organisation could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows the link of a name or title. Cancellable.
 */
export class MemberCard extends WdeaElement {
  static override readonly tag = 'wdea-member-card';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, detailsStyles, memberCardStyles];

  /** Id of the organisation. */
  @property() member?: string;

  readonly #request = new RequestController(this, {
    args: () => [this.source, this.l10n.wanted, this.member] as const,
    load: async ([, language, id], signal) => (id ? loadMember(this.snapshot, language, id, signal) : null),
    isEmpty: (data) => data === null,
    onData: (data) => (data ? 1 : 0),
  });

  protected override get label(): string {
    return this.#request.data?.member.name ?? this.l10n.msg('Organisation');
  }

  protected override renderContent(): unknown {
    return renderState(this, this.#request, this.l10n, {
      blocks: 1,
      emptyText: this.l10n.msg('This organisation is not published here.'),
      ready: (data) => data && this.#renderCard(data),
    });
  }

  #renderCard(data: MemberData): TemplateResult {
    const {l10n} = this;
    const {member, meta, news, resources, practices} = data;
    const shown = [member, ...news ?? [], ...resources ?? [], ...practices ?? []];
    return html`
      <div class="card" part="item">
        ${renderRecord('members', member, l10n, {
          title: 'name',
          body: html`${renderOwnName(member)}<p class="summary">${this.#standing(member)}</p>`,
          facts: memberFacts(member, l10n),
        })}
        ${renderDetails(member, l10n)}
      </div>
      ${this.#renderMore(data)}
      ${news && resources && practices ? nothing : this.#renderMissing()}
      ${renderFooter(shown, meta, l10n)}`;
  }

  /** What the organisation is to the alliance; when it joined stands among its facts. */
  #standing(member: Member): string {
    const {msg} = this.l10n;
    return joinSentences([
      isMember(member) ? msg('Member of the alliance.')
        : msg('Supports the alliance. Supporting organisations are not counted among its members.'),
      member.confidence === 'implied' && msg('The sources imply this, but do not say it in so many words.'),
    ], this.l10n);
  }

  #renderMore({member, news = [], resources = [], practices = []}: MemberData): TemplateResult {
    const {l10n} = this;
    const count = (message: string, {length}: readonly unknown[]) => plural(message, {n: length}, l10n);
    const {msg} = l10n;
    return html`<div class="more">
      ${renderFold(count(msg('{n, plural, one {# news item} other {# news items}}'), news), news.length
        && renderRecords(news, renderNews, l10n))}
      ${renderFold(count(msg('{n, plural, one {# resource} other {# resources}}'), resources), resources.length
        && renderRecords(resources, renderResource, l10n))}
      ${renderFold(count(msg('{n, plural, one {# practice} other {# practices}}'), practices), practices.length
        && renderRecords(practices, renderPractice, l10n))}
      ${renderFold(count(msg('{n, plural, one {# source} other {# sources}}'), member.sources),
        renderSources(member, l10n))}
    </div>`;
  }

  #renderMissing(): TemplateResult {
    const {l10n} = this;
    const text = l10n.msg('Some of what belongs to this organisation cannot be reached at the moment.');
    return renderNote(text, l10n, this.#onRetry, this.#request.pending);
  }

  /** The button may go with the note: the focus then stands where the missing content has come. */
  readonly #onRetry = () => void this.#request.retry().then(() => {
    if (!this.shadowRoot!.activeElement) this.renderRoot.querySelector('summary')?.focus();
  });
}

/** What is there when a reader wants it; nothing when it is empty. */
const renderFold = (label: string, content: unknown): unknown =>
  (content ? html`<details><summary>${label}</summary>${content}</details>` : nothing);

declare global {
  interface HTMLElementTagNameMap {
    'wdea-member-card': MemberCard;
  }
}
