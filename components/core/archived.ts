import {html, nothing} from 'lit';
import {catalogues} from '../../locales/generated/archived/index.js';
import type {Archived} from '../../src/page.js';
import {safeUrl} from '../../src/protocol/safe-url.js';
import {type L10n, loadCatalogue} from './l10n.js';

// Loaded where a publisher has ended the folder for good, and nowhere else.

/** Teaches an element to say that its content is archived, in its language and in each that it may have later. */
export async function teach(l10n: L10n): Promise<void> {
  if (l10n.catalogues.includes(catalogues)) return;
  l10n.catalogues.push(catalogues);
  await loadCatalogue(l10n.wanted, catalogues).catch(() => {}); // a note in English is better than none
  l10n.archived = (archived) => renderArchived(archived, l10n);
  l10n.refresh(true);
}

/** When the content was archived, and where it lives now; what stands before it in the footer is a sentence. */
function renderArchived({date, moved}: Archived, {msg, format, language, date: dateText}: L10n): unknown {
  const space = language === 'zh' ? '' : ' ';
  const href = safeUrl(moved);
  const [before, after] = msg('It is now kept at {place}.').split('{place}');
  return html`${space}${
    format(msg('This content was archived on {date} and is no longer updated.'), {date: dateText(date)})}${href
    ? html`${space}${before}<a part="link" href=${href}><bdi>${new URL(href).hostname}</bdi></a>${after}` : nothing}`;
}
