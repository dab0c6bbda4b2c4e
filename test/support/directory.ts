import {existsSync, readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';
import {countryCodes} from '../../publish/countries.js';
import {plainTextFaults} from '../../publish/plain-text.js';

/*
 * Real organisations and places as tables for `wdea directory`, for tests, stories and measurements. The data are no
 * part of the project: whoever uses them skips what needs them when they are not there.
 */

const folder = new URL('../../../shared/data/', import.meta.url);

/** Research organisations: many share the point of their city. 51,370 rows as they come. */
export const organisations = (): string | undefined => table('ror-orgs.tsv.gz');
/** The organisations above and populated places without further facts: 100,000 rows as they come. */
export const manyPoints = (): string | undefined => table('map-points-100k.tsv.gz');

/** Kinds by the types of the source that mean the same; organisations of other types stay without a kind. */
const kinds: Readonly<Record<string, string>> = {
  education: 'university', facility: 'research-institute', company: 'enterprise',
};
const columns = [
  'id', 'name', 'country', 'latitude', 'longitude', 'kind', 'city', 'url', 'lang', 'name_zh', 'name_en', 'name_fr',
  'name_ru', 'name_es', 'name_ar',
];

/** The rows of a file in the columns of a directory; `undefined` when it is not there. */
function table(name: string): string | undefined {
  const file = new URL(name, folder);
  if (!existsSync(file)) return undefined;
  const [header = '', ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  const given = header.split('\t');
  const rows = lines.map((line) => rowOf(Object.fromEntries(line.split('\t').map((cell, i) => [given[i]!, cell]))));
  return [columns, ...rows.filter((row) => row !== undefined)].map((row) => `${row.join('\t')}\n`).join('');
}

/** A row in the columns above; `undefined` for what a directory refuses: no code of ISO 3166-1, markup in the name. */
function rowOf(source: Readonly<Record<string, string>>): readonly string[] | undefined {
  const name = source['name']!.trim();
  const country = source['country']!;
  if (!countryCodes.has(country) || plainTextFaults(name).length > 0 || !source['lat'] || !source['lng']) {
    return undefined;
  }
  const names: Record<string, string> = {};
  for (const language of ['zh', 'en', 'fr', 'ru', 'es', 'ar']) {
    const given = source[`name_${language}`]?.trim() ?? '';
    if (given && plainTextFaults(given).length === 0) names[`name_${language}`] = given;
  }
  const same = Object.keys(names).filter((key) => names[key] === name);
  const types = source['types']?.split(',') ?? [];
  const cells: Record<string, string> = {
    ...names, id: source['id']!, name, country, latitude: source['lat'], longitude: source['lng'],
    kind: types.map((type) => kinds[type]).find(Boolean) ?? '',
    city: source['city']?.trim() ?? '',
    url: source['kind'] === 'place' ? '' : `https://ror.org/${source['id']!}`,
    lang: same.length === 1 ? same[0]!.slice('name_'.length) : '',
  };
  return columns.map((column) => cells[column] ?? '');
}
