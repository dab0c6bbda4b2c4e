import {html, nothing, type TemplateResult} from 'lit';
import type {CollectionName} from '../../src/protocol/collection.js';
import type {RecordBase} from '../../src/protocol/records.js';
import {safeUrl} from '../../src/protocol/safe-url.js';
import {WdeaOpenEvent} from '../core/events.js';
import type {L10n} from '../core/l10n.js';
import {renderText} from '../core/pieces.js';
import type {Group} from './groups.js';
import {kinds} from './kinds.js';

/** Suggestions below the box. */
export interface Suggestions {
  readonly groups: readonly Group[];
  /** How many of each kind are suggested. */
  readonly limit: number;
  /** Place of the option that the keys have reached, counted over all kinds; -1 for none. */
  readonly active: number;
  readonly open: boolean;
  /** Called when a person asks for all results of a kind. */
  readonly onAll: (name: CollectionName) => void;
  /** Called when a person has followed a suggestion. */
  readonly onOpened: () => void;
}

/** Suggestions as a listbox: options that are links, in groups. The focus stays in the box, which names the active. */
export function renderSuggestions({groups, limit, active, open, ...on}: Suggestions, l10n: L10n): TemplateResult {
  let place = 0;
  const attributesOf = () => {
    const at = place++;
    return {id: `option-${at}`, selected: at === active};
  };
  return html`
    <div class="popup" part="popup" role="listbox" id="popup" aria-label=${l10n.msg('Suggestions')}
        ?hidden=${!open} @mousedown=${preventDefault}>
      ${groups.map(({name, cards}) => html`
        <div role="group" aria-labelledby="group-${name}">
          <div class="kind" id="group-${name}">${kinds[name].label(l10n)}</div>
          ${cards.slice(0, limit).map((card) => renderSuggestion(name, card, attributesOf(), on.onOpened, l10n))}
          ${cards.length > limit ? renderAll(cards.length, attributesOf(), () => on.onAll(name), l10n) : nothing}
        </div>`)}
    </div>`;
}

interface OptionAttributes {
  readonly id: string;
  readonly selected: boolean;
}

function renderSuggestion(
  name: CollectionName, card: RecordBase, {id, selected}: OptionAttributes, onOpened: () => void, l10n: L10n,
): TemplateResult {
  const facts = kinds[name].facts(card, l10n).filter((fact) => fact && fact !== nothing);
  const onClick = (event: MouseEvent) => {
    if (!event.target!.dispatchEvent(new WdeaOpenEvent(name, card))) event.preventDefault();
    // What opens in a tab or window of its own leaves the reader here.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) onOpened();
  };
  return html`
    <a role="option" id=${id} aria-selected=${selected} tabindex="-1" href=${safeUrl(card.link.url) ?? nothing}
        @click=${onClick}>
      <span class="title">${renderText(card, 'name' in card ? 'name' : 'title', l10n)}</span>
      <span class="facts">${facts.map((fact) => html`<span>${fact}</span> `)}</span>
    </a>`;
}

function renderAll(
  count: number, {id, selected}: OptionAttributes, onClick: () => void, {msg, format}: L10n,
): TemplateResult {
  return html`
    <div role="option" class="all" id=${id} aria-selected=${selected} @click=${onClick}>${
      format(msg('All results: {n}'), {n: count})}</div>`;
}

const preventDefault = (event: Event) => event.preventDefault();
