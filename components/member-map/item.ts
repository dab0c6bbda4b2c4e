import {html, nothing, type TemplateResult} from 'lit';
import type {MemberCard} from '../../src/protocol/collections/members.js';
import type {L10n} from '../core/l10n.js';
import {memberFacts, renderOwnName} from '../core/records/member.js';
import {renderRecord} from '../core/records/record.js';
import {placeIcon} from './icons.js';

/** How an organisation stands in a list. */
export interface ItemState {
  selected: boolean;
  highlighted: boolean;
  /** Whether it is on the map. */
  placed: boolean;
  /** Shows it on the map; absent where there is no map. */
  onLocate?: (() => void) | undefined;
}

/** An organisation in the list and below the map: its name, what and where it is, and the way to its place. */
export function renderItem(card: MemberCard, l10n: L10n, state: ItemState): TemplateResult {
  const {msg, format} = l10n;
  const {selected, highlighted, placed, onLocate} = state;
  return html`
    <li part="item" aria-current=${selected ? 'true' : nothing} ?data-highlight=${highlighted}>
      ${renderRecord('members', card, l10n, {
        title: 'name',
        body: renderOwnName(card),
        facts: [...memberFacts(card, l10n), onLocate && !placed ? msg('not on the map') : nothing],
      })}
      ${onLocate && placed ? html`
        <button type="button" class="locate" part="action" aria-pressed=${selected} @click=${onLocate}
          aria-label=${format(msg('Show {name} on the map'), {name: card.name})}>${placeIcon}</button>` : nothing}
    </li>`;
}
