import {html, nothing, type TemplateResult} from 'lit';
import type {EventCard} from '../../../src/protocol/collections/events.js';
import type {L10n} from '../l10n.js';
import {renderDates} from '../list/date-range.js';
import {renderText} from '../pieces.js';
import {renderRecord, renderSummary} from './record.js';

/** Where an event takes place: venue, city, country or region, as far as it is known. */
export const placeOf = (event: EventCard, l10n: L10n): readonly unknown[] => [
  event.venue ? renderText(event, 'venue', l10n) : nothing,
  event.city && event.city !== event.country?.name ? renderText(event, 'city', l10n) : nothing,
  event.country?.name,
];

/** An event in a list; one that does not take place as announced says so first. `dates` replaces its days. */
export const renderEvent = (event: EventCard, l10n: L10n, dates: unknown = eventDates(event, l10n)): TemplateResult =>
  renderRecord('events', event, l10n, {
    status: event.status?.name,
    body: html`
      ${event.theme ? html`<p class="theme">${renderText(event, 'theme', l10n)}</p>` : nothing}
      ${renderSummary(event, l10n)}`,
    facts: [dates, ...placeOf(event, l10n), event.kind.name, event.mode?.name],
  });

/** The days of an event. */
export const eventDates = (event: EventCard, l10n: L10n): TemplateResult => renderDates(event.start, event.end, l10n);
