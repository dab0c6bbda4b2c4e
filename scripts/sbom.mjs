/**
 * The software bill of materials of what is shipped, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): every
 * package that the lockfile has for `dependencies`, and theirs. (`npm sbom --omit dev` leaves out those that a tool of
 * the project needs as well.)
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './setup.mjs';

export function sbom(folder = root) {
  const {packages} = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const {'': project} = packages;
  const found = new Map();
  const edges = [];

  /** Follows what a package depends on, as Node finds it: beside it, then in the folders above. */
  const follow = (path) => {
    const {dependencies = {}, optionalDependencies = {}} = packages[path];
    const on = Object.keys({...dependencies, ...optionalDependencies}).flatMap((name) => pathOf(name, path) ?? []);
    edges.push({ref: refOf(path), dependsOn: on.map(refOf).sort()});
    for (const next of on) {
      if (found.has(next)) continue;
      found.set(next, componentOf(next));
      follow(next);
    }
  };
  const pathOf = (name, from) => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const path = `${at && `${at}/`}node_modules/${name}`;
      if (packages[path]) return path;
      if (at === '') return undefined; // optional, and not for this machine
    }
  };
  const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const refOf = (path) => purl(path === '' ? project.name : nameOf(path), packages[path].version);
  const componentOf = (path) => {
    const {version, license, integrity = ''} = packages[path];
    const [, algorithm, hash] = /^(sha512)-(.+)$/.exec(integrity) ?? [];
    return {
      'type': 'library', 'bom-ref': refOf(path), 'name': nameOf(path), version, 'purl': refOf(path),
      ...(license && {licenses: [{license: {id: license}}]}),
      ...(algorithm && {hashes: [{alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex')}]}),
    };
  };

  follow('');
  const byRef = (a, b) => ((a['bom-ref'] ?? a.ref) < (b['bom-ref'] ?? b.ref) ? -1 : 1);
  return {
    bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
    metadata: {component: {
      'type': 'library', 'bom-ref': refOf(''), 'name': project.name, 'version': project.version, 'purl': refOf(''),
      'licenses': [{license: {id: project.license}}],
    }},
    components: [...found.values()].sort(byRef),
    dependencies: edges.sort(byRef),
  };
}

const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
