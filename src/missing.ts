import {WdeaError} from './errors.js';

/** A collection that is not published at all is no reason to find nothing in the others. */
export function nothingIfMissing(error: unknown): {items: never[]; issues: never[]} {
  if (error instanceof WdeaError && error.code === 'EDITION_MISSING') return {items: [], issues: []};
  throw error;
}
