import {html, type TemplateResult} from 'lit';
import {feedPath, feeds} from '../../../src/protocol/feeds.js';
import type {Language} from '../../../src/protocol/languages.js';
import type {WdeaElement} from '../element.js';

/** A collection whose content is also published in formats for other programs. */
export type Exported = keyof typeof feeds;

/** Links to the same content for other programs: feeds, calendars, tables. */
export const renderExports = (host: WdeaElement, collection: Exported, language: Language): TemplateResult => html`
  <div class="exports" part="export">
    <span>${host.l10n.msg('Export:')}</span>
    <ul role="list">${Object.entries(feeds[collection]).map(([format, file]) => html`
      <li><a part="link" href=${host.snapshot.address(feedPath(language, file))}>${format}</a></li>`)}
    </ul>
  </div>`;
