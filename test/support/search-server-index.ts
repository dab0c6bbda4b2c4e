/*
 * The part of a search server that keeps documents, as OpenSearch and Elasticsearch do it: a mapping, and for each
 * field what was put into it. It knows the kinds of fields that our mapping uses, and refuses all others.
 */

/** What a server answers when it refuses: `status`, and the kind and text of the error. */
export class Refusal extends Error {
  readonly status: number;
  readonly type: string;

  constructor(type: string, reason: string, status = 400) {
    super(reason);
    this.type = type;
    this.status = status;
  }
}

export type Json = Record<string, unknown>;

export const isMap = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as a map that has no other keys than these. */
export function mapOf(value: unknown, what: string, keys: readonly string[]): Json {
  if (!isMap(value)) throw new Refusal('parsing_exception', `[${what}] is no object`);
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw new Refusal('parsing_exception', `[${what}] unknown field [${unknown}]`);
  return value;
}

/** The only key of a map, and its value. */
export function only(value: unknown, what: string): [name: string, value: unknown] {
  const entries = isMap(value) ? Object.entries(value) : [];
  if (entries.length !== 1) throw new Refusal('parsing_exception', `[${what}] has to name one thing`);
  return entries[0]!;
}

export interface Field {
  readonly type: 'text' | 'keyword' | 'integer';
  readonly norms: boolean;
  readonly frequencies: boolean;
}

/** What a document has in a field: the words of a text, keywords, or numbers. */
export type Values = readonly (string | number)[];

export interface Document {
  readonly id: string;
  readonly values: ReadonlyMap<string, Values>;
  readonly source: Json;
}

export class Index {
  readonly fields = new Map<string, Field>();
  readonly documents: Document[] = [];
  readonly #ignored = new Set<string>();
  readonly #kept: readonly string[];
  readonly #words = new Map<string, ReturnType<Index['wordsOf']>>();

  constructor(body: unknown) {
    const {mappings, settings} = mapOf(body, 'create index', ['settings', 'mappings']);
    mapOf(mapOf(settings, 'settings', ['index']).index, 'index', ['number_of_shards', 'number_of_replicas']);
    const {dynamic, _source, properties} = mapOf(mappings, 'mappings', ['dynamic', '_source', 'properties']);
    if (dynamic !== 'strict') throw new Refusal('mapper_parsing_exception', 'only strict mappings are known here');
    this.#kept = mapOf(_source, '_source', ['includes']).includes as string[];
    this.#map('', properties);
  }

  /** Adds a document, or replaces the one with its id. */
  put(id: string, source: Json): void {
    const values = new Map<string, Values>();
    this.#read('', source, values);
    const document = {id, values, source: pick(source, this.#kept)};
    const at = this.documents.findIndex((other) => other.id === id);
    if (at < 0) this.documents.push(document);
    else this.documents[at] = document;
  }

  /** How many documents have each word of a field, how many documents there are, and how many words they have. */
  wordsOf(name: string): {vocabulary: ReadonlyMap<string, number>; count: number; average: number} {
    const known = this.#words.get(name);
    if (known?.count === this.documents.length) return known;
    const vocabulary = new Map<string, number>();
    let length = 0;
    for (const {values} of this.documents) {
      const words = values.get(name) as readonly string[] | undefined ?? [];
      length += words.length;
      for (const word of new Set(words)) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
    }
    const words = {vocabulary, count: this.documents.length, average: length / Math.max(1, this.documents.length)};
    this.#words.set(name, words);
    return words;
  }

  /** A field of one of these types. */
  field(name: string, ...types: readonly Field['type'][]): Field {
    const field = this.fields.get(name);
    if (!field || !types.includes(field.type)) {
      throw new Refusal('illegal_argument_exception', `[${name}] is no field of type ${types.join(' or ')}`);
    }
    return field;
  }

  #map(path: string, properties: unknown): void {
    for (const [name, mapping] of Object.entries(properties as Json)) {
      const {type, ...rest} = mapping as Json;
      const full = path + name;
      if (type === undefined) this.#map(`${full}.`, mapOf(rest, full, ['properties']).properties);
      else if (type === 'object') {
        if (mapOf(rest, full, ['enabled']).enabled !== false) throw new Refusal('mapper_parsing_exception', full);
        this.#ignored.add(full);
      } else if (type === 'text') {
        const {analyzer, norms = true, index_options: kept} =
          mapOf(rest, full, ['analyzer', 'index_options', 'norms']);
        if (analyzer !== 'whitespace') throw new Refusal('mapper_parsing_exception', `no analyzer ${String(analyzer)}`);
        this.fields.set(full, {type, norms: norms === true, frequencies: kept !== 'docs'});
      } else if (type === 'keyword' || type === 'integer') {
        mapOf(rest, full, []);
        this.fields.set(full, {type, norms: false, frequencies: false});
      } else throw new Refusal('mapper_parsing_exception', `No handler for type [${JSON.stringify(type)}]`);
    }
  }

  #read(path: string, source: Json, values: Map<string, Values>): void {
    for (const [name, value] of Object.entries(source)) {
      const full = path + name;
      if (this.#ignored.has(full)) continue;
      const field = this.fields.get(full);
      if (!field) {
        const known = [...this.fields.keys(), ...this.#ignored].some((other) => other.startsWith(`${full}.`));
        if (!known || !isMap(value)) throw new Refusal('strict_dynamic_mapping_exception', `introduction of [${full}]`);
        this.#read(`${full}.`, value, values);
        continue;
      }
      const list = [value].flat() as Values;
      const wanted = field.type === 'integer' ? Number.isInteger : (each: unknown) => typeof each === 'string';
      if (!list.every(wanted)) throw new Refusal('mapper_parsing_exception', `failed to parse field [${full}]`);
      values.set(full, field.type === 'text' ? list.flatMap((text) => wordsOf(String(text))) : list);
    }
  }
}

/** What the whitespace analyzer makes of a text. */
export const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** The parts of a source that these paths lead to. */
export function pick(source: Json, paths: readonly string[]): Json {
  const picked: Json = {};
  for (const path of paths) {
    const [key, ...rest] = path.split('.') as [string, ...string[]];
    const value = source[key];
    if (value === undefined) continue;
    picked[key] = rest.length > 0 && isMap(value)
      ? {...picked[key] as Json | undefined, ...pick(value, [rest.join('.')])} : value;
  }
  return picked;
}
