import type {ListQuery} from '../../../src/collection.js';
import type {CallOptions} from '../../../src/page.js';
import type {RecordBase} from '../../../src/protocol/records.js';
import type {Listable, ListData} from './list-options.js';
import {markedCard} from './marks.js';

/** A page of a list. With a text it is searched for where that is possible, and what was found is marked. */
export async function readPage<Card extends RecordBase, Field extends string, Sort extends string>(
  source: Listable<Card, Field, Sort>, {text, ...query}: ListQuery<Field, Sort>, options: CallOptions,
): Promise<Pick<ListData<Card, Field>, 'page' | 'atLeast'>> {
  if (!text || !source.search) return {page: await source.list({...query, text}, options)};
  const {hits, total: {value, relation}, ...rest} = await source.search(text, query, options);
  return {page: {...rest, items: hits.map(markedCard), total: value}, atLeast: relation !== 'exact'};
}
