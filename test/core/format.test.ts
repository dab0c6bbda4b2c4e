import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatDate, formatNumber} from '../../components/core/format.js';
import {enumerate} from '../../components/core/list/enumerate.js';
import {languages} from '../../src/protocol/languages.js';

test('writes a date as precisely as it is known', () => {
  assert.equal(formatDate('en', '2024'), '2024');
  assert.equal(formatDate('en', '2024-01'), 'January 2024');
  assert.equal(formatDate('en', '2024-01-30'), '30 January 2024');
  assert.equal(formatDate('zh', '2024-01-30'), '2024年1月30日');
  assert.equal(formatDate('ru', '2024-01-30'), '30 января 2024');
});

test('writes Latin digits and the Gregorian calendar in every language', () => {
  for (const language of languages) {
    assert.match(formatDate(language, '2024-01-30'), /2024/);
    assert.match(formatNumber(language, 1234567), /^1\D?234\D?567$/);
  }
});

test('lists items in the language’s way', () => {
  assert.equal(enumerate(['English', 'Chinese'], {language: 'en'}), 'English, Chinese');
  assert.equal(enumerate([], {language: 'ar'}), '');
});
