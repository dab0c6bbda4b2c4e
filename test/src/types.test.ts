import assert from 'node:assert/strict';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {elements} from '../../scripts/elements.mjs';

// Examples are written into a folder inside the project, so that its packages are found from there.

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = await mkdtemp(join(root, 'node_modules', '.examples-'));
after(() => rm(folder, {recursive: true}));

const read = ts.readConfigFile(join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name));
const settings = read.config as {compilerOptions: object};
const options: ts.CompilerOptions = {
  ...ts.convertCompilerOptionsFromJson(settings.compilerOptions, root).options,
  rootDir: undefined, noEmit: true,
  paths: {
    '@wdea/embed': [join(root, 'src/index.ts')],
    '@wdea/embed/opensearch': [join(root, 'src/search/open-search.ts')],
    // sources throughout, since tests run without a build, too
    ...Object.fromEntries(elements().map(({name, module}) =>
      [`@wdea/embed/components/${name}.js`, [join(root, module)]])),
  },
};

const complaints = (files: readonly string[]): string[] => {
  const program = ts.createProgram(files, options);
  return ts.getPreEmitDiagnostics(program).map(({file, start = 0, messageText}) => {
    const message = ts.flattenDiagnosticMessageText(messageText, '\n');
    if (!file) return message;
    return `${relative(folder, file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1} ${message}`;
  });
};

/** The `ts` code blocks of a Markdown text, or of the comments in a source. */
const examples = (text: string): string[] =>
  [...text.matchAll(/^([ *]*)```ts\n([^]*?)^\1```/gm)].map(([, margin = '', code = '']) =>
    code.split('\n').map((line) => line.startsWith(margin) ? line.slice(margin.length) : '').join('\n'));

test('every example in the documentation compiles against the package', async () => {
  const names = await readdir(join(root, 'src'), {recursive: true});
  const sources = names.filter((name) => name.endsWith('.ts')).map((name) => join('src', name));
  const files: string[] = [];
  for (const source of [...sources, 'README.md']) {
    const text = await readFile(join(root, source), 'utf8').catch(() => '');
    for (const [at, code] of examples(text).entries()) {
      const file = join(folder, `${source.replaceAll(/[\\/]/g, '-')}-${at + 1}.ts`);
      await writeFile(file, `${code}\nexport {};\n`);
      files.push(file);
    }
  }
  assert.ok(files.length >= 4, `only ${files.length} examples were found`);
  assert.deepEqual(complaints(files), []);
});

test('the types of the package are plain: none comes from zod or ky', async () => {
  const file = join(folder, 'public.ts');
  await writeFile(file, 'export * from \'@wdea/embed\';\n');
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!);
  assert.ok(symbols.length > 50);
  const foreign = new Set<string>();
  const seen = new Set<ts.Node>();
  // Follows every type that a declaration names, but not into the bodies of functions.
  const visit = (node: ts.Node): void => {
    if (seen.has(node) || ts.isBlock(node)) return;
    seen.add(node);
    if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
      const named = checker.getTypeAtLocation(node);
      for (const declaration of (named.aliasSymbol ?? named.symbol)?.declarations ?? []) {
        const {fileName} = declaration.getSourceFile();
        const place = relative(root, node.getSourceFile().fileName);
        if (/node_modules\/(zod|ky)\//.test(fileName)) foreign.add(`${node.getText()} in ${place}`);
        else if (fileName.startsWith(join(root, 'src'))) visit(declaration);
      }
    }
    const hidden = ts.canHaveModifiers(node) && ts.getJSDocTags(node).some(({tagName}) => tagName.text === 'internal');
    const secret = 'name' in node && ts.isPrivateIdentifier(node.name as ts.Node);
    if (!hidden && !secret) ts.forEachChild(node, visit);
  };
  for (const symbol of symbols) {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    for (const declaration of target.declarations ?? []) {
      const value = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
      if (!value || ts.isArrowFunction(value)) visit(declaration);
    }
  }
  assert.deepEqual([...foreign], []);
});
