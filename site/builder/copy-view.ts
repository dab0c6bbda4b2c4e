import {html, nothing, type TemplateResult} from 'lit';
import {type Form, writeParts} from '../../snippet/forms.js';
import {policyFor, trustedTypes, writePolicy} from '../../snippet/policy.js';
import {systems} from '../../snippet/systems.js';
import type {App} from './app.js';
import {accentRule} from './colour-view.js';
import {renderCopyable} from './copyable.js';
import {type Offer, offersFor} from './offers.js';
import {say} from './say.js';
import {attributeText, fill} from './texts.js';

/** The forms that survive, and what to paste in the one that is chosen. */
export function renderCopy(app: App): TemplateResult {
  const {texts: {copy: texts}, offer} = app;
  return html`
    <section class="step copy" aria-labelledby="copy-title">
      <h2 id="copy-title">${texts.title}</h2>
      ${offer ? html`
        <div class="ways">
          ${renderForms(app, offer)}
          <div>${renderParts(app, offer)}${renderStyle(app, offer)}</div>
        </div>
        ${renderContacts(app, offer)}` : html`<p>${texts.noForm}</p>`}
    </section>`;
}

function renderForms(app: App, chosen: Offer): TemplateResult {
  const {texts: {copy: texts}, state} = app;
  const reason = (form: Form) =>
    (form === 'link' ? texts.linkIs[systems[state.system].linkIs ?? 'link'] : texts.forms[form].text);
  return html`
    <fieldset class="forms">
      <legend>${texts.form}</legend>
      ${offersFor(state).map(({form, need}) => html`
        <div class="form">
          <label><input type="radio" name="form" value=${form} .checked=${form === chosen.form}
            aria-describedby="form-${form}" @change=${() => app.update({form})}>${texts.forms[form].name}</label>
          <p class="help" id="form-${form}">${reason(form)}${need ? html` <em>${texts[need]}</em>` : nothing}</p>
        </div>`)}
    </fieldset>`;
}

function renderParts(app: App, {form, need}: Offer): TemplateResult {
  const {texts: {copy: texts, language}, texts: allTexts, state: {embed}, folder, contents, lacking, version} = app;
  if (lacking) {
    const label = attributeText(allTexts, lacking).name;
    return html`<p role="status">${fill(texts.incomplete, {label}, language)}</p>`;
  }
  if (form === 'pinned') void app.loadPinned();
  const file = app.pinned?.[embed.component];
  if (form === 'pinned' && !file) return html`<p role="status">${texts.notPinned}</p>`;
  const {label, content, current} = contents.of(embed);
  const pinned = file && {path: `${version}/${file.file}`, integrity: file.integrity};
  const parts = writeParts(embed, form, {folder, content, label, pinned});
  return need && parts[1] ? html`
    ${renderCopyable(app, 'snippet', parts[0], texts.paste, !current)}
    ${renderCopyable(app, 'script', parts[1], texts.once)}`
    : renderCopyable(app, 'snippet', parts.join('\n'), texts.paste, !current);
}

/** The colour is the page's own business, so it stands in its style sheet. */
function renderStyle(app: App, {form}: Offer): TemplateResult | typeof nothing {
  const {texts: {colour: texts}, state} = app;
  if (!state.accent) return nothing;
  if (form === 'frame' || form === 'link') return html`<p class="help">${texts[form]}</p>`;
  return renderCopyable(app, 'style', accentRule(state), texts.css);
}

function renderContacts(app: App, {form}: Offer): TemplateResult {
  const {texts: {copy: texts}, folder, state: {system}} = app;
  const framed = form === 'frame' || (form === 'link' && systems[system].linkIs === 'frame');
  const {origin} = new URL(folder);
  return html`
    <div class="contacts">
      <h3>${texts.contacts}</h3>
      ${form === 'link' && !framed ? html`<p>${texts.contactsLink}</p>` : html`
        <p>${say(framed ? texts.contactsFrame : texts.contactsText, {origin})}</p>
        ${renderCopyable(app, 'policy', writePolicy(policyFor(form, folder)), texts.policy)}
        ${framed ? nothing : renderCopyable(app, 'policy-types', `trusted-types ${trustedTypes};`, texts.policyTypes)}`}
    </div>`;
}
