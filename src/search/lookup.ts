import type {CallOptions} from '../page.js';
import {type Analyser, distance, forgiven, type QueryWord} from '../protocol/analysis.js';
import {maxPostings, type TermEntry} from '../protocol/search.js';
import {blockOf, type IndexFiles} from './index-files.js';

/** A term that stands for a word of a query, the index in which it is, and how much it counts. */
export interface Term extends TermEntry {
  readonly index: IndexFiles;
  readonly factor: number;
}

// How many blocks are looked through for words that begin as typed, and for words that were meant.
const maxPrefixBlocks = 3;
const maxTypoBlocks = 8;
// How many words as they were written are looked at for the terms to which they lead. With few letters there are too
// many, and the terms themselves begin with them.
const maxSpelled = 64;
// How many terms a word may stand for, and about how many documents they may have together: the first letter of a word
// may become so many that none tells much.
const maxTerms = 48;
const maxDocuments = 8192;

/** The terms for a word as it is, or as the beginning of longer ones. */
export async function lookUp(
  index: IndexFiles, analyser: Analyser, word: QueryWord, options: CallOptions,
): Promise<Term[]> {
  // all blocks at once: one after the other they would be as many waits
  const range = blocksFrom(index, word.prefix ? word.folded : '', blockAt(index, word.folded));
  const [exact, entries] = await Promise.all([
    entriesOf(index, word.terms, options),
    blocks(index, range, options).then((found) => found.flat()),
  ]);
  const longer = entries.filter(({term}) => word.prefix && term.startsWith(word.folded) && term !== word.folded);
  const spelled = longer.filter(({documents}) => documents === 0).slice(0, word.folded.length > 3 ? maxSpelled : 0);
  const written = longer.length > 0 || entries.some(({term}) => term === word.folded);
  // a form that no text has may be one that was misspelt, though its stem is there
  const others = written ? [...longer.filter(({documents}) => documents > 0), ...spelled]
    : nearest(entries, word.folded, Math.min(1, forgiven(word.folded)));
  const terms = await termsOf(index, analyser, others, {entries, options});
  return merge(index, exact, terms);
}

/** The terms that were probably meant by a word that is not there. */
export async function lookUpSimilar(
  index: IndexFiles, analyser: Analyser, word: QueryWord, options: CallOptions,
): Promise<Term[]> {
  const {folded, prefix} = word;
  const most = forgiven(folded);
  if (most === 0) return [];
  const entries = (await blocks(index, typoBlocks(index, folded), options)).flat();
  let found = nearest(entries, folded, most);
  // the beginning of a word, misspelt
  if (found.length === 0 && prefix) found = nearest(entries, folded, most, folded.length);
  return merge(index, [], await termsOf(index, analyser, found, {entries, options}));
}

/** The entries that differ least from what was typed, and by no more than `most`; or their beginnings do. */
function nearest(entries: readonly TermEntry[], typed: string, most: number, length = Infinity): TermEntry[] {
  let least = most;
  let found: TermEntry[] = [];
  if (most === 0) return found;
  for (const entry of entries) {
    const far = distance(entry.term.slice(0, length), typed, least);
    if (far > least) continue;
    if (far < least) found = [];
    found.push(entry);
    least = far;
  }
  return found;
}

/** The blocks from one on in which terms begin as typed. */
function blocksFrom({root: {terms: {starts}}}: IndexFiles, typed: string, first: number): number[] {
  let last = first;
  // the block behind begins with what separates it from this one
  while (typed && last - first < maxPrefixBlocks - 1 && starts[last]?.startsWith(typed)) last++;
  return [...Array(last - first + 1).keys()].map((at) => first + at);
}

/** The most frequent terms of words as they were written. Most are among the entries that are there. */
async function termsOf(
  index: IndexFiles, analyser: Analyser, words: readonly TermEntry[],
  {entries, options}: {entries: readonly TermEntry[]; options: CallOptions},
): Promise<TermEntry[]> {
  const names = new Set(words.flatMap(({term, documents}) => [
    ...(documents > 0 ? [term] : []), ...analyser.tokens(term).flatMap(({terms}) => terms),
  ]));
  const known = entries.filter(({term, documents}) => documents > 0 && names.has(term));
  for (const {term} of known) names.delete(term);
  const others = await entriesOf(index, [...names], options);
  let documents = 0;
  return [...known, ...others].sort((a, b) => b.documents - a.documents).slice(0, maxTerms)
    .filter((term, at) => (documents += Math.min(term.documents, maxPostings)) <= maxDocuments || at === 0);
}

function merge(index: IndexFiles, exact: readonly TermEntry[], others: readonly TermEntry[]): Term[] {
  const terms = new Map(others.map((entry) => [entry.term, {...entry, index, factor: 0.6}]));
  for (const entry of exact) terms.set(entry.term, {...entry, index, factor: 1});
  return [...terms.values()];
}

/** The entries of those of these terms that some document has. */
async function entriesOf(index: IndexFiles, terms: readonly string[], options: CallOptions): Promise<TermEntry[]> {
  const found = await Promise.all(terms.map(async (term) => {
    const [entries] = await blocks(index, [blockAt(index, term)], options);
    return entries?.find((entry) => entry.term === term && entry.documents > 0);
  }));
  return found.filter((entry) => entry !== undefined);
}

/** The block in which a term stands if it is there. */
function blockAt({root: {terms: {starts}}}: IndexFiles, term: string): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= term) low = middle + 1;
    else high = middle;
  }
  return low;
}

const blocks = (index: IndexFiles, places: readonly number[], options: CallOptions) =>
  Promise.all(places.flatMap((place) => index.root.terms.blocks[place] ?? [])
    .map(async (name) => blockOf(await index.part(name, options))));

/** Blocks in which a word may stand that was misspelt so. */
function typoBlocks(index: IndexFiles, typed: string): number[] {
  const {length} = index.root.terms.blocks;
  if (length <= maxTypoBlocks) return [...Array(length).keys()];
  const at = blockAt(index, typed);
  const places = new Set([at]);
  // letters swapped, or one too many, near the beginning: there they lead to another block
  for (const place of [0, 1, 2]) {
    const [before, one = '', two = '', after] =
      [typed.slice(0, place), typed[place], typed[place + 1], typed.slice(place + 2)];
    places.add(blockAt(index, before + two + one + after)).add(blockAt(index, before + two + after));
  }
  // one wrong or missing further on: a neighbour
  for (let step = 1; places.size < maxTypoBlocks && step < length; step++) {
    for (const near of [at - step, at + step]) if (near >= 0 && near < length) places.add(near);
  }
  return [...places].slice(0, maxTypoBlocks);
}
