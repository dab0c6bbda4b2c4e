import {type Analyser, distance, forgiven, type QueryWord, type Token} from '../protocol/analysis.js';
import {fold} from '../protocol/fold.js';
import {type NamedText, textsAt} from '../protocol/texts.js';
import type {Marks} from './found.js';

/** Marks what was looked for in texts of a card: the words themselves, and where one is nowhere, what resembles it. */
export function markTexts(card: object, paths: readonly string[], analyser: Analyser, query: readonly QueryWord[]): Marks {
  const texts = paths.flatMap((path) => textsAt(card, path))
    .map(([field, text]) => ({field, text, tokens: analyser.tokens(text)}));
  const marks: Record<string, [number, number][]> = {};
  for (const word of query) {
    const exact = mark(texts, (token, text) => isWord(word, token, text), marks);
    if (!exact) mark(texts, (token, text) => resembles(word, token, text), marks);
  }
  return Object.fromEntries(Object.entries(marks).map(([field, ranges]) => [field, joined(ranges)]));
}

interface Analysed {
  readonly field: NamedText[0];
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Adds what is meant to the marks; returns whether there was any. */
function mark(
  texts: readonly Analysed[], isMeant: (token: Token, text: string) => boolean, marks: Record<string, [number, number][]>,
): boolean {
  let any = false;
  for (const {field, text, tokens} of texts) {
    for (const token of tokens) {
      if (!isMeant(token, text)) continue;
      (marks[field] ??= []).push([token.start, token.end]);
      any = true;
    }
  }
  return any;
}

const wordOf = ({start, end}: Token, text: string) => fold(text.slice(start, end));

const isWord = ({terms, prefix, folded}: QueryWord, token: Token, text: string): boolean =>
  token.terms.some((term) => terms.includes(term)) || (prefix && wordOf(token, text).startsWith(folded));

const resembles = ({folded}: QueryWord, token: Token, text: string): boolean => {
  const most = forgiven(folded);
  return most > 0 && distance(wordOf(token, text), folded, most) <= most;
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
