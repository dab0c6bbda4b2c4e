import type {Resource} from '../../src/protocol/collections/resources.js';
import {csv} from '../../src/protocol/csv.js';
import {provenanceOf} from '../../src/protocol/provenance.js';
import type {Term} from '../../src/protocol/records.js';
import {learningResource} from './learning-resource.js';

const columns = [
  'id', 'title', 'summary', 'kind', 'provider', 'providerMember', 'relation', 'languages', 'subjects', 'levels',
  'licence', 'date', 'link', 'linkKind', 'source', 'language', 'borrowed', 'unreviewed',
];

const names = (terms: readonly Term[]) => terms.map(({name}) => name).join('; ');

/** All resources as a table. */
export const resourcesCsv = (resources: readonly Resource[]): string => csv(columns, resources.map((resource) => ({
  id: resource.id,
  title: resource.title,
  summary: resource.summary,
  kind: resource.kind.name,
  provider: resource.provider.name,
  providerMember: resource.provider.member,
  relation: resource.relation.name,
  languages: names(resource.languages),
  subjects: names(resource.subjects),
  levels: names(resource.levels),
  licence: resource.licence,
  date: resource.date,
  link: resource.link.url,
  linkKind: resource.link.kind,
  ...provenanceOf(resource),
})));

/** All resources as linked data: a list, each entry a whole document of the AMB profile. */
export const resourcesJsonLd = (resources: readonly Resource[]): string =>
  JSON.stringify(resources.map(learningResource));
