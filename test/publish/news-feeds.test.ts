/** The three formats of news, read by parsers that know nothing of how they were made. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {parseFeed} from '@rowanmanning/feed-parser';
import {newsAtom, newsJson, newsRss} from '../../publish/feeds/news.js';
import {validate} from '../../publish/validate.js';
import type {News} from '../../src/protocol/collections/news.js';
import {feedPath} from '../../src/protocol/feeds.js';
import {languages} from '../../src/protocol/languages.js';
import {contentWith, fixtureContent, manyNews} from '../support/publishing.js';
import {buildFeeds} from './published.js';

const built = (content = fixtureContent) => {
  const files = buildFeeds(validate({content}).content!);
  return (path: string) => Buffer.from(files.get(path)!).toString('utf8');
};

interface Item {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly description: string | null;
  readonly content: string | null;
  readonly published: Date | null;
  readonly categories: readonly {readonly term: string; readonly label: string}[];
}

/** The items of an XML feed. The parser's own declaration of them leads nowhere. */
const itemsOf = (xml: string) => parseFeed(xml).items as readonly Item[];

/** What JSON Feed 1.1 asks of a feed, and of those of its fields that ours has. */
const jsonFeed = new Ajv2020({formats: {uri: (value: string) => URL.canParse(value), 'date-time': (value: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value)}}).compile({
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: {const: 'https://jsonfeed.org/version/1.1'},
    title: {type: 'string'},
    home_page_url: {type: 'string', format: 'uri'},
    language: {type: 'string', pattern: '^[a-z]{2,3}$'},
    authors: {type: 'array', items: {type: 'object', minProperties: 1}},
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{required: ['content_text']}, {required: ['content_html']}],
        properties: {
          id: {type: 'string'},
          url: {type: 'string', format: 'uri'},
          title: {type: 'string'},
          content_text: {type: 'string'},
          summary: {type: 'string'},
          date_published: {type: 'string', format: 'date-time'},
          tags: {type: 'array', items: {type: 'string'}},
          language: {type: 'string'},
          _wdea: {type: 'object'},
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
});

test('in every language the three formats tell the same news in the same order', () => {
  const text = built();
  for (const language of languages) {
    const document: unknown = JSON.parse(text(feedPath(language, 'news.json')));
    assert.ok(jsonFeed(document), JSON.stringify(jsonFeed.errors));
    const json = document as {title: string; items: {id: string; url: string; title: string}[]};
    for (const file of ['news.rss', 'news.atom']) {
      const feed = parseFeed(text(feedPath(language, file)));
      assert.equal(feed.meta.type, file === 'news.rss' ? 'rss' : 'atom');
      assert.deepEqual([feed.language, feed.title, feed.url], [language, json.title, 'https://wdea.bnu.edu.cn/']);
      assert.deepEqual(itemsOf(text(feedPath(language, file))).map(({id, url, title}) => ({id, url, title})),
        json.items.map(({id, url, title}) => ({id, url, title})));
    }
  }
});

test('an item names its record, its source, its channel and its day', () => {
  const text = built();
  const [, meeting] = (JSON.parse(text('feeds/fr/news.json')) as {items: unknown[]}).items;
  assert.deepEqual(meeting, {
    id: 'urn:uuid:2ab1ce36-712a-5d96-b77d-56a366608438', url: 'https://university.example/news/1',
    title: 'Example University holds a first meeting (français)',
    content_text: 'People met at Example University (français)', summary: 'People met at Example University (français)',
    date_published: '2025-03-02T00:00:00.000Z', tags: ['Alliance'], language: 'fr',
    _wdea: {id: 'first-meeting', date: '2025-03-02', source: 'https://example.org/sources'},
  });
  const rss = text('feeds/fr/news.rss');
  assert.match(rss, /<dc:identifier>first-meeting<\/dc:identifier>\s*<dc:source>https:\/\/example\.org\/sources</);
  const [, entry] = itemsOf(text('feeds/fr/news.atom'));
  assert.equal(entry!.published!.toISOString(), '2025-03-02T00:00:00.000Z');
  assert.deepEqual(entry!.categories.map(({term, label}) => [term, label]), [['alliance', 'Alliance']]);
});

test('news of which only the month is known is not dated to a day', () => {
  const text = built();
  const [planned] = (JSON.parse(text('feeds/en/news.json')) as {items: {date_published?: string}[]}).items;
  assert.equal(planned!.date_published, undefined);
  for (const file of ['news.rss', 'news.atom']) {
    assert.equal(itemsOf(text(`feeds/en/${file}`))[0]!.published, null);
  }
});

test('a borrowed text is marked with its language, and a translation that no one reviewed says so', () => {
  const text = built();
  const note = '部分文字为未经审校的译文。';
  const {items: [borrowed, draft]} = JSON.parse(text('feeds/zh/news.json')) as
    {items: {language: string; content_text: string; _wdea: Record<string, unknown>}[]};
  assert.equal(borrowed!.language, 'en');
  assert.deepEqual(borrowed!._wdea.borrowed, {summary: 'en', title: 'en'});
  assert.ok(!borrowed!.content_text.includes(note));
  assert.equal(draft!.language, 'zh');
  assert.deepEqual(draft!._wdea.unreviewed, ['summary', 'title']);
  assert.ok(draft!.content_text.endsWith(`\n\n${note}`));
  assert.match(text('feeds/zh/news.rss'), /<dc:language>en<[^]*<dc:language>zh</);
  assert.match(text('feeds/zh/news.atom'), /<title xml:lang="en">A second meeting[^]*<title xml:lang="zh">Example/);
  for (const file of ['news.rss', 'news.atom']) {
    const [first, second] = itemsOf(text(`feeds/zh/${file}`));
    assert.ok(!(first!.description ?? first!.content)!.includes(note));
    assert.ok((second!.description ?? second!.content)!.includes(note));
  }
});

test('a feed holds the newest fifty', (context) => {
  const text = built(contentWith(context, manyNews(60)));
  const {items} = JSON.parse(text('feeds/en/news.json')) as {items: {_wdea: {id: string}}[]};
  assert.equal(items.length, 50);
  assert.deepEqual([items[0]!._wdea.id, items[2]!._wdea.id, items[49]!._wdea.id],
    ['second-meeting', 'item-59', 'item-12']);
  for (const file of ['news.rss', 'news.atom']) {
    assert.equal(itemsOf(text(`feeds/en/${file}`)).length, 50);
  }
});

test('markup in a text stays text in every format', () => {
  const title = 'A ]]> B <script>alert(1)</script> <![CDATA[ C ]]> & "D"';
  const news: News = {
    id: 'hostile', lang: 'en', title, summary: title, date: '2025-03-02', channel: {id: 'alliance', name: '<b>&</b>'},
    link: {url: 'https://example.org/?a=1&b=%3Cscript%3E', kind: 'page'}, sources: [{url: 'https://example.org/?a&b'}],
  };
  assert.equal((JSON.parse(newsJson([news], 'en')) as {items: {title: string}[]}).items[0]!.title, title);
  const [rss, atom] = [newsRss([news], '2026-01-31', 'en'), newsAtom([news], '2026-01-31', 'en')];
  for (const xml of [rss, atom]) {
    const [item, ...others] = itemsOf(xml);
    assert.deepEqual([item!.title, item!.url, item!.categories[0]!.label, others.length],
      [title, news.link.url, '<b>&</b>', 0]);
    // Outside of the sections that hold text there is no such element.
    assert.doesNotMatch(xml.replace(/<!\[CDATA\[[^]*?\]\]>/g, ''), /<(script|b)\b/);
  }
  // Readers of RSS take a description for HTML: there the text is escaped, and the paragraph is the only markup.
  assert.ok(rss.includes('<![CDATA[<p>A ]]&gt; B &lt;script&gt;alert(1)&lt;/script&gt; &lt;![CDATA[ C ]]&gt; &amp; '
    + '"D"</p>]]>'));
});
