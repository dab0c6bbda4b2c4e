import {html, type TemplateResult} from 'lit';
import type {App} from './app.js';
import {groups} from './options.js';
import {embedOf} from './state.js';
import {descriptionOf, nameOf} from './texts.js';

/** The component that was chosen, or all of them at work to choose from. */
export function renderPicker(app: App): TemplateResult {
  const {choosing, texts, state: {embed: {component}}} = app;
  const {picker} = texts;
  return html`
    <section class="step" aria-labelledby="component-title">
      <h2 id="component-title" tabindex="-1">${picker.title}</h2>
      ${choosing ? html`
        <p class="help">${picker.help}</p>
        ${Object.entries(groups).map(([group, names]) => html`
          <h3>${texts.site.groups[group as keyof typeof groups]}</h3>
          <ul class="cards" role="list">${names.map((name) => renderCard(app, name))}</ul>`)}`
      : html`
        <p class="chosen"><strong>${nameOf(texts, component)}</strong> ${descriptionOf(texts, component)}</p>
        <button type="button" @click=${() => open(app)}>${picker.change}</button>`}
    </section>`;
}

const renderCard = (app: App, name: string): TemplateResult => html`
  <li class="card">
    <div class="glass">
      ${name === 'config' ? html`<p>${app.texts.preview.unseen}</p>`
        : html`<live-example component=${name}></live-example>`}
    </div>
    <div class="about">
      <h4>${nameOf(app.texts, name)}</h4>
      <p>${descriptionOf(app.texts, name)}</p>
      <button type="button" aria-pressed=${name === app.state.embed.component} data-component=${name}
        @click=${() => choose(app, name)}>${app.texts.picker.choose}
        <span class="hidden">${nameOf(app.texts, name)}</span></button>
    </div>
  </li>`;

function choose(app: App, component: string): void {
  const {embed} = app.state;
  app.choosing = false;
  app.update({embed: component === embed.component ? embed : {
    ...embedOf(component, embed.language), headingLevel: embed.headingLevel,
  }});
  focus('system-title');
}

function open(app: App): void {
  app.choosing = true;
  app.render();
  focus('component-title');
}

/** What was pressed has gone, so the focus moves on to what comes next. */
export const focus = (id: string): void => {
  const heading = document.getElementById(id);
  heading?.focus({preventScroll: true});
  heading?.scrollIntoView({block: 'start'});
};
