import {html, nothing, type TemplateResult} from 'lit';
import type {Source, Sourced} from '../../../src/protocol/records.js';
import {safeUrl} from '../../../src/protocol/safe-url.js';
import type {L10n} from '../l10n.js';
import {languageName} from './language-name.js';

/** Every page that states what a record says: its publisher, which leads there, and its language. */
export const renderSources = ({sources}: Sourced, {language}: L10n): TemplateResult => html`
  <ul class="sources" part="list" role="list">${sources.map(({url, name, lang}: Source) => {
    const href = safeUrl(url);
    if (!href) return html`<li part="item">${name ?? ''}</li>`;
    return html`
      <li part="item">
        <a part="link" href=${href} hreflang=${lang ?? nothing}><bdi>${name ?? new URL(href).hostname}</bdi></a>
        ${lang ? html`<span class="meta" part="meta">${languageName(language, lang)}</span>` : nothing}</li>`;
  })}</ul>`;
