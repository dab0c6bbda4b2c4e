/**
 * `npm run docs`: writes the tables of the elements into README.md, from dist/custom-elements.json, that is from the
 * JSDoc of the elements. With --check it writes nothing and fails when they are out of date.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './setup.mjs';

const readme = join(root, 'README.md');
const begin = '<!-- elements: written by `npm run docs` -->';
const end = '<!-- /elements -->';

const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
const elements = declarations.filter(({tagName}) => tagName).sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
const base = declarations.find(({name}) => name === 'WdeaElement');

const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => rows.length === 0 ? '' :
  `\n${[head, head.map(() => '---'), ...rows.map((row) => row.map(cell))].map(line).join('\n')}\n`;

const attributes = ({members}) => members.filter(({attribute, inheritedFrom}) => attribute && !inheritedFrom)
  .map(({attribute, name, default: value, description}) =>
    [`\`${attribute}\``, attribute === name ? '' : `\`${name}\``, value ? `\`${value}\`` : '', description]);
const heads = ['attribute', 'property', 'default', 'meaning'];

const text = [
  begin,
  '### Every element',
  table(heads, [
    [
      '`lang`', '', '',
      'Language, one of the six. Default: that of the nearest element around it that has one, else English.',
    ],
    ...attributes(base),
  ]),
  ...elements.flatMap((element) => [
    `### \`<${element.tagName}>\``,
    `\n${cell(element.description)}\n`,
    table(heads, attributes(element)),
    table(['event', 'when'], (element.events ?? []).map(({name, description}) => [`\`${name}\``, description])),
    `\nParts: ${(element.cssParts ?? []).map(({name}) => `\`${name}\``).join(', ')}.`,
    `Slots: ${(element.slots ?? []).map(({name}) => (name ? `\`${name}\`` : 'default')).join(', ')}.`,
    `Custom properties: ${(element.cssProperties ?? []).map(({name}) => `\`${name}\``).join(', ')}.\n`,
  ]),
  end,
].join('\n').replace(/\n{3,}/g, '\n\n');

const before = readFileSync(readme, 'utf8');
const after = before.replace(new RegExp(`${begin}[^]*${end}`), () => text);
if (!before.includes(begin)) throw new Error(`README.md lacks the marks ${begin} and ${end}.`);
if (process.argv.includes('--check')) {
  if (before !== after) {
    console.error('README.md is out of date: run `npm run build && npm run docs`.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(readme, after);
}
