import {nothing, type TemplateResult} from 'lit';
import type {ServiceCard} from '../../../src/protocol/collections/services.js';
import type {L10n} from '../l10n.js';
import {termNames} from '../list/enumerate.js';
import {renderText} from '../pieces.js';
import {renderRecord} from './record.js';

/** A section or service of the platform in a list. */
export const renderService = (item: ServiceCard, l10n: L10n): TemplateResult => renderRecord('services', item, l10n, {
  facts: [
    item.provider ? renderText(item, 'provider.name', l10n) : nothing,
    termNames(item.audiences, l10n),
    item.category?.name,
    termNames(item.languages, l10n),
    item.parent ? checked(item, l10n) : nothing,
  ],
});

/** Days after which what was checked may no longer hold. */
const longest = 180;

/** When the entry was last found to be right, and that this was long ago. */
function checked({verified}: ServiceCard, {msg, format, date}: L10n): string {
  if (!verified) return msg('not checked yet');
  const days = (Date.now() - Date.parse(verified)) / 86_400_000;
  return format(days > longest ? msg('checked on {date}, more than six months ago') : msg('checked on {date}'),
    {date: date(verified)});
}
