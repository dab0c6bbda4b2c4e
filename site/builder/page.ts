import {html, type TemplateResult} from 'lit';
import type {App} from './app.js';
import {renderCheck} from './check-view.js';
import {renderColour} from './colour-view.js';
import {renderCopy} from './copy-view.js';
import {renderPaste} from './paste-view.js';
import {focus, renderPicker} from './picker-view.js';
import {renderPreview} from './preview-view.js';
import {renderSettings} from './settings-view.js';
import {renderShare} from './share-view.js';
import {renderSystems} from './systems-view.js';

/** The steps, each a section with a heading. */
export const renderPage = (app: App): TemplateResult => html`
  <p class="ways-in">
    <button type="button" @click=${() => focus('paste')}>${app.texts.paste.title}</button>
    <button type="button" @click=${() => focus('check')}>${app.texts.check.title}</button>
  </p>
  ${renderPicker(app)}
  ${renderSystems(app)}
  <div class="workbench">
    <section class="step settings" aria-labelledby="settings-title">
      <h2 id="settings-title" tabindex="-1">${app.texts.settings.title}</h2>
      ${renderSettings(app)}
      ${renderColour(app)}
    </section>
    ${renderPreview(app)}
  </div>
  ${app.state.system === 'wechat' ? renderShare(app) : renderCopy(app)}
  ${renderPaste(app)}
  ${renderCheck(app)}`;
