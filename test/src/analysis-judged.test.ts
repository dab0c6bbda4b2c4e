import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {openAnalyser} from '../../src/protocol/analysis.js';
import {languages} from '../../src/protocol/languages.js';
import {catalogue} from '../judged/catalogue.js';
import {digest} from '../judged/digest.js';
import {gold, queries} from '../judged/judged.js';
import {noise} from '../judged/noise.js';
import {plainSearch, type Texts} from '../judged/plain-search.js';
import {recall} from '../judged/recall.js';

const absent = catalogue() ? false : 'there is no ../shared/data/catalog';

/** The judged records as a search takes them. */
const records = (language: (typeof languages)[number]): Texts[] =>
  gold(language).map(({id, title, summary, kind, subject, provider}) =>
    ({id, title, summary, keywords: [kind, subject, provider].join('\n')}));

const shown = ({main, byLanguage, byKind, missed}: Awaited<ReturnType<typeof recall>>) => JSON.stringify({
  main, byLanguage, byKind, missed: missed.filter(({stretch}) => !stretch).map(({query, found}) => [query, ...found]),
}, null, 1);

describe('the judged set', () => {
  test('has at least 22 queries a language in its main part, each asked once and answered by a record', () => {
    const ids = new Set(gold('en').map(({id}) => id));
    assert.equal(ids.size, 96);
    assert.equal(new Set(queries.map(({query, language}) => `${language} ${query}`)).size, queries.length);
    for (const {query, relevant} of queries) {
      assert.ok(relevant.length > 0 && relevant.every((id) => ids.has(id)), query);
    }
    for (const language of languages) {
      assert.ok(queries.filter((query) => query.language === language && !query.stretch).length >= 22, language);
    }
  });

  test('is answered by a plain search over the analysed texts, among a thousand other records', async () => {
    const figures = await recall(await plainSearch((language) => [...records(language), ...noise(language, 1000)]));
    assert.ok(figures.main >= 0.97, shown(figures));
    assert.ok(Object.values(figures.byLanguage).every((share) => share >= 0.95), shown(figures));
  });

  test('is answered among thousands of real texts about programming and mathematics', {skip: absent}, async () => {
    const real = catalogue()!.filter((entry, at) => at % 3 === 0);
    const figures = await recall(await plainSearch((language) => [
      ...records(language),
      ...real.filter(({lang}) => lang === language).map(({id, title, description = '', subject}) =>
        ({id, title, summary: description, keywords: subject})),
    ]));
    assert.ok(figures.main >= 0.97, shown(figures));
  });

  test('finds no query by chance: without its record, the record is not found', async () => {
    const figures = await recall(await plainSearch((language) => noise(language, 1000)));
    assert.equal(figures.main, 0);
  });
});

/*
 * What the analysis makes of fixed texts, in order of `languages`. When it comes out different on purpose, an index of
 * before would miss words: `analysisVersion` has to grow with these.
 */
const judgedDigests = [
  '4ea047e28d5b4fc5', '78a10f3deafff907', 'a41ea5aed3168136',
  'e26761381db1a870', 'd6807fa541961239', '3b1db4d2f035d6aa',
];
const catalogueDigests = [
  '2cce64d0629c1326', '2021936c2a33bead', 'c9d04f7a80ee714d',
  '4867d4b8850a92ce', '74d7e397dc59ac72', '7d6c4caf962f6be7',
];

describe('the analysis is the same on every machine', () => {
  test('for the texts and the queries of the judged set, each in every language', async () => {
    const texts = languages.flatMap((language) =>
      gold(language).flatMap((record) => Object.values(record) as string[]));
    texts.push(...queries.map(({query}) => query));
    const digests = await Promise.all(languages.map((language) => digest(language, texts)));
    assert.deepEqual(digests.map((hash) => hash.slice(0, 16)), judgedDigests);
  });

  test('for every text of the catalogue in its language', {skip: absent}, async () => {
    const real = catalogue()!;
    const digests = await Promise.all(languages.map((language) => digest(language, real
      .filter(({lang}) => lang === language)
      .flatMap(({title, description = '', subject}) => [title, description, subject]))));
    assert.deepEqual(digests.map((hash) => hash.slice(0, 16)), catalogueDigests);
  });

  test('a text has the same terms whether many others were analysed before or none', {skip: absent}, async () => {
    const [first, second] = [await openAnalyser('en'), await openAnalyser('zh')];
    const some = catalogue()!.slice(0, 300).map(({title}) => title);
    const before = some.map((title) => [first.tokens(title), second.tokens(title)]);
    // more words than are remembered
    for (let word = 0; word < 110_000; word++) first.tokens(`word${word.toString(36)}`);
    assert.deepEqual(some.map((title) => [first.tokens(title), second.tokens(title)]), before);
  });
});
