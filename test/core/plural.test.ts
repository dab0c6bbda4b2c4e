import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {MessageValues} from '../../components/core/l10n.js';
import {plural, pluralForms} from '../../components/core/list/plural.js';
import type {Language} from '../../src/protocol/languages.js';

const number = (n: number) => String(n);
/** As `L10n` does it. */
const l10n = (language: Language) => ({
  language, number,
  format: (message: string, values: MessageValues) => message.replace(/{(\w+)}/g, (_, name: string) => String(values[name] ?? '')),
});
const format = (message: string, values: MessageValues, language: Language = 'en') =>
  plural(message, values, l10n(language));

test('leaves a message without arguments as it is', () => {
  fc.assert(fc.property(fc.string().filter((text) => !/[{}]/.test(text)), (text) => {
    assert.equal(format(text, {}), text);
  }));
});

test('puts values in the order of the translation', () => {
  assert.equal(format('{b} — {a}', {a: 'first', b: 'second'}), 'second — first');
});

test('does not read what a value holds as a message', () => {
  assert.equal(format('{a}', {a: '{b} #'}), '{b} #');
});

test('chooses the form that the language has for a number', () => {
  const arabic = '{n, plural, zero {صفر} one {واحد} two {اثنان} few {# قليل} many {# كثير} other {# غير}}';
  assert.deepEqual([0, 1, 2, 3, 11, 100, 103].map((n) => format(arabic, {n}, 'ar')),
    ['صفر', 'واحد', 'اثنان', '3 قليل', '11 كثير', '100 غير', '103 قليل']);
  const russian = '{n, plural, one {# ресурс} few {# ресурса} many {# ресурсов} other {# ресурса}}';
  assert.deepEqual([1, 2, 5, 11, 21].map((n) => format(russian, {n}, 'ru')),
    ['1 ресурс', '2 ресурса', '5 ресурсов', '11 ресурсов', '21 ресурс']);
});

test('prefers an exact form, and fills the arguments inside a form', () => {
  const message = '{n, plural, =0 {none in {city}} one {# in {city}} other {# in {city}}}';
  assert.equal(format(message, {n: 0, city: 'Cairo'}), 'none in Cairo');
  assert.equal(format(message, {n: 3, city: 'Cairo'}), '3 in Cairo');
});

test('refuses a plural without its general form, and braces that do not match', () => {
  assert.throws(() => pluralForms('{n, plural, one {x}}'), SyntaxError);
  assert.throws(() => format('{n', {n: 1}), SyntaxError);
});
