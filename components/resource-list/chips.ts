import {html, nothing} from 'lit';
import type {WdeaElement} from '../core/element.js';
import {icon} from '../core/icon.js';
import type {Catalogue} from './catalogue.js';
import type {Facets} from './facets.js';

const cross = icon('M7 7l10 10M17 7L7 17');

/** What a reader chose, each with a way to undo it, and a way to undo it all. */
export function renderChips(host: WdeaElement, list: Catalogue, {nameOf}: Facets): unknown {
  const {msg, format} = host.l10n;
  const chips = list.choices.flatMap(([field, ids]) => ids.map((id) =>
    ({field, name: nameOf(field, id), others: ids.filter((each) => each !== id)})));
  if (!chips.length) return nothing;
  return html`
    <ul class="chips" role="list" aria-label=${msg('Chosen filters')}>
      ${chips.map(({field, name, others}, at) => html`
        <li><button type="button" part="action" aria-label=${format(msg('Remove filter: {name}'), {name})}
          @click=${() => undo(() => list.choose(field, others), at)}>${name} ${cross}</button></li>`)}
      <li><button type="button" part="action" class="plain" @click=${() => undo(list.clear, 0)}>${
        msg('Clear all')}</button></li>
    </ul>`;

  /** The focus goes to what takes the place of the chip, and to the search when there is none any more. */
  async function undo(act: () => void, at: number): Promise<void> {
    act();
    await host.updateComplete;
    const left = host.renderRoot.querySelectorAll<HTMLElement>('.chips button');
    (left[at] ?? host.renderRoot.querySelector('input'))?.focus();
  }
}
