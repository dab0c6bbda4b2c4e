import {html, type TemplateResult} from 'lit';
import type {L10n} from '../core/l10n.js';
import {joinSentences} from '../core/pieces.js';
import {fitIcon, wholeIcon, zoomInIcon, zoomOutIcon} from './icons.js';
import type {PlaneController} from './plane-controller.js';
import type {Stated} from './stated.js';

/** The buttons that change the view, and what the shapes on the map mean. */
export function renderTools(plane: PlaneController, {msg}: L10n, onFit: () => void): TemplateResult {
  const button = (icon: TemplateResult, label: string, onClick: () => void, possible = true) => html`
    <button type="button" part="action" aria-label=${label} title=${label} aria-disabled=${!possible}
      @click=${onClick}>${icon}</button>`;
  return html`
    <div class="tools" role="group" aria-label=${msg('View of the map')}>
      ${button(zoomInIcon, msg('Zoom in'), plane.zoomIn, plane.canZoomIn)}
      ${button(zoomOutIcon, msg('Zoom out'), plane.zoomOut, plane.canZoomOut)}
      ${button(wholeIcon, msg('Whole map'), plane.showAll)}
      ${button(fitIcon, msg('Zoom to what was found'), onFit)}
      <ul class="legend">
        <li><span class="shape" data-shape="member"></span>${msg('Member')}</li>
        <li><span class="shape" data-shape="supporter"></span>${msg('Supporting organisation')}</li>
      </ul>
    </div>`;
}

/** What a reader should know of the map: how much of the alliance it shows, and what it does not say. */
export function renderNotes(stated: Stated | undefined, l10n: L10n): TemplateResult {
  const {msg, format, date} = l10n;
  const partial = stated && stated.shown < stated.total;
  return html`
    <p class="notes meta">${joinSentences([
      partial && format(msg('Here are {shown} of the {total} members that the alliance counted on {date}.'),
        {shown: stated.shown, total: stated.total, date: date(stated.date)}),
      msg('Supporting organisations are not members.'),
      msg('The map shows land only. It takes no position on borders or names.'),
    ], l10n)}</p>`;
}

/** How the map is worked by keys, for a screen reader. */
export const renderKeys = ({msg}: L10n): TemplateResult => html`
  <p class="hidden" id="keys">
    ${msg('Arrow keys move the map, plus and minus zoom, Home shows the whole map.')}
    ${msg('Enter leads to the places, arrow keys lead from one to the next, Escape leads back.')}
  </p>`;
