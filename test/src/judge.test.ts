import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {judge} from '../../src/judge.js';
import type {AnyDefinition} from '../../src/protocol/collection.js';
import {members} from '../../src/protocol/collections/members.js';
import {news} from '../../src/protocol/collections/news.js';
import {resources} from '../../src/protocol/collections/resources.js';
import {memberCards, newsCards, resourceCards} from '../fixtures/records.js';

const samples: readonly [AnyDefinition, object][] =
  [[news, newsCards(1)[0]!], [members, memberCards(1)[0]!], [resources, resourceCards(1)[0]!]];

describe('judging a record', () => {
  test('lets nothing through that breaks the schema, drops as little as possible, and says why', () => {
    for (const [{name, card}, sample] of samples) {
      const damage = fc.dictionary(fc.constantFrom(...Object.keys(sample), 'unknown'), fc.jsonValue(), {maxKeys: 3});
      fc.assert(fc.property(damage, (changes) => {
        const value = {...sample, ...changes};
        const {item, issues} = judge<object>(card, name, value);
        if (item === undefined) {
          assert.deepEqual(issues.map(({action}) => action), ['skipped']);
          return;
        }
        assert.ok(card.safeParse(item).success);
        const dropped = Object.keys(value).filter((key) => !Object.hasOwn(item, key));
        assert.deepEqual(new Set(issues.map(({path}) => path[0])), new Set(dropped));
        for (const key of Object.keys(value)) if (!dropped.includes(key)) assert.ok(Object.hasOwn(item, key), key);
      }), {numRuns: 300});
    }
  });

  test('survives anything that JSON can say', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const {item, issues} = judge(news.card, 'news', value);
      assert.equal(item, undefined);
      assert.equal(issues.length, 1);
    }));
  });
});
