import {loadRest} from '../collection.js';
import type {DirectoryTerms} from '../protocol/directory.js';
import type {Fold} from '../protocol/fold.js';
import type {DirectoryFiles, Range} from './files.js';
import type {Points} from './points.js';
import {termOf} from './select.js';

/** Search in the names of a directory. */
export class DirectorySearch {
  readonly #files: DirectoryFiles;
  /** Lists ask for a page and for counts of the same text, and then for more pages. */
  #last: {readonly sought: string; readonly hits: Uint8Array} | undefined;

  constructor(files: DirectoryFiles) {
    this.#files = files;
  }

  /** 1 for each entry in whose names, city or country all words occur; `undefined` for a text without words. */
  async hits(text = '', signal?: AbortSignal): Promise<Uint8Array | undefined> {
    if (!text.trim()) return undefined;
    const {fold} = await loadRest(); // the search of collections folds texts too
    const wanted = fold(text).split(/\s+/).filter(Boolean);
    if (wanted.length === 0) return undefined;
    const sought = wanted.join(' ');
    if (this.#last?.sought === sought) return this.#last.hits;
    const {points, terms} = await this.#files.open(signal);
    // Each range is folded as it arrives: all at once would hold up the page.
    const ranges = await this.#files.all(points, (range) => foldRange(range, fold), signal);
    if (this.#last?.sought !== sought) this.#last = {sought, hits: find(points, terms, ranges, wanted, fold)};
    return this.#last.hits;
  }
}

const foldedTexts = new WeakMap<Range, readonly string[]>();

/** The texts of each entry of a range as search compares them, made once. */
function foldRange(range: Range, fold: Fold): readonly string[] {
  let folded = foldedTexts.get(range);
  if (!folded) {
    folded = range.items.map((item) =>
      (item ? fold([item.name, ...Object.values(item.names ?? {}), item.city ?? ''].join('\n')) : ''));
    foldedTexts.set(range, folded);
  }
  return folded;
}

function find(
  points: Points, terms: DirectoryTerms, ranges: readonly Range[], sought: readonly string[], fold: Fold,
): Uint8Array {
  const hits = new Uint8Array(points.count);
  // The words that an entry still has to have, given its country.
  const missing = points.countries.map((code) => {
    const name = fold(termOf(terms, 'country', code).name);
    return sought.filter((word) => !name.includes(word));
  });
  ranges.forEach((range, index) => {
    const start = points.starts[index]!;
    foldRange(range, fold).forEach((text, at) => {
      const left = missing[points.country[start + at]!]!;
      if (range.items[at] && left.every((word) => text.includes(word))) hits[start + at] = 1;
    });
  });
  return hits;
}
