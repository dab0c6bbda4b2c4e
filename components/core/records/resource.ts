import {nothing, type TemplateResult} from 'lit';
import type {ResourceCard} from '../../../src/protocol/collections/resources.js';
import type {L10n} from '../l10n.js';
import {termNames} from '../list/enumerate.js';
import {renderMarked} from '../list/marks.js';
import {renderDate} from '../pieces.js';
import {renderRecord} from './record.js';

/** A resource in a list. */
export const renderResource = (item: ResourceCard, l10n: L10n): TemplateResult => {
  const {msg} = l10n;
  return renderRecord('resources', item, l10n, {
    facts: [
      item.kind.name,
      renderMarked(item, 'provider.name', l10n),
      termNames(item.languages, l10n),
      termNames(item.subjects, l10n),
      item.date ? renderDate(item.date, l10n) : nothing,
      item.licence ?? msg('no open licence stated'),
    ],
  });
};
