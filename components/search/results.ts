import {html, nothing, type TemplateResult} from 'lit';
import type {PageMeta} from '../../src/page.js';
import type {CollectionName} from '../../src/protocol/collection.js';
import type {L10n} from '../core/l10n.js';
import {enumerate} from '../core/list/enumerate.js';
import {renderFooter} from '../core/pieces.js';
import {renderRecords} from '../core/records/record.js';
import {renderNote} from '../core/states.js';
import type {Group} from './groups.js';
import {kinds} from './kinds.js';

/** Results below the box. */
export interface Results {
  readonly groups: readonly Group[];
  /** How many of each kind are shown before a person asks for all of them. */
  readonly limit: number;
  /** The kinds of which all are shown. */
  readonly whole: ReadonlySet<CollectionName>;
  /** Level of the headings of the kinds. */
  readonly level: number;
  readonly countText: string;
  readonly meta: PageMeta;
  readonly onAll: (name: CollectionName) => void;
}

/** The records that were found, as they stand in any list of their kind, with their sources. */
export function renderResults(
  {groups, limit, whole, level, countText, meta, onAll}: Results, l10n: L10n,
): TemplateResult {
  const {msg, format} = l10n;
  const shown = groups.map(({name, cards}) => ({name, cards, some: whole.has(name) ? cards : cards.slice(0, limit)}));
  return html`
    <div class="results">
      <p class="meta count">${countText}</p>
      ${shown.map(({name, cards, some}) => html`
        <div data-kind=${name}>
          <div class="kind" part="header" role="heading" aria-level=${level}>${kinds[name].label(l10n)}</div>
          ${renderRecords(some, (card) => kinds[name].view(card, l10n), l10n)}
          ${some.length < cards.length ? html`
            <button type="button" part="action" @click=${() => onAll(name)}>${
              format(msg('All results: {n}'), {n: cards.length})}</button>` : nothing}
        </div>`)}
      ${shown.length ? renderFooter(shown.flatMap(({some}) => some), meta, l10n) : nothing}
    </div>`;
}

/** Says which kinds are missing from the results, and tries again. */
export function renderFailed(
  failed: readonly CollectionName[], pending: boolean, onRetry: () => void, l10n: L10n,
): TemplateResult {
  const {msg, format} = l10n;
  const names = enumerate(failed.map((name) => kinds[name].label(l10n)), l10n);
  const text = format(msg('Not searched, since it cannot be reached at the moment: {names}'), {names});
  return renderNote(text, l10n, onRetry, pending);
}
