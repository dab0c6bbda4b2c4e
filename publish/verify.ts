import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as z from 'zod/mini';
import {bucketName, bucketPath, index, span} from '../src/protocol/pages.js';
import {blobPath, head, type Pointer, type Ref} from '../src/protocol/snapshot.js';
import {sha256} from './hash.js';

/**
 * Reads every object of some editions from disk, as a reader would, and checks hash and size.
 *
 * @throws Error that names the first object that is wrong
 */
export function verifySnapshot(root: string, editions: Pointer['editions']): void {
  for (const edition of Object.values(editions)) {
    for (const ref of Object.values(edition as Record<string, Ref>)) verifyCollection(root, ref);
  }
}

/** The same for a collection in a language. */
export function verifyCollection(root: string, ref: Ref): void {
  const {pages = [], spans = [], records} = readBlob(root, readBlob(root, ref, head).index, index);
  for (const page of [...pages, ...spans.flatMap((each) => readBlob(root, each, span).pages)]) readBytes(root, page);
  for (let at = 0; at < records.names.length / 6; at++) {
    const name = bucketName(records, at);
    readFile(root, bucketPath(records.path, at, name), name);
  }
}

/** The object that a reference names, checked. */
export const readBlob = <Value>(root: string, ref: Ref, schema: z.ZodMiniType<Value>): Value =>
  z.parse(schema, JSON.parse(readBytes(root, ref).toString('utf8')));

function readBytes(root: string, {hash, bytes}: Ref): Buffer {
  const path = blobPath(hash);
  const data = readFile(root, path, hash);
  if (data.length !== bytes) throw wrong(path);
  return data;
}

/** The bytes of a file whose hash begins so. */
function readFile(root: string, path: string, hash: string): Buffer {
  const data = readFileSync(join(root, path));
  if (!sha256(data).startsWith(hash)) throw wrong(path);
  return data;
}

const wrong = (path: string) => new Error(`${path} does not have the bytes that its name says.`);
