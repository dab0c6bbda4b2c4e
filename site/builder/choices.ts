import {endonyms} from '../../components/language-switch/endonyms.js';
import {type Client, createClient} from '../../src/client.js';
import {type CollectionName, collectionNames} from '../../src/protocol/collection.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import type {RecordBase} from '../../src/protocol/records.js';

/** Something to choose, by its name in the builder's language. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** Where the choices of an attribute come from: the values of a field, the records of a collection, or a fixed list. */
type Origin =
  | {readonly field: string; readonly of: CollectionName}
  | {readonly records: CollectionName; readonly series?: string}
  | {readonly metrics: string}
  | {readonly values: readonly string[]}
  | {readonly languages: readonly Language[]};

/** The collection that a component shows. */
const shown: Readonly<Record<string, CollectionName>> = {
  'event-list': 'events', 'conference': 'events', 'info-column': 'news', 'member-list': 'members',
  'member-map': 'members', 'news-list': 'news', 'news-ticker': 'news', 'people-list': 'people',
  'practice-list': 'practices', 'resource-list': 'resources', 'resource-service': 'resources',
  'service-hall': 'services',
};
/** Attributes that narrow what is shown by a field of it. */
const fields: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['kind', 'series', 'country', 'channel', 'member', 'event', 'year', 'body', 'office', 'topic',
    'level', 'language', 'subject', 'relation', 'provider', 'audience', 'category'].map((name) => [name, name])),
  'member-role': 'role', 'channels': 'channel',
};
/** Attributes that take several, with spaces between. */
const several = new Set(['channels', 'languages', 'types', 'filters', 'scope', 'metrics']);

export const takesSeveral = (name: string): boolean => several.has(name);

/** Where the choices of an attribute come from, or `undefined` where it is no choice. */
export function originOf(
  component: string, name: string, chosen: Readonly<Record<string, string>>,
): Origin | undefined {
  switch (`${component} ${name}`) {
    case 'member-card member': case 'member-badge member': return {records: 'members'};
    case 'governance body': return {records: 'bodies'};
    case 'conference edition': return {records: 'events', series: chosen['series'] || 'wdec'};
    case 'item collection': case 'search types': return {values: collectionNames};
    case 'item record': {
      const collection = collectionNames.find((each) => each === chosen['collection']);
      return collection ? {records: collection} : {values: []};
    }
    case 'language-switch languages': return {languages};
    case 'alliance-stats scope': return {values: ['alliance', 'platform', 'conference']};
    case 'alliance-stats metrics': return {metrics: chosen['scope'] || 'alliance'};
    case 'news-list filters': return {values: ['channel', 'year']};
  }
  if (name === 'highlight') return {records: 'members'};
  const [of, field] = [shown[component], fields[name]];
  return of && field ? {of, field} : undefined;
}

/** An origin that is read from what is published. */
type Read = Exclude<Origin, {values: unknown}>;
/** Choices once they are known, or that they could not be loaded; `undefined` until then. */
export type Known = readonly Choice[] | 'failed' | undefined;

/** The choices there are, by what is published. Each is loaded once. */
export class Choices {
  readonly #client;
  readonly #language: Language;
  readonly #onLoad: () => void;
  readonly #known = new Map<string, Known>();

  constructor(folder: string, language: Language, onLoad: () => void) {
    this.#client = createClient({baseUrl: folder, language});
    this.#language = language;
    this.#onLoad = onLoad;
  }

  /** What is known now; `onLoad` is called when there is more. */
  of(origin: Read): Known {
    const key = JSON.stringify(origin);
    if (!this.#known.has(key)) {
      this.#known.set(key, undefined);
      void this.#load(origin).catch(() => 'failed' as const).then((choices) => {
        this.#known.set(key, choices);
        this.#onLoad();
      });
    }
    return this.#known.get(key);
  }

  async #load(origin: Read): Promise<readonly Choice[]> {
    const {compare} = new Intl.Collator(this.#language);
    const byName = (choices: readonly Choice[]) => [...choices].sort((a, b) => compare(a.name, b.name));
    if ('languages' in origin) return origin.languages.map((id) => ({id, name: endonyms[id]}));
    if ('field' in origin) {
      const {field, of} = origin;
      // which fields a collection has is known above, not to the compiler
      const collection = this.#client[of] as unknown as {facets(names: [string]): Promise<Record<string, Choice[]>>};
      const {[field]: found} = await collection.facets([field]);
      return field === 'year' ? found! : byName(found!);
    }
    if ('metrics' in origin) {
      const {items} = await this.#client.facts.list({where: {scope: origin.metrics.split(' ')}, limit: Infinity});
      return byName([...new Map(items.map(({metric, title}) => [metric, {id: metric, name: title}])).values()]);
    }
    const {records, series} = origin;
    const collection = this.#client[records] as unknown as Client['events'];
    const {items} = await collection.list({where: series ? {series} : {}, limit: Infinity}) as unknown as
      {readonly items: readonly (RecordBase & {readonly name?: string; readonly title?: string})[]};
    const choices = items.map(({id, name, title}) => ({id, name: name ?? title ?? id}));
    return records === 'members' ? byName(choices) : choices;
  }
}
