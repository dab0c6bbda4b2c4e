import {html, type TemplateResult} from 'lit';
import {type System, systems} from '../../snippet/systems.js';
import type {App} from './app.js';

/** The one question that decides what can be given. */
export function renderSystems(app: App): TemplateResult {
  const {texts: {system: texts}, state} = app;
  return html`
    <section class="step" aria-labelledby="system-title">
      <h2 id="system-title" tabindex="-1">${texts.title}</h2>
      <fieldset class="systems" aria-labelledby="system-title" aria-describedby="system-help">
        <p class="help" id="system-help">${texts.help}</p>
        ${(Object.keys(systems) as System[]).map((system) => html`
          <label><input type="radio" name="system" value=${system} .checked=${system === state.system}
            @change=${() => app.update({system, form: undefined})}>${texts.names[system]}</label>`)}
      </fieldset>
      <p><a href="../systems/${state.system}.html" hreflang="en">${texts.recipe}</a></p>
    </section>`;
}
