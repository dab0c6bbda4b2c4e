import {html, nothing, type TemplateResult} from 'lit';
import type {CollectionName} from '../../../src/protocol/collection.js';
import type {RecordBase} from '../../../src/protocol/records.js';
import type {L10n} from '../l10n.js';
import {linkNote} from '../list/link-note.js';
import {renderMarked} from '../list/marks.js';
import {renderMeta, renderSource, renderTitle} from '../pieces.js';

/** What a record shows beside its title; each part may be missing. */
export interface RecordParts {
  /** Field of its title. Default: `title`. */
  title?: 'title' | 'name';
  /** Stands before the title, in words: “Cancelled”. */
  status?: string | undefined;
  /** Stands between title and facts. Default: the field `summary`. */
  body?: unknown;
  /** The facts of its quiet line; its source is added to them. */
  facts: readonly unknown[];
}

/** A record in a list: title, text, and one line of facts that ends with its source. */
export function renderRecord(
  collection: CollectionName, record: RecordBase & {readonly summary?: string}, l10n: L10n,
  {title = 'title', status, body = record.summary && renderSummary(record, l10n), facts}: RecordParts,
): TemplateResult {
  return html`
    <div class="title">${status ? html`<strong class="badge">${status}</strong> ` : nothing}${
      renderTitle(collection, record, title, l10n, renderMarked(record, title, l10n))}</div>
    ${body}
    ${renderMeta([...facts, linkNote(record, l10n), renderSource(record, l10n)])}`;
}

/** The text of a record's field as a paragraph. */
export const renderSummary = (record: RecordBase, l10n: L10n, field = 'summary'): TemplateResult =>
  html`<p class="summary">${renderMarked(record, field, l10n)}</p>`;

/** Records as a list. A page that was turned puts the focus on it. */
export const renderRecords = <Card extends RecordBase>(
  cards: readonly Card[], view: (card: Card, l10n: L10n) => TemplateResult, l10n: L10n,
): TemplateResult => html`
  <ul class="items" part="list" role="list" tabindex="-1">${
    cards.map((card) => html`<li part="item">${view(card, l10n)}</li>`)}</ul>`;
