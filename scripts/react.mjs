/**
 * The elements for React, from dist/custom-elements.json: dist/react has a component for each, dist/jsx the types of
 * the tags themselves where JSX is written.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {elementsOf, readManifest} from './manifest.mjs';
import {root} from './setup.mjs';

export function writeReact() {
  for (const [path, text] of Object.entries(reactFiles(readManifest()))) {
    const file = join(root, 'dist', path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, text);
  }
}

/** The files by their paths in dist/. */
export function reactFiles(manifest) {
  const elements = elementsOf(manifest).map((element) => describe(element, manifest));
  const index = elements.map(({name, file}) => `export {${name}} from './${file}.js';\n`).join('');
  return {
    ...Object.fromEntries(elements.flatMap((element) => [
      [`react/${element.file}.js`, component(element)],
      [`react/${element.file}.d.ts`, componentTypes(element)],
    ])),
    'react/index.js': index,
    'react/index.d.ts': index,
    'jsx/elements.d.ts': tags(elements),
    'jsx/react.d.ts': jsx('react'),
    'jsx/preact.d.ts': jsx('preact'),
  };
}

function describe({name, tagName, description, attributes, members, events = []}, {modules}) {
  const file = tagName.replace('wdea-', '');
  const typeOf = (module, type) => `import('../types/${module.replace(/\.ts$/, '.js')}').${type}`;
  return {
    name, tagName, description, file,
    type: typeOf(`components/${file}/${file}.ts`, name),
    attributes: attributes.filter(({fieldName}) => fieldName), // `lang` is every tag's
    properties: members.filter(({kind, privacy, static: ofClass}) =>
      kind === 'field' && !ofClass && (privacy ?? 'public') === 'public').map((member) => member.name),
    events: events.map((event) => {
      const declares = ({declarations = []}) => declarations.some((each) => each.name === event.type.text);
      return {...event, type: typeOf(modules.find(declares).path, event.type.text)};
    }),
  };
}

/** `wdea-load` is heard by `onWdeaLoad`. */
const handlerOf = (event) => `on${event.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;

// a host's bundler leaves out what it does not use, and defines only what it does
const component = ({name, file, events}) => `'use client';
import {${name} as Element} from '../esm/components/${file}/${file}.js';
import {wrap} from '../esm/components/react.js';

export const ${name} = /* @__PURE__ */ wrap(Element, {
${events.map((event) => `  ${handlerOf(event.name)}: '${event.name}',\n`).join('')}});
`;

const componentTypes = ({name, description, type, properties, events}) => `\
import type {Wrapper} from '../types/components/react.js';

${comment(description)}
export declare const ${name}: Wrapper<
  ${type},
  ${properties.map((property) => `'${property}'`).join(' | ')},
  {
${events.map((event) => `${comment(event.description, 4)}\n    ${handlerOf(event.name)}: ${event.type};\n`).join('')}  }
>;
`;

const tags = (elements) => `/** What the tags are, whatever reads their JSX. */
export interface WdeaElements {
${elements.map(({tagName, description, type, attributes, events}) => `${comment(description, 2)}
  '${tagName}': {
    element: ${type};
    attributes: {
${attributes.map((attribute) => `${comment(attribute.description, 6)}
      '${attribute.name}'?: ${type}['${attribute.fieldName}'] | undefined;\n`).join('')}    };
    events: {
${events.map((event) => `${comment(event.description, 6)}\n      '${event.name}': ${event.type};\n`).join('')}    };
  };
`).join('')}}
`;

const jsx = (library) => `import type {ClassAttributes, HTMLAttributes} from '${library}';
import type {WdeaElements} from './elements.js';

type Handlers<Events> = {
  [Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => void) | undefined;
};

type Props<Tag extends {element: HTMLElement; attributes: object; events: object}> = Tag['attributes']
  & Omit<HTMLAttributes<Tag['element']>, keyof Tag['attributes'] | 'class'> & {class?: string | undefined}
  & Handlers<Tag['events']> & ClassAttributes<Tag['element']>;

type Tags = {[Tag in keyof WdeaElements]: Props<WdeaElements[Tag]>};

declare module '${library}' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`;

const comment = (text = '', indent = 0) =>
  `${' '.repeat(indent)}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/').trim()} */`;
