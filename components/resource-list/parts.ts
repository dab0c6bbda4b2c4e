import {html, nothing, type TemplateResult} from 'lit';
import type {ResourceSort} from '../../src/protocol/collections/resources.js';
import type {WdeaElement} from '../core/element.js';
import type {L10n} from '../core/l10n.js';
import {qualified} from '../core/list/outline.js';
import type {Catalogue, Data} from './catalogue.js';

/** An order that a reader can choose; the empty one is best match first. */
export type Order = ResourceSort | '';

export const orderLabel = (order: Order, {msg}: L10n): string =>
  ({'': msg('Best match'), newest: msg('Newest'), title: msg('Title')})[order];

/** The search field. While an input method composes, what stands there is no text yet. */
export function renderSearch(host: WdeaElement, list: Catalogue): TemplateResult {
  const {msg} = host.l10n;
  const onInput = ({target, isComposing}: InputEvent | CompositionEvent & {isComposing?: boolean}) => {
    if (!isComposing) list.search((target as HTMLInputElement).value);
  };
  return html`
    <form class="controls" part="controls" role="search" aria-label=${qualified(msg('Search resources'), host)}
        @submit=${preventDefault}>
      <label class="search"><span>${msg('Search')}</span>
        <input type="search" maxlength="200" .value=${list.text} @input=${onInput} @compositionend=${onInput}>
      </label>
    </form>`;
}

/** How many there are, and in which order. Without words there is no best match. */
export function renderBar(
  host: WdeaElement, list: Catalogue, {page: {total}, atLeast}: Data, order: Order, onSort: (order: Order) => void,
): TemplateResult {
  const {l10n, l10n: {msg}} = host;
  const orders: readonly Order[] = list.text.trim() ? ['', 'newest', 'title'] : ['newest', 'title'];
  const shown = orders.includes(order) ? order : orders[0]!;
  const onChange = ({target}: Event) => {
    const {value} = target as HTMLSelectElement;
    onSort(value === orders[0] ? '' : value as Order);
  };
  return html`
    <div class="bar">
      <p class="meta count">${list.options.countText(total, atLeast)}</p>
      ${total ? html`
        <label class="sort controls"><span>${msg('Sort by')}</span>
          <select @change=${onChange}>${orders.map((each) => html`
            <option value=${each} .selected=${each === shown}>${orderLabel(each, l10n)}</option>`)}
          </select>
        </label>` : nothing}
    </div>`;
}

/** Says that nothing matches, and what to do about it. */
export function renderNone({text}: Catalogue, waysOut: unknown, {msg}: L10n): TemplateResult {
  const sought = text.trim();
  const [before, after] = msg('Nothing matches “{text}”.').split('{text}');
  return html`
    <div class="notice" part="status">
      <p>${sought ? html`${before}<bdi>${sought}</bdi>${after}` : msg('Nothing matches your search.')}</p>
      ${waysOut}
    </div>`;
}

/** Adds the next page. */
export const renderMore = (list: Catalogue, {page: {cursor}}: Data, {msg}: L10n): unknown => (cursor ? html`
  <div class="pager controls">
    <button type="button" part="action" aria-disabled=${list.request.pending} @click=${list.next}>${
      msg('Show more')}</button>
  </div>` : nothing);

const preventDefault = (event: Event) => event.preventDefault();
