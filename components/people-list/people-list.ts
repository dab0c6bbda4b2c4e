import {html, nothing} from 'lit';
import {catalogues} from '../../locales/generated/people-list/index.js';
import {openCollection} from '../../src/collection.js';
import {bodies, type BodyCard} from '../../src/protocol/collections/bodies.js';
import {people, type PersonCard, type PersonField} from '../../src/protocol/collections/people.js';
import type {FacetCount} from '../../src/protocol/facets.js';
import {property} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {ListController} from '../core/list/list-controller.js';
import {renderList} from '../core/list/list-parts.js';
import {listStyles} from '../core/list/list.styles.js';
import {renderSubheading} from '../core/list/outline.js';
import {plural} from '../core/list/plural.js';
import {renderMeta, renderSource, renderTitle} from '../core/pieces.js';
import {renderPerson} from '../core/records/person.js';
import {renderRecords} from '../core/records/record.js';
import {wholeNumber} from '../core/whole-number.js';
import {peopleListStyles} from './people-list.styles.js';

const fields = ['body', 'office', 'country'] as const satisfies readonly PersonField[];

/**
 * Experts and holders of offices in the alliance, by the body that they belong to. Says so where public sources name
 * only some persons of a body.
 *
 * @tag wdea-people-list
 * @slot - Shown until there are people, and when they cannot be loaded: put a link to the people here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute.
 * @slot loading - Replaces what is shown while people are loading.
 * @slot empty - Replaces the note that there are no people.
 * @slot error - Replaces the note that people could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart controls - Search and filters.
 * @csspart list - The persons of one body.
 * @csspart item - One person.
 * @csspart title - The name.
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
 * @fires {WdeaLoadEvent} wdea-load - People are shown.
 * @fires {WdeaErrorEvent} wdea-error - People could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows the link of a person or a body. Cancellable.
 */
export class PeopleList extends WdeaElement {
  static override readonly tag = 'wdea-people-list';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, peopleListStyles];

  /** People on a page, 1 to 100. */
  @property({type: Number}) limit = 20;

  /** Only people of this body (its id). */
  @property() body?: string;

  /** Only holders of this kind of office: `chairperson`, `secretary-general`, `director`, `expert`, … */
  @property() office?: string;

  /** Only people of this country or region (ISO 3166-1 alpha-2). */
  @property() country?: string;

  /** Keeps search and filters in the page's address, in parameters that begin with this name. Default: not at all. */
  @property({attribute: 'url-state'}) urlState?: string;

  #bodies: readonly BodyCard[] = [];
  /** How many persons of each body are known, whatever is filtered. */
  #known: readonly FacetCount[] = [];

  readonly #list = new ListController(this, {
    definition: people,
    fields,
    fixed: () => ({body: this.body, office: this.office, country: this.country}),
    pageSize: () => wholeNumber(this.limit, 1, 100, 20),
    urlState: () => this.urlState,
    countText: (n) => plural(this.l10n.msg('{n, plural, one {# person} other {# people}}'), {n}, this.l10n),
    alongside: (signal) => this.#loadBodies(signal),
  });

  protected override get label(): string {
    return this.l10n.msg('People');
  }

  protected override renderContent(): unknown {
    const {msg} = this.l10n;
    return renderList(this, this.#list, {
      labels: {body: msg('Body'), office: msg('Office'), country: msg('Country or region')},
      nameOf: (field, {id, name}) => field === 'body' && this.#bodies.find((body) => body.id === id)?.name || name,
      searchLabel: msg('Search people'),
      emptyText: msg('No people are listed yet.'),
      items: ({page}) => this.#renderGroups(page.items),
      others: this.#bodies,
    });
  }

  #renderGroups(persons: readonly PersonCard[]): unknown {
    const {l10n} = this;
    const groups = this.#bodies
      .map((body) => ({body, members: persons.filter((person) => person.body === body.id)}))
      .filter(({members}) => members.length > 0);
    const others = persons.filter((person) => !groups.some(({body}) => body.id === person.body));
    return html`
      ${groups.map(({body, members}) => html`
        ${renderSubheading(this, renderTitle('bodies', body, 'name', l10n))}
        ${this.#renderExtent(body)}
        ${renderRecords(members, renderPerson, l10n)}`)}
      ${others.length && groups.length ? renderSubheading(this, l10n.msg('Other offices')) : nothing}
      ${others.length ? renderRecords(others, renderPerson, l10n) : nothing}`;
  }

  /** Says how many persons of a body are known, where they are not all. */
  #renderExtent(body: BodyCard): unknown {
    const {msg} = this.l10n;
    const n = this.#known.find(({id}) => id === body.id)?.count ?? 0;
    // The size of a body of organisations says nothing of persons.
    const ofOrganisations = body.chair || body.members;
    if (!body.size || n >= body.size || ofOrganisations) return nothing;
    const text = msg(
      '{n, plural, one {# of {size} is known from public sources} other {# of {size} are known from public sources}}');
    return renderMeta([plural(text, {n, size: body.size}, this.l10n), renderSource(body, this.l10n)]);
  }

  async #loadBodies(signal: AbortSignal): Promise<void> {
    const {snapshot, l10n: {wanted}} = this;
    try {
      const [{items}, {body}] = await Promise.all([
        openCollection(snapshot, bodies, wanted).list({limit: Infinity}, {signal}),
        openCollection(snapshot, people, wanted).facets(['body'], {}, {signal}),
      ]);
      this.#bodies = items;
      this.#known = body;
    } catch {
      // Without its bodies it is one list.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-people-list': PeopleList;
  }
}
