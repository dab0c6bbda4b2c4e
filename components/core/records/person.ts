import {html, nothing, type TemplateResult} from 'lit';
import type {PersonCard} from '../../../src/protocol/collections/people.js';
import type {L10n} from '../l10n.js';
import {renderText} from '../pieces.js';
import {renderRecord} from './record.js';

/** A holder of an office in a list, with the day for which the sources name the holder. */
export const renderPerson = (person: PersonCard, l10n: L10n): TemplateResult => {
  const {msg, format, date} = l10n;
  return renderRecord('people', person, l10n, {
    title: 'name',
    body: html`<p class="summary">${renderText(person, 'role', l10n)}</p>`,
    facts: [
      person.affiliation ? renderText(person, 'affiliation', l10n) : nothing,
      person.country?.name,
      format(msg('as of {date}'), {date: date(person.asOf)}),
    ],
  });
};
