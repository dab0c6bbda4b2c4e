import assert from 'node:assert/strict';
import {posix} from 'node:path';
import {test} from 'node:test';
import ts from 'typescript';
import {exists, files, read} from './project.js';

/*
 * Content flows one way, and so do imports: components/<name> → components/core → src → src/protocol; publish →
 * src/protocol. What stands in a page without script is made of the components: snippet → components; and
 * publish/embed, which writes it beside the published files, is loaded when it is asked for.
 */

interface Import {
  readonly from: string;
  /** A file of the project, or a package as it was written. */
  readonly to: string;
  readonly own: boolean;
}

const rooms = ['src', 'components', 'snippet', 'publish'];
const imports: Import[] = rooms.flatMap((folder) => files(folder, '.ts')).flatMap((from) =>
  ts.preProcessFile(read(from), true, true).importedFiles.map(({fileName}) => {
    const own = fileName.startsWith('.');
    return {from, own, to: own ? posix.join(posix.dirname(from), fileName) : fileName};
  }));

/** What each room may import, paths of the project as well as packages. */
const allowed: readonly (readonly [room: RegExp, targets: RegExp])[] = [
  [/^src\/protocol\/analysis\//, /^(src\/protocol\/|@orama\/stemmers\/)/],
  [/^src\/protocol\//, /^(src\/protocol\/|zod\/mini$)/],
  [/^src\//, /^(src\/|ky$|zod\/mini$)/],
  [/^components\/core\//,
    /^(components\/core\/|src\/|locales\/generated\/(core|list|archived)\/|lit$|lit\/|@lit\/localize\/)/],
  [/^components\/(discover|guest|loader|pinned|registry)\.ts$/, /^components\//],
  [/^components\/react\.ts$/, /^(components\/core\/element\.js|react|@lit\/react)$/],
  [/^components\//, /^(components\/core\/|src\/|lit$|lit\/|@lit\/localize\/)/],
  [/^snippet\//, /^(snippet\/|components\/(core\/(archived|element)|language-switch\/endonyms|registry)\.js$|publish\/(feeds\/names|nearest)\.js$|src\/|lit$|parse5$)/],
  [/^publish\/embed\//, /^(publish\/|snippet\/|components\/registry\.js$|src\/|node:)/],
  [/^publish\/feeds\//, /^(publish\/|src\/protocol\/|node:|feedsmith$|ical\.js$)/],
  [/^publish\//, /^(publish\/|src\/protocol\/|node:|zod(\/mini)?$|csv-parse\/sync$|yaml$|sirv$|tsx\/)/],
];

/** An element may use another element, but nothing else that is in the other's folder. */
const isElement = (path: string) => /^components\/([\w-]+)\/\1\.js$/.test(path);

test('imports go downwards only', () => {
  const wrong = imports.filter(({from, to}) => {
    const [, targets] = allowed.find(([room]) => room.test(from))!;
    const ownFolder = /^components\/[\w-]+\//.exec(from)?.[0];
    const ownTexts = ownFolder?.replace('components/', 'locales/generated/');
    const besides = ownFolder && (to.startsWith(ownFolder) || to.startsWith(ownTexts!)
      || (isElement(to) && ownFolder !== 'components/core/'));
    return !targets.test(to) && !besides;
  });
  assert.deepEqual(wrong.map(({from, to}) => `${from} imports ${to}`), []);
});

test('relative imports name a file that is there, with its extension', () => {
  const wrong = imports.filter(({to, own}) => own && !exists(to) && !exists(to.replace(/\.js$/, '.ts')));
  assert.deepEqual(wrong.map(({from, to}) => `${from} imports ${to}`), []);
});

test('an element that uses another names it among its dependencies', () => {
  const uses = imports.filter(({from, to}) => isElement(to) && isElement(from.replace(/\.ts$/, '.js')));
  for (const {from} of uses) assert.match(read(from), /static override readonly dependencies\b/, from);
});
