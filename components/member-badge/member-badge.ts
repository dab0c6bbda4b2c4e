import {html, type TemplateResult} from 'lit';
import {catalogues} from '../../locales/generated/member-badge/index.js';
import {openCollection} from '../../src/collection.js';
import type {PageMeta} from '../../src/page.js';
import {bodies, type BodyCard} from '../../src/protocol/collections/bodies.js';
import {isMember, type MemberCard, members} from '../../src/protocol/collections/members.js';
import type {RecordBase} from '../../src/protocol/records.js';
import {property} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {renderFooter, renderMeta, renderSource, renderTitle} from '../core/pieces.js';
import {RequestController} from '../core/request-controller.js';
import {renderState} from '../core/states.js';
import {memberBadgeStyles} from './member-badge.styles.js';

/** What a badge says: who belongs to what. */
interface BadgeData {
  readonly member: MemberCard;
  readonly alliance: BodyCard;
  readonly meta: PageMeta;
}

/**
 * That an organisation is a member of the alliance, or supports it, with the links to check it. Says nothing for an
 * organisation that is not published, and nothing before it is known.
 *
 * @tag wdea-member-badge
 * @slot - Shown until the organisation is found, and where it is not: put a link to the alliance here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while the organisation is looked up.
 * @slot error - Replaces the note that the organisation could not be looked up.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart item - The badge.
 * @csspart title - The name of the alliance, and that of the organisation.
 * @csspart link - A link.
 * @csspart meta - The organisation and the source.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @cssproperty --wdea-color-accent - Colour of links.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of text.
 * @cssproperty --wdea-color-border - Colour of the badge's border.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @cssproperty --wdea-radius - Rounding of corners.
 * @fires {WdeaLoadEvent} wdea-load - The badge is shown, or the organisation was not found: then `count` is 0.
 * @fires {WdeaErrorEvent} wdea-error - The organisation could not be looked up.
 * @fires {WdeaOpenEvent} wdea-open - A person follows the link of a name. Cancellable.
 */
export class MemberBadge extends WdeaElement {
  static override readonly tag = 'wdea-member-badge';
  static override readonly catalogues = [catalogues];
  static override styles = [hostStyles, memberBadgeStyles];

  /** Id of the organisation. */
  @property() member?: string;

  /** How large the badge is: `small`, `medium` or `large`. */
  @property({reflect: true}) size: 'small' | 'medium' | 'large' = 'medium';

  readonly #request = new RequestController(this, {
    args: () => [this.source, this.l10n.wanted, this.member] as const,
    load: async ([, language, id], signal): Promise<BadgeData | null> => {
      // What was said of one organisation must not stand for another, not even until that is known.
      if (this.#request.data?.member.id !== id) this.#request.data = undefined;
      if (!id) return null;
      const collection = openCollection(this.snapshot, members, language);
      const [[member], [alliance], {meta}] = await Promise.all([
        collection.pick([id], {signal}),
        openCollection(this.snapshot, bodies, language).pick(['alliance'], {signal}),
        collection.list({limit: 1}, {signal}),
      ]);
      return member && alliance ? {member, alliance, meta} : null;
    },
    isEmpty: (data) => data === null,
    onData: (data) => (data ? 1 : 0),
  });

  protected override get label(): string {
    return this.l10n.msg('Relation to the alliance');
  }

  /** An organisation that is not published leaves no trace but the page's own content. */
  protected override render(): TemplateResult {
    return this.#request.state === 'empty' ? html`<slot></slot>` : super.render();
  }

  protected override renderContent(): unknown {
    return renderState(this, this.#request, this.l10n, {
      blocks: 1, emptyText: '', ready: (data) => data && this.#renderBadge(data),
    });
  }

  #renderBadge({member, alliance, meta}: BadgeData): TemplateResult {
    const {l10n} = this;
    const {format, date} = l10n;
    const [before, after] = this.#standing(member).split('{alliance}')
      .map((part) => format(part, {date: member.joined ? date(member.joined) : ''}));
    return html`
      <div class="badge" part="item">
        <p class="standing">${before}${renderTitle('bodies', alliance, 'name', l10n)}${after}</p>
        ${renderMeta([renderTitle('members', member, 'name', l10n), renderSource(member, l10n)])}
        ${renderFooter([member, alliance].map(nameOf), meta, l10n)}
      </div>`;
  }

  /** What the organisation is to the alliance, whose name stands in the place of `{alliance}`. */
  #standing(member: MemberCard): string {
    const {msg} = this.l10n;
    if (!isMember(member)) return msg('Supporting organisation of the {alliance}');
    return member.joined ? msg('Member of the {alliance} since {date}') : msg('Member of the {alliance}');
  }
}

/** A record as far as a badge shows it, so that its footer tells of no other texts. */
const nameOf = ({borrowed, drafts, ...record}: RecordBase): RecordBase => ({
  ...record,
  ...(borrowed?.['name'] && {borrowed}),
  ...(drafts?.includes('name') && {drafts}),
});

declare global {
  interface HTMLElementTagNameMap {
    'wdea-member-badge': MemberBadge;
  }
}
