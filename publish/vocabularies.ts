import * as z from 'zod';
import {languages} from '../src/protocol/languages.js';
import {countryCodes} from './countries.js';
import {plainText} from './fields.js';
import type {Names} from './texts.js';

/** The vocabularies, each a file of that name in `content/vocabularies/`. */
export const vocabularyNames = [
  'countries', 'event-kinds', 'event-modes', 'event-series', 'event-statuses', 'languages', 'levels', 'member-kinds',
  'member-roles', 'news-channels', 'offices', 'place-precisions', 'practice-topics', 'resource-kinds',
  'resource-relations', 'service-audiences', 'service-categories', 'service-sections', 'subjects',
] as const;
export type VocabularyName = (typeof vocabularyNames)[number];

/** A vocabulary: the names of its entries by id. */
export type Vocabulary = ReadonlyMap<string, Names>;

/** Schema of the names of an entry: every language is needed, since terms are never borrowed. */
export const names: z.ZodType<Names> = z.strictObject(
  Object.fromEntries(languages.map((language) => [language, plainText])) as Record<keyof Names, typeof plainText>);

/** What is wrong with the id of an entry, or `undefined`. */
export function entryIdFault(vocabulary: VocabularyName, id: string): string | undefined {
  switch (vocabulary) {
    case 'countries': return countryCodes.has(id) ? undefined : 'is no ISO 3166-1 alpha-2 code; write one such as FR';
    case 'languages':
      return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(id) ? undefined : 'is no BCP 47 tag; write one such as pt-BR';
    case 'subjects': return /^\d{2,4}$/.test(id) ? undefined : "is no ISCED-F 2013 code; write one such as '0111'";
    default: return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? undefined : 'is no id; write lower-case words with hyphens';
  }
}
