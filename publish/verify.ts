import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as z from 'zod/mini';
import {blobPath, head, index, type Pointer, type Ref} from '../src/protocol/snapshot.js';
import {sha256} from './hash.js';
import {inParallel} from './store.js';

/**
 * Reads every object that the editions reach from disk, as a reader would, and checks hash and size.
 *
 * @throws Error that names the first object that is wrong
 */
export async function verifySnapshot(root: string, editions: Pointer['editions']): Promise<void> {
  const heads = Object.values(editions).flatMap((edition) => Object.values(edition as Record<string, Ref>));
  const leaves = new Map<string, Ref>();
  await inParallel(heads, async (ref) => {
    const {pages, records} = await readBlob(root, (await readBlob(root, ref, head)).index, index);
    for (const leaf of [...pages, ...records]) leaves.set(leaf.hash, leaf);
  });
  await inParallel(leaves.values(), async (ref) => void await readBytes(root, ref));
}

/** The object that a reference names, checked. */
export async function readBlob<Value>(root: string, ref: Ref, schema: z.ZodMiniType<Value>): Promise<Value> {
  return z.parse(schema, JSON.parse((await readBytes(root, ref)).toString('utf8')));
}

async function readBytes(root: string, {hash, bytes}: Ref): Promise<Buffer> {
  const path = blobPath(hash);
  const data = await readFile(join(root, path));
  if (data.length !== bytes || sha256(data) !== hash) {
    throw new Error(`${path} does not have the bytes that its name says.`);
  }
  return data;
}
