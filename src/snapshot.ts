import {WdeaError} from './errors.js';
import {Flights} from './flights.js';
import type {CallOptions, DataIssue} from './page.js';
import {
  blobPath, type Head, maxBlobBytes, maxPointerBytes, pointer, type Pointer, pointerPath, type Ref,
} from './protocol/snapshot.js';
import {checkFormat, folderAddress} from './published.js';
import type {Schema} from './schema.js';
import type {SearchProvider} from './search/provider.js';
import {load, loadJson, readJson, type TransportOptions} from './transport.js';

/** Where the published data are, and how to ask for them. */
export interface SnapshotOptions extends TransportOptions {
  /** The published folder, the one that holds `v1/`; a relative address is resolved against the page's. */
  readonly baseUrl: string | URL;
  /** Answers what is searched, filtered or sorted, in place of the published index: a server, for large catalogues. */
  readonly search?: SearchProvider | undefined;
}

/** A file as it is kept in memory. */
interface Kept {
  readonly value: unknown;
  readonly bytes: number;
}

/** What is known of a file before it is loaded, and how to read it. */
interface WantedFile<T> {
  /** The beginning of the SHA-256 of its bytes, in lower-case hexadecimal. */
  readonly hash: string;
  readonly maxBytes: number;
  readonly decode: (bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>;
}

/** Objects as their schemas have them, by what was read. */
const checked = new WeakMap<object, unknown>();

const folderHint = 'Give the folder that holds v1/.';

/** Size of the files kept in memory, in bytes as published. */
const maxKeptBytes = 8 * 1024 * 1024;

/**
 * A published folder as one reader sees it. Collections opened on the same snapshot share its pointer, the objects
 * kept in memory and the requests under way.
 */
export class Snapshot {
  readonly #base: string;
  readonly #options: SnapshotOptions;
  readonly #flights = new Flights();
  readonly #files = new Map<string, Kept>();
  readonly #listeners = new Set<(issue: DataIssue) => void>();
  /** @internal What collections made of their heads, for as long as these are in memory. */
  readonly editions = new WeakMap<Head, unknown>();
  #keptBytes = 0;
  #pointer?: Pointer;
  #stale = false;

  constructor(options: SnapshotOptions) {
    this.#options = options;
    this.#base = folderAddress(options.baseUrl, folderHint);
  }

  /** @internal The server that searches, if one does. */
  get provider(): SearchProvider | undefined {
    return this.#options.search;
  }

  /** Whether the last attempt to look for a newer edition failed. */
  get stale(): boolean {
    return this.#stale;
  }

  /** Calls `listener` for every record that is skipped or repaired; returns the function that ends this. */
  on(event: 'issue', listener: (issue: DataIssue) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @internal */
  report(issues: readonly DataIssue[]): void {
    // A listener that throws is no reason for a list to fail.
    for (const listener of this.#listeners) queueMicrotask(() => issues.forEach((issue) => listener(issue)));
  }

  /** Address of a file below the published folder. */
  address(path: string): string {
    return this.#base + path;
  }

  /** @internal The pointer, kept until `refresh`; the same object as long as the edition is the same. */
  async pointer({signal, refresh = false}: CallOptions & {refresh?: boolean} = {}): Promise<Pointer> {
    if (this.#pointer && !refresh) return this.#pointer;
    return this.#flights.join(refresh ? 'refresh' : 'pointer', (shared) => this.#loadPointer(refresh, shared), signal);
  }

  async #loadPointer(refresh: boolean, signal: AbortSignal): Promise<Pointer> {
    const url = this.#base + pointerPath;
    try {
      const cache = refresh ? 'no-cache' : 'default';
      const fresh = checkFormat(
        pointer, await loadJson({url, maxBytes: maxPointerBytes, cache}, this.#options, signal), url);
      // A copy from before the one at hand may still come out of some cache.
      if (!this.#pointer || fresh.sequence > this.#pointer.sequence) this.#pointer = fresh;
      this.#stale = false;
    } catch (error) {
      if (!this.#pointer || signal.aborted) throw isAbsent(error) ? sourceNotFound(url, error) : error;
      this.#stale = true;
    }
    return this.#pointer;
  }

  /** @internal An object, from memory when it is there. */
  async blob<T>(schema: Schema<T>, ref: Ref, options: CallOptions = {}): Promise<T> {
    const json = await this.json(ref, options) as object;
    const known = checked.get(json) ?? checkFormat(schema, json, this.#base + blobPath(ref.hash));
    checked.set(json, known);
    return known as T;
  }

  /** @internal An object that is not checked yet: to begin loading what will be needed. */
  json({hash, bytes}: Ref, options: CallOptions = {}): Promise<unknown> {
    return this.file(blobPath(hash), {hash, maxBytes: Math.min(bytes, maxBlobBytes), decode: readJson}, options);
  }

  /** @internal A file, from memory when it is there. */
  async file<T>(path: string, wanted: WantedFile<T>, {signal}: CallOptions = {}): Promise<T> {
    const kept = this.#kept(path);
    return kept ? kept.value as T : this.#flights.join(path, async (shared) => {
      const {value, bytes} = await load({...wanted, url: this.#base + path}, this.#options, shared);
      this.#keep(path, {value, bytes});
      return value;
    }, signal);
  }

  /** @internal A head that is in memory. */
  peek(hash: string): Head | undefined {
    return checked.get(this.#kept(blobPath(hash))?.value as object) as Head | undefined;
  }

  #kept(path: string): Kept | undefined {
    const kept = this.#files.get(path);
    // The map is in order of use, so that what has not been used for longest goes first.
    if (kept && this.#files.delete(path)) this.#files.set(path, kept);
    return kept;
  }

  #keep(path: string, kept: Kept): void {
    this.#files.set(path, kept);
    this.#keptBytes += kept.bytes;
    for (const [oldest, {bytes}] of this.#files) {
      if (this.#keptBytes <= maxKeptBytes) break;
      this.#files.delete(oldest);
      this.#keptBytes -= bytes;
    }
  }
}

/**
 * Opens a published folder. Nothing is loaded before it is needed.
 *
 * @throws {@link WdeaError} `CONFIG_INVALID` when `baseUrl` is not an address of http or https.
 */
export const openSnapshot = (options: SnapshotOptions): Snapshot => new Snapshot(options);

const isAbsent = (error: unknown): error is WdeaError =>
  error instanceof WdeaError && (error.status === 404 || error.status === 410);

/** Whether an object may be gone: some stores answer 403 for what is not there, some hosts with a page. */
export const mayBeGone = (error: unknown): boolean =>
  isAbsent(error) || (error instanceof WdeaError && (error.status === 403 || error.code === 'NOT_JSON'));

const sourceNotFound = (url: string, cause: WdeaError): WdeaError => new WdeaError(
  'SOURCE_NOT_FOUND', 'Nothing is published there', {url, cause, hint: folderHint},
);
