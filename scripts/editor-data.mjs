/**
 * What code editors read to complete and explain the elements in HTML, from dist/custom-elements.json:
 * dist/html-data.json for VS Code (https://github.com/microsoft/vscode-custom-data) and dist/web-types.json for
 * JetBrains (https://github.com/JetBrains/web-types).
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './setup.mjs';

const languages = ['zh', 'en', 'fr', 'ru', 'es', 'ar'];
const inherited = 'Language, one of the six. Default: that of the nearest element around it, else English.';

export function writeEditorData() {
  const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
  for (const [file, data] of Object.entries(editorData(read('dist/custom-elements.json'), read('package.json')))) {
    writeFileSync(join(root, 'dist', file), `${JSON.stringify(data, null, 2)}\n`);
  }
}

/** The files by their names. */
export function editorData({modules}, {name, version}) {
  const elements = modules.flatMap(({declarations}) => declarations ?? []).filter(({tagName}) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
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
  slots: (element.slots ?? []).map(({name, description}) => ({name, description})),
  js: {events: (element.events ?? []).map(({name, description}) => ({name, description}))},
  css: {
    properties: (element.cssProperties ?? []).map(({name, description}) => ({name, description})),
    parts: (element.cssParts ?? []).map(({name, description}) => ({name, description})),
  },
});

/** The attributes of an element, its own first; `values` when it takes only these. */
const attributesOf = ({attributes = []}) => attributes.map(({name, description, type, default: value}) => {
  const text = name === 'lang' ? languages.map((each) => `'${each}'`).join(' | ')
    : (type?.text ?? 'string').replace(/ \| undefined$/, '');
  const options = text.split(' | ').filter((option) => option !== "''");
  const closed = options.every((option) => /^'.+'$/.test(option));
  return {
    name,
    description: description ?? (name === 'lang' ? inherited : ''),
    // a type that only the source knows is a text to whoever writes HTML
    type: closed || /^(number|boolean)$/.test(text) ? options.join(' | ') : 'string',
    value: value?.replace(/^'(.*)'$/, '$1'),
    values: closed ? options.map((option) => option.slice(1, -1)) : [],
  };
});
