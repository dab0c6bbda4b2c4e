import {html, nothing, type TemplateResult} from 'lit';
import type {PracticeCard} from '../../../src/protocol/collections/practices.js';
import type {L10n} from '../l10n.js';
import {termNames} from '../list/enumerate.js';
import {renderDate, renderText} from '../pieces.js';
import {renderRecord, renderSummary} from './record.js';

/** A practice case in a list; a recognition stands beside the source that tells of it. */
export const renderPractice = (item: PracticeCard, l10n: L10n): TemplateResult =>
  renderRecord('practices', item, l10n, {
    body: html`
      ${renderSummary(item, l10n)}
      ${item.recognition ? html`<p class="recognition">${renderText(item, 'recognition', l10n)}</p>` : nothing}`,
    facts: [
      renderText(item, 'institution', l10n),
      item.country.name,
      item.topic.name,
      termNames(item.levels, l10n),
      item.date ? renderDate(item.date, l10n) : nothing,
    ],
  });
