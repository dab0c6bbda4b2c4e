import {html, nothing, type TemplateResult} from 'lit';
import type {ServiceCard} from '../../../src/protocol/collections/services.js';
import type {FacetCount} from '../../../src/protocol/facets.js';
import type {WdeaElement} from '../element.js';
import {termNames} from '../list/enumerate.js';
import {linkNote} from '../list/link-note.js';
import {isHeaded, levelBelow} from '../list/outline.js';
import type {L10n} from '../l10n.js';
import {renderMeta, renderSource, renderText, renderTitle} from '../pieces.js';
import {renderSummary} from '../records/record.js';

/** The parts of a list that a page can style when the list stands inside another element. */
export const listParts = 'controls, list, item, title, link, meta, action, status, export';

/**
 * What a section is, above its content: its name as the heading, unless the page gave another one, a text, and one
 * line of facts that ends with its source. Texts of its own are given to it, so that other elements do not load them.
 *
 * @param unreviewed says that its text is a translation that no person has reviewed
 */
export function renderIntro(host: WdeaElement, section: ServiceCard | undefined, unreviewed: string): unknown {
  if (!section) return nothing;
  const {l10n} = host;
  const headed = isHeaded(host);
  // Without an address of its own its link would lead to the source, of which a heading says nothing.
  const linked = section.link.kind !== 'source';
  const title = linked ? renderTitle('services', section, 'title', l10n)
    : html`<span part="title">${renderText(section, 'title', l10n)}</span>`;
  const sourced = linked ? section : {...section, link: {...section.link, url: ''}};
  return html`
    <div class="intro">
      ${headed ? nothing : html`
        <div class="heading" part="header" role="heading"
          aria-level=${levelBelow(host, 0)}>${title}</div>`}
      ${renderSummary(section, l10n)}
      ${renderMeta([
        headed && linked ? title : nothing,
        termNames(section.languages, l10n),
        linkNote(section, l10n),
        renderSource(sourced, l10n),
        section.drafts?.length ? unreviewed : nothing,
      ])}
    </div>`;
}

/** What a row of buttons offers, one of which is pressed. */
export interface Choices {
  /** Name of the group of buttons. */
  label: string;
  /** The group of all records, where it is offered, has an empty id. */
  groups: readonly FacetCount[];
  /** Id of the group that is shown. */
  chosen: string;
  onChoose: (group: FacetCount) => void;
}

/** Groups of records as a row of buttons, each with its number; paper gets the name of the chosen one. */
export const renderChoices = ({label, groups, chosen, onChoose}: Choices, {number}: L10n): TemplateResult => html`
  <div class="choices" part="controls" role="group" aria-label=${label}>${groups.map((group) => html`
    <button type="button" part="action" aria-pressed=${group.id === chosen}
      @click=${() => onChoose(group)}>${group.name} (${number(group.count)})</button>`)}
  </div>
  <p class="chosen" aria-hidden="true">${groups.find(({id}) => id === chosen)?.name}</p>`;
