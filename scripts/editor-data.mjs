/**
 * What code editors read to complete and explain the elements in HTML, from dist/custom-elements.json:
 * dist/html-data.json for VS Code (https://github.com/microsoft/vscode-custom-data) and dist/web-types.json for
 * JetBrains (https://github.com/JetBrains/web-types).
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {elementsOf, langMeaning, readManifest} from './manifest.mjs';
import {root} from './setup.mjs';

const languages = ['zh', 'en', 'fr', 'ru', 'es', 'ar'];

export function writeEditorData() {
  const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const [file, data] of Object.entries(editorData(readManifest(), project))) {
    writeFileSync(join(root, 'dist', file), `${JSON.stringify(data, null, 2)}\n`);
  }
}

/** The files by their names. */
export function editorData(manifest, {name, version}) {
  const elements = elementsOf(manifest);
  return {
    'html-data.json': {version: 1.1, tags: elements.map(htmlData)},
    'web-types.json': {
      '$schema': 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
      name, version,
      'js-types-syntax': 'typescript',
      'description-markup': 'markdown',
      'contributions': {html: {elements: elements.map(webTypes)}},
    },
  };
}

const htmlData = (element) => ({
  name: element.tagName,
  description: {kind: 'markdown', value: element.description},
  attributes: attributesOf(element).map(({name, description, values}) => ({
    name, description: {kind: 'markdown', value: description},
    ...(values.length > 0 && {values: values.map((value) => ({name: value}))}),
  })),
});

const webTypes = (element) => ({
  name: element.tagName,
  description: element.description,
  attributes: attributesOf(element).map(({name, description, type, value}) => ({
    name, description, value: {type, required: type !== 'boolean'}, ...(value !== undefined && {default: value}),
  })),
  slots: described(element.slots),
  js: {events: described(element.events)},
  css: {properties: described(element.cssProperties), parts: described(element.cssParts)},
});

const described = (entries = []) => entries.map(({name, description}) => ({name, description}));

/** The attributes of an element, its own first; `values` when it takes only these. */
const attributesOf = ({attributes = []}) => attributes.map(({name, description, type, default: value}) => {
  const text = name === 'lang' ? languages.map((each) => `'${each}'`).join(' | ')
    : (type?.text ?? 'string').replace(/ \| undefined$/, '');
  const options = text.split(' | ').filter((option) => option !== "''");
  const closed = options.every((option) => /^'.+'$/.test(option));
  return {
    name,
    description: description ?? (name === 'lang' ? langMeaning : ''),
    // a type that only the source knows is a text to whoever writes HTML
    type: closed || /^(number|boolean)$/.test(text) ? options.join(' | ') : 'string',
    value: value?.replace(/^'(.*)'$/, '$1'),
    values: closed ? options.map((option) => option.slice(1, -1)) : [],
  };
});
