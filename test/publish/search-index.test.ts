import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {ByteWriter} from '../../publish/search/bytes.js';
import {documentNumbers} from '../../publish/search/numbers.js';
import {type Postings, writeTerms} from '../../publish/search/terms.js';
import {sha256} from '../../publish/hash.js';
import {ByteReader, maxPostings, readBlock, readPostings, type TermEntry} from '../../src/protocol/search.js';

/** Parts in memory, named by a number. */
function store() {
  const parts = new Map<string, Uint8Array>();
  return {parts, keep: (part: Uint8Array) => {
    const name = String(parts.size);
    parts.set(name, part);
    return name;
  }};
}

const read = (bytes: Uint8Array) => {
  const postings: number[] = [];
  readPostings(bytes, (document, impact) => postings.push(document * 16 + impact));
  return postings;
};

const term = fc.string({unit: fc.constantFrom(...'abcdeéяж教育中文م😀'), minLength: 1, maxLength: 9});
const documents = (most: number) => fc.uniqueArray(fc.integer({min: 0, max: 4_000_000}), {maxLength: most})
  .map((list) => Uint32Array.from(list.sort((a, b) => a - b), (document) => document * 16 + 1 + document % 15));
const postings = fc.dictionary(term, documents(30), {noNullPrototype: true, maxKeys: 300})
  .map((entries) => new Map(Object.entries(entries)));

describe('the terms of a search index', () => {
  test('come back from their blocks as they were, each block above the text that separates it', async () => {
    await fc.assert(fc.asyncProperty(postings, async (given: Postings) => {
      const {parts, keep} = store();
      const {starts, blocks} = await writeTerms(given, keep);
      assert.equal(starts.length, Math.max(0, blocks.length - 1));
      const found: [string, number[]][] = [];
      blocks.forEach((name, at) => {
        const entries = readBlock(parts.get(name)!);
        for (const {term, documents, postings: bytes} of entries) {
          assert.equal(documents, given.get(term)!.length);
          found.push([term, read(bytes)]);
        }
        const [start, before] = [starts[at - 1], found.at(-1 - entries.length)];
        if (start !== undefined) assert.ok(entries[0]!.term >= start && before![0] < start);
      });
      assert.deepEqual(found, Array.from(given, ([term, list]) => [term, [...list]] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)));
    }), {numRuns: 200});
  });

  test('of too many documents have the best in their block, and all of them in a part besides', async () => {
    const all = Array.from({length: 3 * maxPostings}, (_, at) => at * 7 * 16 + 1 + (at * 11) % 15);
    const {parts, keep} = store();
    const {blocks} = await writeTerms(
      new Map([['often', Uint32Array.from(all)], ['rare', Uint32Array.of(16 + 3)]]), keep);
    const [often, rare] = readBlock(parts.get(blocks[0]!)!) as [TermEntry, TermEntry];
    assert.equal(often.documents, all.length);
    assert.deepEqual(read(parts.get(often.rest!)!), all);
    const best = read(often.postings);
    assert.equal(best.length, maxPostings);
    const least = Math.min(...best.map((posting) => posting % 16));
    assert.ok(all.filter((posting) => posting % 16 > least).every((posting) => best.includes(posting)));
    assert.deepEqual([rare.term, rare.rest, read(rare.postings)], ['rare', undefined, [16 + 3]]);
  });

  test('change one block when a word is added', async () => {
    const many = new Map(Array.from({length: 20_000}, (_, at) =>
      [sha256(String(at)).slice(0, 9), Uint32Array.of(at * 16 + 5)]));
    const write = async (given: Postings) => {
      const {parts, keep} = store();
      const {blocks} = await writeTerms(given, keep);
      return blocks.map((name) => sha256(parts.get(name)!));
    };
    const before = new Set(await write(many));
    assert.ok(before.size > 20);
    const after = await write(new Map([...many, ['0123456789', Uint32Array.of(32 + 5)]]));
    assert.ok(after.filter((block) => !before.has(block)).length <= 2);
  });
});

describe('numbers of documents', () => {
  const hashes = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), {minLength: 1, maxLength: 200})
    .map((ids) => new Map(ids.map((id) => [id, sha256(id)])));

  test('are different, the same whatever the order, and in the bucket of their id', () => {
    fc.assert(fc.property(hashes, fc.constantFrom(16, 32, 64), (given, buckets) => {
      const numbers = documentNumbers(given, buckets);
      assert.equal(new Set(numbers.values()).size, given.size);
      assert.deepEqual(documentNumbers(new Map([...given].reverse()), buckets), numbers);
      for (const [id, number] of numbers) {
        assert.equal(Math.floor(number / 64), Math.floor(parseInt(given.get(id)!.slice(0, 4), 16) * buckets / 65_536));
      }
    }));
  });

  test('of all but a few stay when one is added', () => {
    const ids = Array.from({length: 5000}, (_, at) => `record-${at}`);
    const all = new Map(ids.map((id) => [id, sha256(id)]));
    const before = documentNumbers(all, 256);
    let moved = 0;
    for (let added = 0; added < 50; added++) {
      const after = documentNumbers(new Map([...all, [`new-${added}`, sha256(`new-${added}`)]]), 256);
      moved += ids.filter((id) => after.get(id) !== before.get(id)).length;
    }
    assert.ok(moved / 50 < 1, `${moved} moved in 50 turns`);
  });

  test('cannot be given when a bucket is full', () => {
    const crowd = new Map(Array.from({length: 65}, (_, at) => [`id-${at}`, `0000${String(at).padStart(60, '0')}`]));
    assert.throws(() => documentNumbers(crowd, 1), RangeError);
  });
});

describe('variable-length numbers', () => {
  test('come back as they were', () => {
    fc.assert(fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
      const writer = new ByteWriter();
      numbers.forEach((number) => writer.number(number));
      const reader = new ByteReader(writer.finish());
      assert.deepEqual(numbers.map(() => reader.number()), numbers);
      assert.ok(reader.done);
    }));
  });

  test('that are cut off end without an error, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({maxLength: 400}), (bytes) => {
      assert.ok(readBlock(bytes).length <= bytes.length);
      assert.ok(read(bytes).length <= bytes.length);
    }));
  });
});
