import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {catalogues} from '../../locales/generated/resource-service/index.js';
import {resources} from '../../src/protocol/collections/resources.js';
import type {Language} from '../../src/protocol/languages.js';
import {property} from '../core/decorators.js';
import {hostStyles} from '../core/host.styles.js';
import {listCatalogues} from '../core/list/catalogue.js';
import {nameOf} from '../core/list/outline.js';
import {plural} from '../core/list/plural.js';
import {GroupedSection} from '../core/section/grouped-section.js';
import {loadSection, type SectionData} from '../core/section/load-section.js';
import {listParts, renderChoices} from '../core/section/section-parts.js';
import {sectionStyles} from '../core/section/section.styles.js';
import {ResourceList} from '../resource-list/resource-list.js';
import {resourceServiceStyles} from './resource-service.styles.js';

/**
 * The second section of the international platform: what it is, and the resources to search and to filter, in
 * collections by what they are to the alliance.
 *
 * @tag wdea-resource-service
 * @slot - Shown until there are resources, and when they cannot be loaded: put a link to the resources here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute and of the section's name.
 * @slot loading - Replaces what is shown while the section is loading.
 * @slot empty - Replaces the note that there are no resources.
 * @slot error - Replaces the note that the section could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart controls - The buttons of the collections; search and filters.
 * @csspart list - The resources.
 * @csspart item - One resource.
 * @csspart title - Its title, and that of the section.
 * @csspart link - Its link.
 * @csspart meta - The line of facts below it.
 * @csspart action - A button.
 * @csspart status - A note on the state of the content.
 * @csspart export - Links to the same content for other programs.
 * @cssproperty --wdea-color-accent - Colour of links and of the pressed button.
 * @cssproperty --wdea-color-on-accent - Colour of text on the accent.
 * @cssproperty --wdea-color-focus - Colour of the focus ring.
 * @cssproperty --wdea-color-text - Colour of text.
 * @cssproperty --wdea-color-border - Colour of lines.
 * @cssproperty --wdea-space - The step of space, 0.25em.
 * @cssproperty --wdea-radius - Rounding of corners.
 * @fires {WdeaLoadEvent} wdea-load - The section is shown; again whenever the list in it shows something else.
 * @fires {WdeaErrorEvent} wdea-error - The section, or the list in it, could not be loaded.
 * @fires {WdeaOpenEvent} wdea-open - A person follows a link. Cancellable.
 */
export class ResourceService extends GroupedSection {
  static override readonly tag = 'wdea-resource-service';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override readonly dependencies = [ResourceList];
  static override styles = [hostStyles, sectionStyles, resourceServiceStyles];

  /** The collection to begin with: `alliance`, `conference`, `platform`, `member`, `supporter`. Default: all. */
  @property() relation?: string;

  /** Resources on a page, 1 to 100. */
  @property({type: Number}) limit = 10;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('relation')) this.chosen = this.relation ?? '';
  }

  protected override get label(): string {
    return this.l10n.msg('Resource service');
  }

  protected override get emptyText(): string {
    return this.l10n.msg('There are no resources yet.');
  }

  protected override countText(n: number): string {
    return plural(this.l10n.msg('{n, plural, one {# resource} other {# resources}}'), {n}, this.l10n);
  }

  protected override loadSection(language: Language, signal: AbortSignal): Promise<SectionData> {
    return loadSection(this.snapshot, language, 'resources', resources, 'relation', signal);
  }

  protected override renderGroups({groups, total}: SectionData): TemplateResult {
    const {msg} = this.l10n;
    const offered = [{id: '', name: msg('All'), count: total}, ...groups];
    const {id: chosen} = offered.find(({id}) => id === this.chosen) ?? offered[0]!;
    const label = msg('Collections');
    return html`
      ${groups.length > 1
        ? renderChoices({label, groups: offered, chosen, onChoose: this.onChoose}, this.l10n) : nothing}
      <wdea-resource-list exportparts=${listParts} lang=${this.l10n.wanted} source=${ifDefined(this.sourceInUse)}
        .within=${nameOf(this) || this.label}
        .limit=${this.limit} .relation=${chosen || undefined}></wdea-resource-list>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-resource-service': ResourceService;
  }
}
