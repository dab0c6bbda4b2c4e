import {WdeaError} from '../../src/errors.js';
import type {Language} from '../../src/protocol/languages.js';
import type {WdeaElement} from '../core/element.js';
import {plural} from '../core/list/plural.js';
import {RequestController} from '../core/request-controller.js';
import type * as Engine from './engine.js';
import type {Loaded} from './find.js';
import type {Group} from './groups.js';

/** How long a person rests, in milliseconds, before the number of results is read out. */
const pause = 500;

export interface FinderOptions {
  /** The kinds to search, as the page's author names them. */
  types: () => string | undefined;
  text: () => string;
  /** Called when other records were found. */
  onFound: () => void;
}

/** What is searched, and what was found: loads all kinds when they are first needed, and looks through them here. */
export class Finder {
  groups: readonly Group[] = [];
  engine: typeof Engine | undefined;
  request: RequestController<readonly [string | undefined, Language, string | undefined], Loaded> | undefined;

  readonly #host: WdeaElement;
  readonly #options: FinderOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WdeaElement, options: FinderOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Begins to load, as soon as somebody is about to search. */
  readonly wake = (): void => {
    const host = this.#host;
    this.request ??= new RequestController(host, {
      args: () => [host.source, host.l10n.wanted, this.#options.types()] as const,
      load: async ([, language, types], signal) => {
        this.engine ??= await import('./engine.js').catch((cause: unknown) => {
          throw new WdeaError('NETWORK', 'A part of the search could not be loaded', {cause});
        });
        return this.engine.loadKinds(host.snapshot, language, types, {signal});
      },
      isEmpty: ({parts}) => parts.every(({page}) => page.total === 0),
      onData: ({parts}) => {
        this.search();
        return parts.reduce((sum, {page}) => sum + page.total, 0);
      },
    });
  };

  /** Looks for the text, and says what came of it once the person rests. */
  search(): void {
    const data = this.request?.data;
    const text = this.#options.text().trim();
    this.groups = data ? this.engine!.find(data, text) : [];
    this.#options.onFound();
    this.hush();
    if (data && text) this.#timer = setTimeout(() => this.#host.announce(this.countText), pause);
  }

  /** Says nothing any more of the last search. */
  hush(): void {
    clearTimeout(this.#timer);
  }

  /** How much was found, in words. */
  get countText(): string {
    const {l10n} = this.#host;
    const n = this.groups.reduce((sum, {cards}) => sum + cards.length, 0);
    return n ? plural(l10n.msg('{n, plural, one {# result} other {# results}}'), {n}, l10n)
      : l10n.msg('Nothing matches your search.');
  }

  /** What to say where there are no suggestions; that loading failed is said elsewhere. */
  get note(): string | undefined {
    if (this.request?.data) return this.countText;
    return this.request?.error ? undefined : this.#host.l10n.msg('Loading…');
  }
}
