import {nothing, type TemplateResult} from 'lit';
import type {FactCard} from '../../../src/protocol/collections/facts.js';
import type {L10n} from '../l10n.js';
import {renderText} from '../pieces.js';
import {renderRecord} from './record.js';

/** The value of a fact as it is stated: “115”, “at least 1,000”, “about 400”. */
export function factValue({value, bound}: FactCard, {msg, format, number}: L10n): string {
  if (bound === 'at-least') return format(msg('at least {value}'), {value});
  return bound === 'about' ? format(msg('about {value}'), {value}) : number(value);
}

/** A dated count in a list. */
export const renderFact = (fact: FactCard, l10n: L10n): TemplateResult => renderRecord('facts', fact, l10n, {
  facts: [factValue(fact, l10n), fact.summary ? renderText(fact, 'summary', l10n) : nothing, l10n.date(fact.date)],
  body: nothing,
});
