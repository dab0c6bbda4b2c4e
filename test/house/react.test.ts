import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {after, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {createElement, type ElementType} from 'react';
import {renderToString} from 'react-dom/server';
import ts from 'typescript';
import {elementOf, registry} from '../../components/registry.js';
import {bundle, writeReactPackage} from '../support/react-package.js';
import {json, root} from './project.js';

const {folder, remove} = await writeReactPackage();
after(remove);

const tags = Object.keys(registry);
const names = await Promise.all(tags.map(async (tag) => (await elementOf(tag)).name));
const index = join(folder, 'index.mjs');
await bundle(folder, 'export * from \'./react/index.js\';', {outfile: index, packages: 'external', platform: 'node'});
const {compilerOptions} = json<{compilerOptions: object}>('tsconfig.json');
const settings = ts.convertCompilerOptionsFromJson(compilerOptions, root).options;
const components = await import(pathToFileURL(index).href) as Record<string, ElementType>;

/** Those of these texts that TypeScript accepts where the library, the tags and the components are known. */
async function accepted(texts: readonly string[], library: 'react' | 'preact'): Promise<string[]> {
  const path = join(folder, `${library}.tsx`);
  await writeFile(path, [
    `import type {} from './jsx/${library}.js'; import {${names.join()}} from './react/index.js';`,
    ...texts.map((text) => `void (${text});`),
    `void [${names.join()}];`,
  ].join('\n'));
  const options: ts.CompilerOptions = {
    ...settings, rootDir: undefined, skipLibCheck: false, jsx: ts.JsxEmit.ReactJSX, jsxImportSource: library,
  };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, from) => literals.map(({text}) =>
    ts.resolveModuleName(from.startsWith(folder) ? text.replace(/^\.\.\/types\//, root) : text, from, options, host));
  const program = ts.createProgram([path], options, host);
  const generated = program.getSourceFiles().filter(({fileName}) => fileName.startsWith(folder));
  assert.ok(generated.length > names.length);
  const refused = new Set<number>();
  for (const {file, start, messageText} of generated.flatMap((file) => ts.getPreEmitDiagnostics(program, file))) {
    const line = file!.getLineAndCharacterOfPosition(start!).line - 1;
    const told = `${basename(file!.fileName)}:${line + 2} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    assert.ok(file!.fileName === path && texts[line], told);
    refused.add(line);
  }
  return texts.filter((_, line) => !refused.has(line));
}

test('every element of the registry has a component of its name', () => {
  assert.deepEqual(Object.keys(components).sort(), [...names].sort());
});

const rightTags = [
  ...tags.map((tag) => `<${tag} source="/wdea/" lang="fr" class="wide" slot="x" heading-level={3}/>`),
  '<wdea-news-list limit={3} heading="News" layout="cards"><h2 slot="heading">News</h2></wdea-news-list>',
  '<wdea-news-list key="news" ref={() => undefined} onwdea-load={({count}) => count.toFixed()}/>',
  '<wdea-event-list no-views view="month" source={undefined}/>',
];
const wrongTags = [
  '<wdea-news-lists/>', '<wdea-news-list limit="3"/>', '<wdea-news-list limt={3}/>', '<wdea-news-list layout="grid"/>',
  '<wdea-news-list onwdea-load={({record}) => record}/>', '<wdea-news-list heading-level="3"/>',
  '<wdea-event-list no-views="no"/>', '<wdea-event-list view="year"/>',
];
const right = [
  ...names.map((name) => `<${name} source="/wdea/" lang="fr" className="wide" slot="x" headingLevel={3}/>`),
  '<NewsList limit={3} heading="News" layout="cards" onWdeaLoad={({count}) => count.toFixed()}><p/></NewsList>',
  '<EventList noViews={false} view="month" now={new Date()} source={undefined}/>',
  '<MemberMap key="map" ref={(map) => { map?.centralMeridian.toFixed(); }} onWdeaSelect={({record}) => record.id}/>',
  '<LanguageSwitch onWdeaLanguage={(event) => event.language === "fr" && event.preventDefault()}/>',
];
const wrong = [
  '<NewsList limit="3"/>', '<NewsList limt={3}/>', '<NewsList layout="grid"/>', '<NewsList load="later"/>',
  '<NewsList onWdeaLoad={({record}) => record}/>', '<NewsList onWdeaSelect={() => undefined}/>',
  '<NewsList requestUpdate={() => undefined}/>', '<EventList noViews="no"/>', '<EventList view="year"/>',
];

test('for TypeScript, components and tags take in React what their elements take, and nothing else', async () => {
  assert.deepEqual(await accepted([...right, ...rightTags, ...wrong, ...wrongTags], 'react'), [...right, ...rightTags]);
});

test('for TypeScript, the tags take the same in Preact', async () => {
  assert.deepEqual(await accepted([...rightTags, ...wrongTags], 'preact'), rightTags);
});

test('a server writes the elements with their attributes', () => {
  for (const [at, tag] of tags.entries()) {
    const html = renderToString(createElement(components[names[at]!]!, {source: '/wdea/', load: 'consent'}, 'Later'));
    assert.equal(html.toLowerCase(), `<${tag} source="/wdea/" load="consent">later</${tag}>`);
  }
  const props = {headingLevel: 3, noViews: true, now: new Date(), className: 'wide', lang: 'fr', onWdeaLoad() {}};
  assert.equal(renderToString(createElement(components.EventList!, props)).toLowerCase(),
    '<wdea-event-list heading-level="3" no-views="" class="wide" lang="fr"></wdea-event-list>');
  assert.equal(renderToString(createElement(components.EventList!, {noViews: false})),
    '<wdea-event-list></wdea-event-list>');
});

test('a bundle holds the elements that it uses, and no other', async () => {
  const code = 'import {InfoColumn} from \'./react/index.js\'; console.log(InfoColumn);';
  const {metafile} = await bundle(folder, code, {write: false, packages: 'external'});
  const held = Object.keys(metafile!.outputs['stdin.js']!.inputs)
    .map((path) => /components\/([\w-]+)\/\1\.ts$/.exec(path)?.[1]).filter(Boolean);
  assert.deepEqual(held.sort(), ['info-column', 'news-list']);
});
