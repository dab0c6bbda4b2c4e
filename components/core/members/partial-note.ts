import type {L10n} from '../l10n.js';
import type {Stated} from './stated.js';

/**
 * Says that the members shown are a part of those that the alliance counts; `undefined` when they are not, or when no
 * count is known.
 *
 * @param message “Here are {shown} of the {total} members that the alliance counted on {date}.” as the element has it:
 *   what is said here would be in the texts that every element loads
 */
export const partialNote = (message: string, stated: Stated | undefined, {format, date}: L10n): string | undefined =>
  stated && stated.shown < stated.total
    ? format(message, {shown: stated.shown, total: stated.total, date: date(stated.date)}) : undefined;
