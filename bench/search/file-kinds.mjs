/** What the files are that our search loads. */
import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';

/**
 * @param {string} published the published folder
 * @param {{path: string, bytes: number}[]} answered
 * @param {string[]} loader paths of the scripts with which a page begins
 * @returns {{[kind: string]: {bytes: number, requests: number}}}
 */
export function fileKinds(published, answered, loader) {
  const root = `/${basename(published)}/`;
  const objects = new Map(answered.filter(({path}) => /\/v1\/b\//.test(path)).map(({path}) => (
    [path, JSON.parse(readFileSync(join(published, path.slice(root.length)), 'utf8'))])));
  const parts = new Map();
  for (const {format, ...object} of objects.values()) {
    if (!format.startsWith('wdea-search/')) continue;
    parts.set(object.documents, 'documents');
    for (const name of object.terms.blocks) parts.set(name, 'term blocks');
    for (const name of Object.values(object.columns)) parts.set(name, 'columns');
    for (const {part} of Object.values(object.orders).flat()) parts.set(part, 'orders');
  }
  const kindOf = (path) => {
    if (loader.includes(path)) return 'loader';
    if (path.startsWith('/scripts/')) return 'engine and stemmers';
    if (path.includes('/v1/n/')) return 'records';
    if (path.includes('/v1/s/')) return parts.get(path.replace(/^.*\/v1\/s\/|\.bin$|\//g, '')) ?? 'long postings';
    return objects.get(path)?.format.replace(/^wdea-|\/.*$/g, '') ?? 'pointer';
  };
  const kinds = {};
  for (const {path, bytes} of answered) {
    const sum = kinds[kindOf(path)] ??= {bytes: 0, requests: 0};
    sum.bytes += bytes;
    sum.requests++;
  }
  return kinds;
}
