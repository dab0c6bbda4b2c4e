import type {Term} from '../../../src/protocol/records.js';
import {memo} from '../format.js';
import type {L10n} from '../l10n.js';

/** Items as a short enumeration: “Chinese, English”. */
export const enumerate = (items: readonly string[], {language}: Pick<L10n, 'language'>): string =>
  memo(`list ${language}`, () => new Intl.ListFormat(language, {type: 'conjunction', style: 'narrow'})).format(items);

/** The names of terms as a short enumeration; empty when there are none. */
export const termNames = (terms: readonly Term[] | undefined, l10n: Pick<L10n, 'language'>): string =>
  enumerate((terms ?? []).map(({name}) => name), l10n);
