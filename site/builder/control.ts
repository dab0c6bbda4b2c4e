import {html, nothing, type TemplateResult} from 'lit';
import type {App} from './app.js';
import {type Choice, type Known, originOf, takesSeveral} from './choices.js';
import {renderField, renderFlag, renderSelect} from './field.js';
import {examples, type Kind} from './options.js';
import {attributeText, fill, type Texts, valueText} from './texts.js';

/** The control of an attribute: by its kind, or by what is published where it names something of that. */
export function renderControl(app: App, name: string, kind: Kind): TemplateResult {
  const {texts, state: {embed: {component, options}}} = app;
  const id = `option-${name}`;
  const {name: label, text} = attributeText(texts, name);
  const value = options[name] ?? '';
  const set = (next: string) => app.updateOption(name, next || undefined);
  const origin = originOf(component, name, options);
  if (origin) {
    const choices = 'values' in origin
      ? origin.values.map((each) => ({id: each, name: valueText(texts, name, each)})) : app.choices.of(origin);
    if (takesSeveral(name)) return renderSeveral(app, name, label, text, choices);
    if (!choices || choices === 'failed') return renderWaiting(texts, id, label, choices);
    const needed = examples[component]?.[name];
    const first = needed ? texts.settings.choose : presetName(texts, kind, choices)
      ?? (name === 'highlight' ? texts.settings.none : texts.settings.all);
    return renderField(id, label, text, renderSelect(id, first, choices, value, (next) => {
      if (component === 'item' && name === 'collection') app.updateOption('record', undefined);
      set(next);
    }));
  }
  switch (kind.kind) {
    case 'flag':
      return renderFlag(id, label, text, name in options, (on) => app.updateOption(name, on ? '' : undefined));
    case 'choice': {
      const offered = kind.values!.map((each) => ({id: each, name: valueText(texts, name, each)}));
      const first = kind.preset === undefined ? usual(texts, name) : undefined;
      return renderField(id, label, text, renderSelect(id, first, offered, value || (kind.preset ?? ''),
        (next) => set(next === kind.preset ? '' : next)));
    }
    case 'number':
      return renderField(id, label, text, html`
        <input id=${id} type="number" inputmode="numeric" aria-describedby="${id}-help" .value=${value}
          min=${kind.min ?? nothing} max=${kind.max ?? nothing} placeholder=${kind.preset ?? nothing}
          @input=${(event: Event) => setNumber(event.target as HTMLInputElement, set)}>`);
    case 'text':
      return renderField(id, label, text, html`
        <input id=${id} type="text" dir="auto" autocomplete="off" spellcheck="false" aria-describedby="${id}-help"
          .value=${value} @input=${(event: Event) => set((event.target as HTMLInputElement).value.trim())}>`);
  }
}

/** Only what is within the range is set; the browser says what is not. */
function setNumber(input: HTMLInputElement, set: (value: string) => void): void {
  if (input.checkValidity()) set(input.value);
}

const usual = ({settings}: Texts, name: string): string => (name === 'theme' || name === 'load' || name === 'sort'
  ? settings.usual : settings.none);

/** What holds without a choice, where that is one of the choices. */
function presetName({settings, language}: Texts, {preset}: Kind, choices: readonly Choice[]): string | undefined {
  const found = choices.find(({id}) => id === preset);
  return found && fill(settings.usually, {value: found.name}, language);
}

function renderSeveral(
  app: App, name: string, label: string, text: string, choices: Known,
): TemplateResult {
  const {texts, state: {embed: {options}}} = app;
  const id = `option-${name}`;
  if (!choices || choices === 'failed') return renderWaiting(texts, id, label, choices);
  const chosen = (options[name] ?? '').split(' ').filter(Boolean);
  const toggle = (value: string, on: boolean) => {
    // in the order in which they are offered: it is that of the result, too
    const next = choices.map((each) => each.id)
      .filter((each) => (each === value ? on : chosen.includes(each)));
    app.updateOption(name, next.join(' ') || undefined);
  };
  return html`
    <fieldset class="field" aria-describedby="${id}-help">
      <legend>${label}</legend>
      <div class="boxes">${choices.map(({id: value, name: each}) => html`
        <label><input type="checkbox" id="${id}-${value}" .checked=${chosen.includes(value)}
          @change=${(event: Event) => toggle(value, (event.target as HTMLInputElement).checked)}>${each}</label>`)}
      </div>
      <p class="help" id="${id}-help">${text}</p>
    </fieldset>`;
}

const renderWaiting = ({settings}: Texts, id: string, label: string, state: 'failed' | undefined): TemplateResult =>
  renderField(id, label, state ? settings.failed : settings.loading, html`
    <select id=${id} disabled aria-describedby="${id}-help"></select>`);
