import type {TemplateResult} from 'lit';
import type {BodyCard} from '../../../src/protocol/collections/bodies.js';
import type {L10n} from '../l10n.js';
import {renderRecord} from './record.js';

/** A body of the alliance in a list. */
export const renderBody = (body: BodyCard, l10n: L10n): TemplateResult => renderRecord('bodies', body, l10n, {
  title: 'name',
  facts: [body.since && l10n.format(l10n.msg('since {date}'), {date: l10n.date(body.since)})],
});
