/**
 * What can be set of each component, for the builder: site/builder/options.json, from dist/custom-elements.json, and
 * from the types in the sources where the manifest has only the name of one. `npm run docs` writes it.
 */
import {join} from 'node:path';
import ts from 'typescript';
import {groups} from './gallery.mjs';
import {root} from './setup.mjs';

/** What every element has and the builder asks for by itself. */
const besides = ['lang', 'heading', 'heading-level'];

/** The components by the groups of the gallery, with the attributes of each and those that all share. */
export function builderOptions(manifest) {
  const elements = manifest.modules.flatMap(({path, declarations = []}) =>
    declarations.filter(({tagName}) => tagName).map((element) => ({path, ...element})));
  const base = manifest.modules.flatMap(({declarations = []}) => declarations)
    .find(({name, tagName}) => name === 'WdeaElement' && !tagName);
  const valuesOf = literalTypes(elements.map(({path}) => path));
  const attributes = ({name, members = []}) => Object.fromEntries(members
    .filter(({attribute, inheritedFrom, privacy}) => attribute && !besides.includes(attribute)
      && (!inheritedFrom || inheritedFrom.name !== 'WdeaElement') && privacy !== 'private')
    .map((member) => [member.attribute, kindOf(member, valuesOf(name, member.name))]));
  return {
    groups: Object.fromEntries(Object.entries(groups).map(([group, components]) =>
      [group, Object.keys(components).filter((name) => !name.includes('.'))])),
    shared: Object.fromEntries(Object.entries(attributes(base)).map(([name, kind]) =>
      [name, name === 'theme' ? {...kind, values: ['light', 'dark']} : kind])),
    components: Object.fromEntries(elements.sort((a, b) => (a.tagName < b.tagName ? -1 : 1))
      .map((element) => [element.tagName.slice('wdea-'.length), attributes(element)])),
  };
}

/** The kind of control that an attribute needs, and what it may be. */
function kindOf({type, default: value, description = ''}, values) {
  const preset = value?.replaceAll("'", '');
  const text = type?.text ?? '';
  if (text === 'boolean') return {kind: 'flag'};
  if (/\bnumber\b/.test(text)) {
    const [, min, max] = /(\d+) to (\d+)/.exec(description) ?? [];
    const [, least] = /at least (\d+)/.exec(description) ?? [];
    return {kind: 'number', ...numbers({min: min ?? least, max, preset})};
  }
  const written = [...text.matchAll(/'([\w-]+)'/g)].map(([, each]) => each); // in the order of the source
  const all = written.length > 0 ? written : values;
  return {...(all.length > 0 ? {kind: 'choice', values: all} : {kind: 'text'}), ...(preset && {preset})};
}

const numbers = (entries) => Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)
  .map(([name, value]) => [name, name === 'preset' ? value : Number(value)]));

/** What the properties of classes may be, where that is a few texts: `View` is `'list' | 'agenda' | 'month'`. */
function literalTypes(paths) {
  const program = ts.createProgram(paths.map((path) => join(root, path)), {
    strict: true, noEmit: true, skipLibCheck: true, experimentalDecorators: true,
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  const checker = program.getTypeChecker();
  const classes = new Map();
  for (const path of paths) {
    program.getSourceFile(join(root, path)).forEachChild((node) => {
      if (ts.isClassDeclaration(node) && node.name) classes.set(node.name.text, checker.getTypeAtLocation(node));
    });
  }
  return (className, property) => {
    const symbol = classes.get(className)?.getProperty(property);
    const type = symbol && checker.getTypeOfSymbol(symbol);
    return (type?.isUnion() ? type.types : []).filter((each) => each.isStringLiteral() && each.value)
      .map(({value}) => value);
  };
}
