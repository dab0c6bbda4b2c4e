import {html, nothing, type TemplateResult} from 'lit';
import {icon} from '../core/icon.js';
import type {L10n} from '../core/l10n.js';

const glass = icon('M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5');

/** The box, what is in it, and what is below it. */
export interface Box {
  readonly text: string;
  /** The listbox with the suggestions, as soon as there can be some. */
  readonly suggestions: unknown;
  /** Whether suggestions are in view. */
  readonly expanded: boolean;
  /** Place of the option that the keys have reached; -1 for none. */
  readonly active: number;
  /** Stands where the suggestions would be. */
  readonly note: string | undefined;
  readonly onFocusIn: () => void;
  readonly onFocusOut: (event: FocusEvent) => void;
  readonly onInput: (event: Event) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onSubmit: (event: Event) => void;
}

/** A combobox with its suggestions, and a button for those who want to see all results. */
export function renderBox(box: Box, l10n: L10n): TemplateResult {
  const {msg} = l10n;
  const {text, suggestions, expanded, active, note} = box;
  return html`
    <form class="box" part="controls" role="search"
        @focusin=${box.onFocusIn} @focusout=${box.onFocusOut} @submit=${box.onSubmit}>
      <label for="box">${msg('Search')}</label>
      <div class="line">
        <input id="box" type="text" role="combobox" inputmode="search" enterkeyhint="search" maxlength="200"
          autocomplete="off" spellcheck="false" aria-autocomplete="list"
          aria-controls=${suggestions ? 'popup' : nothing} aria-expanded=${expanded}
          aria-activedescendant=${expanded && active >= 0 ? `option-${active}` : nothing}
          .value=${text} @input=${box.onInput} @keydown=${box.onKeyDown}>
        <button part="action" aria-label=${msg('Show results')} aria-disabled=${!text.trim()}>${glass}</button>
        ${suggestions}
        ${note ? html`<p class="popup note">${note}</p>` : nothing}
      </div>
    </form>`;
}
