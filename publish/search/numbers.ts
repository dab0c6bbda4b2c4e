import {bucketOf} from '../../src/protocol/hash.js';
import {slotsPerBucket} from '../../src/protocol/search.js';

/**
 * The number of each document: bucket × 64 + slot. The slot, too, comes from the hash of the id, or is the next free
 * one; those who come first are those with the lower hash. So numbers do not depend on the order of the records, and
 * one more record moves others only where slots clash.
 *
 * @param hashes SHA-256 of each id, in hexadecimal
 * @throws RangeError when a bucket is full
 */
export function documentNumbers(hashes: ReadonlyMap<string, string>, buckets: number): Map<string, number> {
  const taken = new Set<number>();
  const numbers = new Map<string, number>();
  for (const [id, hash] of [...hashes].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
    const first = bucketOf(hash, buckets) * slotsPerBucket;
    let slot = parseInt(hash.slice(4, 6), 16) % slotsPerBucket;
    for (let tried = 0; taken.has(first + slot); slot = (slot + 1) % slotsPerBucket) {
      if (++tried === slotsPerBucket) throw new RangeError(`bucket ${first / slotsPerBucket} is full`);
    }
    taken.add(first + slot);
    numbers.set(id, first + slot);
  }
  return numbers;
}
