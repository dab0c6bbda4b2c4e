import {WdeaError} from '../../src/errors.js';
import type {CollectionName} from '../../src/protocol/collection.js';
import type {WdeaElement} from '../core/element.js';
import {plural} from '../core/list/plural.js';
import {RequestController} from '../core/request-controller.js';
import type * as Engine from './engine.js';
import type {Found} from './groups.js';

/** How long a person rests, in milliseconds, before the number of results is read out. */
const pause = 500;

export interface FinderOptions {
  /** The kinds to search, as the page's author names them. */
  types: () => string | undefined;
  text: () => string;
  /** How many results of each kind are wanted. */
  limit: () => number;
  /** Called when something else was found. */
  onFound: () => void;
}

/** What is searched, and what was found: all kinds at the same time, and one text after the other. */
export class Finder {
  engine: typeof Engine | undefined;
  request: RequestController<readonly unknown[], Found> | undefined;

  readonly #host: WdeaElement;
  readonly #options: FinderOptions;
  #asked: readonly unknown[] | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WdeaElement, options: FinderOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Begins to load, as soon as somebody is about to search. */
  readonly wake = (): void => {
    this.request ??= new RequestController(this.#host, {
      args: () => this.#wanted(),
      load: (_, signal) => this.#load(signal),
      isEmpty: ({empty}) => empty,
      onData: ({groups}) => {
        this.#options.onFound();
        this.hush();
        this.#timer = setTimeout(this.say, pause);
        return groups.reduce((sum, {total}) => sum + total, 0);
      },
    });
  };

  /** What the request depends on. A text waits while another one is looked for, so that not every key is a request. */
  #wanted(): readonly unknown[] {
    const {types, limit} = this.#options;
    const wanted = [this.#text, this.#host.source, this.#host.l10n.wanted, types(), limit()];
    const asked = this.#asked;
    const waits = this.request?.pending && asked?.[0] && wanted.every((value, at) => !at || value === asked[at]);
    return waits ? asked : this.#asked = wanted;
  }

  get #text(): string {
    return this.#options.text().trim();
  }

  async #load(signal: AbortSignal): Promise<Found> {
    const {snapshot, l10n: {wanted: language}} = this.#host;
    const [text, types, limit] = [this.#text, this.#options.types(), this.#options.limit()];
    const engine = this.engine ??= await import('./engine.js').catch((cause: unknown) => {
      throw new WdeaError('NETWORK', 'A part of the search could not be loaded', {cause});
    });
    const place = {snapshot, language};
    const found = await engine.find(place, types, text, limit, {signal});
    const all = found.groups.length || !text ? found : await engine.find(place, types, '', 1, {signal});
    return {...found, empty: !all.groups.length};
  }

  /** Loads more of a kind; from the beginning again when that fails, which says what is wrong. */
  async more(name: CollectionName): Promise<void> {
    const {request, engine} = this;
    const data = request?.data;
    const group = data?.groups.find((each) => each.name === name);
    if (!group?.cursor) return;
    const {snapshot, l10n: {wanted: language}} = this.#host;
    try {
      const larger = await engine!.findMore({snapshot, language}, group, data!.text, {});
      if (request!.data !== data) return;
      request!.data = {...data!, groups: data!.groups.map((each) => (each === group ? larger : each))};
      this.#host.requestUpdate();
    } catch {
      await request!.retry();
    }
  }

  /** What was found for the text, or for what was typed before, until that is there. */
  get found(): Pick<Found, 'groups' | 'words'> {
    const data = this.request?.data;
    return data?.text ? data : {groups: [], words: []};
  }

  /** Whether what was found is for the text as it stands. */
  get settled(): boolean {
    return this.request?.data?.text === this.#text;
  }

  /** Says how much was found, where that is known. */
  readonly say = (): void => {
    this.hush();
    if (this.settled && this.#text) this.#host.announce(this.countText);
  };

  /** Says nothing any more of the last search. */
  hush(): void {
    clearTimeout(this.#timer);
  }

  /** How much was found, in words. */
  get countText(): string {
    const {l10n} = this.#host;
    const {groups} = this.found;
    const n = groups.reduce((sum, {total}) => sum + total, 0);
    if (!n) return l10n.msg('Nothing matches your search.');
    return plural(groups.some(({atLeast}) => atLeast)
      ? l10n.msg('{n, plural, one {at least # result} other {at least # results}}')
      : l10n.msg('{n, plural, one {# result} other {# results}}'), {n}, l10n);
  }

  /** What to say where there are no suggestions; that loading failed is said elsewhere. */
  get note(): string | undefined {
    if (this.settled) return this.countText;
    return this.request?.error ? undefined : this.#host.l10n.msg('Loading…');
  }
}

