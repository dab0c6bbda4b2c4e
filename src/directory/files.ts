import {WdeaError} from '../errors.js';
import {Flights} from '../flights.js';
import {judge} from '../judge.js';
import type {DataIssue} from '../page.js';
import {
  directoryBlobPath, directoryHead, type DirectoryHead, directoryNames, directoryPath, directoryPoints, directoryTerms,
  type DirectoryTerms, type Listed, listed, maxPointsBytes,
} from '../protocol/directory.js';
import {fallbackChain, type Language} from '../protocol/languages.js';
import {maxBlobBytes, maxPointerBytes, type Ref} from '../protocol/snapshot.js';
import {checkFormat} from '../published.js';
import type {Schema} from '../schema.js';
import {mayBeGone} from '../snapshot.js';
import {loadJson, type TransportOptions} from '../transport.js';
import {decodePoints, type Points} from './points.js';

/** The names of a range of entries. One that is unusable is missing; what was wrong stands under its place. */
export interface Range {
  readonly items: readonly (Listed | undefined)[];
  readonly issues: ReadonlyMap<number, readonly DataIssue[]>;
}

/** What is loaded first of a directory. Its ordinals hold as long as it is open, so it is never looked for again. */
export interface Opened {
  readonly head: DirectoryHead;
  readonly points: Points;
  /** In the reader's language, or the next best that is there. */
  readonly terms: DirectoryTerms;
}

const maxRequests = 8;

/**
 * The files of a directory: each is loaded when it is first needed, by one request however many ask for it, and is
 * kept from then on. What fails is not kept.
 */
export class DirectoryFiles {
  readonly #folder: string;
  readonly #language: Language;
  readonly #options: TransportOptions;
  readonly #flights = new Flights();
  readonly #kept = new Map<string, unknown>();

  constructor(folder: string, language: Language, options: TransportOptions) {
    this.#folder = folder;
    this.#language = language;
    this.#options = options;
  }

  /** `directory.json`, then the points and the names of countries and kinds at the same time. */
  open(signal?: AbortSignal): Promise<Opened> {
    return this.#once('open', async (shared) => {
      const head = await this.#head('default', shared);
      try {
        return await this.#opened(head, shared);
      } catch (error) {
        // The head came out of a cache, and what it points at has been cleared away since.
        const later = mayBeGone(error) ? await this.#head('no-cache', shared) : head;
        if (later.points.hash === head.points.hash) throw error;
        return this.#opened(later, shared);
      }
    }, signal);
  }

  /** All ranges. @param ready told of each as it arrives */
  all(points: Points, ready: (range: Range) => unknown, signal?: AbortSignal): Promise<readonly Range[]> {
    const indices = points.ranges.map((_, index) => index);
    return this.#once('all', (shared) => this.ranges(points, indices, shared, ready), signal);
  }

  /** Ranges by their indices, in that order; a few are loaded at a time. */
  async ranges(
    {ranges}: Points, wanted: readonly number[], signal?: AbortSignal, ready?: (range: Range) => unknown,
  ): Promise<readonly Range[]> {
    const found: Range[] = [];
    let next = 0;
    const work = async () => {
      while (next < wanted.length) {
        const at = next++;
        try {
          const range = found[at] = await this.#range(ranges[wanted[at]!]!, signal);
          ready?.(range);
        } catch (error) {
          next = wanted.length; // nobody will want the rest
          throw error;
        }
      }
    };
    await Promise.all([...Array(maxRequests).keys()].map(work));
    return found;
  }

  #range(ref: Points['ranges'][number], signal?: AbortSignal): Promise<Range> {
    return this.#once(ref.hash, async (shared): Promise<Range> => {
      const {items} = await this.#blob(directoryNames, ref, maxBlobBytes, shared);
      if (items.length !== ref.count) throw inconsistent(this.#address(ref));
      const judged = items.map((item) => judge(listed, 'directory', item));
      const issues = judged.flatMap((each, at) => (each.issues.length ? [[at, each.issues] as const] : []));
      return {items: judged.map(({item}) => item), issues: new Map(issues)};
    }, signal);
  }

  async #head(cache: RequestCache, signal: AbortSignal): Promise<DirectoryHead> {
    const url = this.#folder + directoryPath;
    try {
      return checkFormat(directoryHead, await this.#load({url, maxBytes: maxPointerBytes, cache}, signal), url);
    } catch (cause) {
      if (!(cause instanceof WdeaError && (cause.status === 404 || cause.status === 410))) throw cause;
      throw new WdeaError('SOURCE_NOT_FOUND', 'No directory is published there', {
        url, cause, hint: `url has to be the folder that holds ${directoryPath}.`,
      });
    }
  }

  async #opened(head: DirectoryHead, signal: AbortSignal): Promise<Opened> {
    const names = fallbackChain(this.#language).map((each) => head.terms[each]).find(Boolean);
    if (!names) throw new WdeaError('EDITION_MISSING', 'The directory has names of countries in no language');
    const [file, terms] = await Promise.all([
      this.#blob(directoryPoints, head.points, maxPointsBytes, signal),
      this.#blob(directoryTerms, names, maxBlobBytes, signal),
    ]);
    const points = decodePoints(file);
    if (points?.count !== head.count) throw inconsistent(this.#address(head.points));
    return {head, points, terms};
  }

  async #blob<T>(schema: Schema<T>, ref: Ref, most: number, signal: AbortSignal): Promise<T> {
    const [url, maxBytes] = [this.#address(ref), Math.min(ref.bytes, most)];
    return checkFormat(schema, await this.#load({url, maxBytes, hash: ref.hash}, signal), url);
  }

  #load(wanted: Parameters<typeof loadJson>[0], signal: AbortSignal): Promise<unknown> {
    return loadJson(wanted, this.#options, signal);
  }

  #address({hash}: Ref): string {
    return this.#folder + directoryBlobPath(hash);
  }

  async #once<T>(key: string, load: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.#kept.has(key)) return this.#kept.get(key) as T;
    return this.#flights.join(key, async (shared) => {
      const value = await load(shared);
      this.#kept.set(key, value);
      return value;
    }, signal);
  }
}

const inconsistent = (url: string) => new WdeaError('INVALID', 'The parts of the data do not fit together', {url});
