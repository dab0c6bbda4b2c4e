import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './setup.mjs';

/** What `lang` of every element means: it is inherited from HTML, so that no source describes it. */
export const langMeaning =
  'Language, one of the six. Default: that of the nearest element around it that has one, else English.';

/** dist/custom-elements.json: what the analyzer has read off the sources. */
export const readManifest = () => JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));

export const declarationsOf = ({modules}) => modules.flatMap(({declarations}) => declarations ?? []);

/** The elements that a manifest describes, by their tags. */
export const elementsOf = (manifest) => declarationsOf(manifest)
  .filter(({tagName}) => tagName).sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
