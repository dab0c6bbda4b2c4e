import type {RecordBase} from '../../../src/protocol/records.js';
import type {L10n} from '../l10n.js';

/** Says where a record's title leads when that is not to the thing itself. */
export function linkNote(record: RecordBase, {msg}: L10n): string | undefined {
  switch (record.link.kind) {
    case 'about':
      return msg('link to a page about it');
    case 'provider':
      return msg('link to its provider');
    default:
      return undefined;
  }
}
