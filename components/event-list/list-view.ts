import {html, nothing, type TemplateResult} from 'lit';
import type {EventCard} from '../../src/protocol/collections/events.js';
import {inCalendar} from '../../src/protocol/feeds.js';
import {weekdayRange} from './calendar.js';
import {renderEvents, renderGroup, type Setting} from './event.js';
import {isOver, lastDate} from './times.js';

/** Those to come, soonest first, then those that are over, newest first; under headings unless one kind is wanted. */
export function renderList(events: readonly EventCard[], when: string, limit: number, setting: Setting): unknown {
  const {host: {l10n: {msg}}, now} = setting;
  const upcoming = events.filter((event) => !isOver(event, now));
  const past = events.filter((event) => isOver(event, now)).reverse();
  const isMixed = !/^(upcoming|past)$/.test(when);
  const headingOf = (event: EventCard) => !isMixed ? ''
    : isOver(event, now) ? msg('Past events') : msg('Current and upcoming events');
  return html`
    ${isMixed && !upcoming.length
      ? html`<p class="notice" part="status">${msg('No events are announced.')}</p>` : nothing}
    ${renderParts([...upcoming, ...past], 0, limit, headingOf, setting)}`;
}

/** In order of time, by days; what comes next is open. */
export function renderAgenda(events: readonly EventCard[], limit: number, setting: Setting): TemplateResult {
  const {language, date} = setting.host.l10n;
  const next = events.findIndex((event) => !isOver(event, setting.now));
  const headingOf = (event: EventCard) =>
    inCalendar(event) ? weekdayRange(language, event.start, lastDate(event)) : date(event.start);
  return html`<div class="agenda">${
    renderParts(events, next < 0 ? Math.max(0, events.length - limit) : next, limit, headingOf, setting, false)}</div>`;
}

/** As many events as are wanted, grouped by their headings; a reader opens those before and behind them. */
function renderParts(
  events: readonly EventCard[], first: number, limit: number, headingOf: (event: EventCard) => string, setting: Setting,
  dated = true,
): TemplateResult {
  const {msg} = setting.host.l10n;
  const groups = (shown: readonly EventCard[]) => [...new Set(shown.map(headingOf))].map((heading) => renderGroup(
    heading, renderEvents(shown.filter((event) => headingOf(event) === heading), setting, dated), setting));
  const fold = (label: string, folded: readonly EventCard[]) => folded.length
    ? html`<details><summary>${label}</summary>${groups(folded)}</details>` : nothing;
  return html`
    ${fold(msg('Earlier events'), events.slice(0, first))}
    ${groups(events.slice(first, first + limit))}
    ${fold(msg('More events'), events.slice(first + limit))}`;
}
