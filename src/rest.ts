import type {Filter, ListQuery, Opened} from './collection.js';
import {defaultLimit, metaOf} from './collection.js';
import type {Edition} from './edition.js';
import {WdeaError} from './errors.js';
import {judge, judgeAll, type Judged} from './judge.js';
import type {CallOptions, Page} from './page.js';
import {bucketsOf, cardsBetween, recordsIn} from './pages.js';
import {openAnalyser} from './protocol/analysis.js';
import type {FacetCount} from './protocol/facets.js';
import type {RecordBase, Sourced} from './protocol/records.js';
import {textsAt} from './protocol/texts.js';
import type {Found, SearchQuery} from './search/found.js';
import {markTexts} from './search/marks.js';
import type {SearchAnswer, SearchRequest} from './search/provider.js';
import {searchFiles} from './search/search-files.js';
import {mayBeGone} from './snapshot.js';
import {filters} from './where.js';

export {fold} from './protocol/fold.js';

// What lies behind the head of a collection. A first look at it does without this module, so it is loaded later.

type Any<Card extends RecordBase> = Opened<Card, Card & Sourced, string, string>;

/** A page of a list; see `Collection.list`. */
export async function list<Card extends RecordBase>(
  opened: Any<Card>, query: ListQuery<string, string>, options: CallOptions,
): Promise<Page<Card>> {
  const {where, text = '', sort, limit = defaultLimit, cursor} = query;
  const request = checked(opened, {...query, text});
  const next = (at: string | null) => async (nextOptions = options) =>
    (at === null ? null : list(opened, {...query, cursor: at}, nextOptions));
  const published = sort === undefined || sort === Object.keys(opened.definition.sorts)[0];
  if (filters(where).length > 0 || text.trim() || !published) {
    const {items, total, cursor: at, issues, meta} = await answer(opened, request, options);
    return {items, total: total.value, cursor: at, issues, meta, next: next(at)};
  }
  return pinned(opened, cursor, options, async (edition, offset) => {
    const {snapshot, definition} = opened;
    const {hash, head} = edition;
    const end = Math.min(offset + limit, head.count);
    const {lead} = head; // it was judged and reported when it was read
    const first = offset === 0 && end >= lead.length ? edition.lead!
      : judgeAll(definition.card, definition.name, lead.slice(offset, end));
    const others = await cardsBetween(snapshot, head, Math.max(offset, lead.length), end, options);
    const {items, issues} = joined(first, judged(opened, others));
    const total = head.count - (end - offset - items.length);
    const at = end < head.count ? `${hash}-${end}` : null;
    return {items, total, cursor: at, issues, meta: metaOf(opened, edition), next: next(at)};
  });
}

/** A page of what has the words; see `Collection.search`. */
export async function search<Card extends RecordBase, Field extends string>(
  opened: Any<Card>, text: string, query: SearchQuery<Field, string>, options: CallOptions,
): Promise<Found<Card, Field>> {
  const request = checked(opened, {...query, text});
  const {items, ...rest} = await answer(opened, request, options);
  const analyser = request.text && await openAnalyser(rest.meta.language);
  const words = analyser ? analyser.query(request.text) : [];
  const marks = (item: Card) => (analyser ? markTexts(item, opened.definition.texts, analyser, words) : {});
  return {hits: items.map((item) => ({item, marks: marks(item)})), ...rest} as unknown as Found<Card, Field>;
}

/** Words that continue a text; see `Collection.suggest`. */
export async function suggest<Card extends RecordBase>(
  opened: Any<Card>, text: string, {limit = 8}: {readonly limit?: number}, options: CallOptions,
): Promise<readonly string[]> {
  const {snapshot, definition: {name, texts}, language} = opened;
  const request = checked(opened, {text, limit});
  if (snapshot.provider) return snapshot.provider.suggest({collection: name, language, text, limit}, options);
  const typed = /[\p{L}\p{N}\p{M}]+$/u.exec(text)?.[0];
  if (!typed) return [];
  // the words as they are written in what would be found: so each of them leads to something
  const {items, meta} = await answer(opened, {...request, limit: 2 * defaultLimit}, options);
  const analyser = await openAnalyser(meta.language);
  const beginning = analyser.query(typed).at(-1)?.folded ?? '';
  const counts = new Map<string, number>();
  for (const [, wording] of items.flatMap((item) => texts.flatMap((path) => textsAt(item, path)))) {
    for (const {start, end, folded} of analyser.tokens(wording)) {
      const word = wording.slice(start, end).toLocaleLowerCase(meta.language);
      if (folded.startsWith(beginning) && folded !== beginning) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const before = text.slice(0, -typed.length);
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, limit).map(([word]) => before + word);
}

/** Counts of values under filters; see `Collection.facets`. */
export async function facets<Card extends RecordBase>(
  opened: Any<Card>, names: readonly string[], {where, text = ''}: Filter<string>, options: CallOptions,
): Promise<Record<string, readonly FacetCount[]>> {
  const request = checked(opened, {where, text, facets: names, limit: 1});
  return (await answer(opened, {...request, limit: 0}, options)).facets;
}

/** The cards with these ids, in their order; those of the head alone when they are all there. */
export function pick<Card extends RecordBase>(
  opened: Any<Card>, ids: readonly string[], options: CallOptions,
): Promise<readonly Card[]> {
  const {snapshot} = opened;
  return opened.read(async ({head, lead}) => {
    const known = new Map(lead!.items.map((card) => [card.id, card]));
    const others = ids.filter((id) => !known.has(id));
    if (others.length > 0 && head.lead.length < head.count) {
      const values = head.count <= 8 * defaultLimit
        ? await cardsBetween(snapshot, head, head.lead.length, head.count, options)
        : (await recordsIn(snapshot, head, await bucketsOf(snapshot, head, others, options), options))
          .filter((value) => others.includes((value as RecordBase | null)?.id ?? ''));
      const {items} = judged(opened, values);
      for (const card of items) known.set(card.id, card);
    }
    return ids.flatMap((id) => known.get(id) ?? []);
  }, options);
}

/** The whole record with this id; see `Collection.get`. */
export function get<Card extends RecordBase, Full extends Card & Sourced>(
  opened: Opened<Card, Full, string, string>, id: string, options: CallOptions,
): Promise<Full> {
  const {snapshot, definition: {name, record}} = opened;
  return opened.read(async ({head}) => {
    const values = await recordsIn(snapshot, head, await bucketsOf(snapshot, head, [id], options), options);
    const value = values.find((item) => (item as {id?: unknown} | null)?.id === id);
    if (value === undefined) throw new WdeaError('NOT_FOUND', `No record in ${name} has this id`);
    const {item, issues} = judge(record, name, value);
    snapshot.report(issues);
    if (item !== undefined) return item;
    throw new WdeaError('RECORD_INVALID', `The record lacks a usable ${issues[0]?.path.join('.')}`);
  }, options);
}

/** Asks the server that searches, or the published index. */
async function answer<Card extends RecordBase>(
  opened: Any<Card>, request: SearchRequest, options: CallOptions,
): Promise<Omit<SearchAnswer, 'items'> & Judged<Card>> {
  const {snapshot} = opened;
  const given = snapshot.provider ? await snapshot.provider.search(request, options)
    : await pinned(opened, request.cursor, options, async (edition, offset) => {
      const found = await searchFiles(snapshot, edition, {...request, offset}, options);
      const end = offset + request.limit;
      const cursor = end < found.total.value && found.items.length > 0 ? `${edition.hash}-${end}` : null;
      return {...found, cursor, meta: metaOf(opened, edition)};
    });
  return {...given, ...judged(opened, given.items)};
}

/** Works on the edition of a cursor, which may have been replaced, and cleared away, since. */
async function pinned<Card extends RecordBase, T>(
  opened: Any<Card>, cursor: string | null | undefined, options: CallOptions,
  work: (edition: Edition<Card>, offset: number) => Promise<T>,
): Promise<T> {
  if ((cursor ?? null) === null) return opened.read((edition) => work(edition, 0), options);
  const [, hash = '', offset] = /^([0-9a-f]{64})-(\d{1,9})$/.exec(cursor ?? '') ?? [];
  const current = await opened.read((edition) => Promise.resolve(edition), options);
  const edition = current.hash === hash ? current : opened.remembered(hash);
  if (edition?.head.lang !== current.head.lang || edition.head.collection !== opened.definition.name) throw lostPlace();
  try {
    return await work(edition, Number(offset));
  } catch (error) {
    throw mayBeGone(error) ? lostPlace(error) : error;
  }
}

/** Cards as they may be used; what was wrong with one is told once. */
function judged<Card extends RecordBase>(
  {snapshot, definition: {card, name}}: Any<Card>, values: readonly unknown[],
): Judged<Card> {
  return judgeAll(card, name, values, (...of) => {
    const known = verdicts.get(of[2] as object);
    if (known) return known as ReturnType<typeof judge<Card>>;
    const verdict = judge(...of);
    snapshot.report(verdict.issues);
    if (of[2] instanceof Object) verdicts.set(of[2], verdict);
    return verdict;
  });
}

const verdicts = new WeakMap<object, ReturnType<typeof judge<unknown>>>();

const joined = <Item>(a: Judged<Item>, b: Judged<Item>): Judged<Item> => (
  {items: [...a.items, ...b.items], issues: [...a.issues, ...b.issues]}
);

/** A request with its defaults. @throws {@link WdeaError} `QUERY_INVALID` */
function checked<Card extends RecordBase>(
  {definition: {name, fields, sorts}, language}: Any<Card>,
  {text, where, facets = [], sort, limit = defaultLimit, cursor = null}: SearchQuery<string, string> & {text: string},
): SearchRequest {
  const conditions = filters(where);
  for (const field of [...Object.keys(where ?? {}), ...facets]) {
    if (!Object.hasOwn(fields, field)) throw invalid(`No field ${field} in ${name}`);
  }
  if (sort !== undefined && !Object.hasOwn(sorts, sort)) throw invalid(`No order ${sort} in ${name}`);
  if (!(limit > 0 && limit === Math.round(limit))) throw invalid('limit is not a positive whole number');
  // nobody types more, and each word costs
  const words = text.trim() && text.slice(0, maxText);
  return {collection: name, language, text: words, where: conditions, facets, sort, limit, cursor};
}

const maxText = 500;

const invalid = (message: string) => new WdeaError('QUERY_INVALID', message);
const lostPlace = (cause?: unknown) => new WdeaError(
  'CURSOR_INVALID', 'The edition of the cursor is no longer at hand', {cause, hint: 'Start the list over.'},
);
