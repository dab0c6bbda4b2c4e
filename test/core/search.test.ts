import assert from 'node:assert/strict';
import {test} from 'node:test';
import {keyAction, type Pressed, type Standing} from '../../components/search/keys.js';
import {kinds, kindsNamed} from '../../components/search/kinds.js';
import {collectionNames} from '../../src/protocol/collection.js';

const press = (key: string, more: Partial<Pressed> = {}): Pressed =>
  ({key, altKey: false, isComposing: false, ...more});
const at = (active: number, more: Partial<Standing> = {}): Standing =>
  ({open: true, count: 3, text: 'a', active, ...more});

test('the arrows go through the options, and round at both ends', () => {
  const down = [-1, 0, 1, 2].map((active) => keyAction(press('ArrowDown'), at(active)));
  assert.deepEqual(down, [0, 1, 2, 0]);
  const up = [-1, 0, 1, 2].map((active) => keyAction(press('ArrowUp'), at(active)));
  assert.deepEqual(up, [2, 2, 0, 1]);
});

test('the arrows open what was closed, at its first or last option; with Alt they only open and close', () => {
  assert.equal(keyAction(press('ArrowDown'), at(1, {open: false})), 0);
  assert.equal(keyAction(press('ArrowUp'), at(1, {open: false})), 2);
  assert.equal(keyAction(press('ArrowDown', {altKey: true}), at(-1, {open: false})), 'open');
  assert.equal(keyAction(press('ArrowUp', {altKey: true}), at(1)), 'close');
});

test('keys that move in a text are the text’s own until an option is reached', () => {
  for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight', 'Enter', 'a', 'Tab']) {
    assert.equal(keyAction(press(key), at(-1)), undefined, key);
    assert.equal(keyAction(press(key), at(1, {open: false})), undefined, key);
  }
  assert.deepEqual(['Home', 'End', 'ArrowLeft', 'Enter', 'a'].map((key) => keyAction(press(key), at(1))),
    [0, 2, 'text', 'follow', undefined]);
});

test('Escape closes first, and clears then', () => {
  assert.equal(keyAction(press('Escape'), at(1)), 'close');
  assert.equal(keyAction(press('Escape'), at(-1, {open: false})), 'clear');
  assert.equal(keyAction(press('Escape'), at(-1, {open: false, text: ''})), undefined);
});

test('there is nowhere to go where nothing was found', () => {
  for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'Enter']) {
    assert.equal(keyAction(press(key), at(-1, {count: 0})), undefined, key);
  }
});

test('an input method keeps its keys', () => {
  for (const key of ['ArrowDown', 'Enter', 'Escape']) {
    assert.equal(keyAction(press(key, {isComposing: true}), at(1)), undefined, key);
  }
});

test('every collection can be searched, and those that are named in that order', () => {
  assert.deepEqual(Object.keys(kinds).sort(), [...collectionNames].sort());
  for (const [name, {definition}] of Object.entries(kinds)) assert.equal(definition.name, name);
  assert.deepEqual(kindsNamed(' people  news cats people toString'), ['people', 'news']);
  for (const names of [undefined, '', 'cats']) assert.deepEqual(kindsNamed(names), Object.keys(kinds));
});
