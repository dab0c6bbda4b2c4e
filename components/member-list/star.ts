import {html, nothing, type TemplateResult} from 'lit';
import {icon} from '../core/icon.js';
import type {L10n} from '../core/l10n.js';

const path = 'M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z';

/** The mark of the organisation that the page's author emphasises, in words too. */
export const renderStar = (marked: boolean, {msg}: L10n): TemplateResult | typeof nothing => marked
  ? html`<span class="star">${icon(path)}<span class="hidden">${msg('Highlighted')}</span></span>` : nothing;
