import assert from 'node:assert/strict';
import {test} from 'node:test';
import {tabAt} from '../../components/portal/tabs.js';

test('arrows lead along the tabs in the direction of the text, and round at the ends', () => {
  assert.deepEqual([0, 1, 2].map((from) => tabAt('ArrowRight', from, 3, 'ltr')), [1, 2, 0]);
  assert.deepEqual([0, 1, 2].map((from) => tabAt('ArrowLeft', from, 3, 'ltr')), [2, 0, 1]);
  assert.deepEqual([0, 1, 2].map((from) => tabAt('ArrowLeft', from, 3, 'rtl')), [1, 2, 0]);
  assert.deepEqual([0, 1, 2].map((from) => tabAt('ArrowRight', from, 3, 'rtl')), [2, 0, 1]);
});

test('Home and End lead to the first and the last tab, and other keys to none', () => {
  assert.equal(tabAt('Home', 2, 3, 'rtl'), 0);
  assert.equal(tabAt('End', 0, 3, 'ltr'), 2);
  for (const key of ['ArrowUp', 'ArrowDown', 'Enter', ' ', 'Tab', 'a']) {
    assert.equal(tabAt(key, 0, 3, 'ltr'), undefined);
  }
});
