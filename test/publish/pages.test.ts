import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {sha256} from '../../publish/hash.js';
import {
  bucketsFor, maxPage, maxPages, minPage, minSpan, splitPages, splitSpans,
} from '../../publish/pages.js';

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

test('spans hold all pages in order, and one page that differs leaves the spans after the next cut', () => {
  const page = (number: number) => ({hash: sha256(`page-${number}`), bytes: 1, count: 80});
  const pages = Array.from({length: 1250}, (_, i) => page(i));
  const spans = splitSpans(pages);
  assert.deepEqual(spans.flat(), pages);
  assert.ok(spans.length > 1250 / maxPages && spans.length < 1250 / minSpan);
  for (let at = 0; at < 1250; at += 50) {
    const known = new Set(spans.map((span) => span.map(({hash}) => hash).join()));
    const changed = splitSpans(pages.with(at, page(-1 - at))).filter((span) =>
      !known.has(span.map(({hash}) => hash).join()));
    assert.ok(changed.length <= 4, `${changed.length} spans changed by page ${at}`);
  }
});

test('buckets are a power of two, with 6 records on average at least, and with room for all', () => {
  fc.assert(fc.property(fc.nat(1_300_000), (records) => {
    const buckets = bucketsFor(records);
    assert.equal(Math.log2(buckets) % 1, 0);
    assert.ok(buckets === 1 || records / buckets >= 6);
    // of 64 slots; in 200,000 records, which is as far as this goes, a bucket has 24.4 on average
    assert.ok(records > 200_000 || records / buckets < 25);
  }));
  assert.equal(bucketsFor(100_000), 8192);
  assert.equal(bucketsFor(10_000_000), 65_536);
});
