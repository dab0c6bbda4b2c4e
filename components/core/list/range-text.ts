import type {L10n} from '../l10n.js';
import type {ListData} from './list-options.js';

/** “11 to 20 of 74”, or “of 1,000+”. */
export const rangeText = (
  {page: {items, total}, atLeast, offset}: ListData<unknown, never>, {msg, format, number}: L10n,
): string => format(msg('{first} to {last} of {total}'), {
  first: offset + 1, last: offset + items.length, total: atLeast ? `${number(total)}+` : total,
});
