import {html} from 'lit';
import type {MemberCard} from '../../src/protocol/collections/members.js';
import type {WdeaElement} from '../core/element.js';
import {renderMember} from '../core/records/member.js';
import {renderRecords} from '../core/records/record.js';
import type {Group} from './groups.js';
import {renderHeading} from './parts.js';
import {renderStar} from './star.js';
import {renderTable, type TableView} from './table.js';

/** How the organisations on a page stand. */
export interface ItemsView extends TableView {
  readonly layout: string;
}

/** The organisations on a page, below the headings of their groups where there are some. */
export function renderItems(
  host: WdeaElement, cards: readonly MemberCard[], groups: readonly Group[] | undefined, view: ItemsView,
): unknown {
  const {l10n} = host;
  if (view.layout === 'table') {
    const rows = groups?.map((group) => ({heading: renderHeading(host, group), cards: group.cards}));
    return renderTable(rows ?? [{cards}], view, l10n);
  }
  const list = (some: readonly MemberCard[]) => renderRecords(some, (card) => html`
    ${renderStar(card.id === view.highlight, l10n)}${renderMember(card, l10n)}`, l10n);
  return groups?.map((group) => html`${renderHeading(host, group)}${list(group.cards)}`) ?? list(cards);
}
