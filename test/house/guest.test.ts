import assert from 'node:assert/strict';
import {test} from 'node:test';
import {files, places, read, withoutComments} from './project.js';

// What a widget must never do on a university's page.

const shipped = ['src', 'components'].flatMap((folder) => files(folder, '.ts'));
const found = (paths: readonly string[], pattern: RegExp) =>
  paths.flatMap((path) => places(path, withoutComments(read(path)), pattern));

const never: Readonly<Record<string, RegExp>> = {
  'makes HTML from a string':
    /\b(unsafeHTML|unsafeSVG|unsafeStatic|innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser)\b/,
  'runs text as code': /\beval\(|\bnew Function\b|\bset(Timeout|Interval)\(\s*['"`]/,
  'stores anything with the visitor': /\b(localStorage|sessionStorage|indexedDB|document\.cookie|cookieStore)\b/,
  'writes an inline style, which strict pages forbid': /\sstyle=|\bstyleMap\b/,
  'leaves a global behind': /\b(globalThis|window)(\.\w+|\['\w+'\])\s*\??\??=[^=]/,
  'names a host of its own': /['"`]https?:\/\/(?!www\.w3\.org\/)/,
  'takes over the page’s translations': /\bconfigureLocalization\b|from '@lit\/localize'/,
};

for (const [what, pattern] of Object.entries(never)) {
  test(`no shipped module ${what}`, () => assert.deepEqual(found(shipped, pattern), []));
}

test('only the definition of an element and the loader touch the registry of custom elements', () => {
  const elsewhere = shipped.filter((path) => !/^components\/(core\/element|loader)\.ts$/.test(path));
  assert.deepEqual(found(elsewhere, /\bcustomElements\b/), []);
});

test('styles name no physical side, so that they hold from right to left too', () => {
  const sides = /(?:^|[\s;{])(?:(?:(?:scroll-)?(?:margin|padding)|border|inset)-)?(?:left|right|top|bottom)(?:-\w+)*\s*:|\b(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;
  const wrong = files('components', '.styles.ts').flatMap((path) => {
    // a line that has to be physical (a map does not mirror) says so
    const source = read(path).replace(/^.*\/\* physical: .*$/gm, '');
    return places(path, withoutComments(source), sides);
  });
  assert.deepEqual(wrong, []);
});

test('styles move only for those who have not asked for less motion', () => {
  const moving = files('components', '.styles.ts').filter((path) =>
    /\b(transition|animation)(-\w+)?\s*:/.test(withoutComments(read(path))) &&
    !/@media \(prefers-reduced-motion: no-preference\)/.test(read(path)));
  assert.deepEqual(moving, []);
});
