import {html, nothing, type TemplateResult} from 'lit';
import type {RecordBase, Sourced, Term} from '../../../src/protocol/records.js';
import type {WdeaElement} from '../element.js';
import {type Exported, renderExports} from './exports.js';
import type {ListController, ListData} from './list-controller.js';
import {qualified} from './outline.js';
import {rangeText} from './range-text.js';
import {renderFooter} from '../pieces.js';
import {renderState} from '../states.js';

type AnyList<Card extends RecordBase, Field extends string> = ListController<Card, Card & Sourced, Field, string>;

/** What a list renders in each of its states. */
export interface ListViews<Card extends RecordBase, Field extends string> {
  /** Label of each filter. */
  labels: Readonly<Partial<Record<Field, string>>>;
  /** Name of a filter's value, where that of the term is none for a reader. */
  nameOf?: (field: Field, term: Term) => string;
  /** Label of the search field. */
  searchLabel: string;
  /** Says what will be here once there is something. */
  emptyText: string;
  /** The cards, when there are some. */
  items: (data: ListData<Card, Field>) => unknown;
  /** Puts the cards, or the note that nothing matches, into something larger. */
  frame?: (content: unknown, data: ListData<Card, Field>) => unknown;
  /** Records of other collections whose texts are shown with the cards. */
  others?: readonly RecordBase[];
  /** The collection, when its content is also published for other programs. */
  exported?: Exported;
}

/**
 * A list in the state that it is in: loading, empty, error, or its controls, count, cards and pager.
 */
export function renderList<Card extends RecordBase, Field extends string>(
  host: WdeaElement, list: AnyList<Card, Field>, views: ListViews<Card, Field>,
): unknown {
  const {l10n} = host;
  return renderState(host, list.request, l10n, {
    blocks: Math.min(10, list.options.pageSize()),
    emptyText: views.emptyText,
    onRetry: list.retry,
    ready: (data) => {
      const {page} = data;
      const content = page.total ? views.items(data) : html`
        <p class="notice" part="status">${l10n.msg('Nothing matches your search.')}</p>`;
      return html`
        ${renderControls(host, list, data, views)}
        ${views.frame?.(content, data) ?? content}
        ${renderPager(host, list, data)}
        ${renderFooter([...page.items, ...views.others ?? []], page.meta, l10n)}
        ${views.exported ? renderExports(host, views.exported, page.meta.language) : nothing}`;
    },
  });
}

function renderControls<Card extends RecordBase, Field extends string>(
  host: WdeaElement, list: AnyList<Card, Field>, {facets, page, atLeast}: ListData<Card, Field>,
  {labels, nameOf, searchLabel}: ListViews<Card, Field>,
): TemplateResult {
  const {msg, number} = host.l10n;
  const {fields, offered} = list.options;
  const [fixed, only] = [list.options.fixed(), offered?.()];
  const onInput = (event: Event) => list.search((event.target as HTMLInputElement).value);
  return html`
    <form class="controls" part="controls" role="search" aria-label=${qualified(searchLabel, host)}
        @submit=${preventDefault}>
      <label class="search"><span>${msg('Search')}</span>
        <input type="search" maxlength="200" .value=${list.text} @input=${onInput}>
      </label>
      ${fields.filter((field) => !fixed[field] && (only?.split(' ').includes(field) ?? true)).map((field) => {
        const value = list.chosen[field]?.[0] ?? '';
        const onChange = (event: Event) =>
          list.choose(field, [(event.target as HTMLSelectElement).value].filter(Boolean));
        return html`
          <label><span>${labels[field]}</span>
            <select @change=${onChange}>
              <option value="" .selected=${!value}>${msg('All')}</option>
              ${facets[field].map((term) => html`
                <option value=${term.id} .selected=${term.id === value}>${
                  nameOf?.(field, term) ?? term.name} (${number(term.count)})</option>`)}
            </select>
          </label>`;
      })}
      <p class="meta count">${list.options.countText(page.total, atLeast)}
        ${list.filtered
          ? html`<button type="reset" @click=${list.clear}>${msg('Clear filters')}</button>` : nothing}
      </p>
    </form>`;
}

/** The way through the pages, where there are several. */
export function renderPager<Card extends RecordBase, Field extends string>(
  host: WdeaElement, list: AnyList<Card, Field>, data: ListData<Card, Field>,
): unknown {
  const {l10n, l10n: {msg}} = host;
  const {offset, page: {cursor}} = data;
  if (!cursor && offset === 0) return nothing;
  return html`
    <nav class="pager controls" aria-label=${qualified(msg('Pages'), host)}>
      <button type="button" part="action" aria-disabled=${offset === 0}
          @click=${list.previous}>${msg('Previous')}</button>
      <span class="meta">${rangeText(data, l10n)}</span>
      <button type="button" part="action" aria-disabled=${!cursor} @click=${list.next}>${msg('Next')}</button>
    </nav>`;
}

const preventDefault = (event: Event) => event.preventDefault();
