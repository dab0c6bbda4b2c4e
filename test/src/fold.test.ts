import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {fold} from '../../src/protocol/fold.js';

describe('fold', () => {
  for (const [name, one, other] of [
    ['case', 'UNESCO', 'unesco'],
    ['width', 'ＩＴＥ２０２４', 'ite2024'],
    ['French accents and ligatures', 'Cœur de l’été, ça où', 'coeur de l\'ete, ca ou'],
    ['Spanish accents', 'Educación digital ñandú', 'educacion digital nandu'],
    ['ё and е', 'Ещё', 'еще'],
    ['Arabic vowel signs and tatweel', 'التَّعْلِيم الرقـــمي', 'التعليم الرقمي'],
    ['Arabic alef with hamza or madda', 'أإآٱ', 'اااا'],
    ['Arabic ya and ta marbuta', 'مدرسة على', 'مدرسه علي'],
    ['Persian letters and digits', 'کتاب ۲۰۲۴ ٣', 'كتاب 2024 3'],
    ['Cyrillic stress marks', 'за́мок', 'замок'],
    ['invisible characters', 'édu\u00adcation\u200f', 'education'],
    ['final sigma', 'λόγος', 'λόγοσ'],
  ] as const) {
    test(`makes no difference of ${name}`, () => assert.equal(fold(one), fold(other)));
  }

  test('keeps letters apart that are letters of their own', () => {
    assert.notEqual(fold('й'), fold('и'));
    assert.notEqual(fold('が'), fold('か'));
    assert.equal(fold('数字教育'), '数字教育');
  });

  test('changes nothing when it is applied again', () => {
    const tricky = fc.constantFrom(...'aßœÆİıΣςёЁйأإةىـَا\u0301\u0308\u0640\u064b\u0345ǅﬀ①Ⅳ﷽ \u1e9e\u03f4');
    const any = fc.string({unit: 'binary', minLength: 1, maxLength: 1});
    fc.assert(fc.property(fc.string({unit: fc.oneof(tricky, any)}), (text) => {
      assert.equal(fold(fold(text)), fold(text));
    }), {numRuns: 400});
  });

  test('changes nothing when it is applied again to any single character', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const once = fold(String.fromCodePoint(code));
      if (fold(once) !== once) assert.fail(`U+${code.toString(16)}`);
    }
  });
});
