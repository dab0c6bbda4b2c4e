import {type Analyser, analysisVersion} from '../../src/protocol/analysis.js';
import type {AnyDefinition} from '../../src/protocol/collection.js';
import type {Language} from '../../src/protocol/languages.js';
import type {RecordBase} from '../../src/protocol/records.js';
import {codeArray, type SearchRoot} from '../../src/protocol/search.js';
import {ByteWriter} from './bytes.js';
import {collectPostings} from './postings.js';
import {type Store, writeTerms} from './terms.js';

/** What an index is made of. */
export interface IndexSource {
  readonly definition: AnyDefinition;
  readonly language: Language;
  /** The cards in published order. */
  readonly cards: readonly RecordBase[];
  /** Number of each card's document; see `documentNumbers`. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly buckets: number;
  readonly analyser: Analyser;
  readonly collator: Intl.Collator;
}

/** Builds the search index of a collection in a language; its parts go into `store`. */
export async function buildIndex(source: IndexSource, store: Store): Promise<SearchRoot> {
  const {definition, language, cards, numbers, buckets} = source;
  const numberOf = ({id}: RecordBase) => numbers.get(id)!;
  const byNumber = new Map(cards.map((card) => [numberOf(card), card]));
  const ascending = Uint32Array.from(byNumber.keys()).sort();
  const documents = Array.from(ascending, (number) => byNumber.get(number)!);
  const terms = await writeTerms(collectPostings(source, documents), store);
  const columns: Record<string, string> = {};
  for (const [field, termsOf] of Object.entries(definition.fields)) {
    columns[field] = await store(column(documents.map((card) => termsOf(card))));
  }
  const orders: Record<string, {part: string; count: number}[]> = {};
  for (const [at, [sort, compare]] of Object.entries(definition.sorts).entries()) {
    // the first order is the one in which the cards stand already
    const sorted = at === 0 ? cards : [...cards].sort((a, b) => compare(a, b, source.collator));
    orders[sort] = [];
    for (const part of splitOrder(sorted.map(numberOf))) {
      orders[sort].push({part: await store(orderPart(part)), count: part.length});
    }
  }
  return {
    format: 'wdea-search/1.0', analysis: analysisVersion, lang: language, count: cards.length, buckets,
    terms, documents: await store(documentList(ascending)), columns, orders,
  };
}

function column(terms: readonly (readonly {readonly id: string; readonly name: string}[])[]): Uint8Array<ArrayBuffer> {
  const names = new Map(terms.flat().map(({id, name}) => [id, name]));
  const values = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  const places = new Map(values.map(([id], place) => [id, place]));
  const combinations = terms.map((list) => list.map(({id}) => places.get(id)!).sort((a, b) => a - b).join());
  const sets = [...new Set(combinations)].sort();
  const codeOf = new Map(sets.map((set, code) => [set, code]));
  const codes = new (codeArray(sets.length))(combinations.map((set) => codeOf.get(set)!));
  const head = JSON.stringify({values, sets: sets.map((set) => set.split(',').filter(Boolean).map(Number))});
  return new ByteWriter().text(head).bytes(new Uint8Array(codes.buffer)).finish();
}

function documentList(numbers: Uint32Array): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  numbers.forEach((number, at) => writer.number(number - (numbers[at - 1] ?? -1) - 1));
  return writer.finish();
}

/** Cuts an order where the numbers say so, as pages are cut, so that one more document changes one part. */
function splitOrder(numbers: readonly number[]): number[][] {
  const parts: number[][] = [];
  let part: number[] = [];
  for (const number of numbers) {
    part.push(number);
    const ends = (Math.imul(number, 0x9e3779b1) >>> 0) % 1024 === 0;
    if (part.length === 4096 || (ends && part.length >= 256)) {
      parts.push(part);
      part = [];
    }
  }
  return part.length > 0 ? [...parts, part] : parts;
}

function orderPart(numbers: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(3 * numbers.length);
  numbers.forEach((number, at) => bytes.set([number & 255, (number >> 8) & 255, number >> 16], 3 * at));
  return bytes;
}
