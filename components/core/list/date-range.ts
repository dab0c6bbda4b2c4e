import {html, type TemplateResult} from 'lit';
import type {PartialDate} from '../../../src/protocol/records.js';
import {dateFormat, formatDate, tidyDate} from '../format.js';
import type {L10n} from '../l10n.js';
import {renderDate} from '../pieces.js';

/** Days from the first to the last, as precisely as they are known: “14–16 May 2025”, “March – October 2024”. */
export function formatDateRange(language: string, start: PartialDate, end: PartialDate): string {
  if (start.length === end.length) {
    return tidyDate(dateFormat(language, start).formatRange(new Date(start), new Date(end)));
  }
  return `${formatDate(language, start)} – ${formatDate(language, end)}`;
}

/** The day or the days of something. */
export function renderDates(start: PartialDate, end: PartialDate | undefined, l10n: L10n): TemplateResult {
  if (!end || end === start) return renderDate(start, l10n);
  return html`<time datetime=${start}>${formatDateRange(l10n.language, start, end)}</time>`;
}
