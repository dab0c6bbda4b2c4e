import assert from 'node:assert/strict';
import {test} from 'node:test';
import {languageName} from '../../components/core/details/language-name.js';

test('names a language in another one', () => {
  assert.equal(languageName('en', 'zh'), 'Chinese');
  assert.equal(languageName('fr', 'zh'), 'chinois');
  assert.equal(languageName('zh', 'en'), '英语');
});

test('leaves a tag that names no language as it is', () => {
  for (const tag of ['xx', 'en-12', 'e']) assert.equal(languageName('en', tag), tag);
});
