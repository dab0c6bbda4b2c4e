import type {Collections} from './client.js';
import {nothingIfMissing} from './missing.js';
import type {CallOptions} from './page.js';

/** Which collections refer to records of a collection, and by which of their fields. */
const relations = {
  members: {news: 'member', resources: 'provider', practices: 'member', bodies: 'member'},
  events: {news: 'event', resources: 'event'},
  bodies: {people: 'body'},
  services: {services: 'parent'},
} as const;

/** The collections to whose records others refer. */
export type Referred = keyof typeof relations;

type CardOf<C> = C extends {list(...args: never[]): AsyncIterable<infer Card>} ? Card : never;

/** The cards that refer to a record, by collection. */
export type Related<Name extends Referred> = {
  readonly [Other in keyof (typeof relations)[Name]]:
    readonly CardOf<Collections[Other & keyof Collections]>[];
};

/**
 * All cards that refer to a record, such as the news and the resources of an event. Each collection is loaded once,
 * however many records are asked about.
 */
export async function related<Name extends Referred>(
  collections: Collections, name: Name, id: string, options?: CallOptions,
): Promise<Related<Name>> {
  const found = await Promise.all(Object.entries(relations[name]).map(async ([other, field]) => {
    // the table above names a field that the collection has
    const collection = collections[other as 'news'];
    const {items} = await collection.list({where: {[field]: id}, limit: Infinity}, options).catch(nothingIfMissing);
    return [other, items] as const;
  }));
  return Object.fromEntries(found) as unknown as Related<Name>;
}
