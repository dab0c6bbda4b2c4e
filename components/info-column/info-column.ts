import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {catalogues} from '../../locales/generated/info-column/index.js';
import {news} from '../../src/protocol/collections/news.js';
import type {FacetCount} from '../../src/protocol/facets.js';
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
import {NewsList} from '../news-list/news-list.js';
import {infoColumnStyles} from './info-column.styles.js';

/**
 * The first section of the international platform: what it is, and the news, one channel at a time or all of them.
 *
 * @tag wdea-info-column
 * @slot - Shown until there are news, and when they cannot be loaded: put a link to the news here.
 * @slot heading - A heading of the page's own, in place of the `heading` attribute and of the section's name.
 * @slot loading - Replaces what is shown while the section is loading.
 * @slot empty - Replaces the note that there are no news.
 * @slot error - Replaces the note that the section could not be loaded.
 * @csspart base - The whole element.
 * @csspart header - The heading.
 * @csspart controls - The buttons of the channels; search and filters.
 * @csspart list - The news.
 * @csspart item - One news item.
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
export class InfoColumn extends GroupedSection {
  static override readonly tag = 'wdea-info-column';
  static override readonly catalogues = [catalogues, listCatalogues];
  static override readonly dependencies = [NewsList];
  static override styles = [hostStyles, sectionStyles, infoColumnStyles];

  /**
   * The channels to offer, in this order, with spaces between them: `alliance`, `member`, `conference`, `activity`,
   * `platform`, `policy`, `research`. Default: all that have news, and all at once.
   */
  @property() channels?: string;

  /** The channel to begin with. Default: all of them, or the first of `channels`. */
  @property() channel?: string;

  /** News on a page, 1 to 100. */
  @property({type: Number}) limit = 10;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('channel')) this.chosen = this.channel ?? '';
  }

  protected override get label(): string {
    return this.l10n.msg('Information column');
  }

  protected override get emptyText(): string {
    return this.l10n.msg('There is no news yet.');
  }

  protected override countText(n: number): string {
    return plural(this.l10n.msg('{n, plural, one {# news item} other {# news items}}'), {n}, this.l10n);
  }

  protected override loadSection(language: Language, signal: AbortSignal): Promise<SectionData> {
    return loadSection(this.snapshot, language, 'information', news, 'channel', signal);
  }

  protected override renderGroups({groups, total}: SectionData): TemplateResult {
    const {msg} = this.l10n;
    const named = this.#named(groups);
    const offered = named.length ? named : [{id: '', name: msg('All'), count: total}, ...groups];
    const {id: chosen} = offered.find(({id}) => id === this.chosen) ?? offered[0]!;
    const label = msg('Channels');
    return html`
      ${(named.length ? named : groups).length > 1
        ? renderChoices({label, groups: offered, chosen, onChoose: this.onChoose}, this.l10n) : nothing}
      <wdea-news-list exportparts=${listParts} lang=${this.l10n.wanted} source=${ifDefined(this.sourceInUse)}
        .within=${nameOf(this) || this.label}
        .limit=${this.limit} .channel=${chosen || undefined}
        filters=${offered.length > 1 ? 'year' : nothing}></wdea-news-list>`;
  }

  /** The channels that the page names and that have news. */
  #named(groups: readonly FacetCount[]): readonly FacetCount[] {
    const names = this.channels?.split(/\s+/) ?? [];
    return [...new Set(names)].flatMap((name) => groups.find(({id}) => id === name) ?? []);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wdea-info-column': InfoColumn;
  }
}
