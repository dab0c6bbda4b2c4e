import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {L10n} from '../core/l10n.js';
import {countOptions, renderSuggestions, type Suggestions} from './options.js';

/** The box, what is in it, and what is below it. */
export interface Box extends Suggestions {
  readonly text: string;
  /** Stands where the suggestions would be when there are none. */
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
  const {text, open, active, note} = box;
  const expanded = open && countOptions(box.groups, box.limit) > 0;
  return html`
    <form class="box" part="controls" role="search"
        @focusin=${box.onFocusIn} @focusout=${box.onFocusOut} @submit=${box.onSubmit}>
      <label for="box">${msg('Search')}</label>
      <div class="line">
        <input id="box" type="text" role="combobox" inputmode="search" enterkeyhint="search" maxlength="200"
          autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-controls="popup"
          aria-expanded=${expanded} aria-activedescendant=${expanded && active >= 0 ? `option-${active}` : nothing}
          .value=${live(text)} @input=${box.onInput} @keydown=${box.onKeyDown}>
        <button part="action" aria-disabled=${!text.trim()}>${msg('Show results')}</button>
        ${renderSuggestions(box, l10n)}
        ${open && !expanded && note ? html`<p class="popup note">${note}</p>` : nothing}
      </div>
    </form>`;
}
