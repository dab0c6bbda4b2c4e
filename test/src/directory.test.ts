import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {type DirectoryOptions, openDirectory, type WdeaError} from '../../src/index.js';
import {
  cellOf, decodeCells, decodeIndices, directoryPath, encodeCells, encodeIndices, latitudeOf, longitudeOf, maxIndices,
} from '../../src/protocol/directory.js';
import {columnOf, morton, rowOf} from '../../src/protocol/morton.js';
import {type DirectoryEntry, makeDirectory, type MakeDirectoryOptions} from '../support/make-directory.js';
import {fetchFrom, type Files} from '../support/make-snapshot.js';

const url = 'https://example.org/directory/';
const halfCell = 180 / 65536;

const latitude = fc.double({min: -90, max: 90, noNaN: true});
const longitude = fc.double({min: -180, max: 180, noNaN: true});

const institute = (id: string, rest: Partial<DirectoryEntry> = {}): DirectoryEntry =>
  ({id, name: `Institute ${id}`, country: 'KE', kind: 'university', latitude: -1.3, longitude: 36.8, ...rest});

/** Nine invented institutes in three countries, of two kinds and none. */
const institutes = [
  institute('ke-1', {city: 'Nairobi', url: 'https://ke-1.example/'}),
  institute('ke-2', {longitude: 36.9}),
  institute('ke-3', {latitude: 0, longitude: 34.7, kind: 'association'}),
  institute('fr-1', {country: 'FR', latitude: 48.85, longitude: 2.35, name: 'École d’exemple', lang: 'fr',
    names: {en: 'Example School', ar: 'مدرسة'}}),
  institute('fr-2', {country: 'FR', latitude: 43.3, longitude: 5.4, kind: ''}),
  ...['1', '2', '3', '4'].map((n) => institute(`cn-${n}`, {country: 'CN', latitude: 39.9, longitude: 116.4})),
];

async function open(
  {entries = institutes, ...rest}: MakeDirectoryOptions & Partial<DirectoryOptions> & {entries?: DirectoryEntry[]} = {},
) {
  const files = await makeDirectory(entries, rest);
  return {files, ...reader(files, rest)};
}

function reader(files: Files, {language = 'en', fetch}: Partial<DirectoryOptions> = {}) {
  const requests: string[] = [];
  const answer = fetchFrom(files, url);
  const directory = openDirectory({
    url, language, retry: {limit: 0},
    fetch(request) {
      requests.push(request.url.slice(url.length));
      return (fetch ?? answer)(request);
    },
  });
  return {requests, directory};
}

const code = (wanted: string) => (error: WdeaError) => error.code === wanted;
const ids = (cards: readonly {readonly id: string}[]) => cards.map(({id}) => id);

describe('a Morton code', () => {
  test('gives back its column and row, and orders the quarters of a square one after the other', () => {
    const part = fc.integer({min: 0, max: 65535});
    fc.assert(fc.property(part, part, (column, row) => {
      const key = morton(column, row);
      assert.deepEqual([columnOf(key), rowOf(key)], [column, row]);
      assert.ok(key >= 0 && key <= 0xffffffff);
      assert.equal(key >>> 30, (column >>> 15) | (row >>> 15) << 1);
    }));
  });
});

describe('the cells of a directory', () => {
  test('survive encoding and decoding, in runs of any length', () => {
    const run = fc.array(fc.tuple(latitude, longitude).map((place) => cellOf(...place)))
      .map((keys) => keys.sort((a, b) => a - b));
    fc.assert(fc.property(fc.array(run), (runs) => {
      const lengths = runs.map(({length}) => length);
      const text = encodeCells(runs.flat(), lengths);
      assert.equal(JSON.stringify(text).length, text.length + 2, 'nothing in it needs to be escaped');
      assert.deepEqual([...decodeCells(text, lengths)!], runs.flat());
    }));
  });

  test('have their middle within half a cell of the place, exactly even as 32-bit numbers', () => {
    fc.assert(fc.property(latitude, longitude, (north, east) => {
      const key = cellOf(north, east);
      const [y, x] = [latitudeOf(key), longitudeOf(key)];
      assert.ok(Math.abs(y - north) <= halfCell + 1e-12 && Math.abs(x - east) <= halfCell + 1e-12);
      assert.deepEqual([Math.fround(y), Math.fround(x)], [y, x]);
    }), {examples: [[90, 180], [-90, -180], [0, 0], [-90, 180]]});
  });

  test('are refused when the text is cut, prolonged, or no text of cells', () => {
    const keys = [0, 5, 5, 70_000, 0x7fffffff];
    const text = encodeCells(keys, [keys.length]);
    for (let end = 0; end < text.length; end++) assert.equal(decodeCells(text.slice(0, end), [5]), undefined);
    for (const wrong of [`${text}!`, text.replace('!', '"'), text.replace('!', 'é'), '~'.repeat(9), `~~~~~~~~~!!!!!`]) {
      assert.equal(decodeCells(wrong, [5]), undefined);
    }
    assert.equal(decodeCells('!', [1e9]), undefined);
  });

  test('are refused or within the world, whatever the text is', () => {
    fc.assert(fc.property(fc.string({unit: 'binary-ascii'}), fc.array(fc.nat(20)), (text, runs) => {
      for (const key of decodeCells(text, runs) ?? []) assert.ok(latitudeOf(key) > -90 && latitudeOf(key) < 90);
    }));
  });

  test('come with indices of kinds, which are refused when they lead nowhere', () => {
    const all = Array.from({length: maxIndices}, (_, i) => i);
    assert.deepEqual([...decodeIndices(encodeIndices(all), maxIndices)!], all);
    assert.equal(decodeIndices(encodeIndices([0, 1]), 1), undefined);
    assert.equal(decodeIndices('é', maxIndices), undefined);
  });
});

describe('openDirectory', () => {
  test('takes an address of http or https only', () => {
    for (const wrong of ['/directory/', 'file:///directory/', 'javascript:0', 'https://user:secret@example.org/']) {
      assert.throws(() => openDirectory({url: wrong, language: 'en'}), code('CONFIG_INVALID'));
    }
  });

  test('gives the places in their order after two requests, one after the other', async () => {
    const files = await makeDirectory(institutes);
    let answered = 0;
    const before: number[] = [];
    const {directory, requests} = reader(files, {
      async fetch(request) {
        before.push(answered);
        const response = await fetchFrom(files, url)(request);
        await new Promise(setImmediate);
        answered++;
        return response;
      },
    });
    const points = await directory.points();
    assert.deepEqual([requests[0], before], [directoryPath, [0, 1, 1]], 'two of the three at the same time');
    assert.equal(await directory.points(), points, 'and is always the same object');
    const {count, longitudes, latitudes, date} = points;
    assert.deepEqual([count, date], [9, '2026-01-30']);
    const cards = await directory.cards(Array.from({length: count}, (_, i) => i));
    cards.forEach(({id}, i) => {
      const entry = institutes.find((each) => each.id === id)!;
      assert.ok(Math.abs(longitudes[i]! - entry.longitude) <= halfCell);
      assert.ok(Math.abs(latitudes[i]! - entry.latitude) <= halfCell);
    });
    cards.forEach(({id, kind, country}, i) => {
      assert.deepEqual([points.country(i), points.kind(i)], [country, id === 'fr-2' ? undefined : kind]);
    });
    const countries = cards.map(({country}) => country.id);
    assert.deepEqual(countries, [...countries].sort());
  });

  test('asks for a file once, however many wait for it', async () => {
    const {directory, requests, files} = await open();
    await Promise.all([
      directory.points(), directory.list(), directory.list({text: 'institute'}), directory.facets(['kind']),
      directory.cards([3, 8]), directory.match({text: 'Kenya'}),
    ]);
    assert.deepEqual([...requests].sort(), [...new Set(requests)].sort());
    assert.equal(requests.length, files.size - 2, 'all but the terms of two other languages');
  });

  test('asks for eight files at a time at most', async () => {
    const entries = Array.from({length: 50}, (_, i) => institute(`i-${i}`));
    const files = await makeDirectory(entries, {perRange: 1});
    const answer = fetchFrom(files, url);
    let [under, most] = [0, 0];
    const {directory} = reader(files, {
      async fetch(request) {
        most = Math.max(most, ++under);
        const response = await answer(request);
        await new Promise(setImmediate);
        under--;
        return response;
      },
    });
    const text = 'institute';
    const [page] = await Promise.all([directory.list({text}), directory.facets(['kind'], {text})]);
    assert.deepEqual([page.total, most], [50, 8]);
  });

  test('is open again after a request failed, and says where nothing is published', async () => {
    const {files} = await open();
    const answer = fetchFrom(files, url);
    let fail = true;
    const {directory} = reader(files, {fetch: (request) => (fail ? Promise.reject(new Error()) : answer(request))});
    await assert.rejects(directory.points(), code('NETWORK'));
    fail = false;
    assert.equal((await directory.points()).count, 9);
    await assert.rejects(reader(new Map()).directory.points(), code('SOURCE_NOT_FOUND'));
  });

  test('looks for a newer directory when the points of a cached one are gone', async () => {
    const [{files: old}, {files: later}] = [await open(), await open({entries: institutes.slice(0, 4)})];
    const {directory} = reader(later, {
      fetch: (request) => fetchFrom(request.cache === 'no-cache' ? later
        : new Map([...later, [directoryPath, old.get(directoryPath)!]]), url)(request),
    });
    assert.equal((await directory.points()).count, 4);
  });

  test('rejects with the reason of a signal, and goes on for others', async () => {
    const {directory} = await open();
    const stop = new AbortController();
    const stopped = directory.list({}, {signal: stop.signal});
    const other = directory.list();
    stop.abort(new Error('enough'));
    await assert.rejects(stopped, /enough/);
    assert.equal((await other).total, 9);
  });
});

describe('a directory', () => {
  test('pages through its entries in order, by cursor as by next', async () => {
    const {directory} = await open();
    const all = ids((await directory.list({limit: Infinity})).items);
    const first = await directory.list({limit: 4});
    const second = await directory.list({limit: 4, cursor: first.cursor});
    const third = (await second.next())!;
    assert.deepEqual([first, second, third].map(({items}) => items.length), [4, 4, 1]);
    assert.deepEqual(ids([...first.items, ...second.items, ...third.items]), all);
    assert.deepEqual([first.total, third.cursor, await third.next()], [9, null, null]);
    assert.deepEqual(first.meta, {date: '2026-01-30', sequence: 0, language: 'en', stale: false});
  });

  test('loads only the ranges that it shows', async () => {
    const {directory, requests} = await open();
    await directory.cards([8]);
    assert.equal(requests.length, 4);
    const [card] = await directory.cards([8, 8]);
    assert.equal(requests.length, 4);
    assert.deepEqual([directory.ordinal(card!.id), directory.ordinal('cn-1')], [8, -1]);
  });

  test('refuses a cursor of another directory, an unknown field, a limit and an ordinal that cannot be', async () => {
    const {directory} = await open();
    const other = (await (await open({entries: institutes.slice(1)})).directory.list({limit: 1})).cursor;
    for (const cursor of [other, 'x', '']) await assert.rejects(directory.list({cursor}), code('CURSOR_INVALID'));
    for (const limit of [0, 1.5, NaN]) await assert.rejects(directory.list({limit}), code('QUERY_INVALID'));
    for (const at of [-1, 9, 0.5]) await assert.rejects(directory.cards([at]), code('QUERY_INVALID'));
    await assert.rejects(directory.match({where: {city: 'Paris'} as object}), code('QUERY_INVALID'));
    await assert.rejects(directory.facets(['constructor' as 'kind']), code('QUERY_INVALID'));
  });

  test('matches by country and kind, one of several within a field', async () => {
    const {directory} = await open();
    const found = async (filter?: Parameters<typeof directory.match>[0]) => {
      const ordinals = await directory.match(filter);
      return ordinals && ids(await directory.cards([...ordinals])).sort();
    };
    assert.equal(await found(), undefined);
    assert.equal(await found({where: {kind: []}, text: ' '}), undefined);
    assert.deepEqual(await found({where: {country: 'FR'}}), ['fr-1', 'fr-2']);
    assert.deepEqual(await found({where: {country: ['FR', 'KE'], kind: 'university'}}), ['fr-1', 'ke-1', 'ke-2']);
    assert.deepEqual(await found({where: {role: 'initiator'}}), []);
    assert.deepEqual(await found({where: {country: 'XX'}}), []);
  });

  test('finds words in names of any language, cities and countries, whatever their case and diacritics', async () => {
    const {directory} = await open();
    const found = async (text: string) => ids((await directory.list({text})).items);
    assert.deepEqual(await found('ECOLE'), ['fr-1']);
    assert.deepEqual(await found('مدرسة'), ['fr-1']);
    assert.deepEqual(await found('school france'), ['fr-1']);
    assert.deepEqual(await found('nairobi institute'), ['ke-1']);
    assert.deepEqual(await found('nairobi france'), []);
    assert.equal((await directory.list({text: 'kenya', where: {kind: 'association'}})).total, 1);
  });

  test('counts values under the other filters, most frequent first and then by name', async () => {
    const {directory} = await open();
    const facets = await directory.facets(['country', 'kind', 'role'], {where: {country: 'KE', kind: 'university'}});
    assert.deepEqual(facets, {
      country: [
        {id: 'CN', name: 'China', count: 4}, {id: 'KE', name: 'Kenya', count: 2}, {id: 'FR', name: 'France', count: 1},
      ],
      kind: [
        {id: 'university', name: 'university (en)', count: 2}, {id: 'association', name: 'association (en)', count: 1},
      ],
      role: [],
    });
    const chosen = await directory.facets(['kind'], {where: {country: 'CN', kind: 'association'}});
    assert.deepEqual(chosen.kind.map(({id, count}) => [id, count]), [['university', 4], ['association', 0]]);
    assert.deepEqual((await directory.facets(['country'], {text: 'ecole'})).country.map(({id}) => id), ['FR']);
  });

  test('shows a name in the reader’s language, else says whose it is', async () => {
    const cards = async (language: 'en' | 'fr' | 'ar' | 'ru') =>
      (await (await open({language})).directory.list({where: {country: 'FR'}})).items.find(({id}) => id === 'fr-1')!;
    const [english, french, russian] = [await cards('en'), await cards('fr'), await cards('ru')];
    assert.deepEqual([english.name, english.ownName, english.borrowed, english.aliases],
      ['Example School', {text: 'École d’exemple', lang: 'fr'}, undefined, ['مدرسة']]);
    assert.deepEqual([french.name, french.ownName, french.borrowed, french.aliases],
      ['École d’exemple', undefined, undefined, ['Example School', 'مدرسة']]);
    assert.equal(russian.lang, 'en', 'no names of countries are published in Russian here');
    const {files} = await open({entries: [institute('a', {name: '東京', lang: 'ja'})]});
    const [card] = await reader(files, {language: 'fr'}).directory.cards([0]);
    assert.deepEqual([card!.name, card!.borrowed], ['東京', {name: 'ja'}]);
  });

  test('leaves out of a card what is not known', async () => {
    const {directory} = await open();
    const cards = (await directory.list({limit: Infinity})).items;
    const [one, two] = ['ke-1', 'fr-2'].map((id) => cards.find((card) => card.id === id)!);
    assert.deepEqual([one!.link, one!.place!.city], [{url: 'https://ke-1.example/', kind: 'page'}, 'Nairobi']);
    assert.deepEqual([two!.link, two!.place, two!.kind], [{url: '', kind: 'none'}, undefined, {id: '', name: ''}]);
    assert.deepEqual([one!.roles, two!.roles], [[], []]);
  });

  test('without entries is empty', async () => {
    const {directory} = await open({entries: []});
    assert.deepEqual([(await directory.points()).count, (await directory.list()).total], [0, 0]);
    assert.equal((await directory.list({text: 'x'})).total, 0);
  });
});

describe('data that cannot be trusted', () => {
  test('an unusable name is left out of its page and reported', async () => {
    const {directory} = await open({spoil: {
      names: (items) => items.map((item) => (item['id'] === 'fr-1' ? {...item, name: 7}
        : item['id'] === 'fr-2' ? {...item, url: 'javascript:0'} : item)),
    }});
    const page = await directory.list({where: {country: 'FR'}});
    assert.deepEqual([page.total, ids(page.items)], [2, ['fr-2']]);
    assert.equal(page.items[0]!.link.url, '');
    assert.deepEqual(page.issues.map(({id, action}) => `${id} ${action}`).sort(),
      ['fr-1 skipped', 'fr-2 field-dropped']);
    assert.equal((await directory.list({text: 'ecole'})).total, 0);
  });

  test('points whose parts do not fit together are invalid', async () => {
    type Points = {count: number; countries: unknown[][]; cells: string; kind: string; ranges: {count: number}[]};
    const spoils: ((points: Points) => object)[] = [
      () => ({cities: [[-1, 'Nairobi']]}),
      () => ({cities: [['0', 'Nairobi']]}),
      () => ({cities: [[0, 7]]}),
      () => ({cities: [[]]}),
      ({count}) => ({count: count + 1}),
      () => ({count: 1e9}),
      ({cells}) => ({cells: cells.slice(0, -1)}),
      ({cells}) => ({cells: `${cells}!`}),
      ({kind}) => ({kind: kind.slice(1)}),
      ({kind}) => ({kind: `~${kind.slice(1)}`}),
      ({countries}) => ({countries: countries.slice(1)}),
      ({countries}) => ({countries: [...countries.slice(1), countries[1]]}),
      ({countries}) => ({countries: [['CN', 5.5], ['FR', 0.5], ...countries.slice(2)]}),
      ({countries}) => ({countries: [['CN', -1], ['FR', 7], ...countries.slice(2)]}),
      ({countries}) => ({countries: [['__proto__', 4], ...countries.slice(1)]}),
      ({ranges}) => ({ranges: ranges.slice(1)}),
      ({ranges}) => ({ranges: ranges.map((range, i) => ({...range, count: i ? 0 : 9}))}),
      () => ({kinds: ['university', 'university', '']}),
      () => ({cells: 7}),
    ];
    for (const spoil of spoils) {
      const {directory} = await open({spoil: {
        points: (points) => ({...points, ...spoil(points as unknown as Points)}),
      }});
      await assert.rejects(directory.points(), code('INVALID'), String(spoil));
    }
  });

  test('a head and ranges that do not fit are invalid, and a later format is not supported', async () => {
    const {directory} = await open({spoil: {head: (head) => ({...head, count: 8})}});
    await assert.rejects(directory.points(), code('INVALID'));
    const {directory: later} = await open({spoil: {head: (head) => ({...head, format: 'wdea-directory/2.0'})}});
    await assert.rejects(later.points(), code('UNSUPPORTED'));
    const {directory: short} = await open({spoil: {names: (items) => items.slice(1)}});
    await assert.rejects(short.cards([0]), code('INVALID'));
    const {directory: nameless} = await open({languages: []});
    await assert.rejects(nameless.list(), code('EDITION_MISSING'));
  });

  test('points of which any byte is missing or altered are refused', async () => {
    const {files} = await open();
    const head = JSON.parse(new TextDecoder().decode(files.get(directoryPath))) as {points: {hash: string}};
    const path = [...files.keys()].find((each) => each.includes(head.points.hash))!;
    const bytes = files.get(path)!;
    const change = fc.oneof(
      fc.nat(bytes.length - 1).map((end) => bytes.slice(0, end)),
      fc.tuple(fc.nat(bytes.length - 1), fc.integer({min: 1, max: 255}))
        .map(([at, by]) => bytes.map((byte, i) => (i === at ? byte ^ by : byte))),
      fc.uint8Array({minLength: 1}).map((more) => new Uint8Array([...bytes, ...more])),
    );
    await fc.assert(fc.asyncProperty(change, async (altered) => {
      const {directory} = reader(new Map([...files, [path, altered]]));
      await assert.rejects(directory.points(), ({code}: WdeaError) =>
        ['HASH_MISMATCH', 'TOO_LARGE', 'NOT_JSON'].includes(code));
    }));
  });

  test('points that are altered with their hash are invalid, or sound in another way', async () => {
    const letters = fc.string({unit: fc.integer({min: 0x21, max: 0x7e}).map((each) => String.fromCharCode(each))});
    await fc.assert(fc.asyncProperty(fc.nat(20), fc.nat(3), letters, async (at, length, text) => {
      const {directory} = await open({spoil: {points: (points) => {
        const cells = points['cells'] as string;
        return {...points, cells: cells.slice(0, at) + text + cells.slice(at + length)};
      }}});
      const points = await directory.points().catch((error: WdeaError) => assert.equal(error.code, 'INVALID'));
      if (points) assert.ok(points.latitudes.every((value) => Math.abs(value) < 90));
    }));
  });
});
