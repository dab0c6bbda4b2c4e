import {html, nothing, type TemplateResult} from 'lit';
import type {PageMeta} from '../../src/page.js';
import type {CollectionName} from '../../src/protocol/collection.js';
import type {L10n} from '../core/l10n.js';
import {enumerate} from '../core/list/enumerate.js';
import {renderFooter} from '../core/pieces.js';
import {renderRecords} from '../core/records/record.js';
import {renderNote} from '../core/states.js';
import {more} from './find.js';
import type {Group} from './groups.js';
import {kinds} from './kinds.js';
import {allText} from './options.js';

/** Results below the box. */
export interface Results {
  readonly groups: readonly Group[];
  /** Level of the headings of the kinds. */
  readonly level: number;
  readonly countText: string;
  readonly meta: PageMeta | undefined;
  /** Called when a person asks for more of a kind; `from` is how many are shown. */
  readonly onMore: (name: CollectionName, from: number) => void;
}

/** The records that were found, as they stand in any list of their kind, with their sources. */
export function renderResults({groups, level, countText, meta, onMore}: Results, l10n: L10n): TemplateResult {
  return html`
    <div class="results">
      <p class="meta count">${countText}</p>
      ${groups.map(({name, cards, total, atLeast, cursor}) => html`
        <div data-kind=${name}>
          <div class="kind" part="header" role="heading" aria-level=${level}>${kinds[name].label(l10n)}</div>
          ${renderRecords(cards, (card) => kinds[name].view(card, l10n), l10n)}
          ${cursor ? html`
            <button type="button" part="action" @click=${() => onMore(name, cards.length)}>${
              total - cards.length <= more && !atLeast ? allText(total, atLeast, l10n) : l10n.msg('Show more')
            }</button>` : nothing}
        </div>`)}
      ${groups.length && meta ? renderFooter(groups.flatMap(({cards}) => cards), meta, l10n) : nothing}
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
