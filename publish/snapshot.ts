import * as z from 'zod/mini';
import {type AnyDefinition, collectionNames} from '../src/protocol/collection.js';
import {collections} from '../src/protocol/collections/index.js';
import {countTerms} from '../src/protocol/facets.js';
import {type Language, languages} from '../src/protocol/languages.js';
import type {RecordBase} from '../src/protocol/records.js';
import {type Head, type Index, type Items, maxBlobBytes, type Pointer, type Ref} from '../src/protocol/snapshot.js';
import {PublishError} from './errors.js';
import {sha256} from './hash.js';
import {leadSize, splitBuckets, splitPages} from './pages.js';
import type {Progress} from './progress.js';
import {resolver} from './resolve.js';
import type {Content, ContentRecord} from './validate.js';

/** A snapshot that is not on disk yet. */
export interface BuiltSnapshot {
  readonly editions: Pointer['editions'];
  /** Every object by its hash; an object stands after those that it refers to. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  /** Records of each collection and edition: wholly in its language, or with texts borrowed from another. */
  readonly counts: Counts;
}

export type Counts =
  Readonly<Record<string, Readonly<Record<Language, {readonly native: number; readonly borrowed: number}>>>>;

/** JSON as it is published: minified, in UTF-8. The order of keys is that in which the objects were made. */
export const encode = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/**
 * Builds the snapshot of a content. The same content gives the same bytes; alphabetical orders are those of the ICU
 * data of the Node that runs.
 *
 * @throws PublishError when an object would be larger than readers accept
 */
export function buildSnapshot(content: Content, onProgress?: Progress): BuiltSnapshot {
  const blobs = new Map<string, Uint8Array>();
  const editions: Pointer['editions'] = {};
  const counts: Record<string, Record<Language, {native: number; borrowed: number}>> = {};
  const total = languages.length * collectionNames.length;
  let done = 0;
  for (const language of languages) {
    const collator = new Intl.Collator(language);
    const heads: Partial<Record<string, Ref>> = {};
    for (const name of collectionNames) {
      onProgress?.('Building collections', ++done, total);
      const add = (value: Head | Index | Items): Ref => {
        const bytes = encode(value);
        if (bytes.length > maxBlobBytes) {
          throw new PublishError(
            `An object of ${name} in ${language} would have ${bytes.length} bytes, and readers accept ${maxBlobBytes}.`,
            'Shorten the longest texts of this collection.');
        }
        const hash = sha256(bytes);
        blobs.set(hash, bytes);
        return {hash, bytes: bytes.length};
      };
      const built = buildCollection(collections[name], content.collections[name], language, collator, add);
      heads[name] = built.head;
      counts[name] = {...counts[name], [language]: built.counts} as typeof counts[string];
    }
    editions[language] = heads;
  }
  return {editions, blobs, counts};
}

function buildCollection(
  definition: AnyDefinition, records: readonly ContentRecord[], lang: Language, collator: Intl.Collator,
  add: (value: Head | Index | Items) => Ref,
) {
  const resolved = records.map(resolver(definition, lang));
  const cards = resolved.map(({card}) => card);
  const full = resolved.map(({record}) => record);
  // What is published must be what readers accept; a failure here is a fault of this program, not of the content.
  for (const card of cards) z.parse(definition.card, card);
  for (const record of full) z.parse(definition.record, record);

  const order = Object.values(definition.sorts)[0]!;
  cards.sort((a, b) => order(a, b, collator));
  const items = (list: readonly RecordBase[]) => add({format: 'wdea-items/1.0', items: [...list]});
  const index = add({
    format: 'wdea-index/1.0',
    pages: splitPages(cards).map((page) => ({...items(page), count: page.length})),
    records: splitBuckets(full).map(items),
  });
  const head = add({
    format: 'wdea-head/1.0', collection: definition.name, lang, count: cards.length,
    facets: countFacets(definition, cards, lang), lead: cards.slice(0, leadSize), index,
  });
  const borrowed = full.filter((record) => record.borrowed).length;
  return {head, counts: {native: full.length - borrowed, borrowed}};
}

/** How often each term occurs, for the fields that lists offer as filters. */
function countFacets({fields, counted}: AnyDefinition, cards: readonly RecordBase[], lang: Language): Head['facets'] {
  const facets = counted.map((field) => [field, countTerms(cards, fields[field]!, lang)] as const);
  return Object.fromEntries(facets) as unknown as Head['facets'];
}
