/**
 * `npm run docs`: writes ELEMENTS.md and the list of the elements in README.md from dist/custom-elements.json, that is
 * from the JSDoc of the elements, what the builder can set of each, and the pages of gallery and builder. With --check
 * it writes nothing and fails when one of them is out of date.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {builderPages} from './builder.mjs';
import {galleryPages} from './gallery.mjs';
import {declarationsOf, elementsOf, langMeaning, readManifest} from './manifest.mjs';
import {builderOptions} from './options.mjs';
import {root} from './setup.mjs';

const begin = '<!-- elements: written by `npm run docs` -->';
const end = '<!-- /elements -->';

const manifest = readManifest();
const elements = elementsOf(manifest);
const base = declarationsOf(manifest).find(({name}) => name === 'WdeaElement');

const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => rows.length === 0 ? '' :
  `\n${[head, head.map(() => '---'), ...rows.map((row) => row.map(cell))].map(line).join('\n')}\n`;

const attributes = ({members}) => members.filter(({attribute, inheritedFrom}) => attribute && !inheritedFrom)
  .map(({attribute, name, default: value, description}) =>
    [`\`${attribute}\``, attribute === name ? '' : `\`${name}\``, value ? `\`${value}\`` : '', description]);
const heads = ['attribute', 'property', 'default', 'meaning'];

const list = [
  begin,
  table(['element', 'shows'], elements.map(({tagName, description}) =>
    [`[\`<${tagName}>\`](ELEMENTS.md#${tagName})`, description.split(/(?<=\.)\s/)[0]])),
  end,
].join('\n');

const details = [
  '# Elements',
  '\nWritten by `npm run docs` from the comments in the source.\n',
  '## Every element',
  table(heads, [
    ['`lang`', '', '', langMeaning],
    ...attributes(base),
  ]),
  ...elements.flatMap((element) => [
    `## ${element.tagName}`,
    `\n${cell(element.description)}\n`,
    table(heads, attributes(element)),
    table(['event', 'when'], (element.events ?? []).map(({name, description}) => [`\`${name}\``, description])),
    `\n${[
      named('Parts', element.cssParts, ({name}) => `\`${name}\``),
      named('Slots', element.slots, ({name}) => (name ? `\`${name}\`` : 'default')),
      named('Custom properties', element.cssProperties, ({name}) => `\`${name}\``),
    ].filter(Boolean).join('\n')}\n`,
  ]),
].join('\n').replace(/\n{3,}/g, '\n\n').trimEnd();

function named(what, entries, nameOf) {
  return entries?.length ? `${what}: ${entries.map(nameOf).join(', ')}.` : '';
}

const read = (path) => existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
const readme = read('README.md');
if (!readme.includes(begin)) throw new Error(`README.md lacks the marks ${begin} and ${end}.`);
const files = {
  'README.md': readme.replace(new RegExp(`${begin}[^]*${end}`), () => list),
  'ELEMENTS.md': `${details}\n`,
  'site/builder/options.json': `${JSON.stringify(builderOptions(manifest), null, 2)}\n`,
  ...Object.fromEntries(Object.entries({...galleryPages(), ...builderPages()})
    .map(([path, html]) => [`site/${path}`, html])),
};
for (const [path, text] of Object.entries(files)) {
  if (read(path) === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} is out of date: run \`npm run build && npm run docs\`.`);
    process.exitCode = 1;
  } else writeFileSync(join(root, path), text);
}
