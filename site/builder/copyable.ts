import {html, nothing, type TemplateResult} from 'lit';
import type {App} from './app.js';

/** A text to copy, with the button that does it. The clipboard is there on https and localhost only. */
export function renderCopyable(app: App, id: string, text: string, label: string, busy = false): TemplateResult {
  const {texts: {copy: texts}, notes} = app;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      app.note(id, texts.copied);
    } catch {
      getSelection()?.selectAllChildren(document.getElementById(id)!);
      app.note(id, texts.failed);
    }
  };
  return html`
    <div class="snippet" aria-busy=${busy}>
      <p id="${id}-label">${label}</p>
      <pre dir=${/^[\s<]|^https?:|[:{]/.test(text) ? 'ltr' : 'auto'} role="group" aria-labelledby="${id}-label"
        tabindex="0"><code id=${id}>${text}</code></pre>
      ${navigator.clipboard ? html`
        <button type="button" ?disabled=${busy} aria-describedby="${id}-label" @click=${copy}>${texts.button}</button>`
      : nothing}
      <span role="status">${notes.get(id)}</span>
    </div>`;
}
