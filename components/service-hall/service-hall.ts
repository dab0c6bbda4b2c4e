import {html, nothing} from 'lit';
import {catalogues} from '../../locales/generated/service-hall/index.js';
import {type ServiceCard, type ServiceField, services} from '../../src/protocol/collections/services.js';
import {property} from '../core/decorators.js';
import {WdeaElement} from '../core/element.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {ListController} from '../core/list/list-controller.js';
import {renderList} from '../core/list/list-parts.js';
import {listStyles} from '../core/list/list.styles.js';
import {plural} from '../core/list/plural.js';
import {renderFooter} from '../core/pieces.js';
import {renderRecords} from '../core/records/record.js';
import {renderService} from '../core/records/service.js';
import {findSection} from '../core/section/load-section.js';
import {renderIntro} from '../core/section/section-parts.js';
import {sectionStyles} from '../core/section/section.styles.js';
import {wholeNumber} from '../core/whole-number.js';
import {serviceHallStyles} from './service-hall.styles.js';

const fields = ['audience', 'category'] as const satisfies readonly ServiceField[];

/**
 * The third section of the international platform: a guide to its services by audience and category, each with its
 * provider, its languages, and the day on which it was last checked. It asks nothing of a reader.
 *
 * @tag wdea-service-hall
 * @slot - Shown until there are services, and when they cannot be loaded: put a link to the services here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute and of the section's name.
 * @slot loading - Replaces what is shown while services are loading.
 * @slot empty - Replaces the note that there are no services.
 * @slot error - Replaces the note that services could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart controls - Search and filters.
 * @csspart list - The services.
 * @csspart item - One service.
 * @csspart title - Its title, and that of the section.
 * @csspart link - Its link.
 * @csspart meta - The line of facts below it.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @cssproperty --wdea-color-accent - Colour of links.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of text.
 * @cssproperty --wdea-color-border - Colour of lines.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @cssproperty --wdea-radius - Rounding of corners.
 * @fires {WdeaLoadEvent} wdea-load - Services are shown.
 * @fires {WdeaErrorEvent} wdea-error - Services could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows a link. Cancellable.
 */
export class ServiceHall extends WdeaElement {
  static override readonly tag = 'wdea-service-hall';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override styles = [hostStyles, listStyles, sectionStyles, serviceHallStyles];

  /** Only services for this audience: `learners`, `teachers`, `parents`, `graduates`, `institutions`. */
  @property() audience?: string;

  /** Only services of this category: `learning`, `admission`, `student-aid`, `qualifications`, `employment`. */
  @property() category?: string;

  /** Services on a page, 1 to 100. */
  @property({type: Number}) limit = 10;

  /** Keeps search and filters in the page's address, in parameters that begin with this name. Default: not at all. */
  @property({attribute: 'url-state'}) urlState?: string;

  #section: ServiceCard | undefined;

  readonly #list = new ListController(this, {
    definition: services,
    fields,
    fixed: () => ({kind: 'service', audience: this.audience, category: this.category}),
    pageSize: () => wholeNumber(this.limit, 1, 100, 10),
    urlState: () => this.urlState,
    countText: (n) => plural(this.l10n.msg('{n, plural, one {# service} other {# services}}'), {n}, this.l10n),
    alongside: async (signal) => {
      const section = await findSection(this.snapshot, this.l10n.wanted, 'services', signal);
      if (!signal.aborted) this.#section = section;
    },
  });

  protected override get label(): string {
    return this.l10n.msg('Service hall');
  }

  protected override renderContent(): unknown {
    const {msg} = this.l10n;
    const {state, data} = this.#list.request;
    // The footer says whether texts are unreviewed; with services it is that of the list, of its own texts.
    const empty = state === 'empty';
    return html`
      ${data ? renderIntro(this, this.#section, empty ? '' : msg('translation not reviewed')) : nothing}
      ${renderList(this, this.#list, {
        labels: {audience: msg('Audience'), category: msg('Category')},
        searchLabel: msg('Search services'),
        emptyText: msg('No services have been published yet.'),
        items: ({page}) => renderRecords(page.items, renderService, this.l10n),
      })}
      ${data && this.#section && empty ? renderFooter([this.#section], data.page.meta, this.l10n) : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-service-hall': ServiceHall;
  }
}
