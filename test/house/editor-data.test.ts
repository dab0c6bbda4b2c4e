import assert from 'node:assert/strict';
import {test} from 'node:test';
import {editorData} from '../../scripts/editor-data.mjs';

const attributes = [
  {name: 'layout', type: {text: "'list' | 'grid' | undefined"}, default: "'list'", description: 'How they stand.'},
  {name: 'sort', type: {text: "ResourceSort | '' | undefined"}, description: 'The order.'},
  {name: 'limit', type: {text: 'number'}, default: '10', description: 'How many.'},
  {name: 'no-views', type: {text: 'boolean'}, default: 'false', description: 'Without views.'},
  {name: 'lang'},
];
const element = {
  tagName: 'wdea-some-list', description: 'Some list.', attributes,
  slots: [{name: 'heading', description: 'A heading.'}],
  events: [{name: 'wdea-load', type: {text: 'WdeaLoadEvent'}, description: 'Shown.'}],
  cssParts: [{name: 'base', description: 'The whole.'}],
  cssProperties: [{name: '--wdea-space', description: 'The step.'}],
};
const manifest = {modules: [{declarations: [{name: 'helper'}, element]}, {}]};
const files = editorData(manifest, {name: '@wdea/embed', version: '1.2.3'});

test('VS Code is told each tag, its attributes, and the values of those that take only some', () => {
  const {tags, version} = files['html-data.json'];
  assert.equal(version, 1.1);
  assert.deepEqual(tags.map(({name, description}) => [name, description.value]), [['wdea-some-list', 'Some list.']]);
  assert.deepEqual(tags[0]!.attributes.map(({name, values}) => [name, values?.map((value) => value.name)]), [
    ['layout', ['list', 'grid']], ['sort', undefined], ['limit', undefined], ['no-views', undefined],
    ['lang', ['zh', 'en', 'fr', 'ru', 'es', 'ar']],
  ]);
});

test('JetBrains is told types, defaults, slots, events and styles too', () => {
  const {name, version, contributions} = files['web-types.json'];
  assert.deepEqual([name, version], ['@wdea/embed', '1.2.3']);
  const [told] = contributions.html.elements;
  assert.deepEqual(told!.attributes.map(({name: attribute, value, default: preset}) => [attribute, value, preset]), [
    ['layout', {type: "'list' | 'grid'", required: true}, 'list'],
    ['sort', {type: 'string', required: true}, undefined],
    ['limit', {type: 'number', required: true}, '10'],
    ['no-views', {type: 'boolean', required: false}, 'false'],
    ['lang', {type: "'zh' | 'en' | 'fr' | 'ru' | 'es' | 'ar'", required: true}, undefined],
  ]);
  assert.deepEqual([told!.slots, told!.js.events, told!.css], [
    [{name: 'heading', description: 'A heading.'}], [{name: 'wdea-load', description: 'Shown.'}],
    {
      parts: [{name: 'base', description: 'The whole.'}],
      properties: [{name: '--wdea-space', description: 'The step.'}],
    },
  ]);
});
