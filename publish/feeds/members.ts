import type {Member} from '../../src/protocol/collections/members.js';
import type {Language} from '../../src/protocol/languages.js';
import {csv} from './csv.js';
import {provenanceOf} from './provenance.js';

const properties = (member: Member) => ({
  id: member.id,
  name: member.name,
  aliases: member.aliases?.join('; '),
  kind: member.kind.name,
  roles: member.roles.map(({name}) => name).join('; '),
  countryCode: member.country.id,
  country: member.country.name,
  city: member.place?.city,
  precision: member.place?.precision?.name,
  joined: member.joined,
  ror: member.ror,
  link: member.link.url,
  ...provenanceOf(member),
});

const columns = [
  'id', 'name', 'aliases', 'kind', 'roles', 'countryCode', 'country', 'city', 'latitude', 'longitude', 'precision',
  'joined', 'ror', 'link', 'source', 'language', 'borrowed', 'unreviewed',
];

/** All members as a table. */
export const membersCsv = (members: readonly Member[]): string => csv(columns, members.map((member) => ({
  ...properties(member), latitude: member.place?.latitude, longitude: member.place?.longitude,
})));

/** The members whose coordinates are known, as RFC 7946 has it: east before north. */
export const membersGeoJson = (members: readonly Member[], date: string, language: Language): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    date,
    language,
    features: members.flatMap((member) => {
      const {latitude, longitude} = member.place ?? {};
      return latitude === undefined || longitude === undefined ? [] : [{
        type: 'Feature', id: member.id, geometry: {type: 'Point', coordinates: [longitude, latitude]},
        properties: properties(member),
      }];
    }),
  });
