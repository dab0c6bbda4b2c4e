import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createClient} from '../../src/client.js';
import type {ResourceCard} from '../../src/protocol/collections/resources.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import {gold} from '../judged/judged.js';
import {noise} from '../judged/noise.js';
import {recall} from '../judged/recall.js';
import {type Contents, fetchFrom, makeSnapshot} from '../support/make-snapshot.js';

const baseUrl = 'https://example.org/wdea/';

/** The judged records as resources, among others that no query is about. */
function cards(lang: Language, others: number): ResourceCard[] {
  const term = (name: string) => ({id: name, name});
  const common = {
    lang, link: {url: 'https://example.org/', kind: 'page'}, relation: term('member'), languages: [term(lang)], levels: [],
  };
  return [
    ...gold(lang).map(({id, title, summary, kind, subject, provider}) => ({
      ...common, id, title, summary, kind: term(kind), subjects: [term(subject)], provider: {name: provider},
    })),
    ...noise(lang, others).map(({id, title, summary, keywords}) => ({
      ...common, id, title, summary, kind: term(keywords), subjects: [], provider: {name: keywords},
    })),
  ];
}

describe('the judged queries', () => {
  for (const [packing, pack, others] of [['one file', true, 200], ['many files', false, 1000]] as const) {
    test(`are answered from an index in ${packing}`, async () => {
      const resources = (lang: Language) => ({resources: cards(lang, others)});
      const contents = Object.fromEntries(languages.map((lang) => [lang, resources(lang)])) as Contents;
      const fetch = fetchFrom(await makeSnapshot(contents, {pack, buckets: 128}), baseUrl);
      const clients = new Map(languages.map((language) => [language, createClient({baseUrl, language, fetch})]));
      const figures = await recall(async (query, language, limit) => {
        const {hits} = await clients.get(language)!.resources.search(query, {limit});
        return hits.map(({item}) => item.id);
      });
      const missed = figures.missed.filter(({stretch}) => !stretch);
      assert.ok(figures.main >= 0.97, `${figures.main}: ${missed.map(({query}) => query).join(', ')}`);
      assert.ok(figures.stretch >= 0.5, `${figures.stretch}`);
      for (const [language, share] of Object.entries(figures.byLanguage)) {
        assert.ok(share >= 0.95, `${language}: ${share}`);
      }
    });
  }
});
