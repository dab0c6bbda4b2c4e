import type {Analyser} from '../../src/protocol/analysis.js';
import type {AnyDefinition} from '../../src/protocol/collection.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import type {RecordBase, Term} from '../../src/protocol/records.js';
import {pair, type ServerDocument, type ServerText, type termWeights} from '../../src/protocol/server-index.js';
import {textsAt} from '../../src/protocol/texts.js';

/** Something for each language. */
export type ByLanguage<Value> = Readonly<Record<Language, Value>>;

/** A record as its six editions carry it, with its places in their orders. */
export interface Editions {
  readonly cards: ByLanguage<RecordBase>;
  readonly places: ByLanguage<ServerText['place']>;
}

/** The document of a record. */
export function documentOf(
  definition: AnyDefinition, {cards, places}: Editions, analysers: ByLanguage<Analyser>, edition: string,
): ServerDocument {
  const texts = languages.map((language) =>
    [language, textOf(definition, cards[language], places[language], analysers[language])]);
  return {
    edition,
    where: valuesOf(definition, cards[languages[0]], ({id}) => id),
    ...Object.fromEntries(texts) as ByLanguage<ServerText>,
  };
}

function textOf(
  definition: AnyDefinition, card: RecordBase, place: ServerText['place'], analyser: Analyser,
): ServerText {
  const terms = {title: [] as string[], keywords: [] as string[], text: [] as string[]};
  const words = {title: new Set<string>(), all: new Set<string>()};
  const suggest = new Set<string>();
  for (const [at, path] of definition.texts.entries()) {
    const part = partOf(path, at);
    for (const [, text] of textsAt(card, path)) {
      if (part !== 'text') for (const run of text.match(hanRuns) ?? []) suggest.add(suggestion(run, analyser));
      for (const token of analyser.tokens(text)) {
        terms[part].push(...token.terms);
        const {folded} = token;
        words.all.add(folded);
        if (part === 'title') words.title.add(folded);
        if (part === 'text' || folded.length < 2 || /\p{Script=Han}/u.test(folded)) continue;
        suggest.add(pair(folded, text.slice(token.start, token.end).toLowerCase()));
      }
    }
  }
  const joined = (list: Iterable<string>) => [...list].join(' ');
  return {
    title: joined(terms.title), keywords: joined(terms.keywords), text: joined(terms.text),
    titleWords: joined(words.title), words: joined(words.all), suggest: [...suggest],
    facets: valuesOf(definition, card, ({id, name}) => pair(id, name)), place, card,
  };
}

/** Chinese is suggested in whole runs, since where its words end is not known. */
const hanRuns = /\p{Script=Han}{2,24}/gu;
const suggestion = (run: string, analyser: Analyser): string => pair(analyser.query(run)[0]?.folded ?? run, run);

/** The first text is what a record is called; all others but the summary are names. */
const partOf = (path: string, at: number): keyof typeof termWeights =>
  (at === 0 ? 'title' : path === 'summary' ? 'text' : 'keywords');

const valuesOf = ({fields}: AnyDefinition, card: RecordBase, value: (term: Term) => string) =>
  Object.fromEntries(Object.entries(fields).map(([name, termsOf]) => [name, termsOf(card).map(value)]));
