import {extname} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import type {Asked} from './kit-origin.js';

/** Requests for files of one kind. */
export interface Logged {
  /** The path, with `…` for what changes with the content of a file. */
  readonly path: string;
  readonly requests: number;
  readonly bytes: number;
  /** As hosts should send them; what is compressed already stays as it is. */
  readonly brotli: number;
}

const patterns = [
  [/^(chunks\/.+-)[\w-]{7}(\.js)$/, '$1…$2'],
  [/^(\d+\.\d+\.\d+\/[a-z-]+-)[0-9a-f]{8}(\.js)$/, '$1…$2'],
  [/^(v1\/[bs]\/)[0-9a-f]{2}\/[0-9a-f]+(\.json|\.bin)$/, '$1…$2'],
  [/^v1\/n\/.+\.json$/, 'v1/n/….json'],
] as const;

/** What was asked for, by kind of file and in the order of their paths. */
export function summary(log: readonly Asked[]): readonly Logged[] {
  const kinds = new Map<string, Logged>();
  for (const asked of log) {
    const path = kindOf(asked.path);
    const {requests, bytes, brotli} = kinds.get(path) ?? {requests: 0, bytes: 0, brotli: 0};
    kinds.set(path, {
      path, requests: requests + 1, bytes: bytes + asked.body.length, brotli: brotli + brotliBytes(asked),
    });
  }
  return [...kinds.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const kindOf = (path: string): string =>
  patterns.reduce((kind, [pattern, replacement]) => kind.replace(pattern, replacement), path);

const known = new Map<string, number>();

/** Bytes of an answer after the strongest compression. */
export function brotliBytes({path, body}: Asked): number {
  if (extname(path) === '.bin') return body.length;
  const key = `${path} ${body.length}`;
  let bytes = known.get(key);
  if (bytes === undefined) {
    bytes = brotliCompressSync(body, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
    known.set(key, bytes);
  }
  return bytes;
}
