import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {eventPath, feedPath, feeds} from '../../src/protocol/feeds.js';
import {languages} from '../../src/protocol/languages.js';
import {uuidOf} from '../../publish/feeds/uuid.js';
import {publish} from '../../publish/publish.js';
import {validate} from '../../publish/validate.js';
import {contentWith, filesOf, fixture, fixtureContent, pointerOf, temporaryFolder} from '../support/publishing.js';
import {buildFeeds} from './published.js';

async function publishInto(context: TestContext, out: string, content = fixtureContent) {
  const result = await publish({content, out, package: temporaryFolder(context), allowShrink: true});
  assert.ok(result.ok, 'the content has faults');
  return result;
}

const feedsOf = (out: string) => new Map([...filesOf(out)].filter(([path]) => path.startsWith('feeds/')));

test('every file that components link to is there in every language', async (context) => {
  const out = temporaryFolder(context);
  await publishInto(context, out);
  for (const language of languages) {
    for (const file of Object.values(feeds).flatMap((formats) => Object.values(formats))) {
      assert.ok(existsSync(join(out, feedPath(language, file))), `${file} in ${language}`);
    }
    assert.ok(existsSync(join(out, eventPath(language, 'example-conference'))));
    assert.ok(existsSync(join(out, eventPath(language, 'example-lecture'))));
    assert.ok(!existsSync(join(out, eventPath(language, 'example-season'))));
  }
});

test('the same content gives the same feeds at any time of any day', (context) => {
  const content = fileURLToPath(new URL('../../content', import.meta.url));
  const build = () => buildFeeds(validate({content}).content!);
  const first = build();
  context.mock.timers.enable({apis: ['Date'], now: Date.UTC(2031, 6, 1, 13, 14, 15)});
  assert.deepEqual(build(), first);
});

test('an edition of another day without a change keeps the tables and linked data as they are', async (context) => {
  const out = temporaryFolder(context);
  await publishInto(context, out);
  const before = feedsOf(out);
  const {sequence} = await publishInto(context, out, contentWith(context, {'edition.yaml': "date: '2026-02-28'\n"}));
  const changed = [...feedsOf(out)].filter(([path, bytes]) => !before.get(path)!.equals(bytes)).map(([path]) => path);
  assert.equal(sequence, 2);
  assert.deepEqual(changed.filter((path) => path.startsWith('feeds/en/')), [
    'feeds/en/events.ics', 'feeds/en/events/example-conference.ics', 'feeds/en/events/example-lecture.ics',
    'feeds/en/members.geojson', 'feeds/en/news.atom', 'feeds/en/news.rss',
  ]);
});

test('the calendar of an event that is gone, or of which no day is known any more, is removed', async (context) => {
  const out = temporaryFolder(context);
  await publishInto(context, out);
  const conference = 'events/example-conference.yaml';
  const monthOnly = fixture(conference).replace("'2025-03-01'", "'2025-03'").replace(/^end: .*\n/m, '');
  await publishInto(context, out, contentWith(context, {'events/example-lecture.yaml': null, [conference]: monthOnly}));
  assert.deepEqual([...feedsOf(out).keys()].filter((path) => path.includes('/events/')), []);
});

test('a feed that is damaged is put right, though the edition stays the same', async (context) => {
  const [out, other] = [temporaryFolder(context), temporaryFolder(context)];
  await publishInto(context, out, contentWith(context, {'edition.yaml': "date: '2026-01-30'\n"}));
  const old = feedsOf(out);
  await publishInto(context, out);
  await publishInto(context, other);
  assert.notDeepEqual(feedsOf(out), old);
  assert.deepEqual(feedsOf(out), feedsOf(other));
  assert.deepEqual([pointerOf(out).sequence, pointerOf(other).sequence], [2, 1]);
});

test('an identifier is the UUID of version 5 that its name has everywhere', () => {
  // The example of RFC 9562, appendix A.4: www.example.com in the namespace of domain names.
  assert.equal(uuidOf('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8'),
    '2ed6657d-e927-568b-95e1-2665a8aea6a2');
  assert.equal(uuidOf('events/wdec-2026'), 'a41ed3b1-366d-5b56-80ef-c2a7010ddced');
});
