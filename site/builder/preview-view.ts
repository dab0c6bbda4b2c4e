import {html, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {endonyms} from '../../components/language-switch/endonyms.js';
import {frameHeight, framePath, isHeaded, pageless} from '../../snippet/embed.js';
import {element} from '../../snippet/tree.js';
import {direction, isLanguage, languages} from '../../src/protocol/languages.js';
import type {App} from './app.js';
import {renderField, renderFlag, renderSelect} from './field.js';
import {attributeText, fill, nameOf} from './texts.js';
import {nodesOf} from './trees.js';

/** What a reader will get, and the ways to look at it. */
export function renderPreview(app: App): TemplateResult {
  const {texts: {preview: texts}, state: {view, embed}} = app;
  const offered = languages.map((id) => ({id, name: endonyms[id]}));
  return html`
    <section class="step preview" aria-labelledby="preview-title">
      <h2 id="preview-title">${texts.title}</h2>
      <div class="views">
        ${renderField('view-lang', texts.language, '', renderSelect('view-lang', undefined, offered,
          view.language ?? embed.language, (language) => isLanguage(language) && app.updateView({
            language: language === embed.language ? undefined : language,
          })))}
        ${renderFlag('view-phone', texts.phone, '', Boolean(view.phone), (phone) => app.updateView({phone}))}
        ${renderFlag('view-dark', texts.dark, '', Boolean(view.dark), (dark) => app.updateView({dark}))}
        ${renderFlag('view-no-script', texts.noScript, '', Boolean(view.noScript),
          (noScript) => app.updateView({noScript}))}
      </div>
      <div class="stage" ?data-phone=${view.phone} ?data-dark=${view.dark}>${renderStage(app)}</div>
    </section>`;
}

function renderStage(app: App): TemplateResult {
  const {texts, lacking, state: {embed: {component}, view}} = app;
  if (component === 'config') return html`<p class="help">${texts.preview.unseen}</p>`;
  if (lacking) {
    const label = attributeText(texts, lacking).name;
    return html`<p class="help">${fill(texts.copy.incomplete, {label}, texts.language)}</p>`;
  }
  if (view.noScript) return renderContent(app);
  return pageless.has(component) ? html`<live-example component=${component}></live-example>` : renderFrame(app);
}

/** The page of the kit that others embed, by the same address as in a snippet. */
function renderFrame(app: App): TemplateResult {
  const {texts, folder, state: {embed, view, accent, accentDark}} = app;
  const shown = view.dark ? accentDark ?? accent : accent;
  const {component, options} = embed;
  const language = view.language ?? embed.language;
  // the name of the component stands above it where the snippet has a heading
  const unnamed = embed.heading || /frame|link/.test(app.offer?.form ?? '') || !isHeaded(embed);
  const {label = undefined, current} = unnamed ? {current: true} : app.contents.of({...embed, language});
  const heading = embed.heading || label;
  const path = framePath({...embed, language, heading, options: {
    ...options, ...(view.dark && {theme: 'dark'}), ...(shown && {accent: shown.slice(1)}),
  }});
  const wanted = folder + path;
  const address = app.settled(wanted);
  // a new frame each time: an address that is changed would fill the browser's history
  return html`<div aria-busy=${!current || address !== wanted}>${keyed(address, address && html`
    <iframe src=${address} title=${fill(texts.preview.frame, {name: nameOf(texts, component)}, texts.language)}
      height=${frameHeight(component)}></iframe>`)}</div>`;
}

/** What stands in the page itself, in its place. */
function renderContent(app: App): TemplateResult {
  const {texts, contents, state: {embed, view}} = app;
  const language = view.language ?? embed.language;
  const {label, content, current} = contents.of({...embed, language});
  const heading = isHeaded(embed) ? [element(`h${embed.headingLevel ?? 2}`, {}, [embed.heading || label])] : [];
  return html`
    <div class="plain" lang=${language} dir=${direction(language)} aria-busy=${!current}>
      ${current ? nodesOf([...heading, ...content]) : html`<p class="help">${texts.preview.loading}</p>`}
    </div>`;
}

/** Frames say how tall they are. */
export function fitFrames(place: HTMLElement): void {
  addEventListener('message', ({data, source, origin}: MessageEvent<{type?: unknown; height?: unknown} | null>) => {
    const frame = place.querySelector('iframe');
    if (!frame || source !== frame.contentWindow || origin !== location.origin) return;
    if (data?.type !== 'wdea-height' || typeof data.height !== 'number') return;
    frame.height = String(Math.min(4000, data.height));
  });
}
