import {html, nothing, type TemplateResult} from 'lit';
import {checkPage} from '../../snippet/check-page.js';
import type {Finding} from '../../snippet/findings.js';
import type {App} from './app.js';
import {components, namesOf} from './options.js';
import {say} from './say.js';
import {fill, type Texts} from './texts.js';

/** What was found in the page that was pasted last; nothing before. */
const found = new WeakMap<App, readonly Finding[]>();

/** Reads a page and says what is wrong with the components in it. */
export function renderCheck(app: App): TemplateResult {
  const {texts: {check: texts, language}} = app;
  const findings = found.get(app);
  return html`
    <section class="step" aria-labelledby="check-title">
      <h2 id="check-title">${texts.title}</h2>
      <p class="help" id="check-help">${texts.help}</p>
      <label for="check">${texts.label}</label>
      <textarea id="check" dir="ltr" rows="6" spellcheck="false" autocomplete="off"
        aria-describedby="check-help"></textarea>
      <button type="button" @click=${() => check(app)}>${texts.button}</button>
      <p role="status" id="check-note">${findings
        ? findings.length === 0 ? texts.good : fill(texts.some, {count: findings.length}, language) : nothing}</p>
      ${findings?.length ? html`
        <ul class="findings">${findings.map((finding) => html`
          <li data-code=${finding.code}>${sentenceOf(app.texts, finding)}</li>`)}</ul>` : nothing}
    </section>`;
}

/** A finding in words. What it names is code. */
function sentenceOf({check: texts}: Texts, {code, values: {meant, ...values}}: Finding): readonly unknown[] {
  const codes = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, html`<code>${value}</code>`]));
  return say(texts.findings[code], {
    ...codes, meant: meant ? say(texts.meant, {meant: html`<code>${meant}</code>`}) : nothing,
  });
}

async function check(app: App): Promise<void> {
  const {value} = document.querySelector<HTMLTextAreaElement>('#check')!;
  // only what is pinned is compared with the list
  if (/integrity=|\/\d+\.\d+\.\d+\//.test(value)) await app.loadPinned();
  const attributes = Object.fromEntries(components.map((name) => [name, namesOf(name)]));
  found.set(app, checkPage(value, {
    folder: app.folder, version: app.version, pinned: app.pinned ?? undefined, attributes,
  }));
  app.render();
}
