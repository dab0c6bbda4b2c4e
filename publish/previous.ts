import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as z from 'zod/mini';
import {type CollectionName, collectionNames} from '../src/protocol/collection.js';
import {languages} from '../src/protocol/languages.js';
import {head, pointer, type Pointer, pointerPath} from '../src/protocol/snapshot.js';
import {PublishError} from './errors.js';
import {readBlob} from './verify.js';

/** The edition that a folder holds: its pointer, and the bytes of it. */
export interface Previous {
  readonly pointer: Pointer;
  readonly bytes: Uint8Array;
}

/**
 * The pointer of the edition that a folder holds, or `undefined` when it holds none.
 *
 * @throws PublishError when it cannot be read
 */
export async function readPointer(root: string): Promise<Previous | undefined> {
  const path = join(root, pointerPath);
  try {
    const bytes = await readFile(path);
    return {pointer: z.parse(pointer, JSON.parse(bytes.toString('utf8'))), bytes};
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new PublishError(`${path} cannot be read as the pointer of an edition.`,
      'Put back a good copy of it. Without one, delete it: the next edition is then numbered from 1.', {cause});
  }
}

/**
 * Refuses content that has lost more than a fifth of the records of a collection since the edition before.
 *
 * @param ids those of the records that there are now
 * @throws PublishError that names these collections and their sizes
 */
export function refuseToShrink(
  root: string, {pointer: {editions}}: Previous, ids: ReadonlyMap<CollectionName, ReadonlySet<string>>,
): void {
  const before = new Map<CollectionName, number>();
  try {
    for (const language of languages) {
      for (const name of collectionNames) {
        const ref = editions[language]?.[name];
        if (ref) before.set(name, Math.max(before.get(name) ?? 0, readBlob(root, ref, head).count));
      }
    }
  } catch (cause) {
    throw new PublishError(
      'The edition in this folder is damaged, so that its size cannot be compared with the new one.',
      'If the content is complete, publish with --allow-shrink; this skips the comparison.', {cause});
  }
  const lost = [...before].flatMap(([name, count]) => {
    const now = ids.get(name)!.size;
    return count - now > count / 5 ? [`${name} from ${count} to ${now}`] : [];
  });
  if (lost.length > 0) {
    throw new PublishError(`More than a fifth of a collection would be gone: ${lost.join(', ')}.`,
      'If that is meant, publish with --allow-shrink.');
  }
}
