import type {ResourceField} from '../../src/protocol/collections/resources.js';

/** The fields that a reader can filter by, in their order. */
export const fields = ['kind', 'language', 'subject', 'level', 'provider'] as const satisfies readonly ResourceField[];
export type Field = (typeof fields)[number];
