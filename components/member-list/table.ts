import {html, nothing, type TemplateResult} from 'lit';
import {isMember, type MemberCard, type MemberSort} from '../../src/protocol/collections/members.js';
import {safeUrl} from '../../src/protocol/safe-url.js';
import {icon} from '../core/icon.js';
import type {L10n} from '../core/l10n.js';
import {termNames} from '../core/list/enumerate.js';
import {linkNote} from '../core/list/link-note.js';
import {renderDate, renderText, renderTitle} from '../core/pieces.js';
import {renderOwnName} from '../core/records/member.js';
import {sortLabel} from './parts.js';
import {renderStar} from './star.js';

/** Rows of a table, below a heading where they are a group. */
export interface Rows {
  readonly heading?: unknown;
  readonly cards: readonly MemberCard[];
}

/** How a table stands. */
export interface TableView {
  /** Its name. */
  readonly caption: string;
  /** Whether they are the alliance's, whose roles, dates and sources are known. */
  readonly full: boolean;
  /** The order that it is in, where a reader may choose another; groups stand in that of their headings. */
  readonly sort?: MemberSort | undefined;
  readonly onSort: (sort: MemberSort) => void;
  /** Id of the organisation that is marked. */
  readonly highlight: string | undefined;
  /** Whether it is wider than its box. */
  readonly overflows: boolean;
}

/** Organisations as a table, in a box of its own that scrolls where there is no room. */
export function renderTable(groups: readonly Rows[], view: TableView, l10n: L10n): TemplateResult {
  const {msg} = l10n;
  const {caption, full, overflows} = view;
  // the headings of groups say the country or region
  const grouped = groups[0]?.heading !== undefined;
  const plain = (label: string) => html`<th scope="col">${label}</th>`;
  return html`
    <div class="scroller" role=${overflows ? 'group' : nothing} tabindex=${overflows ? 0 : nothing}
        aria-label=${overflows ? caption : nothing}>
      <table part="list" tabindex="-1">
        <caption><span class="hidden">${caption}</span></caption>
        <thead>
          <tr>
            ${grouped ? plain(msg('Name')) : renderSortable('name', view, l10n)}
            ${plain(msg('Kind'))}
            ${plain(msg('City'))}
            ${grouped ? nothing : renderSortable('country', view, l10n)}
            ${full ? [msg('Role'), msg('Member since'), msg('Source')].map(plain) : nothing}
          </tr>
        </thead>
        ${groups.map(({heading, cards}) => html`
          <tbody>
            ${grouped ? html`<tr class="group"><th scope="rowgroup" colspan="6">${heading}</th></tr>` : nothing}
            ${cards.map((card) => renderRow(card, grouped, view, l10n))}
          </tbody>`)}
      </table>
    </div>`;
}

/** The head of a column, which puts the table in its order where a reader may choose that. */
function renderSortable(column: MemberSort, {sort, onSort}: TableView, l10n: L10n): TemplateResult {
  const label = sortLabel(column, l10n);
  if (!sort) return html`<th scope="col">${label}</th>`;
  const sorted = sort === column;
  return html`
    <th scope="col" aria-sort=${sorted ? 'ascending' : 'none'}>
      <button type="button" part="action" @click=${() => onSort(column)}>${label}${
        icon(`M6 10l6-6 6 6${sorted ? 'm-6-6v16' : 'M6 14l6 6 6-6'}`)}</button>
    </th>`;
}

function renderRow(card: MemberCard, grouped: boolean, {full, highlight}: TableView, l10n: L10n): TemplateResult {
  const marked = card.id === highlight;
  const note = linkNote(card, l10n);
  return html`
    <tr part="item" ?data-highlight=${marked}>
      <th scope="row">
        <div class="title">${renderStar(marked, l10n)}${renderTitle('members', card, 'name', l10n)}</div>
        ${renderOwnName(card)}
        ${note ? html`<div class="meta">${note}</div>` : nothing}
      </th>
      <td>${card.kind.name}</td>
      <td>${card.place ? renderText(card, 'place.city', l10n) : nothing}</td>
      ${grouped ? nothing : html`<td>${card.country.name}</td>`}
      ${full ? html`
        <td>${termNames(card.roles, l10n) || l10n.msg('Member')}</td>
        <td>${isMember(card) && card.joined ? renderDate(card.joined, l10n) : nothing}</td>
        <td>${renderOrigin(card)}</td>` : nothing}
    </tr>`;
}

/** Where the facts of a row come from; the head of the column says that it is its source. */
function renderOrigin({source, link}: MemberCard): unknown {
  const href = source && safeUrl(source.url);
  if (!href) return nothing;
  const name = source.name ?? new URL(href).hostname;
  return href === safeUrl(link.url) ? name : html`<a part="link" href=${href}>${name}</a>`;
}
