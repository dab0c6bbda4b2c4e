import type {Resource} from '../../src/protocol/collections/resources.js';
import {urnOf} from './uuid.js';

/*
 * A resource in the AMB profile of schema.org (https://w3id.org/kim/amb/). The profile takes subjects from German
 * classifications only; ours are fields of ISCED-F, to which it has no way, so that they stand among the keywords.
 */

/** The kinds of resources in the profile's own vocabulary, https://w3id.org/kim/hcrt/. All others are `other`. */
const types: Readonly<Record<string, string>> = {
  'app': 'application',
  'case-collection': 'case_study',
  'course': 'course',
  'course-collection': 'course',
  'dataset': 'data',
  'document': 'text',
  'framework': 'text',
  'handbook': 'text',
  'journal': 'text',
  'mooc-platform': 'portal',
  'oer-repository': 'portal',
  'platform': 'portal',
  'report': 'text',
  'standard': 'text',
  'website': 'web_page',
};

/** A resource as a JSON-LD document. */
export function learningResource(resource: Resource): object {
  const {id, lang, link, licence, provider, sources, borrowed} = resource;
  const [title, summary, publisher] =
    [borrowed?.title ?? lang, borrowed?.summary ?? lang, borrowed?.['provider.name'] ?? lang];
  const known = licence === undefined ? undefined : licenceUrl(licence);
  // The profile knows ISO 639-1 codes only.
  const languages = new Set(resource.languages.map((language) => language.id.split('-', 1)[0]!)
    .filter((code) => code.length === 2));
  const pages = new Set([...(link.kind === 'about' ? [link.url] : []), sources[0]!.url]);
  return {
    '@context': [
      'https://w3id.org/kim/amb/context.jsonld',
      {
        '@language': lang,
        ...(title !== lang && {name: {'@language': title}}),
        ...(summary !== lang && {description: {'@language': summary}}),
        'borrowed': null, 'unreviewed': null, // ours alone: no part of the linked data
      },
    ],
    // The address of a page about it, or of its provider, would be the name of that page.
    'id': link.kind === 'page' ? link.url : urnOf(`resources/${id}`),
    'type': ['LearningResource'],
    'identifier': id,
    'name': resource.title,
    'description': resource.summary,
    'keywords': [resource.kind, ...resource.subjects, ...resource.levels].map(({name}) => name),
    'learningResourceType': [
      {id: `https://w3id.org/kim/hcrt/${types[resource.kind.id] ?? 'other'}`, type: 'Concept'},
    ],
    ...(languages.size > 0 && {inLanguage: [...languages]}),
    ...(known !== undefined && {license: {id: known}}),
    'publisher': [{
      ...(publisher !== title && {'@context': {name: {'@language': publisher}}}),
      'type': 'Organization',
      'name': provider.name,
    }],
    'mainEntityOfPage': [...pages].map((page) => ({id: page, type: 'WebContent'})),
    'borrowed': resource.borrowed,
    'unreviewed': resource.drafts,
  };
}

/** Address of the licence with this SPDX identifier, for those that the profile allows; else `undefined`. */
export function licenceUrl(spdx: string): string | undefined {
  if (spdx === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/';
  if (spdx === 'MIT') return 'https://opensource.org/licenses/MIT';
  if (spdx === 'Apache-2.0') return 'https://www.apache.org/licenses/LICENSE-2.0';
  const [, parts, version, port] = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)(?:-([A-Z]+))?$/.exec(spdx) ?? [];
  if (!parts) return undefined;
  return ['https://creativecommons.org/licenses', parts, version, ...(port ? [port] : []), ''].join('/').toLowerCase();
}
