import type {PartialDate} from '../../../src/protocol/records.js';

/** The day that it is where the reader is. */
export const dayOf = (now: Date): PartialDate =>
  new Date(now.getTime() - 60_000 * now.getTimezoneOffset()).toISOString().slice(0, 10);
