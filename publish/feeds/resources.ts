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

const rowOf = (resource: Resource) => ({
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
});

// There may be a hundred thousand resources, so that their files are made piece by piece.
const pieceSize = 100;

function* pieces(resources: readonly Resource[]): Generator<readonly Resource[]> {
  for (let at = 0; at < resources.length; at += pieceSize) yield resources.slice(at, at + pieceSize);
}

/** All resources as a table. */
export function* resourcesCsv(resources: readonly Resource[]): Generator<string> {
  const head = csv(columns, []);
  yield head;
  for (const piece of pieces(resources)) yield csv(columns, piece.map(rowOf)).slice(head.length);
}

/** All resources as linked data: a list, each entry a whole document of the AMB profile. */
export function* resourcesJsonLd(resources: readonly Resource[]): Generator<string> {
  let before = '[';
  for (const piece of pieces(resources)) {
    yield before + JSON.stringify(piece.map(learningResource)).slice(1, -1);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}
