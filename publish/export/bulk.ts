import {type Analyser, openAnalyser} from '../../src/protocol/analysis.js';
import type {AnyDefinition} from '../../src/protocol/collection.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import type {RecordBase} from '../../src/protocol/records.js';
import {type ByLanguage, documentOf} from './document.js';
import {placesAt, placesOf} from './places.js';

/** The cards of a collection. */
export interface Cards {
  /** All of an edition. */
  readonly all: (language: Language) => readonly RecordBase[];
  /** All in groups, each of which has the same records in each language. */
  readonly groups: () => Iterable<ByLanguage<readonly RecordBase[]>>;
}

/** Lines of the `_bulk` API, two for each record: what to do, and the document. */
export function* bulkLines(
  definition: AnyDefinition, {all, groups}: Cards, analysers: ByLanguage<Analyser>, edition: string,
): Generator<string> {
  const numbers = new Map(all(languages[0]).map(({id}, number) => [id, number]));
  // An edition at a time, since all cards of all editions would take six times the memory.
  const places = inEach((language) => placesOf(definition, all(language), language, numbers));
  for (const group of groups()) {
    const byId = inEach((language) => new Map(group[language].map((card) => [card.id, card])));
    for (const {id} of group[languages[0]]) {
      const document = documentOf(definition, {
        cards: inEach((language) => byId[language].get(id)!),
        places: inEach((language) => placesAt(places[language], numbers.get(id)!)),
      }, analysers, edition);
      yield `${JSON.stringify({index: {_id: id}})}\n${JSON.stringify(document)}\n`;
    }
  }
}

/** The analysers of all languages. */
export async function openAnalysers(): Promise<ByLanguage<Analyser>> {
  const opened = await Promise.all(languages.map(openAnalyser));
  return inEach((language) => opened[languages.indexOf(language)]!);
}

export const inEach = <Value>(make: (language: Language) => Value): ByLanguage<Value> =>
  Object.fromEntries(languages.map((language) => [language, make(language)])) as ByLanguage<Value>;
