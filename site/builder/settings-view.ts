import {html, nothing, type TemplateResult} from 'lit';
import {endonyms} from '../../components/language-switch/endonyms.js';
import {isHeaded} from '../../snippet/embed.js';
import {isLanguage, languages} from '../../src/protocol/languages.js';
import type {App} from './app.js';
import {renderControl} from './control.js';
import {renderField, renderSelect} from './field.js';
import {attributesOf, isForDevelopers} from './options.js';

/** A control for everything that can be set of the component. */
export function renderSettings(app: App): TemplateResult {
  const {texts: {settings: texts}, state: {embed}} = app;
  const all = Object.entries(attributesOf(embed.component));
  const controls = (wanted: boolean) => all.filter(([name]) => isForDevelopers(name) === wanted)
    .map(([name, kind]) => renderControl(app, name, kind));
  return html`
    <div class="fields">
      ${renderField('lang', texts.language, texts.languageHelp, renderSelect('lang', undefined,
        languages.map((id) => ({id, name: endonyms[id]})), embed.language,
        (language) => isLanguage(language) && app.updateEmbed({language})))}
      ${isHeaded(embed) ? renderHeading(app) : nothing}
      ${controls(false)}
    </div>
    <details class="developers">
      <summary>${texts.developers}</summary>
      <div class="fields">${controls(true)}</div>
    </details>`;
}

function renderHeading(app: App): TemplateResult {
  const {texts: {settings: texts}, state: {embed}, contents} = app;
  const levels = [2, 3, 4, 5, 6].map((level) => ({id: String(level), name: String(level)}));
  const write = (event: Event) => {
    const {value} = event.target as HTMLInputElement;
    app.updateEmbed({heading: value.trim() ? value : undefined});
  };
  return html`
    ${renderField('heading', texts.heading, texts.headingHelp, html`
      <input id="heading" type="text" dir="auto" autocomplete="off" aria-describedby="heading-help"
        .value=${embed.heading ?? ''} placeholder=${contents.of(embed).label} @input=${write}>`)}
    ${renderField('heading-level', texts.level, texts.levelHelp, renderSelect('heading-level', undefined, levels,
      String(embed.headingLevel ?? 2),
      (level) => app.updateEmbed({headingLevel: level === '2' ? undefined : Number(level)})))}`;
}
