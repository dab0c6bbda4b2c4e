import {closeSync, mkdirSync, openSync, readSync, renameSync, statSync, writeSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {partOf} from './store.js';

/** A file that is written beside its place. */
export interface Replacement {
  /** Both below the published folder. */
  readonly file: string;
  readonly part: string;
}

const chunkBytes = 1024 * 1024;

/**
 * Writes a file piece by piece beside its place, for {@link replace} to put it there; `undefined` when its place has
 * these very bytes. Files may be large: no more than a piece is in memory.
 */
export function prepare(root: string, file: string, pieces: Iterable<string>): Replacement | undefined {
  const path = join(root, file);
  const part = partOf(file);
  const old = open(path);
  let length = 0; // that is the same in the old file
  let made: number | undefined;
  try {
    for (const piece of pieces) {
      const bytes = encode(piece);
      if (made === undefined && old !== undefined && reads(old, length, bytes)) length += bytes.length;
      else writeAll(made ??= begin(join(root, part), old, length), bytes);
    }
    // What remains the same but is shorter is cut off.
    if (made === undefined && statSync(path, {throwIfNoEntry: false})?.size !== length) {
      made = begin(join(root, part), old, length);
    }
    return made === undefined ? undefined : {file, part};
  } finally {
    if (made !== undefined) closeSync(made);
    if (old !== undefined) closeSync(old);
  }
}

let room = Buffer.allocUnsafe(chunkBytes);

/** A text in UTF-8, in memory that the next one is written into: new memory would take twice the time. */
function encode(text: string): Buffer {
  if (3 * text.length > room.length) room = Buffer.allocUnsafe(3 * text.length);
  return room.subarray(0, room.write(text));
}

/** Puts prepared files in their places. */
export function replace(root: string, prepared: readonly Replacement[]): void {
  for (const {file, part} of prepared) renameSync(join(root, part), join(root, file));
}

function open(path: string): number | undefined {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ? openSync(path, 'r') : undefined;
}

/** Whether a file has these bytes there. */
function reads(file: number, position: number, bytes: Buffer): boolean {
  const found = Buffer.allocUnsafe(bytes.length);
  return readSync(file, found, 0, found.length, position) === bytes.length && found.equals(bytes);
}

/** Makes a file that begins as the old one does. */
function begin(path: string, old: number | undefined, length: number): number {
  mkdirSync(dirname(path), {recursive: true});
  const file = openSync(path, 'w');
  const chunk = Buffer.allocUnsafe(Math.min(length, chunkBytes));
  for (let position = 0; old !== undefined && position < length;) {
    const read = readSync(old, chunk, 0, Math.min(chunk.length, length - position), position);
    writeAll(file, chunk.subarray(0, read));
    position += read;
  }
  return file;
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}
