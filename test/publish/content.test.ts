import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {collectionNames} from '../../src/protocol/collection.js';
import {formatFault} from '../../publish/faults.js';
import {publish} from '../../publish/publish.js';
import {validate} from '../../publish/validate.js';
import {filesOf, temporaryFolder} from '../support/publishing.js';
import {collectionOf} from './published.js';

const content = fileURLToPath(new URL('../../content', import.meta.url));

test("the alliance's own content has no fault", () => {
  assert.deepEqual(validate({content}).faults.map(formatFault), []);
});

test("the alliance's own content is published whole, and the same twice", async (context) => {
  const [one, two] = [temporaryFolder(context), temporaryFolder(context)];
  assert.ok((await publish({content, out: one, package: temporaryFolder(context)})).ok);
  assert.ok((await publish({content, out: two, package: temporaryFolder(context)})).ok);
  assert.deepEqual(filesOf(one), filesOf(two));
  for (const name of collectionNames) {
    const {cards} = collectionOf(one, 'ar', name);
    assert.ok(cards.length > 0, name);
  }
});
