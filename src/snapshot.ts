import {WdeaError} from './errors.js';
import {Flights} from './flights.js';
import type {CallOptions, DataIssue} from './page.js';
import {
  blobPath, head, index, items, maxBlobBytes, maxPointerBytes, pointer, pointerPath,
} from './protocol/snapshot.js';
import type {Head, Index, Items, Pointer, Ref} from './protocol/snapshot.js';
import {checkFormat, folderAddress} from './published.js';
import {loadJson, type TransportOptions} from './transport.js';

/** Where the published data are, and how to ask for them. */
export interface SnapshotOptions extends TransportOptions {
  /** The published folder, the one that holds `v1/`; a relative address is resolved against the page's. */
  readonly baseUrl: string | URL;
}

const blobSchemas = {head, index, items};
interface Blobs {head: Head; index: Index; items: Items}

/** Size of the objects kept in memory, in bytes as published. */
const maxCachedBytes = 8 * 1024 * 1024;

/**
 * A published folder as one reader sees it. Collections opened on the same snapshot share its pointer, the objects
 * kept in memory and the requests under way.
 */
export class Snapshot {
  readonly #base: string;
  readonly #options: SnapshotOptions;
  readonly #flights = new Flights();
  readonly #blobs = new Map<string, {readonly value: {readonly format: string}; readonly bytes: number}>();
  readonly #listeners = new Set<(issue: DataIssue) => void>();
  /** @internal What collections made of their heads, for as long as these are in memory. */
  readonly editions = new WeakMap<Head, unknown>();
  #cachedBytes = 0;
  #pointer?: Pointer;
  #stale = false;

  constructor(options: SnapshotOptions) {
    this.#options = options;
    this.#base = folderAddress(options.baseUrl, 'Give the folder that holds v1/.');
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
      const wanted = {url, maxBytes: maxPointerBytes, cache: refresh ? 'no-cache' : 'default'} as const;
      const fresh = checkFormat(pointer, await loadJson(wanted, this.#options, signal), url);
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
  async blob<Kind extends keyof Blobs>(
    kind: Kind, {hash, bytes}: Ref, {signal}: CallOptions = {},
  ): Promise<Blobs[Kind]> {
    const url = this.#base + blobPath(hash);
    return this.peek(kind, hash) ?? this.#flights.join(kind + hash, async (shared) => {
      const json = await loadJson({url, maxBytes: Math.min(bytes, maxBlobBytes), hash}, this.#options, shared);
      const value = checkFormat<Head | Index | Items>(blobSchemas[kind], json, url);
      this.#keep(hash, value, bytes);
      return value as Blobs[Kind];
    }, signal);
  }

  /** @internal An object, if it is in memory. */
  peek<Kind extends keyof Blobs>(kind: Kind, hash: string): Blobs[Kind] | undefined {
    const entry = this.#blobs.get(hash);
    if (!entry?.value.format.startsWith(`wdea-${kind}/`)) return undefined;
    // The map is in order of use, so that what has not been used for longest goes first.
    this.#blobs.delete(hash);
    this.#blobs.set(hash, entry);
    return entry.value as Blobs[Kind];
  }

  #keep(hash: string, value: {readonly format: string}, bytes: number): void {
    this.#blobs.set(hash, {value, bytes});
    this.#cachedBytes += bytes;
    for (const [oldest, entry] of this.#blobs) {
      if (this.#cachedBytes <= maxCachedBytes) break;
      this.#blobs.delete(oldest);
      this.#cachedBytes -= entry.bytes;
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
  'SOURCE_NOT_FOUND', 'Nothing is published there', {url, cause, hint: 'baseUrl has to be the folder that holds v1/.'},
);
