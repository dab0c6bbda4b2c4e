import {html, type TemplateResult} from 'lit';
import {type RecordBase, textOf} from '../../../src/protocol/records.js';
import type {Hit, Marks} from '../../../src/search/found.js';
import type {L10n} from '../l10n.js';
import {renderText} from '../pieces.js';

/** What was looked for in the cards that are shown. They are copies: another list may show the same card unmarked. */
const marked = new WeakMap<RecordBase, Marks>();

/** The card of a hit, whose texts {@link renderMarked} marks. */
export function markedCard<Card extends RecordBase>({item, marks}: Hit<Card>): Card {
  const card = {...item};
  marked.set(card, marks);
  return card;
}

/** As `renderText`; what was looked for stands in `<mark>`. */
export function renderMarked(record: RecordBase, field: string, l10n: L10n): string | TemplateResult {
  const ranges = marked.get(record)?.[field];
  if (!ranges) return renderText(record, field, l10n);
  const {value, lang, dir} = textOf(record, field);
  // Words that stand side by side are one mark: a space by itself between two would not be read out.
  const joined: [start: number, end: number][] = [];
  for (const [start, end] of ranges) {
    const last = joined.at(-1);
    if (last && !value.slice(last[1], start).trim()) last[1] = end;
    else joined.push([start, end]);
  }
  let at = 0;
  return html`<bdi lang=${lang} dir=${dir}>${joined.map(([start, end]) =>
    html`${value.slice(at, start)}<mark>${value.slice(start, at = end)}</mark>`)}${value.slice(at)}</bdi>`;
}
