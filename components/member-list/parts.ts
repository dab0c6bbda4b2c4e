import {html, nothing, type TemplateResult} from 'lit';
import {isMember, type MemberCard, type MemberSort} from '../../src/protocol/collections/members.js';
import type {WdeaElement} from '../core/element.js';
import type {L10n} from '../core/l10n.js';
import {renderSubheading} from '../core/list/outline.js';
import {plural} from '../core/list/plural.js';
import {partialNote} from '../core/members/partial-note.js';
import type {Stated} from '../core/members/stated.js';
import {joinSentences, renderMeta} from '../core/pieces.js';
import type {Group} from './groups.js';

const sorts: readonly MemberSort[] = ['name', 'country'];

/** What an order goes by, in words. */
export const sortLabel = (sort: MemberSort, {msg}: L10n): string =>
  sort === 'name' ? msg('Name') : msg('Country or region');

/** The order that a reader has a value of the page's author, or of its address, for; by name when it is none. */
export const sortOf = (value: string | undefined): MemberSort => sorts.find((sort) => sort === value) ?? 'name';

/** So many organisations, in words. */
export const countText = (n: number, l10n: L10n): string =>
  plural(l10n.msg('{n, plural, one {# organisation} other {# organisations}}'), {n}, l10n);

/** What a reader should know of the organisations on a page: how much of the alliance they are. */
export function renderNote(cards: readonly MemberCard[], stated: Stated | undefined, l10n: L10n): unknown {
  const {msg} = l10n;
  const note = joinSentences([
    partialNote(msg('Here are {shown} of the {total} members that the alliance counted on {date}.'), stated, l10n),
    cards.every(isMember) ? undefined : msg('Supporting organisations are not members.'),
  ], l10n);
  return note ? html`<p class="meta" part="status">${note}</p>` : nothing;
}

/** The heading of a group: its country or region, how many there are of it, and whether it goes on. */
export const renderHeading = (host: WdeaElement, {country, count, continued}: Group): TemplateResult => html`
  ${renderSubheading(host, country.name)}
  ${renderMeta([
    countText(count, host.l10n), continued ? host.l10n.msg('continued from the previous page') : nothing,
  ])}`;

/** Lets a reader choose the order. */
export function renderSort(sort: MemberSort, l10n: L10n, onSort: (sort: MemberSort) => void): TemplateResult {
  const onChange = (event: Event) => onSort((event.target as HTMLSelectElement).value as MemberSort);
  return html`
    <div class="controls sort">
      <label><span>${l10n.msg('Sort by')}</span>
        <select @change=${onChange}>${sorts.map((each) => html`
          <option value=${each} .selected=${each === sort}>${sortLabel(each, l10n)}</option>`)}
        </select>
      </label>
    </div>`;
}
