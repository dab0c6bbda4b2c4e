import {html, nothing, type TemplateResult} from 'lit';
import {catalogues} from '../../locales/generated/governance/index.js';
import type {BodyCard} from '../../src/protocol/collections/bodies.js';
import type {MemberCard} from '../../src/protocol/collections/members.js';
import {property} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {listStyles} from '../core/list/list.styles.js';
import {renderFooter, renderMeta, renderSource, renderTitle} from '../core/pieces.js';
import {renderBody} from '../core/records/body.js';
import {renderPerson} from '../core/records/person.js';
import {renderRecords} from '../core/records/record.js';
import {RequestController} from '../core/request-controller.js';
import {renderNote, renderState} from '../core/states.js';
import {governanceStyles} from './governance.styles.js';
import {type GovernanceData, loadGovernance} from './load.js';

/**
 * How the alliance is governed: what it is, and for each of its bodies what it does, since when, which institutions
 * belong to it, and who holds its offices. Says so where public sources name only some of a body.
 *
 * @tag wdea-governance
 * @slot - Shown until there are bodies, and when they cannot be loaded: put a link to the organisational chart here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while the bodies are loading.
 * @slot empty - Replaces the note that there are no bodies.
 * @slot error - Replaces the note that the bodies could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart list - The bodies.
 * @csspart item - One body, or one holder of an office in it.
 * @csspart title - The name of a body, a person or an institution.
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
 * @fires {WdeaLoadEvent} wdea-load - The bodies are shown.
 * @fires {WdeaErrorEvent} wdea-error - The bodies could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows the link of a body, a person or an institution. Cancellable.
 */
export class Governance extends WdeaElement {
  static override readonly tag = 'wdea-governance';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, governanceStyles];

  /** Only this body (its id), such as `executive-council`; `alliance` for the alliance itself. */
  @property() body?: string;

  readonly #request = new RequestController(this, {
    args: () => [this.source, this.l10n.wanted, this.body] as const,
    load: ([, language, body], signal) => loadGovernance(this.snapshot, language, body, signal),
    isEmpty: ({bodies}) => bodies.length === 0,
    onData: ({bodies}) => bodies.length,
  });

  protected override get label(): string {
    return this.l10n.msg('Governance');
  }

  protected override renderContent(): unknown {
    const {msg} = this.l10n;
    const emptyText = this.body ? msg('This record is not published here.') : msg('No bodies have been published yet.');
    return renderState(this, this.#request, this.l10n, {
      blocks: this.body ? 1 : 6, emptyText, ready: this.#renderGovernance,
    });
  }

  readonly #renderGovernance = (data: GovernanceData): TemplateResult => {
    const {bodies, people = [], institutions = [], meta} = data;
    const view = (body: BodyCard) => html`${renderBody(body, this.l10n)}${this.#renderComposition(body, data)}`;
    // The alliance itself stands above its bodies.
    const [introduction, rest] = bodies[0]!.order === 0 ? [bodies[0]!, bodies.slice(1)] : [undefined, bodies];
    return html`
      ${introduction ? html`<div class="introduction" tabindex="-1">${view(introduction)}</div>` : nothing}
      ${rest.length > 0 ? renderRecords(rest, view, this.l10n) : nothing}
      ${data.people && data.institutions ? nothing : this.#renderGap()}
      ${renderFooter([...bodies, ...people, ...institutions], meta, this.l10n)}`;
  };

  /** Who belongs to a body and who holds its offices, as far as it is known. */
  #renderComposition(body: BodyCard, {people, institutions = []}: GovernanceData): unknown {
    const {msg, format, number} = this.l10n;
    const holders = people?.filter((person) => person.body === body.id) ?? [];
    const named = (ids: readonly string[] = []) => institutions.filter(({id}) => ids.includes(id));
    const [chair] = named(body.chair ? [body.chair] : []);
    const units = named(body.members);
    // A body has either institutions or persons as its members.
    const known = body.chair || body.members ? body.members?.length : people && holders.length;
    const extent = body.size !== undefined && (known === undefined || known >= body.size ? number(body.size)
      : format(msg('{known} of {size} named in public sources'), {known, size: body.size}));
    if (!chair && !extent && units.length + holders.length === 0) return nothing;
    return html`
      <dl>
        ${chair ? html`<dt>${msg('Chair institution')}</dt><dd>${this.#renderInstitution(chair)}</dd>` : nothing}
        ${extent || units.length > 0 ? html`
          <dt>${msg('Composition')}</dt>
          <dd>
            ${extent ? html`<p>${extent}</p>` : nothing}
            ${units.length > 0 ? html`
              <ul role="list">${units.map((unit) => html`<li>${this.#renderInstitution(unit)}</li>`)}</ul>` : nothing}
          </dd>` : nothing}
        ${holders.length > 0 ? html`
          <dt>${msg('Office-holders')}</dt>
          <dd>${renderRecords(holders, renderPerson, this.l10n)}</dd>` : nothing}
      </dl>`;
  }

  #renderInstitution(member: MemberCard): TemplateResult {
    return renderMeta([renderTitle('members', member, 'name', this.l10n), renderSource(member, this.l10n)]);
  }

  /** Says that persons or institutions are missing because they could not be loaded, not because none is known. */
  #renderGap(): TemplateResult {
    const {l10n} = this;
    const text = l10n.msg('Some persons or institutions could not be loaded.');
    return renderNote(text, l10n, () => void this.#onRetry(), this.#request.pending);
  }

  /** The button is gone once there is nothing to try again; the focus goes to what has come. */
  readonly #onRetry = async () => {
    await this.#request.retry();
    await this.updateComplete;
    const {people, institutions} = this.#request.data!;
    if (people && institutions) this.renderRoot.querySelector<HTMLElement>('.introduction, .items')!.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-governance': Governance;
  }
}
