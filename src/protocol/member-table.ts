import type {Member, MemberCard} from './collections/members.js';
import {csv} from './csv.js';
import type {Language} from './languages.js';
import {provenanceOf} from './provenance.js';

/*
 * Members for spreadsheets and maps: what the publisher writes of all of them, and an element of those that a reader
 * has found. A card knows less than the record in full; what it does not know stays empty.
 */

/** A member in full, or its card. */
export type TableMember = MemberCard & Partial<Member>;

const columns = [
  'id', 'name', 'ownName', 'ownNameLanguage', 'aliases', 'kind', 'roles', 'countryCode', 'country', 'city', 'latitude',
  'longitude', 'precision', 'joined', 'ror', 'link', 'source', 'language', 'borrowed', 'unreviewed',
];

const rowOf = (member: TableMember) => ({
  id: member.id,
  name: member.name,
  ownName: member.ownName?.text,
  ownNameLanguage: member.ownName?.lang,
  aliases: member.aliases?.join('; '),
  kind: member.kind.name,
  roles: member.roles.map(({name}) => name).join('; '),
  countryCode: member.country.id,
  country: member.country.name,
  city: member.place?.city,
  latitude: member.place?.latitude,
  longitude: member.place?.longitude,
  precision: member.place?.precision?.name,
  joined: member.joined,
  ror: member.ror,
  link: member.link.url,
  ...provenanceOf(member),
});

/** Members as a table. */
export const membersCsv = (members: readonly TableMember[]): string => csv(columns, members.map(rowOf));

/**
 * Those of the members whose coordinates are known, as RFC 7946 has it: east before north.
 *
 * @param date day for which the content stands
 * @see https://www.rfc-editor.org/rfc/rfc7946
 */
export const membersGeoJson = (members: readonly TableMember[], date: string, language: Language): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    date,
    language,
    features: members.map(rowOf).flatMap(({latitude, longitude, ...properties}) =>
      latitude === undefined || longitude === undefined ? [] : [{
        type: 'Feature', id: properties.id, geometry: {type: 'Point', coordinates: [longitude, latitude]}, properties,
      }]),
  });
