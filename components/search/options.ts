import {html, nothing, type TemplateResult} from 'lit';
import type {CollectionName} from '../../src/protocol/collection.js';
import type {RecordBase} from '../../src/protocol/records.js';
import {safeUrl} from '../../src/protocol/safe-url.js';
import {WdeaOpenEvent} from '../core/events.js';
import type {L10n} from '../core/l10n.js';
import {renderMarked} from '../core/list/marks.js';
import type {Found} from './groups.js';
import {kinds} from './kinds.js';

/** Suggestions below the box. */
export interface Suggestions {
  readonly found: Pick<Found, 'groups' | 'words'>;
  /** How many of each kind are suggested. */
  readonly limit: number;
  /** Place of the option that the keys have reached, counted over all kinds; -1 for none. */
  readonly active: number;
  readonly open: boolean;
  /** Called when a person chooses a word. */
  readonly onWord: (word: string) => void;
  /** Called when a person asks for all results of a kind. */
  readonly onAll: (name: CollectionName) => void;
  /** Called when a person has followed a suggestion. */
  readonly onOpened: () => void;
}

/**
 * Suggestions as a listbox: words, then options that are links, in groups. The focus stays in the box, which names the
 * active.
 */
export function renderSuggestions(
  {found: {groups, words}, limit, active, open, ...on}: Suggestions, l10n: L10n,
): TemplateResult {
  let place = 0;
  const attributesOf = () => {
    const at = place++;
    return {id: `option-${at}`, selected: at === active};
  };
  return html`
    <div class="popup" part="popup" role="listbox" id="popup" aria-label=${l10n.msg('Suggestions')}
        ?hidden=${!open} @mousedown=${preventDefault}>
      ${words.length ? html`
        <div role="group" aria-labelledby="group-words">
          <div class="kind" id="group-words">${l10n.msg('Words')}</div>
          ${words.map((word) => renderWord(word, attributesOf(), () => on.onWord(word)))}
        </div>` : nothing}
      ${groups.map(({name, cards, total, atLeast}) => html`
        <div role="group" aria-labelledby="group-${name}">
          <div class="kind" id="group-${name}">${kinds[name].label(l10n)}</div>
          ${cards.slice(0, limit).map((card) => renderSuggestion(name, card, attributesOf(), on.onOpened, l10n))}
          ${total > limit ? renderAll(total, atLeast, attributesOf(), () => on.onAll(name), l10n) : nothing}
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
      <span class="title">${renderMarked(card, 'name' in card ? 'name' : 'title', l10n)}</span>
      <span class="facts">${facts.map((fact) => html`<span>${fact}</span> `)}</span>
    </a>`;
}

const renderWord = (word: string, {id, selected}: OptionAttributes, onClick: () => void): TemplateResult => html`
  <div role="option" id=${id} aria-selected=${selected} dir="auto" @click=${onClick}>${word}</div>`;

const renderAll = (
  total: number, atLeast: boolean | undefined, {id, selected}: OptionAttributes, onClick: () => void, l10n: L10n,
): TemplateResult => html`
  <div role="option" class="all" id=${id} aria-selected=${selected} @click=${onClick}>${
    allText(total, atLeast, l10n)}</div>`;

/** “All results: 12”, or “1,000+”. */
export const allText = (total: number, atLeast: boolean | undefined, {msg, format, number}: L10n): string =>
  format(msg('All results: {n}'), {n: atLeast ? `${number(total)}+` : total});

const preventDefault = (event: Event) => event.preventDefault();
