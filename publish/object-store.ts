import {mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {bucketPath} from '../src/protocol/pages.js';
import {blobPath, maxBlobBytes, type Ref} from '../src/protocol/snapshot.js';
import {PublishError} from './errors.js';
import {sha256} from './hash.js';
import {partOf} from './store.js';

/** JSON as it is published: minified, in UTF-8. The order of keys is that in which the objects were made. */
export const encode = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/**
 * Writes files that never change, those that are missing or damaged. They are complete wherever this stops, but safe
 * from a power cut only after `forceToDisk`: nothing may point at them before.
 */
export class ObjectStore {
  readonly #root: string;
  /** What errors call the objects, such as `news in fr`. */
  readonly #what: string;
  /** Number of files that were given, and paths below the folder of those that were written. */
  total = 0;
  readonly written: string[] = [];

  constructor(root: string, what: string) {
    this.#root = root;
    this.#what = what;
  }

  /** Stores an object by its hash. */
  add(value: object): Ref {
    return this.#addBytes(encode(value));
  }

  #addBytes(bytes: Buffer): Ref {
    this.#checkSize(bytes);
    const hash = sha256(bytes);
    this.put(blobPath(hash), bytes);
    return {hash, bytes: bytes.length};
  }

  /** Stores a bucket by its number and the beginning of its hash, which is returned. */
  addBucket(path: string, at: number, bytes: Buffer): string {
    this.#checkSize(bytes);
    const hash = sha256(bytes);
    const name = hash.slice(0, 6);
    const file = bucketPath(path, at, name);
    // One in 16 million has the name of another one, which readers of an older edition may have cached.
    if (this.#isTaken(file, name, hash)) return this.addBucket(path, at, Buffer.concat([bytes, Buffer.from(' ')]));
    this.put(file, bytes);
    return name;
  }

  /** Whether a file has other bytes, and rightly so. */
  #isTaken(file: string, name: string, hash: string): boolean {
    const bytes = read(join(this.#root, file));
    const found = bytes && sha256(bytes);
    return found !== undefined && found !== hash && found.startsWith(name);
  }

  /** Stores a file, unless it has these bytes already. */
  put(file: string, bytes: Uint8Array): void {
    this.total++;
    const path = join(this.#root, file);
    if (read(path, bytes.length)?.equals(bytes)) return;
    const part = partOf(path);
    try {
      writeFileSync(part, bytes);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(part, bytes);
    }
    renameSync(part, path);
    this.written.push(file);
  }

  #checkSize({length}: Buffer): void {
    if (length <= maxBlobBytes) return;
    throw new PublishError(
      `An object of ${this.#what} would have ${length} bytes, and readers accept ${maxBlobBytes}.`,
      'Shorten the longest texts of this collection.');
  }
}

/** The bytes of a file, if it is there and has the size. */
function read(path: string, size?: number): Buffer | undefined {
  const found = statSync(path, {throwIfNoEntry: false});
  return found?.isFile() && (size === undefined || found.size === size) ? readFileSync(path) : undefined;
}
