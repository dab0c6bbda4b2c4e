import {type Language, languages} from '../../src/protocol/languages.js';
import type {Catalog} from './catalog.js';
import {randomFrom} from './random.js';

/** Ids of the entries of the vocabularies that resources use. */
export interface Terms {
  readonly kinds: readonly string[];
  readonly languages: readonly string[];
  readonly levels: readonly string[];
  readonly relations: readonly string[];
  readonly subjects: readonly string[];
}

const providers = 200;
const words = 60; // of a summary
const entriesEach = 12; // that a record's texts are drawn from; more than 60 words need
const years = 10;
const lastDay = Date.UTC(2025, 11, 31);
const day = 24 * 60 * 60 * 1000;

const providerName: Readonly<Record<Language, string>> = {
  zh: '虚构提供者', en: 'Generated provider', fr: 'Fournisseur fictif', ru: 'Вымышленный поставщик',
  es: 'Proveedor ficticio', ar: 'مزوّد افتراضي',
};

/** The makers of records from a catalogue: number 1, 2, … always gives the same one. */
export function resourceMaker({entries, texts}: Catalog, terms: Terms): (number: number) => object {
  /** Where an entry lacks a language, another one that has it stands in for it. */
  const standIns = Object.fromEntries(languages.map((language) => [language, [...texts[language].values()]]));
  const textOf = (language: Language, entry: number) =>
    texts[language].get(entry) ?? standIns[language]![entry % standIns[language]!.length]!;

  return (number) => {
    const random = randomFrom(number);
    const below = (limit: number) => Math.floor(random() * limit);
    // A few values are frequent and most are rare, as in real catalogues.
    const uneven = <Item>(items: readonly Item[]): Item => items[Math.floor(random() ** 2.5 * items.length)]!;
    const some = (items: readonly string[], most: number) =>
      [...new Set(Array.from({length: 1 + below(most)}, () => uneven(items)))];
    const drawn = Array.from({length: entriesEach}, () => below(entries));
    const provider = 1 + Math.floor(random() ** 2.5 * providers);
    const address = `https://example.org/generated/${number}`;
    return {
      id: `generated-${String(number).padStart(6, '0')}`,
      translations: {en: 'original', zh: 'draft', fr: 'draft', ru: 'draft', es: 'draft', ar: 'draft'},
      title: inEach((language) => drawn.slice(0, 2).map((entry) => textOf(language, entry).title).join(': ')),
      kind: uneven(terms.kinds),
      provider: {name: inEach((language) => `${providerName[language]} ${provider}`)},
      relation: uneven(terms.relations),
      languages: some(terms.languages, 2),
      levels: some(terms.levels, 2),
      subjects: some(terms.subjects, 3),
      ...(random() < 0.6 && {licence: uneven(['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC0-1.0', 'MIT'])}),
      date: new Date(lastDay - below(years * 365) * day).toISOString().slice(0, 10),
      summary: inEach((language) => summary(drawn.map((entry) => textOf(language, entry).words), language)),
      url: address,
      urlKind: 'resource',
      sources: [{url: `${address}/source`, name: `Generated provider ${provider}`, lang: 'en'}],
    };
  };
}

const inEach = (text: (language: Language) => string): Readonly<Record<Language, string>> =>
  Object.fromEntries(languages.map((language) => [language, text(language)])) as Record<Language, string>;

/** About {@link words} words; in Chinese as many characters as such a text takes on average. */
function summary(texts: readonly (readonly string[])[], language: Language): string {
  const [most, joint] = language === 'zh' ? [words * 7 / 3, ''] : [words, ' '];
  const units: string[] = [];
  for (const text of texts) units.push(...text.slice(0, most - units.length));
  return units.join(joint).trim();
}
