import {html, nothing, type TemplateResult} from 'lit';
import {readSnippet} from '../../snippet/read.js';
import type {App} from './app.js';
import {namesOf} from './options.js';
import {fill, nameOf} from './texts.js';

/** An old snippet, to go on from. */
export function renderPaste(app: App): TemplateResult {
  const {texts: {paste: texts}, notes} = app;
  return html`
    <section class="step" aria-labelledby="paste-title">
      <h2 id="paste-title">${texts.title}</h2>
      <label for="paste">${texts.label}</label>
      <textarea id="paste" dir="ltr" rows="4" spellcheck="false" autocomplete="off"></textarea>
      <button type="button" @click=${() => read(app)}>${texts.read}</button>
      <p role="status" id="paste-note">${notes.get('paste') ?? nothing}</p>
    </section>`;
}

function read(app: App): void {
  const {texts, version} = app;
  const {value} = document.querySelector<HTMLTextAreaElement>('#paste')!;
  const found = readSnippet(value);
  if (!found) return app.note('paste', texts.paste.none);
  const {embed, form} = found;
  const known = namesOf(embed.component);
  const entries = Object.entries(embed.options);
  const dropped = entries.map(([name]) => name).filter((name) => !known.includes(name));
  app.choosing = false;
  app.update({embed: {...embed, options: Object.fromEntries(entries.filter(([name]) => known.includes(name)))}, form});
  const say = (text: string, values: Record<string, string>) => fill(text, values, texts.language);
  app.note('paste', [
    say(texts.paste.done, {name: nameOf(texts, embed.component)}),
    found.version && found.version !== version ? say(texts.paste.old, {version: found.version, newest: version}) : '',
    dropped.length > 0 ? say(texts.paste.dropped, {names: dropped.join(', ')}) : '',
  ].filter(Boolean).join(' '));
}
