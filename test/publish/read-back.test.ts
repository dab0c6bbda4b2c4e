/**
 * The alliance's own content, published, and read back by those who know nothing of how it was made: a validator of
 * JSON Schema that has the published schemas alone, and the SDK over HTTP.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {Ajv2020} from 'ajv/dist/2020.js';
import {publish} from '../../publish/publish.js';
import {serve, type Serving} from '../../publish/serve.js';
import {collectionNames} from '../../src/protocol/collection.js';
import {languages} from '../../src/protocol/languages.js';
import {createClient} from '../../src/index.js';
import type {Index, Items} from '../../src/protocol/pages.js';
import {blobPath, type Head, type Ref} from '../../src/protocol/snapshot.js';
import {filesOf, pointerOf} from '../support/publishing.js';
import {bucketPaths, pagesOf} from './published.js';

const content = fileURLToPath(new URL('../../content', import.meta.url));

describe('the published content', () => {
  let out: string;
  let site: Serving;

  before(async () => {
    out = mkdtempSync(join(tmpdir(), 'wdea-read-'));
    const result = await publish({content, out});
    assert.ok(result.ok);
    site = await serve({dir: out, port: 0});
  });
  after(async () => {
    await site.close();
    rmSync(out, {recursive: true, force: true});
  });

  test('fulfils the JSON Schemas that are published with it', () => {
    const ajv = new Ajv2020({allErrors: true, strict: false, formats: {uri: (value: string) => URL.canParse(value)}});
    const check = (name: string, value: unknown) => {
      const validate = ajv.getSchema(`${name}.json`) ?? ajv.compile(read(`v1/schema/${name}.json`) as object);
      assert.ok(validate(value), `${name}: ${ajv.errorsText(validate.errors)}`);
    };
    const read = (path: string): unknown => JSON.parse(readFileSync(join(out, path), 'utf8'));
    const blob = ({hash}: Ref) => read(blobPath(hash));

    const pointer = pointerOf(out);
    check('pointer', pointer);
    let records = 0;
    for (const name of collectionNames) {
      for (const language of languages) {
        const head = blob(pointer.editions[language]![name]!) as Head;
        const index = blob(head.index) as Index;
        check('head', head);
        check('index', index);
        const pages = pagesOf(out, index).map(({hash}) => blobPath(hash));
        for (const [kind, paths] of [['card', pages], ['record', bucketPaths(index)]] as const) {
          for (const items of paths.map((path) => read(path) as Items)) {
            check('items', items);
            for (const item of items.items) check(`${name}.${kind}`, item);
            records += items.items.length;
          }
        }
      }
    }
    assert.ok(records > 2000, `${records} cards and records`);
  });

  test('is refused by those schemas when a field that readers need is missing or wrong', () => {
    const schema = JSON.parse(readFileSync(join(out, 'v1/schema/news.card.json'), 'utf8')) as object;
    const validate = new Ajv2020({strict: false, formats: {uri: true}}).compile(schema);
    const pointer = pointerOf(out);
    const head = JSON.parse(readFileSync(join(out, blobPath(pointer.editions.en!.news!.hash)), 'utf8')) as Head;
    const card = head.lead[0] as object;
    assert.ok(validate(card));
    assert.ok(!validate({...card, title: undefined}));
    assert.ok(!validate({...card, link: {url: 'javascript:alert(1)', kind: 'page'}}));
    assert.ok(!validate({...card, date: '2024-13'}));
  });

  test('is read whole by the SDK in every language, without an issue, each record with its sources', async () => {
    const authored = [...filesOf(content).keys()].filter((path) => path.endsWith('.yaml'));
    for (const language of languages) {
      const client = createClient({baseUrl: site.url, language});
      for (const name of collectionNames) {
        const {items, issues, total, meta} = await client[name].list({limit: Infinity});
        assert.deepEqual(issues, []);
        assert.equal(total, authored.filter((path) => path.startsWith(`${name}/`)).length, `${name} in ${language}`);
        assert.equal(meta.language, language);
        for (const {id} of items) {
          const {sources} = await client[name].get(id);
          assert.ok(sources.length > 0, `${name} ${id} in ${language}`);
        }
      }
    }
  });
});
