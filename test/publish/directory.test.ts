import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {cpSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {describe, test, type TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {buildDirectory} from '../../publish/directory/build.js';
import {publishDirectory} from '../../publish/directory/directory.js';
import type {Entry} from '../../publish/directory/entries.js';
import {countryCodes} from '../../publish/countries.js';
import {formatFault} from '../../publish/faults.js';
import {serve} from '../../publish/serve.js';
import {openDirectory} from '../../src/index.js';
import {languages} from '../../src/protocol/languages.js';
import {directoryBlobPath, type DirectoryHead, directoryPath, type DirectoryPointsFile}
  from '../../src/protocol/directory.js';
import {manyPoints, organisations} from '../support/directory.js';
import {fetchFrom} from '../support/make-snapshot.js';
import {contentWith, filesOf, fixtureContent, temporaryFolder} from '../support/publishing.js';

const bin = fileURLToPath(new URL('../../publish/wdea.js', import.meta.url));
const header = 'id\tname\tcountry\tlatitude\tlongitude\tkind\tcity\tname_fr\tlang';
/** A table of invented institutes along a line. */
const table = (count: number, first = 0) => [header, ...Array.from({length: count}, (_, i) =>
  `institute-${first + i}\tInstitute ${i}\tKE\t${(i / count).toFixed(3)}\t36.8\tuniversity\tNairobi\tInstitut ${i}\ten`,
)].join('\n') + '\n';

/** Publishes a table; `read` opens what has been written. */
function publishing(
  context: TestContext, data: string | Uint8Array, {name = 'table.tsv', content = fixtureContent} = {},
) {
  const folder = temporaryFolder(context);
  const [file, out] = [join(folder, name), join(folder, 'out')];
  writeFileSync(file, data);
  return {file, out, publish: () => publishDirectory({file, out, content}), read: () => openFolder(out)};
}

function openFolder(out: string) {
  const url = 'https://example.org/directory/';
  return openDirectory({url, language: 'en', fetch: fetchFrom(filesOf(out) as Map<string, Buffer<ArrayBuffer>>, url)});
}

async function faultsOf(context: TestContext, data: string | Uint8Array, name?: string): Promise<string[]> {
  const {file, out, publish} = publishing(context, data, {name});
  const result = await publish();
  assert.ok(!result.ok);
  assert.ok(!existsSync(out), 'nothing is written');
  return result.faults.map((fault) => formatFault(fault).slice(file.length + 1));
}

const parsed = <Value>(bytes: Uint8Array): Value => JSON.parse(new TextDecoder().decode(bytes)) as Value;

describe('wdea directory', () => {
  test('publishes a table that reads back as it was', async (context) => {
    const {publish, read} = publishing(context, [
      'id,name,country,latitude,longitude,kind,city,url,name_fr,name_ar,lang,region',
      'b,"Institute ""B"", Nairobi",KE,-1.29,36.82,association,Nairobi,https://b.example/é,Institut B,معهد,en,Africa',
      ' a , École A ,FR,48.853,2.35,,,,École A,,fr,',
    ].join('\r\n'), {name: 'table.csv'});
    assert.deepEqual(await publish(), {
      ok: true, changed: true, count: 2, countries: 2, date: '2026-01-31', unknown: ['region'],
      files: {total: 8, written: 8},
    });
    const [a, b] = (await read().list()).items;
    assert.deepEqual([a!.name, a!.borrowed, a!.aliases, a!.country.name, a!.kind.id],
      ['École A', {name: 'fr'}, undefined, 'France', '']);
    assert.deepEqual([b!.name, b!.aliases, b!.kind.name, b!.link.url, b!.place!.city],
      ['Institute "B", Nairobi', ['Institut B', 'معهد'], 'Association', 'https://b.example/%C3%A9', 'Nairobi']);
    assert.equal((await read().points()).date, '2026-01-31');
  });

  test('names the city of a place where several stand, by the name that most of them give', async (context) => {
    const at = (id: string, latitude: number, city: string) =>
      `${id}\tInstitute ${id}\tKE\t${latitude}\t36.8\tuniversity\t${city}\t\ten`;
    const rows = [
      at('a', -1.3, 'Nairobi'), at('b', -1.3, 'Nairobi'), at('c', -1.3, 'Westlands'), at('d', -1.3, ''),
      at('e', -4, 'Mombasa'), at('f', -4, 'Mombasa'), at('g', -4, 'Mombasa'),
      at('h', 0, ''), at('i', 0, ''), at('j', 0, ''), at('k', 0, ''),
    ];
    const {publish, read} = publishing(context, `${[header, ...rows].join('\n')}\n`);
    assert.ok((await publish()).ok);
    const directory = read();
    const points = await directory.points();
    const cards = await directory.cards(rows.map((_, i) => i));
    const cities = Object.fromEntries(cards.map(({id}, i) => [id, points.city(i)]));
    assert.deepEqual(cities, {
      a: 'Nairobi', b: 'Nairobi', c: 'Nairobi', d: 'Nairobi', e: undefined, f: undefined, g: undefined,
      h: undefined, i: undefined, j: undefined, k: undefined,
    });
  });

  test('gives the same bytes for the same rows in any order, separated by tabs or commas', async (context) => {
    const lines = table(300).trimEnd().split('\n');
    const reversed = [lines[0], ...lines.slice(1).reverse()].join('\n');
    const same = [table(300), reversed, `\ufeff${lines.join('\r\n').replaceAll('\t', ',')}`];
    const folders = await Promise.all(same.map(async (data) => {
      const {publish, out} = publishing(context, data);
      assert.ok((await publish()).ok);
      return filesOf(out);
    }));
    for (const folder of folders) assert.deepEqual(folder, folders[0]);
  });

  test('changes a handful of files for one more entry, and none for the same table', async (context) => {
    const {file, publish, read} = publishing(context, table(3000));
    const first = await publish();
    assert.ok(first.ok && first.changed);
    const again = await publish();
    assert.ok(again.ok && !again.changed && again.files.written === 0);
    writeFileSync(file, `${table(3000)}another\tAnother\tKE\t0.5\t36.8\t\t\t\t\n`);
    const more = await publish();
    assert.ok(more.ok && more.changed && more.files.total > 15);
    assert.ok(more.files.written <= 5, `${more.files.written} files written`);
    assert.equal((await read().points()).count, 3001);
  });

  test('is the earlier directory until the last file has its name', async (context) => {
    const {file, out, publish} = publishing(context, table(300));
    assert.ok((await publish()).ok);
    writeFileSync(file, table(400, 1000));
    const countAfterKill = async (at: number) => {
      const copy = join(temporaryFolder(context), 'copy');
      cpSync(out, copy, {recursive: true});
      const child = spawn(process.execPath, [
        '--import', new URL('../support/kill-at-rename.mjs', import.meta.url).href,
        bin, 'directory', file, '--out', copy, '--content', fixtureContent,
      ], {stdio: 'ignore', env: {...process.env, KILL_AT_RENAME: String(at)}});
      const [code, signal] = await once(child, 'exit') as [number | null, string | null];
      assert.ok(code === 0 || signal === 'SIGKILL');
      const {items, issues} = await openFolder(copy).list({limit: Infinity});
      assert.deepEqual(issues, []);
      return {killed: signal !== null, count: items.length};
    };
    let at = 1;
    let last = await countAfterKill(at);
    for (; last.killed; last = await countAfterKill(++at)) assert.equal(last.count, 300);
    assert.equal(last.count, 400);
    assert.ok(at > 3, 'it was killed before each of several files had its name');
  });

  test('tells every fault with its line and what would be right', async (context) => {
    assert.deepEqual(await faultsOf(context, [
      header,
      'A B\t\tXX\t91\t2,5\tuniversty\t\t\tEnglish',
      'a\t<b>a</b>\tFR\t\t-180.1\t\t a\u200bb\t&amp;\t',
      'b\tB\tFR\t0\t0',
      'a\tA\t\t1e1\t0\t\t\t\t',
      '', '',
    ].join('\n')), [
      "2:1 country: 'XX' has no name in vocabularies/countries.yaml; write a code of ISO 3166-1 such as FR, "
        + 'or add it there',
      "2:1 id: 'A B' is no id; write at most 80 lower-case letters, digits and single hyphens",
      "2:1 kind: 'universty' is not in vocabularies/member-kinds.yaml; did you mean university?",
      "2:1 lang: 'English' is no language tag; write a BCP 47 tag such as en or pt-BR",
      '2:1 latitude: 91 is out of range; latitude is from -90 to 90',
      "2:1 longitude: '2,5' is no number; write degrees such as 48.85341",
      '2:1 name: is empty; write the name that the organisation uses itself',
      '3:1 city: contains the invisible character U+200B; remove it',
      '3:1 latitude: is empty; write degrees such as 48.85341',
      '3:1 longitude: -180.1 is out of range; longitude is from -180 to 180',
      '3:1 name: contains markup (<b>); write plain text without tags',
      '3:1 name_fr: contains the entity &amp;; write the character itself',
      '4:1 (file): has 5 cells, and the header has 9; write a cell for each column',
      '5:1 country: is empty; write the two capital letters of ISO 3166-1, such as FR',
      "5:1 id: 'a' is that of line 3 too; remove one, or give it an id of its own",
      "5:1 latitude: '1e1' is no number; write degrees such as 48.85341",
    ]);
  });

  test('refuses addresses that no link may lead to', async (context) => {
    const rows = ['javascript:alert(1)', 'https://user:secret@example.org/', '/page']
      .map((url, i) => `i-${i},I,FR,0,0,${url}`);
    const faults = await faultsOf(context, ['id,name,country,latitude,longitude,url', ...rows].join('\n'));
    assert.deepEqual(faults.map((fault) => /^\d+:1 url: '.*' is not a web address/.test(fault)), [true, true, true]);
  });

  test('tells what is wrong with the table as a whole', async (context) => {
    assert.deepEqual(await faultsOf(context, ''),
      ['1:1 (file): is empty; write a header with the columns id name country latitude longitude']);
    assert.deepEqual(await faultsOf(context, 'id,name,name,country,latitde\n'), [
      '1:1 latitude: is no column here; rename latitde', '1:1 longitude: is no column here; add it',
      '1:1 name: is a column twice; keep one',
    ]);
    assert.deepEqual(await faultsOf(context, Buffer.from(`${header}\n\na\t\xc9cole`, 'latin1')),
      ['3:1 (file): is not UTF-8 here; save the table as UTF-8']);
    const start = 'id,name,country,latitude,longitude\na,"A\nB",FR,0,0\n';
    assert.deepEqual(await faultsOf(context, `${start}b,"B,FR,0,0\nc,C,FR,0,0\n`), [
      '2:1 name: contains a line break; write one paragraph (a folded block starts with >-)',
      '4:1 (file): opens a quote that is not closed; close it, or double quotes that belong to the text',
    ]);
    assert.match((await faultsOf(context, `${start}b,B "B",FR,0,0\n`)).join(), /4:1 \(file\): has a quote inside/);
    const {publish} = publishing(context, `${header}\n`);
    await assert.rejects(publish(), /has no row below its header/);
  });

  test('finds the faults of the content too', async (context) => {
    const content = contentWith(context, {'edition.yaml': "date: '2026-02-30'\n"});
    const {publish, out} = publishing(context, table(1), {content});
    const result = await publish();
    assert.ok(!result.ok && result.faults.length === 1 && !existsSync(out));
  });

  test('refuses what readers would not load, and says what to do', () => {
    const entries = (count: number, name: string): Entry[] => Array.from({length: count}, (_, i) =>
      ({id: `i-${i}`, name, country: 'FR', kind: '', cell: Math.floor(i * 0x7fffffff / count)}));
    const names = {countries: {}, kinds: {}};
    const building = (count: number, name: string) => () => buildDirectory(entries(count, name), names, '2026-01-31');
    assert.throws(building(200, 'ä'.repeat(5000)), {
      message: /^The names from 'i-0' to .* \d+ bytes, and readers accept 524288\.$/,
      hint: 'Shorten the longest of them.',
    });
    assert.throws(building(600_000, 'I'), {
      message: /^The places of 600000 entries would have/, hint: 'Make several directories of the table.',
    });
  });

  test('prints at most twenty faults and how many more there are, or what was published', async (context) => {
    const {file, out} = publishing(context, [header, ...Array<string>(25).fill('x')].join('\n'));
    const run = async (...args: string[]) => {
      const child = spawn(process.execPath, [bin, 'directory', ...args], {stdio: ['ignore', 'pipe', 'pipe']});
      const exit = once(child, 'exit') as Promise<[number]>;
      const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
      return {said: said.trimEnd().split('\n'), complained, code};
    };
    const faulty = await run(file, '--out', out, '--content', fixtureContent);
    assert.deepEqual([faulty.said.length, ...faulty.said.slice(-2), faulty.code],
      [22, '… and 5 more', '25 faults. Nothing was written.', 1]);
    writeFileSync(file, table(2).replace('\tlang', '\tlanguage'));
    assert.deepEqual(await run(file, '--out', out, '--content', fixtureContent), {
      said: ['Columns that were passed over: language',
        'Published 2 entries, 1 country or region, content of 2026-01-31, 8 of 8 files written'],
      complained: '', code: 0,
    });
    assert.match((await run(file)).complained, /^Name the folder to publish into with --out DIR\.\n/);
    assert.match((await run()).complained, /^Name the table of organisations\.\n/);
    assert.match((await run('missing.tsv', '--out', out)).complained, /^There is no file missing\.tsv\.\nName a table/);
  });

  test('is served with files that caches may keep for ever, but for the one that changes', async (context) => {
    const {out, publish} = publishing(context, table(1));
    assert.ok((await publish()).ok);
    const site = temporaryFolder(context);
    mkdirSync(join(site, 'data'));
    cpSync(out, join(site, 'data/directory'), {recursive: true});
    const serving = await serve({dir: site, port: 0});
    context.after(() => serving.close());
    const {url} = serving;
    const directory = openDirectory({url: `${url}data/directory`, language: 'en'});
    assert.equal((await directory.list()).items[0]!.name, 'Institute 0');
    const cached = async (path: string) => (await fetch(`${url}data/directory/${path}`)).headers.get('cache-control');
    const {points} = parsed<DirectoryHead>(readFileSync(join(out, directoryPath)));
    assert.equal(await cached(directoryBlobPath(points.hash)), 'public, max-age=31536000, immutable');
    assert.equal(await cached(directoryPath), 'no-cache');
  });
});

/** Bytes as a server with the best compression sends them. */
const brotli = (data: string | Uint8Array) => brotliCompressSync(data, {
  params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24},
}).length;

const geoJson = (rows: readonly Record<string, string>[], properties: readonly string[]) => JSON.stringify({
  type: 'FeatureCollection',
  features: rows.map((row) => ({
    type: 'Feature',
    geometry: {type: 'Point', coordinates: [Number(row['longitude']), Number(row['latitude'])]},
    properties: Object.fromEntries(properties.map((name) => [name, row[name]])),
  })),
});

/** Content with all countries and kinds that the data have, named in no language in particular. */
function contentForData(context: TestContext): string {
  const regions = new Intl.DisplayNames('en', {type: 'region'});
  const entry = (id: string, name: string) =>
    `"${id}": {${languages.map((language) => `${language}: "${name}"`).join(', ')}}\n`;
  const kinds = ['university', 'association', 'research-institute', 'enterprise'];
  return contentWith(context, {
    'vocabularies/countries.yaml': [...countryCodes].map((code) => entry(code, regions.of(code)!)).join(''),
    'vocabularies/member-kinds.yaml': kinds.map((kind) => entry(kind, kind)).join(''),
  });
}

describe('real data', () => {
  // The places among the points come sorted by country and name, which lets GeoJSON shrink as well.
  for (const [what, load, most] of [['organisations', organisations, 0.15], ['points', manyPoints, 0.2]] as const) {
    test(`of many ${what} read back as they were, in a fraction of the bytes`, async (context) => {
      const data = load();
      if (data === undefined) return context.skip('needs ../shared/data');
      const {publish, out} = publishing(context, data, {content: contentForData(context)});
      assert.ok((await publish()).ok);

      const [columns = [], ...lines] = data.slice(0, -1).split('\n').map((line) => line.split('\t'));
      const rows = lines.map((line) => Object.fromEntries(line.map((cell, i) => [columns[i]!, cell])));
      const directory = openFolder(out);
      const {count, longitudes, latitudes} = await directory.points();
      const {items: cards, issues} = await directory.list({limit: Infinity});
      assert.deepEqual([count, cards.length, issues], [rows.length, rows.length, []]);
      for (const row of rows) {
        const i = directory.ordinal(row['id']!);
        const {name, country, kind, link, place} = cards[i]!;
        assert.ok(Math.abs(latitudes[i]! - Number(row['latitude'])) <= 180 / 65536);
        assert.ok(Math.abs(longitudes[i]! - Number(row['longitude'])) <= 180 / 65536);
        assert.deepEqual([name, country.id, kind.id, link.url, place?.city ?? ''],
          [row['name_en'] || row['name'], row['country'], row['kind'], row['url'], row['city']]);
      }

      const files = filesOf(out);
      const points = files.get(directoryBlobPath(parsed<DirectoryHead>(files.get(directoryPath)!).points.hash))!;
      const {cells, ranges} = parsed<DirectoryPointsFile>(points);
      const alone = brotli(geoJson(rows, []));
      const [ours, bare] = [brotli(points), brotli(cells)];
      context.diagnostic(`${count} entries, bytes as brotli: cells ${bare}, points ${ours} with countries, kinds and `
        + `the hashes of ${ranges.length} ranges`);
      const share = (part: number, whole: number) => (part / whole).toFixed(3);
      context.diagnostic(
        `GeoJSON of the coordinates ${alone}: cells are ${share(bare, alone)}, points ${share(ours, alone)}`);
      assert.ok(bare <= most * alone);
      if (load === manyPoints) return; // compressing names takes long
      const full = brotli(geoJson(rows, ['id', 'name', 'country']));
      context.diagnostic(`GeoJSON with id, name and country ${full}: points are ${share(ours, full)}`);
      assert.ok(ours <= 0.15 * full);
    });
  }
});
