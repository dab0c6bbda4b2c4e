import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as z from 'zod/mini';
import {blobPath, type Ref} from '../../src/protocol/snapshot.js';
import {PublishError} from '../errors.js';
import {sha256} from '../hash.js';
import {ObjectStore} from '../object-store.js';
import {inParallel} from '../store.js';
import type {Source} from './source.js';

/** Copies files whose names say what is in them. What is there already is not asked for. */
export class Copier {
  readonly #source: Source;
  readonly #out: string;
  readonly #store: ObjectStore;

  constructor(source: Source, out: string) {
    this.#source = source;
    this.#out = out;
    this.#store = new ObjectStore(out, 'the copy');
  }

  /** Paths below the folder of those that were written. */
  get written(): readonly string[] {
    return this.#store.written;
  }

  /**
   * Copies a file and gives its bytes.
   *
   * @throws PublishError when it is missing, or is not what its name says
   */
  async file(path: string): Promise<Buffer> {
    const hash = hashIn(path);
    if (hash === undefined) throw this.#wrong(path, 'has no name that this version knows');
    const present = await readFile(join(this.#out, path)).catch(() => undefined);
    if (present && sha256(present).startsWith(hash)) return present;
    const bytes = await this.#source.read(path);
    if (!bytes) throw this.#wrong(path, 'is missing');
    if (!sha256(bytes).startsWith(hash)) throw this.#wrong(path, 'does not have the bytes that its name says');
    this.#store.put(path, bytes);
    return bytes;
  }

  /** The object that a reference names; it is copied too. */
  async blob<Value>({hash}: Ref, schema: z.ZodMiniType<Value>): Promise<Value> {
    const path = blobPath(hash);
    const bytes = await this.file(path);
    try {
      return z.parse(schema, JSON.parse(bytes.toString('utf8')));
    } catch (cause) {
      throw this.#wrong(path, 'is of a form that this version does not know', {cause});
    }
  }

  #wrong(path: string, what: string, options?: ErrorOptions): PublishError {
    return new PublishError(`${this.#source.name}${path} ${what}.`,
      'Ask who publishes there to publish again, or take a newer version of this program.', options);
  }
}

/** The SHA-256 of a file, or its beginning, as its path has it; see snapshot.ts of the protocol. */
function hashIn(path: string): string | undefined {
  const [, folder, file] = /^v1\/s\/([0-9a-f]{2})\/([0-9a-f]{10})\.bin$/.exec(path) ?? [];
  return folder !== undefined ? folder + file : /^v1\/[bn]\/.*?([0-9a-f]{6,64})\.json$/.exec(path)?.[1];
}

/** The results of a task for each item, some at a time, in the order of the items. */
export async function each<Item, Result>(
  items: readonly Item[], task: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  await inParallel(items.entries(), async ([at, item]) => {
    results[at] = await task(item);
  });
  return results;
}
