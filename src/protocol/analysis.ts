import {scan} from './analysis/scan.js';
import type {Script, Stemmer} from './analysis/script.js';
import {stemmers as loaders} from './analysis/stemmers.js';
import {type Part, partsOf, spelling} from './analysis/words.js';
import {fold} from './fold.js';
import type {Language} from './languages.js';

export {distance, forgiven} from './analysis/distance.js';

// What words a text has for the search. The publisher and the browser use this same module: an index only answers
// queries that were analysed as its texts were.

/** Grows with every change after which an old index would miss words. */
export const analysisVersion = 1;

/** What a word is looked for by. */
export interface Word {
  /** The word as it is written, folded, without an Arabic article: what prefixes and typos are compared with. */
  readonly folded: string;
  readonly terms: readonly string[];
}

/**
 * A word of a text. Offsets are UTF-16 units in the text as given, for highlighting. Tokens are in the order of their
 * start. They do not overlap, except for Chinese: a token there is a character with the next one, so that each begins
 * in the middle of the one before, and what is marked has to be merged.
 */
export interface Token extends Word {
  readonly start: number;
  readonly end: number;
}

/** A word that is looked for. The same query has the same words in every language, with other terms. */
export interface QueryWord {
  /** The word as it is typed, folded like {@link Token.folded}. */
  readonly folded: string;
  /**
   * Terms of which any matches. Of a run of Chinese the pairs of characters: all of them have to match (`every`), and
   * where no text has all, the more the better.
   */
  readonly terms: readonly string[];
  readonly every: boolean;
  /**
   * Whether it may be the beginning of a longer word: the last word of the query with nothing behind it, and every
   * Chinese character alone. `folded` is the beginning to look for; `terms` still match as a whole.
   */
  readonly prefix: boolean;
  readonly script: Script;
}

/** The analysis for the texts and the queries of one language. */
export interface Analyser {
  readonly language: Language;
  readonly tokens: (text: string) => Token[];
  /** Calls back for each token. But for Chinese, a word that comes again is the same object while it is remembered. */
  readonly words: (text: string, visit: (word: Word, start: number, end: number) => void) => void;
  readonly query: (text: string) => QueryWord[];
}

const opened = new Map<Language, Promise<Analyser>>();

/**
 * Loads the stemmers that the language needs (each its own chunk by dynamic import). Words of scripts that are looked
 * for in another language's index (see {@link routes}) are only folded. The analyser is kept, with the words it knows.
 */
export function openAnalyser(language: Language): Promise<Analyser> {
  const known = opened.get(language);
  if (known) return known;
  const loading = Promise.all(loaders[language]()).then((modules) =>
    analyser(language, new Map(modules.map(({stemmer}) => [stemmer.script, stemmer]))));
  opened.set(language, loading);
  loading.catch(() => opened.delete(language)); // the next one may have more luck
  return loading;
}

/**
 * The languages in whose index a word of this script is looked for on a page in `language`, best first: those that are
 * written so, and the page's own, where names in other scripts stand.
 */
export function routes(script: Script, language: Language): readonly Language[] {
  const own = ({Han: 'zh', Cyrillic: 'ru', Arabic: 'ar'} as const)[script as string];
  if (own) return [...new Set<Language>([own, language])];
  return [...new Set<Language>([language, 'en', ...script === 'Latin' ? ['fr', 'es'] as const : []])];
}

/** Chinese characters that NFKC changes, radicals and compatibility forms: each to one character. */
const unusual = /[\u2e80-\u2fdf\u3007-\u303f\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;

/** Words remembered with their terms: a text repeats its words, and a stemmer takes microseconds. */
const remembered = 100_000;

function analyser(language: Language, stemmers: ReadonlyMap<Script, Stemmer>): Analyser {
  const known = new Map<string, readonly Part[]>();

  function partsIn(piece: string): readonly Part[] {
    let parts = known.get(piece);
    if (!parts) {
      if (known.size >= remembered) known.clear();
      known.set(piece, parts = partsOf(piece, stemmers));
    }
    return parts;
  }

  function common(run: string): string {
    const usual = unusual.test(run) ? run.normalize('NFKC') : run;
    return stemmers.get('Han')?.stem(usual, fold)[0] ?? usual;
  }

  function words(text: string, visit: (word: Word, start: number, end: number) => void): void {
    scan(text, (from, to, chinese) => {
      const piece = text.slice(from, to);
      if (chinese) {
        eachPair(piece, common(piece), (start, end, folded) =>
          visit({folded, terms: [folded]}, from + start, from + end));
      } else {
        for (const part of partsIn(piece)) visit(part, from + part.start, from + part.end);
      }
    });
  }

  function tokens(text: string): Token[] {
    const found: Token[] = [];
    words(text, ({folded, terms}, start, end) => found.push({start, end, folded, terms}));
    return found;
  }

  function query(text: string): QueryWord[] {
    const found: QueryWord[] = [];
    const last = text.replace(/\p{Cf}+$/u, '').length;
    scan(text, (from, to, chinese) => {
      const piece = text.slice(from, to);
      if (chinese) found.push(hanWord(common(piece)));
      else for (const part of partsIn(piece)) found.push(word(part, from + part.end === last));
    });
    return found;
  }

  function word(part: Part, prefix: boolean): QueryWord {
    const {script, terms} = part;
    const folded = prefix ? spelling(part.word, script, stemmers, true) : part.folded;
    return {folded, terms, every: false, prefix, script};
  }

  return {language, tokens, words, query};
}

/** A run of Chinese in a query: a single character is the beginning of any pair. */
function hanWord(run: string): QueryWord {
  const terms: string[] = [];
  eachPair(run, run, (start, end, term) => terms.push(term));
  const alone = terms.length === 1;
  if (!alone) terms.pop();
  return {folded: run, terms: [...new Set(terms)], every: !alone, prefix: alone, script: 'Han'};
}

/**
 * Each character of a run with the next one, and the last alone: so any span of the run can be found, wherever a
 * dictionary would cut it, and each character is the beginning of a term. Offsets are UTF-16 units in `run`; terms are
 * taken from `common`, the same characters in their common form.
 */
function eachPair(run: string, common: string, visit: (start: number, end: number, term: string) => void): void {
  for (let start = 0, at = 0; start < run.length;) {
    const middle = start + width(run, start);
    const next = at + width(common, at);
    visit(start, middle + width(run, middle), common.slice(at, next + width(common, next)));
    start = middle;
    at = next;
  }
}

/** UTF-16 units of the character that begins there: none behind the end. */
const width = (text: string, at: number) => (at >= text.length ? 0 : text.codePointAt(at)! > 0xffff ? 2 : 1);
