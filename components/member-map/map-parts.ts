import {html, nothing, type TemplateResult} from 'lit';
import type {Term} from '../../src/protocol/records.js';
import type {L10n} from '../core/l10n.js';
import {partialNote} from '../core/members/partial-note.js';
import type {Stated} from '../core/members/stated.js';
import {joinSentences} from '../core/pieces.js';
import {fitIcon, wholeIcon, zoomInIcon, zoomOutIcon} from './icons.js';
import type {Plane} from './plane.js';

/** The buttons that change the view. */
export function renderTools(plane: Plane, {msg}: L10n): TemplateResult {
  const button = (icon: TemplateResult, label: string, onClick: () => void, possible = true) => html`
    <button type="button" part="action" aria-label=${label} title=${label} aria-disabled=${!possible}
      @click=${onClick}>${icon}</button>`;
  return html`
    <div class="tools" role="group" aria-label=${msg('View of the map')}>
      ${button(zoomInIcon, msg('Zoom in'), plane.zoomIn, plane.canZoomIn)}
      ${button(zoomOutIcon, msg('Zoom out'), plane.zoomOut, plane.canZoomOut)}
      ${button(wholeIcon, msg('Whole map'), plane.showAll)}
      ${button(fitIcon, msg('Zoom to what was found'), plane.fit)}
    </div>`;
}

/** What the shapes on the map mean: the kinds that are there, and that supporting organisations are hollow. */
export const renderLegend = (kinds: readonly Term[], hasSupporters: boolean, {msg}: L10n): TemplateResult => html`
  <ul class="legend">
    ${kinds.map(({id, name}) => html`<li><span class="shape" data-kind=${id} data-role="member"></span>${name}</li>`)}
    ${hasSupporters ? html`
      <li><span class="shape" data-role="supporter"></span>${msg('Supporting organisation')}</li>` : nothing}
  </ul>`;

/** What a reader should know of the map: how much of the alliance it shows, and what it does not say. */
export function renderNotes(
  stated: Stated | undefined, hasSupporters: boolean, approval: string | undefined, l10n: L10n,
): TemplateResult {
  const {msg, format} = l10n;
  return html`
    <p class="notes meta">${joinSentences([
      partialNote(msg('Here are {shown} of the {total} members that the alliance counted on {date}.'), stated, l10n),
      hasSupporters && msg('Supporting organisations are not members.'),
      msg('The map shows land only. It takes no position on borders or names.'),
      approval && format(msg('Map approval number: {number}.'), {number: approval}),
    ], l10n)}</p>`;
}

/** What a plain wheel does not do; it is shown for a moment when one is turned. */
export const renderHint = ({msg}: L10n): TemplateResult => html`
  <p class="hint" aria-hidden="true">${/Mac|iP/.test(navigator.platform)
    ? msg('Hold ⌘ to zoom with the wheel') : msg('Hold Ctrl to zoom with the wheel')}</p>`;

/** How the map is worked by keys, for a screen reader. */
export const renderKeys = ({msg}: L10n): TemplateResult => html`
  <p class="hidden" id="keys">
    ${msg('Arrow keys move the map, plus and minus zoom, Home shows the whole map.')}
    ${msg('Enter leads to the places, arrow keys lead from one to the next, Escape leads back.')}
  </p>`;
