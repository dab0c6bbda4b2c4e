import {html, nothing, type TemplateResult} from 'lit';
import type {PageMeta} from '../../src/page.js';
import type {CollectionName} from '../../src/protocol/collection.js';
import type {PartialDate, RecordBase} from '../../src/protocol/records.js';
import {textOf} from '../../src/protocol/records.js';
import {safeUrl} from '../../src/protocol/safe-url.js';
import {WdeaOpenEvent} from './events.js';
import type {L10n} from './l10n.js';

/** A field's text, marked with its language and direction where they are not those around it. */
export function renderText(record: RecordBase, field: string, l10n: L10n): string | TemplateResult {
  const {value, lang, dir} = textOf(record, field);
  return lang === l10n.language ? value : html`<bdi lang=${lang} dir=${dir}>${value}</bdi>`;
}

/**
 * A record's title as a link to the record, or as text when its address is not safe. Fires `wdea-open`.
 *
 * @param marked the title with what was looked for in it; default: the title as it is
 */
export function renderTitle(
  collection: CollectionName, record: RecordBase, field: string, l10n: L10n, marked?: unknown,
): TemplateResult {
  const href = safeUrl(record.link.url);
  const title = marked ?? renderText(record, field, l10n);
  if (!href) return html`<span part="title">${title}</span>`;
  const onClick = (event: MouseEvent) => {
    if (!event.target!.dispatchEvent(new WdeaOpenEvent(collection, record))) event.preventDefault();
  };
  return html`<a part="title link" href=${href} @click=${onClick}>${title}</a>`;
}

/** A date as precisely as it is known. */
export const renderDate = (date: PartialDate, l10n: L10n): TemplateResult =>
  html`<time datetime=${date}>${l10n.date(date)}</time>`;

/** One quiet line of facts about a record. Empty parts are left out; a list, so that it reads well aloud. */
export function renderMeta(parts: readonly unknown[]): TemplateResult {
  const shown = parts.filter((part) => part !== undefined && part !== '' && part !== nothing);
  return html`<ul class="meta" part="meta">${shown.map((part) => html`<li>${part}</li>`)}</ul>`;
}

/** Who says what a record says: a link to the page that states it, or its name where the title leads there already. */
export function renderSource({source, link}: RecordBase, {msg, format}: L10n): unknown {
  const href = source && safeUrl(source.url);
  if (!href) return nothing;
  const text = format(msg('Source: {name}'), {name: source.name ?? new URL(href).hostname});
  return href === safeUrl(link.url) ? text : html`<a part="link" href=${href}>${text}</a>`;
}

/** Sentences as one text; Chinese sets no space after a full stop. What is not a text is left out. */
export const joinSentences = (sentences: readonly unknown[], {language}: L10n): string =>
  sentences.filter((sentence) => typeof sentence === 'string').join(language === 'zh' ? '' : ' ');

/** The last line: the date for which the content stands, and what a reader should know of it and of its texts. */
export function renderFooter(records: readonly RecordBase[], meta: PageMeta, l10n: L10n): TemplateResult {
  const {msg, format, date} = l10n;
  return html`
    <p class="footer" part="status">${joinSentences([
      format(msg('As of {date}.'), {date: date(meta.date)}),
      records.some((record) => record.drafts?.length)
        && msg('Some texts are translations that have not been reviewed.'),
      records.some((record) => record.borrowed) && msg('Texts that are missing in this language are shown in another.'),
      meta.stale && msg('Newer content could not be reached.'),
    ], l10n)}${meta.archived && l10n.archived(meta.archived)}</p>`;
}
