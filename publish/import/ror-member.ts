import {Document, isMap, isScalar, type Scalar, type YAMLMap} from 'yaml';
import {safeUrl} from '../../src/protocol/safe-url.js';
import {countryCodes} from '../countries.js';
import {plainTextFaults} from '../plain-text.js';
import {namesOf} from './ror-names.js';
import {displayName, type RorRecord} from './ror-record.js';
import {slug} from './slug.js';

/** A member's id and the text of its file, with what is not in it; or why there can be none. */
export type Drafted =
  | {readonly id: string; readonly text: string; readonly notes: readonly string[]}
  | {readonly problem: string};

const headOf = (ror: string) => [
  `Imported from ${ror}; ROR's data are CC0. Check, and then remove this head:`,
  '- roles, date of joining, and a source for both: the registry knows nothing of the alliance',
  '- the name in each language: translations says original because ROR has them, not because a person read them',
  '- ownName: the language is that of the display name, or else the main one of the country',
  '- place: the point of the city in GeoNames, not the campus; its name is given in English alone',
];

/** The kind that a type of the registry stands for. Those that are only near come last. */
const kinds: readonly (readonly [type: string, kind: string, near?: true])[] = [
  ['education', 'university'], ['company', 'enterprise'], ['facility', 'research-institute'],
  ['government', 'research-institute', true], ['healthcare', 'research-institute', true],
  ['archive', 'research-institute', true], ['nonprofit', 'association', true],
];

/** A record of the registry as the file of a member, with comments on what an editor has to check. */
export function draftMember(record: RorRecord): Drafted {
  const details = record.locations[0]?.geonames_details;
  if (!details) return {problem: 'has no location, and so no country; write the file by hand'};
  const {country_code: country, name: city} = details;
  if (!countryCodes.has(country)) return {problem: 'is in no country or region that has a code in ISO 3166-1'};
  const {name, standsIn, ownName, aliases, leftOut} = namesOf(record, country);
  if (Object.keys(name).length === 0) return {problem: `has no name that can be shown: ${leftOut[0] ?? 'it has none'}`};

  const notes = leftOut.map((fault) => `a name is left out: it ${fault}`);
  const place = placeOf(details);
  if (city && !place) notes.push('the city is left out: its name is no plain text');
  const website = websiteOf(record);
  if (website === null) notes.push('the website is left out: it is no web address');
  const [, kind, near] = kinds.find(([type]) => record.types.includes(type)) ?? ['', 'association', true];

  const document = new Document({
    translations: Object.fromEntries([...new Set([...Object.keys(name), ...place ? ['en'] : []])]
      .map((language) => [language, 'original'])),
    name, ownName, aliases: aliases.length > 0 ? aliases : undefined, kind, roles: [], country, place,
    website: website ?? undefined, ror: record.id, sources: [{url: record.id, name: 'ROR', lang: 'en'}],
  }, {compat: 'yaml-1.1'}); // quotes what other readers take for a truth value, such as Norway's NO
  document.commentBefore = comment([...headOf(record.id), ...notes.map((note) => `- ${note}`)]);
  const root = document.contents as unknown as YAMLMap;
  for (const key of ['translations', 'ownName', 'roles']) {
    const value = root.get(key, true);
    if (isMap(value)) value.flow = true;
  }
  if (standsIn) note(root, 'name', 'ROR has no English name: its display name stands for it.');
  if (near) note(root, 'kind', `ROR says ${typesOf(record)}: this is only the nearest kind. Check it.`);
  return {
    id: slug(displayName(record)?.value ?? '') || record.id.slice(-9),
    text: document.toString({lineWidth: 0, flowCollectionPadding: false, singleQuote: true}), notes,
  };
}

/** Where the organisation is: the city, and its point when both halves of it are there. */
function placeOf({name, lat, lng}: RorRecord['locations'][number]['geonames_details']) {
  if (!name || plainTextFaults(name).length > 0) return undefined;
  const point = typeof lat === 'number' && typeof lng === 'number';
  return {city: {en: name}, ...point && {latitude: lat, longitude: lng, precision: 'city'}};
}

/** The address of the website, the safe one if there are two; `null` when what is given is none. */
function websiteOf({links}: RorRecord): string | null | undefined {
  const given = (links ?? []).filter(({type}) => type === 'website');
  const addresses = given.map(({value}) => safeUrl(value)).filter((url) => url !== undefined && url.length <= 2000);
  return addresses.find((url) => url?.startsWith('https:')) ?? addresses[0] ?? (given.length > 0 ? null : undefined);
}

/** The types of a record, for a comment: they are words, or are not repeated. */
const typesOf = ({types}: RorRecord): string =>
  types.filter((type) => /^[a-z]{1,20}$/.test(type)).join(', ') || 'nothing';

const comment = (lines: readonly string[]): string => lines.map((line) => ` ${line}`).join('\n');

/** Writes a comment above a field. */
function note(root: YAMLMap, field: string, text: string): void {
  const pair = root.items.find(({key}) => isScalar(key) && key.value === field)!;
  (pair.key as Scalar).commentBefore = comment([text]);
}
