import {WdeaError} from '../../errors.js';
import type {Total} from '../found.js';
import type {SearchRequest} from '../provider.js';
import type {Plan} from './query.js';

/** Where a page ends. */
export interface Place {
  readonly sequence: number;
  readonly plan: Plan;
  /** The total, as it was counted with the first page. */
  readonly total: Total;
  /** What the last hit is sorted by. */
  readonly after: readonly number[];
}

/** A cursor that is safe in a URL. It holds for the same collection, language, order and number of words. */
export const writeCursor = (
  {collection, language, sort = ''}: SearchRequest, {sequence, plan, total, after}: Place,
): string => [
  collection, language, sort, sequence, plan.all ? 'all' : 'any', plan.routes, total.relation, total.value, ...after,
].join('~');

/** @throws {@link WdeaError} `CURSOR_INVALID` for what is no cursor of such a request */
export function readCursor(
  {cursor, collection, language, sort = ''}: SearchRequest, words: number,
): Place | undefined {
  if (cursor === null) return undefined;
  const [ofCollection, ofLanguage, ofSort, sequence, all, routes = '', relation, value, ...after] = cursor.split('~');
  const numbers = [sequence, value, ...after].map((text) => (text ? Number(text) : NaN));
  const fits = ofCollection === collection && ofLanguage === language && ofSort === sort
    && (all === 'all' || all === 'any') && /^[0-3s]*$/.test(routes) && routes.length === words
    && (relation === 'exact' || relation === 'at-least')
    && after.length === (words > 0 && !sort ? 2 : 1) && numbers.every((number) => Number.isFinite(number));
  if (!fits) throw lostPlace();
  return {
    sequence: numbers[0]!, plan: {all: all === 'all', routes}, total: {value: numbers[1]!, relation},
    after: numbers.slice(2),
  };
}

export const lostPlace = (): WdeaError => new WdeaError(
  'CURSOR_INVALID', 'The cursor belongs to another search or edition', {hint: 'Start the list over.'},
);
