/** The records: those that the judged queries are about, among others out of a catalogue. */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {tsImport} from 'tsx/esm/api';
import {root} from '../../scripts/setup.mjs';

const load = (path) => tsImport(join(root, path), import.meta.url);
const catalog = join(root, '../shared/data/catalog/learning-resources.jsonl.gz');

export const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];

/** Where the noise is from, for the report. */
export const origin = existsSync(catalog)
  ? 'texts of the catalogue, put together at random' : 'words at random, since ../shared/data is missing';

/**
 * Makes records in full, as they are published.
 *
 * @param {number} count how many in each language
 * @returns {Promise<(language: string) => object[]>} in no particular order
 */
export async function makeRecords(count) {
  const [{gold}, {resourceMaker}, {readCatalog}, {readFrame}] = await Promise.all([
    load('test/judged/judged.ts'), load('publish/generate/resource.ts'), load('publish/generate/catalog.ts'),
    load('publish/frame.ts'),
  ]);
  const {vocabularies} = readFrame(join(root, 'content'));
  const ids = (name) => [...vocabularies.get(name).keys()];
  const term = (name, id, language) => ({id, name: vocabularies.get(name).get(id)[language]});
  const make = resourceMaker(existsSync(catalog) ? await readCatalog(catalog) : randomCatalog(), {
    kinds: ids('resource-kinds'), languages: ids('languages'), levels: ids('levels'),
    relations: ids('resource-relations'), subjects: ids('subjects'),
  });
  const english = gold('en');
  if (count < english.length) throw new Error(`${english.length} records are judged: there cannot be fewer.`);

  return (language) => [
    ...gold(language).map((record, at) => judged(record, english[at], at, language)),
    ...Array.from({length: count - english.length}, (_, at) => noise(make(at + 1), language)),
  ];

  function noise({id, url, sources, licence, date, ...made}, language) {
    const terms = (name, list) => list.map((each) => term(name, each, language));
    return {
      id, lang: language, ...(language !== 'en' && {drafts: ['provider.name', 'summary', 'title']}),
      link: {url, kind: 'page'}, source: sources[0],
      title: made.title[language], summary: made.summary[language],
      kind: term('resource-kinds', made.kind, language), provider: {name: made.provider.name[language]},
      relation: term('resource-relations', made.relation, language), languages: terms('languages', made.languages),
      subjects: terms('subjects', made.subjects), levels: terms('levels', made.levels),
      ...(licence && {licence}), date, sources,
    };
  }

  function judged({id, title, summary, kind, subject, provider}, {kind: kindId, subject: subjectId}, at, language) {
    const url = `https://example.org/judged/${id}`;
    const source = {url: `${url}/source`, name: 'Judged', lang: 'en'};
    const some = (name) => term(name, ids(name)[at % ids(name).length], language);
    const idOf = (name) => `judged-${name.toLowerCase().replaceAll(' ', '-')}`;
    return {
      id, lang: language, link: {url, kind: 'page'}, source, title, summary,
      kind: {id: idOf(kindId), name: kind}, provider: {name: provider}, relation: some('resource-relations'),
      languages: [some('languages')], subjects: [{id: idOf(subjectId), name: subject}], levels: [some('levels')],
      licence: 'CC-BY-4.0', date: `20${16 + at % 10}-${String(1 + at % 12).padStart(2, '0')}-15`, sources: [source],
    };
  }
}

/** A catalogue of words at random, a few frequent and most rare. */
function randomCatalog() {
  const letters = {
    en: 'etaoinshrdlu', fr: 'esaitnrulodé', es: 'eaosrnidlctñ', ru: 'оеаинтсрвлкм', ar: 'ايلمونترسبعد',
    zh: '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出',
  };
  let state = 1;
  const below = (limit) => Math.floor((state = Math.imul(state, 1103515245) + 12345 >>> 0) / 2 ** 32 * limit);
  const entries = 5_000;
  const texts = Object.fromEntries(Object.entries(letters).map(([language, alphabet]) => {
    const word = () => Array.from({length: 2 + below(8)}, () => [...alphabet][below([...alphabet].length)]).join('');
    const words = Array.from({length: 20_000}, word);
    const text = (length) => Array.from({length}, () => words[Math.floor((below(1e6) / 1e6) ** 3 * words.length)])
      .join(language === 'zh' ? '' : ' ');
    return [language, new Map(Array.from({length: entries}, (_, at) => [at, {title: text(4), description: text(20)}]))];
  }));
  return {entries, texts};
}
