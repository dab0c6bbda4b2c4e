import {html, nothing, type TemplateResult} from 'lit';
import type {EventCard} from '../../src/protocol/collections/events.js';
import {eventPath, inCalendar} from '../../src/protocol/feeds.js';
import type {WdeaElement} from '../core/element.js';
import {renderDates} from '../core/list/date-range.js';
import {renderSubheading} from '../core/list/outline.js';
import {renderMeta} from '../core/pieces.js';
import {renderEvent} from '../core/records/event.js';
import {renderRecords} from '../core/records/record.js';
import {isOver, lastDate, timesOf} from './times.js';

/** What a view needs beside the events that it shows. */
export interface Setting {
  readonly host: WdeaElement;
  readonly now: Date;
}

/** A part of a view, with a heading of its own when there is one. */
export const renderGroup = (heading: string, content: unknown, {host}: Setting): TemplateResult => html`
  <div class="group">
    ${heading ? renderSubheading(host, heading) : nothing}
    <div>${content}</div>
  </div>`;

/** Events below each other, each with its days, its hours and the way into the reader's own calendar. */
export const renderEvents = (events: readonly EventCard[], setting: Setting, dated = true): TemplateResult =>
  renderRecords(events, (event, l10n) => {
    const {msg, format, language} = l10n;
    const {venue, offset, reader} = timesOf(event, language) ?? {};
    const practical = [
      venue && format(msg('{times} local time'), {times: venue}), offset,
      reader && format(msg('your time: {times}'), {times: reader}),
      calendarLink(event, setting),
    ].filter(Boolean);
    return html`
      ${renderEvent(event, l10n, dated ? renderDates(event.start, lastDate(event), l10n) : nothing)}
      ${practical.length ? renderMeta(practical) : nothing}`;
  }, setting.host.l10n);

/** One that will not take place as announced is nothing to put into a calendar. */
const calendarLink = (event: EventCard, {host, now}: Setting): unknown =>
  !event.status && inCalendar(event) && !isOver(event, now) && html`
    <a class="calendar-link" part="link" href=${host.snapshot.address(eventPath(event.lang, event.id))}>${
      host.l10n.msg('Add to calendar')}</a>`;
