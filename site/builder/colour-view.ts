import {html, nothing, type TemplateResult} from 'lit';
import {contrast, enough, nearestShade, readColour} from '../../snippet/colour.js';
import type {App} from './app.js';
import {renderFlag} from './field.js';
import type {State} from './state.js';
import type {Texts} from './texts.js';
import {say} from './say.js';

/** What lies behind: a white page, and the kit's own dark one. */
const white = '#ffffff';
const dark = '#121212';
/** The kit's own colour, to begin with. */
const first = '#0a56a6';

/** The lines for a style sheet, by the colours that are set. */
export function accentRule({embed: {component}, accent, accentDark}: State): string {
  const value = accentDark ? `light-dark(${accent}, ${accentDark})` : accent;
  return `wdea-${component} { --wdea-color-accent: ${value}; --wdea-color-focus: ${value}; }`;
}

/** Roundly, but never up to what is enough. */
const ratioOf = (a: string, b: string, {language}: Texts) =>
  new Intl.NumberFormat(language, {numberingSystem: 'latn', minimumFractionDigits: 1, maximumFractionDigits: 1})
    .format(Math.floor(contrast(a, b) * 10) / 10);

export function renderColour(app: App): TemplateResult {
  const {texts: {colour: texts}, state: {accent, accentDark}} = app;
  const set = (text: string) => {
    const colour = readColour(text);
    if (colour) app.update({accent: colour, accentDark: undefined});
    else app.note('colour', texts.wrong);
  };
  return html`
    <fieldset class="colour">
      <legend>${texts.title}</legend>
      ${renderFlag('colour-own', texts.use, '', accent !== undefined,
        (on) => app.update({accent: on ? first : undefined, accentDark: undefined}))}
      ${accent ? html`
        <div class="pair">
          <label>${texts.pick}<input type="color" id="colour-pick" .value=${accent}
            @input=${(event: Event) => set((event.target as HTMLInputElement).value)}></label>
          <label><span>${say(texts.code, {example: first})}</span><input type="text" id="colour-code" dir="ltr"
            autocomplete="off" spellcheck="false" .value=${accent} aria-describedby="colour-wrong"
            aria-invalid=${app.notes.has('colour')}
            @change=${(event: Event) => set((event.target as HTMLInputElement).value)}></label>
        </div>
        <p role="status" class="wrong" id="colour-wrong">${app.notes.get('colour')}</p>
        <div role="status">
          ${renderSurface(app, 'light', accent, white, (shade) => app.update({accent: shade}))}
          ${accentDark ? html`
            <p class="contrast"><strong>${texts.dark}</strong> ${say(texts.taken,
              {shade: accentDark, ratio: ratioOf(accentDark, dark, app.texts)})}</p>`
          : renderSurface(app, 'dark', accent, dark, (shade) => app.update({accentDark: shade}))}
        </div>` : nothing}
    </fieldset>`;
}

function renderSurface(
  {texts: allTexts}: App, where: 'light' | 'dark', accent: string, surface: string,
  take: (shade: string) => void,
): TemplateResult {
  const texts = allTexts.colour;
  const passes = contrast(accent, surface) >= enough;
  const shade = nearestShade(accent, surface);
  return html`
    <p class="contrast" data-surface=${where} data-passes=${passes}>
      <strong>${texts[where]}</strong>
      ${say(passes ? texts.passes : texts.fails, {ratio: ratioOf(accent, surface, allTexts)})}
      ${passes ? nothing : html`
        <button type="button" @click=${() => take(shade)}>
          <svg class="swatch" viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16" fill=${shade}/></svg>
          ${say(texts.take, {shade})}</button>`}
    </p>`;
}
