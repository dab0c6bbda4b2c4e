import type {CallOptions} from '../page.js';
import {type Analyser, analysisVersion, openAnalyser, type QueryWord, routes} from '../protocol/analysis.js';
import type {FacetCount} from '../protocol/facets.js';
import type {Language} from '../protocol/languages.js';
import type {Head, Pointer} from '../protocol/snapshot.js';
import {head as headSchema} from '../protocol/snapshot.js';
import type {Snapshot} from '../snapshot.js';
import type {Total} from './found.js';
import {documentsOf, type IndexFiles, openIndex, orderOf, unavailable} from './index-files.js';
import {lookUp, lookUpSimilar, type Term} from './lookup.js';
import {best, documentsOfRanks, matchDocuments, noMatches, type Matches, sufficient} from './match.js';
import {Fields} from './narrow.js';
import type {SearchRequest} from './provider.js';

/** What is asked of the index of a collection. */
export interface IndexRequest extends Pick<SearchRequest, 'text' | 'where' | 'facets' | 'sort' | 'limit'> {
  /** How many hits to leave out before the first. */
  readonly offset: number;
}

/** What the index knows. */
export interface IndexAnswer {
  readonly items: readonly unknown[];
  readonly total: Total;
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
}

// With fewer documents that have all the words than one in a hundred, or ten, those with a part of them are shown, too.
const enough = (count: number) => Math.min(10, count / 100);

/** Searches, filters and sorts a collection by its published index. */
export async function searchFiles(
  snapshot: Snapshot, {head, pointer}: {head: Head; pointer: Pointer}, request: IndexRequest, options: CallOptions,
): Promise<IndexAnswer> {
  const {text, where, facets, sort, limit, offset} = request;
  const index = await openIndex(snapshot, head, options);
  const fields = where.length > 0 || facets.length > 0 ? Fields.load(index, request, options) : undefined;
  fields?.catch(() => {}); // awaited below
  const whole = where.length > 0 || facets.length > 0 || sort !== undefined;
  const matches = text ? await match(snapshot, {head, pointer}, index, text, whole, options) : undefined;
  const ranks = matches && sufficient(matches, enough(index.root.count));
  const all = ranks ? documentsOfRanks(ranks) : documentsOf(await index.part(index.root.documents, options));
  const narrowed = await fields;
  const passes = where.length > 0 ? (_: number, at: number) => narrowed!.passes(all[at]!) : undefined;
  const found = passes ? all.filter(passes) : all;

  const end = Math.min(offset + limit, found.length);
  const numbers = limit === 0 ? []
    : ranks && sort === undefined ? best(passes ? ranks.filter(passes) : ranks, end)
      : await inOrder(index, sort ?? Object.keys(index.root.orders)[0]!, found, end, options);
  const items = await index.cards(numbers.slice(offset), options);
  return {
    items: items.filter((item) => item !== undefined),
    total: matches?.complete === false
      ? {value: Math.max(matches.least, found.length), relation: 'at-least'}
      : {value: found.length, relation: 'exact'},
    facets: narrowed ? narrowed.count(all, facets, head.lang) : {},
  };
}

/** The first of the documents in an order. The parts of the order are loaded as far as they are needed. */
async function inOrder(
  index: IndexFiles, sort: string, documents: readonly number[], count: number, options: CallOptions,
): Promise<number[]> {
  const wanted = documents.length === index.root.count ? undefined : new Set(documents);
  const found: number[] = [];
  for (const {part} of index.root.orders[sort] ?? []) {
    if (found.length >= count) break;
    const order = orderOf(await index.part(part, options));
    found.push(...wanted ? order.filter((document) => wanted.has(document)) : order);
  }
  return found.slice(0, count);
}

/** Finds the terms of each word, in the language that its script belongs to, and the documents that have them. */
async function match(
  snapshot: Snapshot, edition: {head: Head; pointer: Pointer}, index: IndexFiles, text: string, whole: boolean,
  options: CallOptions,
): Promise<Matches> {
  const {lang} = edition.head;
  const own = await openAnalyser(lang);
  const opened = new Map<Language, Promise<Other | undefined>>([[lang, Promise.resolve([index, own])]]);
  const open = (language: Language) => {
    const known = opened.get(language) ?? openOther(snapshot, edition, index, language, options);
    opened.set(language, known);
    return known;
  };
  checkVersion(index);

  const seek = async (word: QueryWord): Promise<readonly Term[]> => {
    const languages = routes(word.script, lang);
    const terms: Term[] = [];
    for (const find of [lookUp, lookUpSimilar]) {
      for (const language of find === lookUp ? languages : languages.slice(0, 1)) {
        const [files, analyser] = await open(language) ?? [];
        if (!files || !analyser) continue;
        // another language's analyser may see other terms in the word
        const [same] = language === lang ? [word] : analyser.query(word.folded);
        if (same) terms.push(...await find(files, analyser, {...same, prefix: word.prefix}, options));
        // a Latin word on another page may be a name here and there, and a word in English: both are asked
        if (language === lang && word.script === 'Latin' && !isLatin(lang)) continue;
        const found = Math.max(0, ...terms.map(({documents}) => documents));
        if (found >= enough(index.root.count) || (found > 0 && isLatin(lang))) return terms;
      }
      if (terms.length > 0) break;
    }
    return terms;
  };
  // each pair of Chinese characters is a word of its own: where no text has all, the more the better
  const words = own.query(text).flatMap((word) =>
    (word.every ? word.terms.map((term) => ({...word, folded: term, terms: [term], every: false})) : [word]));
  const sought = (await Promise.all(words.map(seek))).filter((terms) => terms.length > 0);
  return sought.length > 0 ? matchDocuments(index, sought, whole, options) : noMatches;
}

const isLatin = (language: Language) => ['en', 'fr', 'es'].includes(language);

/** The index in a language, and what its texts were analysed by. */
type Other = [IndexFiles, Analyser];

/** The index in another language, if it numbers its documents alike. */
async function openOther(
  snapshot: Snapshot, {head: {collection}, pointer}: {head: Head; pointer: Pointer}, index: IndexFiles,
  language: Language, options: CallOptions,
): Promise<Other | undefined> {
  const ref = pointer.editions[language]?.[collection];
  if (!ref) return undefined;
  const [head, analyser] = await Promise.all([snapshot.blob(headSchema, ref, options), openAnalyser(language)]);
  const other = await openIndex(snapshot, head, options);
  checkVersion(other);
  return other.root.buckets === index.root.buckets ? [other, analyser] : undefined;
}

function checkVersion({root: {analysis}}: IndexFiles): void {
  if (analysis === analysisVersion) return;
  throw unavailable(
    `The search index was made by version ${analysis} of the text analysis, and this is version ${analysisVersion}`,
    'Publish with the version of @wdea/embed that the page uses.');
}
