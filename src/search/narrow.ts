import type {CallOptions} from '../page.js';
import {countedTerms, type FacetCount} from '../protocol/facets.js';
import type {Language} from '../protocol/languages.js';
import type {Column} from '../protocol/search.js';
import {columnOf, documentsOf, type IndexFiles} from './index-files.js';
import type {SearchRequest} from './provider.js';

/** A filter, by the combinations of values that pass it. */
interface Condition {
  readonly field: string;
  readonly column: Column;
  /** The values that are asked for, by their place. */
  readonly wanted: readonly boolean[];
  readonly passes: readonly boolean[];
}

/** The values of all documents for the fields that a request names. */
export class Fields {
  readonly #where: readonly Condition[];
  readonly #columns: ReadonlyMap<string, Column>;
  /** Place of each document in the columns, by its number. */
  readonly #places: Uint32Array;

  private constructor(columns: ReadonlyMap<string, Column>, where: SearchRequest['where'], places: Uint32Array) {
    this.#columns = columns;
    this.#places = places;
    this.#where = where.map(([field, ids]) => {
      const column = columns.get(field)!;
      const wanted = column.values.map(([id]) => ids.includes(id));
      return {field, column, wanted, passes: column.sets.map((set) => set.some((value) => wanted[value]))};
    });
  }

  /** Loads the columns that are needed. */
  static async load(
    index: IndexFiles, {where, facets}: Pick<SearchRequest, 'where' | 'facets'>, options: CallOptions,
  ): Promise<Fields> {
    const names = [...new Set([...where.map(([field]) => field), ...facets])];
    const columns = await Promise.all(names.map(async (field) =>
      [field, columnOf(await index.part(index.root.columns[field] ?? '', options))] as const));
    return new Fields(new Map(columns), where, await placesOf(index, options));
  }

  /** Whether a document passes all filters. */
  passes(document: number): boolean {
    const place = this.#places[document]!;
    return this.#where.every(({passes, column: {codes}}) => passes[codes[place]!]);
  }

  /** Counts the values of fields among documents, each under the filters on the other fields. */
  count(
    documents: Iterable<number>, facets: readonly string[], language: Language,
  ): Record<string, readonly FacetCount[]> {
    const counts = facets.map((field) => new Uint32Array(this.#columns.get(field)!.sets.length));
    const codes = facets.map((field) => this.#columns.get(field)!.codes);
    for (const document of documents) {
      const place = this.#places[document]!;
      let failed: string | undefined;
      let failures = 0;
      for (const {field, passes, column: {codes}} of this.#where) {
        if (passes[codes[place]!]) continue;
        failed = field;
        failures++;
      }
      if (failures > 1) continue;
      for (let at = 0; at < facets.length; at++) {
        if (failures === 0 || failed === facets[at]) counts[at]![codes[at]![place]!]!++;
      }
    }
    return Object.fromEntries(facets.map((field, at) => [field, this.#terms(field, counts[at]!, language)]));
  }

  #terms(field: string, counts: Uint32Array, language: Language): FacetCount[] {
    const {values, sets} = this.#columns.get(field)!;
    const terms = values.map(([id, name]) => ({id, name, count: 0}));
    sets.forEach((set, code) => set.forEach((value) => (terms[value]!.count += counts[code]!)));
    const wanted = this.#where.find((condition) => condition.field === field)?.wanted;
    return countedTerms(terms.filter(({count}, value) => count > 0 || wanted?.[value]), language);
  }
}

/** The place of each document among all, by its number. */
export async function placesOf(index: IndexFiles, options: CallOptions): Promise<Uint32Array> {
  const documents = documentsOf(await index.part(index.root.documents, options));
  const known = places.get(documents);
  if (known) return known;
  const made = new Uint32Array((documents.at(-1) ?? -1) + 1);
  documents.forEach((document, place) => (made[document] = place));
  places.set(documents, made);
  return made;
}

const places = new WeakMap<readonly number[], Uint32Array>();
