import {html, nothing, type TemplateResult} from 'lit';
import type {EventCard} from '../../src/protocol/collections/events.js';
import {inCalendar} from '../../src/protocol/feeds.js';
import type {L10n} from '../core/l10n.js';
import {dayOf} from '../core/list/day-of.js';
import {enumerate} from '../core/list/enumerate.js';
import {plural} from '../core/list/plural.js';
import {renderTitle} from '../core/pieces.js';
import {addMonths, firstDayOfWeek, isOn, monthsOf, weekdays, weeksOf} from './calendar.js';
import {renderEvents, renderGroup, type Setting} from './event.js';
import {isOver, lastDate} from './times.js';

/** The month to begin with: that of the next event, else that of the last one. `events` are in order of time. */
export function openingMonth(events: readonly EventCard[], now: Date): string {
  const next = events.find((event) => !isOver(event, now));
  const [first] = monthsOf(next ?? events.at(-1)!);
  const present = dayOf(now).slice(0, 7);
  return next && first < present ? present : first;
}

/** “3 events”. */
export const countText = (n: number, l10n: L10n): string =>
  plural(l10n.msg('{n, plural, one {# event} other {# events}}'), {n}, l10n);

/** “May 2026, 3 events”. */
export const monthText = (month: string, events: readonly EventCard[], l10n: L10n): string =>
  enumerate([l10n.date(month), countText(inMonth(month, events).length, l10n)], l10n);

const inMonth = (month: string, events: readonly EventCard[]) => events.filter((event) => isOn(event, month));

/**
 * A month as a table of its days, and below it its events in full; those of which no day is known stand apart.
 *
 * @param turnTo shows another month
 */
export function renderMonth(
  month: string, events: readonly EventCard[], setting: Setting, turnTo: (month: string) => void,
): TemplateResult {
  const {msg, date} = setting.host.l10n;
  const shown = inMonth(month, events);
  const known = shown.filter(inCalendar);
  const vague = shown.filter((event) => !inCalendar(event));
  const button = (target: string, label: string) =>
    html`<button type="button" part="action" @click=${() => turnTo(target)}>${label}</button>`;
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)];
  return html`
    <div class="views controls" part="controls" role="group" aria-label=${msg('Month')}>
      ${button(before, date(before))}
      ${button(dayOf(setting.now).slice(0, 7), msg('Today'))}
      ${button(after, date(after))}
    </div>
    ${renderGroup(date(month), html`
      ${renderGrid(month, known, setting)}
      ${shown.length ? nothing : html`<p part="status">${msg('There are no events in this month.')}</p>`}
      ${known.length ? renderEvents(known, setting) : nothing}`, setting)}
    ${vague.length ? renderGroup(msg('Exact days not known'), renderEvents(vague, setting), setting) : nothing}`;
}

const renderGrid = (month: string, events: readonly EventCard[], setting: Setting): TemplateResult => {
  const {language, date} = setting.host.l10n;
  return html`
    <table part="calendar" aria-label=${date(month)}>
      <thead><tr>${weekdays(language).map(([long, narrow]) => html`
        <th scope="col" aria-label=${long!}>${narrow}</th>`)}</tr></thead>
      <tbody>${weeksOf(month, firstDayOfWeek(language)).map((week) => html`
        <tr>${week.map((day) => renderDay(day, events, setting))}</tr>`)}</tbody>
    </table>`;
};

/** A day with links to its events; where there is no room for these, a mark that says how many they are. */
function renderDay(day: string | undefined, all: readonly EventCard[], {host: {l10n}, now}: Setting): TemplateResult {
  if (!day) return html`<td></td>`;
  const events = all.filter((event) => event.start <= day && day <= lastDate(event));
  return html`
    <td><time datetime=${day} aria-current=${day === dayOf(now) ? 'date' : nothing}>${Number(day.slice(8))}</time>${
      events.length ? html`
        <span class="mark" role="img" aria-label=${countText(events.length, l10n)}></span>
        <ul role="list">${events.map((event) => html`
          <li>${event.status ? html`<strong class="badge">${event.status.name}</strong> ` : nothing}${
            renderTitle('events', event, 'title', l10n)}</li>`)}</ul>` : nothing}</td>`;
}
