import {type Analyser, distance, forgiven, type QueryWord, type Token} from '../protocol/analysis.js';
import {type NamedText, textsAt} from '../protocol/texts.js';
import type {Marks} from './found.js';

/** Marks what was looked for in texts of a card: the words themselves, and where one is nowhere, what resembles it. */
export function markTexts(
  card: object, paths: readonly string[], analyser: Analyser, query: readonly QueryWord[],
): Marks {
  const texts = analysed.get(card) ?? paths.flatMap((path) => textsAt(card, path))
    .map(([field, text]) => ({field, tokens: analyser.tokens(text)}));
  analysed.set(card, texts);
  const marks: Record<string, [number, number][]> = {};
  for (const word of query) {
    const exact = mark(texts, (token) => isWord(word, token), marks);
    if (!exact) mark(texts, (token) => resembles(word, token), marks);
  }
  return Object.fromEntries(Object.entries(marks).map(([field, ranges]) => [field, joined(ranges)]));
}

/** The texts of cards that were found: most are found again with the next letter. A card has one language. */
const analysed = new WeakMap<object, readonly Analysed[]>();

interface Analysed {
  readonly field: NamedText[0];
  readonly tokens: readonly Token[];
}

/** Adds what is meant to the marks; returns whether there was any. */
function mark(
  texts: readonly Analysed[], isMeant: (token: Token) => boolean, marks: Record<string, [number, number][]>,
): boolean {
  let any = false;
  for (const {field, tokens} of texts) {
    for (const token of tokens) {
      if (!isMeant(token)) continue;
      (marks[field] ??= []).push([token.start, token.end]);
      any = true;
    }
  }
  return any;
}

const isWord = ({terms, prefix, folded}: QueryWord, token: Token): boolean =>
  token.terms.some((term) => terms.includes(term)) || (prefix && token.folded.startsWith(folded));

const resembles = ({folded}: QueryWord, token: Token): boolean => {
  const most = forgiven(folded);
  return most > 0 && distance(token.folded, folded, most) <= most;
};

/** Ranges in ascending order; those that touch are one. */
function joined(ranges: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
