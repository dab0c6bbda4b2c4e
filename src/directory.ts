import type {Filter, ListQuery} from './collection.js';
import {cardOf} from './directory/card.js';
import {DirectoryFiles, type Opened} from './directory/files.js';
import {rangeOf} from './directory/points.js';
import {DirectorySearch} from './directory/search.js';
import {countField, passing, termOf} from './directory/select.js';
import {WdeaError} from './errors.js';
import type {CallOptions, DataIssue, Page} from './page.js';
import type {MemberCard, MemberField, MemberSort} from './protocol/collections/members.js';
import type {FacetCount} from './protocol/facets.js';
import type {Language} from './protocol/languages.js';
import type {Term} from './protocol/records.js';
import {folderAddress} from './published.js';
import type {TransportOptions} from './transport.js';
import {filters} from './where.js';

/** Where a directory is, and how to ask for it. */
export interface DirectoryOptions extends TransportOptions {
  /** The folder that holds `directory.json`; a relative address is resolved against the page's. */
  readonly url: string | URL;
  /** Language of the names of countries and kinds, and of names where an entry has one in it. */
  readonly language: Language;
}

/** What is known of the entries of a directory without their names; always the same object. Do not write to it. */
export interface DirectoryPoints {
  readonly count: number;
  /** Degrees east, WGS 84: the middle of a cell of 360°/65536, less than 0.003° from the place. */
  readonly longitudes: Float32Array;
  /** Degrees north, as above. */
  readonly latitudes: Float32Array;
  /** Country or region of an entry, by its ordinal. */
  country(ordinal: number): Term;
  /** Kind of an entry, by its ordinal; `undefined` where none is known. */
  kind(ordinal: number): Term | undefined;
  /** City of an entry, where others stand at the same place; `undefined` otherwise, until its card is loaded. */
  city(ordinal: number): string | undefined;
  /** Day for which the publisher vouches for the entries (ISO 8601). */
  readonly date: string;
}

/**
 * A large set of organisations. Entries are known by their ordinal: they stand by country code, and within a country
 * so that neighbours on the map are mostly neighbours in the list. Every method loads what it needs and rejects with
 * a {@link WdeaError}, or with the reason of its signal. What was loaded is kept, and so is the state of the directory
 * at its first load: ordinals hold as long as it is open.
 *
 * A filter with a `text` is costly the first time: it loads the names of all entries (for 100,000 some 7 MB, or 2 MB
 * as servers compress them, in some 500 files, eight at a time) and keeps them in memory. Everything else loads the
 * points, and the names of the entries that are asked for.
 *
 * @example
 * ```ts
 * import {openDirectory} from '@wdea/embed';
 *
 * const directory = openDirectory({url: 'https://example.org/directory/', language: 'fr'});
 * const {count, longitudes, latitudes} = await directory.points();
 * console.info(count, longitudes[0], latitudes[0]);
 * for (const card of await directory.cards([0, 1])) console.info(card.name, card.country.name);
 * ```
 */
export interface Directory {
  readonly language: Language;
  /** Coordinates, countries and kinds of all entries, in the order of the directory. */
  points(options?: CallOptions): Promise<DirectoryPoints>;
  /**
   * Ordinals of the entries that pass, ascending; `undefined` when the filter lets all through. Roles are not known
   * here, so a filter by role lets nothing through.
   */
  match(filter?: Filter<MemberField>, options?: CallOptions): Promise<Uint32Array | undefined>;
  /**
   * A page, 16 entries by default, in the order of the directory whatever `sort` says. An entry that is unusable is
   * counted in `total`, left out of `items` and told in `issues`. `meta.sequence` is 0: a directory has no numbers.
   */
  list(query?: ListQuery<MemberField, MemberSort>, options?: CallOptions): Promise<Page<MemberCard>>;
  /**
   * The values of each field with the number of entries under the filters on the other fields, most frequent first.
   * Values that `where` asks for are there even when no entry has them. There are no roles.
   */
  facets<Name extends MemberField>(
    names: readonly Name[], filter?: Filter<MemberField>, options?: CallOptions,
  ): Promise<Record<Name, readonly FacetCount[]>>;
  /** The entries with these ordinals, in that order, without unusable ones. Loads only the names of their ranges. */
  cards(ordinals: readonly number[], options?: CallOptions): Promise<readonly MemberCard[]>;
  /** Ordinal of an entry whose card has been given out, by its id; -1 for any other. */
  ordinal(id: string): number;
}

const defaultLimit = 16;
const fields: readonly string[] = ['kind', 'role', 'country'] satisfies MemberField[];

/**
 * Opens a directory. Nothing is loaded before it is needed.
 *
 * @throws {@link WdeaError} `CONFIG_INVALID` when `url` is not an address of http or https
 */
export function openDirectory({url, language, ...transport}: DirectoryOptions): Directory {
  const folder = folderAddress(url, 'Give the folder that holds directory.json.');
  const files = new DirectoryFiles(folder, language, transport);
  const texts = new DirectorySearch(files);
  const given = new Map<string, number>();
  let known: DirectoryPoints | undefined;

  const match = async ({where, text}: Filter<MemberField> = {}, options: CallOptions = {}) => {
    const conditions = filters(where);
    checkFields(Object.keys(where ?? {}));
    const {points} = await files.open(options.signal);
    const hits = await texts.hits(text, options.signal);
    return conditions.length || hits ? passing(points, conditions, hits) : undefined;
  };

  const facets = async <Name extends MemberField>(
    names: readonly Name[], {where, text}: Filter<MemberField> = {}, options: CallOptions = {},
  ) => {
    checkFields([...names, ...Object.keys(where ?? {})]);
    const {points, terms} = await files.open(options.signal);
    const hits = await texts.hits(text, options.signal);
    const conditions = filters(where);
    return Object.fromEntries(names.map((name) =>
      [name, countField(points, terms, name, conditions, hits)])) as Record<Name, FacetCount[]>;
  };

  const load = async ({points, terms}: Opened, ordinals: readonly number[], {signal}: CallOptions) => {
    const wanted = [...new Set(ordinals.map((ordinal) => rangeOf(points, ordinal)))];
    const loaded = await files.ranges(points, wanted, signal);
    const ranges = new Map(wanted.map((index, i) => [index, loaded[i]!]));
    const issues: DataIssue[] = [];
    const items = ordinals.flatMap((ordinal) => {
      const index = rangeOf(points, ordinal);
      const range = ranges.get(index)!;
      const at = ordinal - points.starts[index]!;
      issues.push(...range.issues.get(at) ?? []);
      const item = range.items[at];
      if (!item) return [];
      given.set(item.id, ordinal);
      return [cardOf(points, ordinal, item, terms)];
    });
    return {items, issues};
  };

  const list = async (query: ListQuery<MemberField, MemberSort> = {}, options: CallOptions = {}) => {
    const {limit = defaultLimit, cursor} = query;
    if (!(limit > 0 && (Number.isInteger(limit) || limit === Infinity))) {
      throw new WdeaError('QUERY_INVALID', 'limit is not a positive whole number');
    }
    const {head: {points: {hash}}} = await files.open(options.signal);
    const [, pinned, offset = '0'] = /^([0-9a-f]{64})-(\d{1,9})$/.exec(cursor ?? '') ?? [];
    if ((cursor ?? null) !== null && pinned !== hash) throw lostPlace();
    return pageAt(query, Number(offset), options);
  };

  const pageAt = async (
    query: ListQuery<MemberField, MemberSort>, offset: number, options: CallOptions,
  ): Promise<Page<MemberCard>> => {
    const opened = await files.open(options.signal);
    const {head: {date, points: {hash}}, points: {count}, terms: {lang}} = opened;
    const found = await match(query, options);
    const total = found?.length ?? count;
    const end = Math.min(total, offset + (query.limit ?? defaultLimit));
    const ordinals = [...Array(Math.max(0, end - offset)).keys()].map((i) => found?.[offset + i] ?? offset + i);
    const {items, issues} = await load(opened, ordinals, options);
    return {
      items, total, issues,
      cursor: end < total ? `${hash}-${end}` : null,
      meta: {date, sequence: 0, language: lang, stale: false},
      next: async (nextOptions = options) => (end < total ? pageAt(query, end, nextOptions) : null),
    };
  };

  return {
    language, match, list, facets,
    async points({signal} = {}) {
      return known ??= pointsOf(await files.open(signal));
    },
    ordinal: (id) => given.get(id) ?? -1,
    async cards(ordinals, options = {}) {
      const opened = await files.open(options.signal);
      const strange = ordinals.find((at) => !(Number.isInteger(at) && at >= 0 && at < opened.points.count));
      if (strange !== undefined) throw new WdeaError('QUERY_INVALID', `No entry ${strange} in the directory`);
      return (await load(opened, ordinals, options)).items;
    },
  };
}

function pointsOf({points, terms, head: {date}}: Opened): DirectoryPoints {
  const {count, longitudes, latitudes, country, countries, kind, kinds, city, cities} = points;
  const inCountry = countries.map((id) => termOf(terms, 'country', id));
  const ofKind = kinds.map((id) => (id ? termOf(terms, 'kind', id) : undefined));
  return {
    count, longitudes, latitudes, date,
    country: (ordinal) => inCountry[country[ordinal]!]!,
    kind: (ordinal) => ofKind[kind[ordinal]!],
    city: (ordinal) => cities[city[ordinal]!] || undefined,
  };
}

function checkFields(names: readonly string[]): void {
  const unknown = names.find((name) => !fields.includes(name));
  if (unknown !== undefined) throw new WdeaError('QUERY_INVALID', `No field ${unknown} in a directory`);
}

const lostPlace = () => new WdeaError(
  'CURSOR_INVALID', 'The cursor is of another state of the directory', {hint: 'Start the list over.'});
