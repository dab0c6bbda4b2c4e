import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {bucketOf} from '../../src/protocol/hash.js';
import {sha256} from '../../publish/hash.js';
import {bucketSize, maxPage, minPage, splitBuckets, splitPages} from '../../publish/pages.js';

const card = (number: number) => ({id: `item-${number}`});
const cards = fc.uniqueArray(fc.nat(1_000_000), {maxLength: 700}).map((numbers) => numbers.map(card));
const keyOf = (page: readonly {id: string}[]) => page.map(({id}) => id).join();

test('pages hold all cards in order, none of them too small or too large', () => {
  fc.assert(fc.property(cards, (list) => {
    const pages = splitPages(list);
    assert.deepEqual(pages.flat(), list);
    pages.forEach((page, i) => {
      assert.ok(page.length <= maxPage);
      assert.ok(page.length >= (i < pages.length - 1 ? minPage : 1));
    });
  }));
});

test('an edited list keeps the pages before the edit, and those after the next common boundary', () => {
  fc.assert(fc.property(cards, fc.nat(), fc.nat(), (list, at, number) => {
    const position = at % (list.length + 1);
    const longer = list.toSpliced(position, 0, {id: `added-${number}`});
    const [before, after] = [splitPages(list), splitPages(longer)];
    // Pages that end before the edit cannot know of it.
    let seen = 0;
    for (const [i, page] of before.entries()) {
      if ((seen += page.length) > position) break;
      if (i < before.length - 1) assert.equal(keyOf(after[i]!), keyOf(page));
    }
    // Once both lists have cut after the same card, they cut alike for ever.
    const ends = new Set(before.map((page) => page.at(-1)?.id));
    const edited = after.findIndex((page) => page.some(({id}) => id === `added-${number}`));
    const common = after.findIndex((page, i) => i >= edited && ends.has(page.at(-1)?.id));
    if (common >= 0) {
      const from = before.findIndex((page) => page.at(-1)?.id === after[common]!.at(-1)?.id);
      assert.deepEqual(after.slice(common + 1).map(keyOf), before.slice(from + 1).map(keyOf));
    }
  }));
});

test('in a long list an added card changes few pages', () => {
  const list = Array.from({length: 5000}, (_, i) => card(i));
  const known = new Set(splitPages(list).map(keyOf));
  assert.ok(known.size > 5000 / maxPage && known.size < 5000 / minPage);
  for (let position = 0; position <= 5000; position += 250) {
    const changed = splitPages(list.toSpliced(position, 0, {id: 'added'})).filter((page) => !known.has(keyOf(page)));
    assert.ok(changed.length <= 8, `${changed.length} pages changed by a card at ${position}`);
  }
});

test('buckets hold every record where its hashed id says, and few on average', () => {
  fc.assert(fc.property(cards, (list) => {
    const buckets = splitBuckets(list);
    assert.equal(Math.log2(buckets.length) % 1, 0);
    assert.ok(list.length / buckets.length <= bucketSize);
    assert.ok(buckets.length === 1 || list.length / (buckets.length / 2) > bucketSize);
    assert.equal(buckets.flat().length, list.length);
    buckets.forEach((bucket, i) => bucket.forEach(({id}) => assert.equal(bucketOf(sha256(id), buckets.length), i)));
  }));
});
