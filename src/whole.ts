import type {Edition} from './edition.js';
import {WdeaError} from './errors.js';
import {judge, judgeAll, type Judged} from './judge.js';
import type {CallOptions} from './page.js';
import type {CollectionName} from './protocol/collection.js';
import {bucketOf, sha256} from './protocol/hash.js';
import type {RecordBase} from './protocol/records.js';
import type {Head, Ref} from './protocol/snapshot.js';
import type {Schema} from './schema.js';
import type {Snapshot} from './snapshot.js';

export {countFacets, select} from './query.js';

// What lies behind the head of a collection. A first look at it does without this module, so it is loaded later.

/** All cards of an edition. They begin with those of the head, which are not judged twice. */
export async function allCards<Card>(
  snapshot: Snapshot, {name, card}: {name: CollectionName; card: Schema<Card>},
  edition: Edition<Card>, first: Judged<Card>, options: CallOptions,
): Promise<Judged<Card>> {
  const {count, index, lead} = edition.head;
  if (lead.length >= count) return first;
  if (edition.all) return edition.all;
  const {pages} = await snapshot.blob('index', index, options);
  const values = await itemsOf(snapshot, pages, options);
  // Another call may have been quicker.
  if (edition.all) return edition.all;
  const rest = judgeAll(card, name, values.slice(lead.length));
  snapshot.report(rest.issues);
  return edition.all = {items: [...first.items, ...rest.items], issues: [...first.issues, ...rest.issues]};
}

/** The cards with these ids, in the order of the ids; those of the head alone when they are all there. */
export async function pickCards<Card extends RecordBase>(
  snapshot: Snapshot, definition: {name: CollectionName; card: Schema<Card>},
  edition: Edition<Card>, first: Judged<Card>, ids: readonly string[], options: CallOptions,
): Promise<readonly Card[]> {
  const among = (cards: readonly Card[]) => ids.flatMap((id) => cards.find((card) => card.id === id) ?? []);
  const found = among(first.items);
  if (found.length === ids.length) return found;
  return among((await allCards(snapshot, definition, edition, first, options)).items);
}

/** The whole record with this id. */
export async function findRecord<Full>(
  snapshot: Snapshot, {name, record}: {name: CollectionName; record: Schema<Full>},
  {index}: Head, id: string, options: CallOptions,
): Promise<Full> {
  const {records} = await snapshot.blob('index', index, options);
  // Without WebCrypto (a page over plain HTTP) the bucket is not known, so all are looked through.
  const bucket = globalThis.crypto?.subtle && bucketOf(await sha256(new TextEncoder().encode(id)), records.length);
  const values = await itemsOf(snapshot, bucket === undefined ? records : records.slice(bucket, bucket + 1), options);
  const value = values.find((item) => (item as {id?: unknown} | null)?.id === id);
  if (value === undefined) throw new WdeaError('NOT_FOUND', `No record in ${name} has this id`);
  const {item, issues} = judge(record, name, value);
  snapshot.report(issues);
  if (item !== undefined) return item;
  throw new WdeaError('RECORD_INVALID', `The record lacks a usable ${issues[0]?.path.join('.')}`);
}

async function itemsOf(snapshot: Snapshot, refs: readonly Ref[], options: CallOptions): Promise<unknown[]> {
  const blobs = await Promise.all(refs.map((ref) => snapshot.blob('items', ref, options)));
  return blobs.flatMap(({items}) => items);
}
