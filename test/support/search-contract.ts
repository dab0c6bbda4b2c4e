import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import type {Client, Collections, ResourceCard, ResourceField, ResourceSort, WdeaError} from '../../src/index.js';
import {resources} from '../../src/protocol/collections/resources.js';
import {fold} from '../../src/protocol/fold.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import {textsAt} from '../../src/protocol/texts.js';
import type {SearchQuery} from '../../src/search/found.js';
import {forms, idsOf, type SearchRecords, searchRecords, things} from './search-records.js';
import {hostileTexts, marked, spans, typos, wordings} from './search-queries.js';

/** One way in which the search index reaches the SDK. */
export interface Packing {
  readonly name: string;
  /** Publishes the records. */
  open(records: SearchRecords, options?: PackingOptions): Promise<Opened>;
}

export interface PackingOptions {
  /** Version of the text analysis that the index claims to be made by. */
  readonly analysis?: number;
}

export interface Opened {
  /** A client that has loaded nothing yet. */
  client(language: Language): Client;
  /** From now on there is no network. */
  breakDown(): void;
  close(): Promise<void>;
}

type Asked = SearchQuery<ResourceField, ResourceSort>;
type Where = NonNullable<Asked['where']>;
type List = Collections['resources'];
type Page = Awaited<ReturnType<List['search']>>;

const rejectsWith = (code: string) => (error: WdeaError) => error.code === code;

/** What every packing of the search owes its users: the same answers to the same questions, by the public methods. */
export function searchContract(packing: Packing, skip: string | false = false): void {
  describe(`search by ${packing.name}`, {skip}, () => {
    const records = searchRecords();
    let opened: Opened;
    let collections: Readonly<Record<Language, List>>;
    before(async () => {
      opened = await packing.open(records);
      collections = Object.fromEntries(languages.map((language) =>
        [language, opened.client(language).resources])) as Record<Language, List>;
    });
    after(() => opened.close());

    const found = async (language: Language, text: string, query: Asked = {}) =>
      (await collections[language].search(text, {limit: 400, ...query})).hits.map(({item}) => item.id);
    const has = (ids: readonly string[], wanted: readonly string[]) =>
      assert.deepEqual([...ids].sort(), [...wanted].sort());

    for (const [language, query, id] of wordings) {
      test(`in ${language}, “${query}” finds ${id} first`, async () => {
        assert.equal((await found(language, query))[0], id);
      });
    }

    for (const [language, query, id] of typos) {
      test(`in ${language}, the misspelt “${query}” finds ${id}`, async () => {
        assert.ok((await found(language, query, {limit: 10})).includes(id));
      });
    }

    test('a word finds all that have it and nothing that only resembles it', async () => {
      for (const language of languages) {
        for (const form of [0, 1, 4]) {
          has(await found(language, forms[language][form]!), idsOf((at) => at % 5 === form));
        }
        has(await found(language, things[language][5]!), idsOf((at) => at % 12 === 5));
      }
    });

    test('the last word may be the beginning of one, the words before it may not', async () => {
      has(await found('en', 'noteb'), idsOf((at) => at % 5 === 1));
      assert.deepEqual((await found('en', 'bridges noteb')).slice(0, 5).sort(),
        idsOf((at) => at % 12 === 5 && at % 5 === 1).sort());
      has(await found('en', 'noteb '), []);
    });

    test('every span of a Chinese title finds it', async () => {
      for (const [text, id] of spans(records.zh)) assert.ok((await found('zh', text)).includes(id), text);
    });

    test('a word of another script is looked for in its language, and the card is in that of the page', async () => {
      const {hits} = await collections.en.search('数字素养');
      assert.deepEqual(hits.map(({item}) => item.title), ['Training university teachers']);
      assert.equal((await collections.ar.search('преподаватель')).hits[0]?.item.title, 'تدريب أساتذة الجامعة');
    });

    test('where few have all words, those with some of them come behind', async () => {
      const both = idsOf((at) => at % 12 === 5 && at % 5 === 1);
      has(await found('en', 'bridges notebook'), both);
      assert.deepEqual(await found('en', 'libraries university'), ['reading-together', 'teacher-training']);
      assert.deepEqual(await found('en', 'libraries university', {where: {kind: 'course'}}), ['teacher-training']);
      has(await found('en', 'qqqqqq university'), ['teacher-training', 'reading-together']);
    });

    test('a pasted text of hundreds of words finds what its words find', async () => {
      for (const language of ['en', 'zh'] as const) {
        const [, query] = wordings.find(([of]) => of === language)!;
        assert.deepEqual(await found(language, `${query} `.repeat(400)), await found(language, `${query} `));
      }
    });

    test('a match in the title stands before one in the summary', async () => {
      for (const [language, word] of Object.entries(universities)) {
        assert.deepEqual(await found(language as Language, word), ['teacher-training', 'reading-together'], language);
      }
    });

    test('filters leave what has one of the ids in each field, with words and without', async () => {
      for (const where of filters) {
        for (const [language, text] of [['en', ''], ['fr', 'carnet'], ['zh', '笔记本']] as const) {
          const wanted = records[language].filter((card) => passes(card, where) && card.title.includes(text));
          const {hits, total} = await collections[language].search(text, {where, limit: 400});
          has(hits.map(({item}) => item.id), wanted.map(({id}) => id));
          assert.deepEqual(total, {value: wanted.length, relation: 'exact'}, JSON.stringify(where));
        }
      }
    });

    test('the values of a field are counted under the words and the filters on the other fields', async () => {
      for (const where of filters) {
        for (const [language, text] of [['en', ''], ['ru', 'тетрадь']] as const) {
          const cards = records[language].filter((card) => card.title.includes(text));
          const {facets} = await collections[language].search(text, {where, facets: fields, limit: 1});
          for (const field of fields) {
            const {[field]: own = [], ...others} = where as Record<string, string | string[]>;
            const wanted = countsOf(cards.filter((card) => passes(card, others)), field);
            const counted = facets[field]!.filter(({count}) => count > 0);
            assert.deepEqual(new Map(counted.map(({id, name, count}) => [`${id} ${name}`, count])), wanted);
            const values = facets[field]!.map(({count}) => count);
            assert.deepEqual(values, values.toSorted((a, b) => b - a));
            const none = facets[field]!.filter(({count}) => count === 0).map(({id}) => id);
            assert.ok(none.every((id) => own.includes(id)), 'a value that nothing has was not asked for');
          }
        }
      }
    });

    test('a value that was asked for stays when nothing has it any more', async () => {
      const where = {level: 'rare.level', kind: ['course', 'standard']};
      const {facets} = await collections.en.search('film', {where, facets: ['level', 'kind']});
      assert.deepEqual(facets.level, [{id: 'rare.level', name: 'Rare (*)', count: 0}]);
      assert.deepEqual(facets.kind!.map(({id, count}) => [id, count]), [['course', 0], ['standard', 0]]);
    });

    test('a value that no record has finds nothing, and is no error', async () => {
      const {hits, total, cursor} = await collections.en.search('', {where: {kind: 'no.such"kind*'}});
      assert.deepEqual([hits, total, cursor], [[], {value: 0, relation: 'exact'}, null]);
    });

    test('orders are those of the language', async () => {
      for (const language of languages) {
        const collator = new Intl.Collator(language);
        for (const sort of ['newest', 'title'] as const) {
          const sorted = records[language].toSorted((a, b) => resources.sorts[sort](a, b, collator));
          assert.deepEqual(await found(language, '', {sort}), sorted.map(({id}) => id), `${language} by ${sort}`);
          const some = sorted.filter(({title, kind}) => title.includes(forms[language][2]!) && kind.id === 'course');
          const query = {sort, where: {kind: 'course'}};
          assert.deepEqual(await found(language, forms[language][2]!, query), some.map(({id}) => id));
        }
      }
    });

    test('pages lead to the end without repeats or gaps, each with the total', async () => {
      const queries: [string, Asked][] = [
        ['', {}], ['', {sort: 'title'}], ['', {where: {kind: 'course'}}], ['film', {}], ['film', {sort: 'title'}],
        ['university bridges', {}], ['notebok', {where: {kind: ['course', 'platform']}}],
      ];
      for (const [text, query] of queries) {
        const {hits, total} = await collections.en.search(text, {...query, limit: 400});
        assert.equal(hits.length, total.value);
        for (const limit of text === 'film' ? [1, 7] : [7, 60]) {
          const seen: string[] = [];
          let cursor: string | null = null;
          do {
            const page: Page = await collections.en.search(text, {...query, limit, cursor});
            assert.deepEqual(page.total, total);
            assert.ok(page.hits.length === limit || page.cursor === null);
            if (page.cursor) assert.equal(encodeURIComponent(page.cursor), page.cursor);
            seen.push(...page.hits.map(({item}) => item.id));
            ({cursor} = page);
          } while (cursor);
          assert.deepEqual(seen, hits.map(({item}) => item.id), `${text} ${JSON.stringify(query)}`);
        }
      }
    });

    test('a cursor that is garbled or of another search is CURSOR_INVALID', async () => {
      const {cursor} = await collections.fr.search('film');
      const [letter = '', ...rest] = cursor!;
      for (const wrong of ['', 'x', '__proto__', '~~~~~~~~', `${letter}${letter}${rest.join('')}`]) {
        await assert.rejects(collections.fr.search('film', {cursor: wrong}), rejectsWith('CURSOR_INVALID'), wrong);
      }
      await assert.rejects(collections.ru.search('фильм', {cursor}), rejectsWith('CURSOR_INVALID'));
    });

    test('without words a search is the list in published order', async () => {
      for (const text of ['', ' ', '\n\t']) {
        const {hits, total, meta} = await collections.es.search(text, {limit: 20});
        assert.deepEqual(hits.map(({item}) => item.id), records.es.slice(0, 20).map(({id}) => id));
        assert.deepEqual(total, {value: 300, relation: 'exact'});
        assert.deepEqual(meta, {date: '2026-01-30', sequence: 7, language: 'es', stale: false});
        assert.ok(hits.every(({marks}) => Object.keys(marks).length === 0));
      }
    });

    test('lists, counts and iterations with filters are answered by it too', async () => {
      const wanted = idsOf((at) => at % 3 === 1).filter((id) => Number(id.slice(8)) % 4 === 2);
      const where = {kind: 'standard', provider: 'press-2'};
      const ids: string[] = [];
      for await (const {id} of collections.en.iterate({where, sort: 'title'})) ids.push(id);
      const plain = (list: readonly string[]) => list.filter((id) => id.startsWith('made-up-'));
      has(plain(ids), wanted);
      assert.equal(await collections.en.count(where), ids.length);
      assert.equal((await collections.en.list({where, limit: 3})).total, ids.length);
      assert.deepEqual((await collections.en.facets(['kind'], {where})).kind.find(({id}) => id === 'standard')?.count,
        ids.length);
    });

    test('a limit is kept, and one that makes no sense is QUERY_INVALID', async () => {
      for (const limit of [1, 16, 299, 300]) assert.equal((await found('en', '', {limit})).length, limit);
      assert.equal((await collections.en.search('')).hits.length, 16);
      for (const limit of [0, -1, 1.5, NaN]) {
        await assert.rejects(collections.en.search('film', {limit}), rejectsWith('QUERY_INVALID'));
      }
      await assert.rejects(collections.en.search('', {sort: 'toString' as never}), rejectsWith('QUERY_INVALID'));
      const where = {constructor: 'x'} as never;
      await assert.rejects(collections.en.search('', {where}), rejectsWith('QUERY_INVALID'));
    });

    for (const text of hostileTexts) {
      test(`${JSON.stringify(text.slice(0, 24))} (${text.length} units) is a text like any other`, async () => {
        for (const language of ['en', 'zh'] as const) {
          const {hits, total} = await collections[language].search(text, {facets: ['kind'], where: {kind: text}});
          assert.deepEqual([hits, total.value], [[], 0]);
          const all = await collections[language].search(text, {facets: ['kind']});
          assert.ok(all.hits.length <= all.total.value);
          assert.ok((await collections[language].suggest(text)).length <= 8);
        }
      });
    }

    test('marks are where the words stand', async () => {
      for (const [language, query, id, wanted] of marked) {
        const {hits} = await collections[language].search(query);
        const {item, marks} = hits.find((hit) => hit.item.id === id)!;
        const texts = new Map(resources.texts.flatMap((path) => textsAt(item, path)));
        const shown = Object.fromEntries(Object.entries(marks).map(([field, ranges]) =>
          [field, ranges.map(([start, end]) => texts.get(field)!.slice(start, end))]));
        assert.deepEqual(shown, wanted, query);
      }
    });

    test('suggestions continue what was typed, and lead to something', async () => {
      for (const [language, typed, wanted] of suggestions) {
        const suggested = await collections[language].suggest(typed, {limit: 4});
        assert.ok(suggested.some((text) => fold(text) === fold(wanted)), `${typed}: ${suggested.join()}`);
        assert.ok(suggested.length <= 4);
        assert.equal(new Set(suggested).size, suggested.length);
        for (const text of suggested) {
          assert.ok(fold(text).startsWith(fold(typed)), text);
          assert.ok((await found(language, text)).length > 0, text);
        }
      }
      assert.deepEqual(await collections.en.suggest(''), []);
      assert.deepEqual(await collections.en.suggest('qqqqq'), []);
    });

    test('a search that is ended rejects with the reason of its signal, and the next one works', async () => {
      const {resources: fresh} = opened.client('en');
      const reason = new Error('no longer wanted');
      await assert.rejects(fresh.search('film', {}, {signal: AbortSignal.abort(reason)}), reason);
      const controller = new AbortController();
      const pending = fresh.search('film', {}, controller);
      controller.abort(reason);
      await assert.rejects(pending, reason);
      assert.equal((await fresh.search('film')).total.value, 59);
    });

    test('an index of another analysis is SEARCH_UNAVAILABLE, never a wrong answer', async () => {
      const other = await packing.open(records, {analysis: 999});
      try {
        await assert.rejects(other.client('en').resources.search('film'), rejectsWith('SEARCH_UNAVAILABLE'));
        await assert.rejects(other.client('en').resources.search('qqqqq'), rejectsWith('SEARCH_UNAVAILABLE'));
      } finally {
        await other.close();
      }
    });

    test('without a network the error says so, and that it may pass', async () => {
      const other = await packing.open(records);
      try {
        const {resources: fresh} = other.client('en');
        other.breakDown();
        await assert.rejects(fresh.search('film'), (error: WdeaError) => error.code === 'NETWORK' && error.retryable);
      } finally {
        await other.close();
      }
    });
  });
}

/** The word for a university, which one record has in its title and one in its summary. */
const universities = {
  en: 'university', fr: 'université', es: 'universidad', ru: 'университет', zh: '大学', ar: 'الجامعة',
};

const fields = ['kind', 'language', 'subject', 'level', 'provider', 'event'] as const satisfies ResourceField[];

const filters: Where[] = [
  {}, {kind: 'course'}, {kind: ['course', 'platform'], subject: '0541'}, {language: ['sw', 'ar'], provider: 'press-3'},
  {level: 'rare.level'}, {kind: 'standard', language: 'en', event: 'event-1', subject: ['0511', '0223']},
  {kind: ['course', 'nothing']},
];

const suggestions: [Language, string, string][] = [
  ['en', 'riv', 'rivers'], ['en', 'training univ', 'training university'], ['fr', 'etoi', 'étoiles'],
  ['es', 'ñan', 'ñandúes'], ['ru', 'тетр', 'тетрадь'],
];

const passes = (card: ResourceCard, where: Where): boolean => Object.entries(where).every(([field, ids]) =>
  resources.fields[field as ResourceField](card).some(({id}) => [ids].flat().includes(id)));

function countsOf(cards: readonly ResourceCard[], field: ResourceField): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {id, name} of cards.flatMap((card) => resources.fields[field](card))) {
    counts.set(`${id} ${name}`, (counts.get(`${id} ${name}`) ?? 0) + 1);
  }
  return counts;
}
