import {closeSync, openSync, readSync} from 'node:fs';
import {maxFileBytes} from './source.js';

/** A line of a file, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Its bytes; of one that is too long only the first. */
  readonly bytes: Buffer;
  /** Number of its bytes. */
  readonly size: number;
  /** Offset in the file of what follows it. */
  readonly end: number;
}

/** A run of whole lines of a file. */
export interface Stretch {
  readonly path: string;
  /** Offset of the first line, and of what follows the last. */
  readonly from: number;
  readonly to: number;
  /** Number of the first line. */
  readonly line: number;
}

const chunkBytes = 1024 * 1024;
const [lineFeed, carriageReturn] = [10, 13];
const byteOrderMark = Buffer.from('\uFEFF');

/** The lines of a stretch that hold anything but white space. The memory that it takes does not grow with the file. */
export function* linesOf({path, from, to, line}: Stretch): Generator<Line> {
  const file = openSync(path, 'r');
  try {
    let rest: Buffer = Buffer.alloc(0);
    let [dropped, offset, number] = [0, from, line];
    for (let position = from; position < to;) {
      const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, to - position));
      const read = readSync(file, chunk, 0, chunk.length, position);
      if (read === 0) break;
      position += read;
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, read)]) : chunk.subarray(0, read);
      let start = 0;
      for (let end; (end = bytes.indexOf(lineFeed, start)) >= 0; start = end + 1) {
        const size = end - start + dropped;
        offset += size + 1;
        const found = lineOf(number++, bytes.subarray(start, end), size, offset);
        if (found) yield found;
        dropped = 0;
      }
      rest = bytes.subarray(start);
      if (rest.length > maxFileBytes) {
        dropped += rest.length - maxFileBytes;
        rest = rest.subarray(0, maxFileBytes);
      }
    }
    const found = lineOf(number, rest, rest.length + dropped, offset + rest.length + dropped);
    if (found) yield found;
  } finally {
    closeSync(file);
  }
}

function lineOf(number: number, whole: Buffer, size: number, end: number): Line | undefined {
  const first = number === 1 && whole.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
  const last = whole.at(-1) === carriageReturn ? whole.length - 1 : whole.length;
  const bytes = whole.subarray(first, last);
  // Nearly every line begins with a brace; the others are looked at.
  return bytes[0] === 0x7b || bytes.toString('latin1').trim() !== ''
    ? {number, bytes, size: size - whole.length + bytes.length, end} : undefined;
}
