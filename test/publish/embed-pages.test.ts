import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {registry} from '../../components/registry.js';
import {writePages} from '../../publish/embed/pages.js';
import {publish} from '../../publish/publish.js';
import {pageless, showsRecord} from '../../snippet/embed.js';
import {elementsIn, parseHtml, textIn} from '../../snippet/tree.js';
import {languages} from '../../src/protocol/languages.js';
import {contentWith, fixtureContent, filesOf, temporaryFolder} from '../support/publishing.js';

const address = 'https://embed.example/wdea/';

async function published(context: TestContext, content = fixtureContent): Promise<string> {
  const dir = temporaryFolder(context);
  const result = await publish({content, out: dir});
  assert.ok(result.ok, JSON.stringify(result));
  return dir;
}
const textAt = (dir: string, path: string) => readFileSync(join(dir, path), 'utf8');
const elementsAt = (dir: string, path: string) => [...elementsIn(parseHtml(textAt(dir, path)))];

test('every component that can be shared has a page in each language, and a frame', async (context) => {
  const dir = await published(context);
  const {tooMany} = await writePages({dir, address});
  assert.deepEqual(tooMany, {});
  for (const component of Object.keys(registry).map((tag) => tag.slice('wdea-'.length))) {
    const shared = !pageless.has(component) && !showsRecord(component);
    for (const language of languages) {
      assert.equal(existsSync(join(dir, `share/${language}/${component}.html`)), shared, component);
      assert.equal(existsSync(join(dir, `oembed/${language}/${component}.json`)), shared, component);
    }
    assert.equal(existsSync(join(dir, `embed/${component}/index.html`)), !pageless.has(component), component);
  }
});

test('every record has a page that says it without script, for people and for search engines', async (context) => {
  const dir = await published(context);
  await writePages({dir, address});
  const [name] = readdirSync(join(dir, 'share/fr/news'));
  const page = `share/fr/news/${name!}`;
  const elements = elementsAt(dir, page);
  const attribute = (tag: string, named: string, value: string, wanted: string) =>
    elements.find((each) => each.tag === tag && each.attributes[named] === value)?.attributes[wanted];
  const title = textIn(elements.find(({tag}) => tag === 'h1')!.children);
  assert.ok(title);
  assert.equal(attribute('link', 'rel', 'canonical', 'href'), address + page);
  assert.equal(attribute('meta', 'property', 'og:title', 'content'), title);
  assert.equal(attribute('meta', 'property', 'og:url', 'content'), address + page);
  assert.ok(attribute('meta', 'name', 'description', 'content'));
  for (const language of languages) {
    assert.equal(attribute('link', 'hreflang', language, 'href'), `${address}share/${language}/news/${name!}`);
  }
  const item = elements.find(({tag}) => tag === 'wdea-item')!;
  assert.deepEqual(item.attributes, {lang: 'fr', collection: 'news', record: name!.replace('.html', '')});
  assert.ok(textIn(item.children).includes(title));
  const jsonLd = elements.find(({attributes}) => attributes['type'] === 'application/ld+json')!;
  const data = JSON.parse(textIn(jsonLd.children)) as Record<string, string>;
  assert.deepEqual([data['@type'], data['headline'], data['inLanguage']], ['NewsArticle', title, 'fr']);

  const answer = attribute('link', 'type', 'application/json+oembed', 'href')!.slice(address.length);
  const oEmbed = JSON.parse(textAt(dir, answer)) as Record<string, string>;
  assert.deepEqual([oEmbed['version'], oEmbed['type'], oEmbed['title'], oEmbed['url']],
    ['1.0', 'rich', title, address + page]);
  const [quote, frame] = parseHtml(oEmbed['html']!);
  assert.ok(typeof quote === 'object' && typeof frame === 'object');
  assert.deepEqual([quote.tag, frame.tag], ['blockquote', 'iframe']);
  assert.equal(frame.attributes['src'],
    `${address}embed/item/?lang=fr&collection=news&record=${name!.replace('.html', '')}`);
});

test('a component that needs a script leads to those that can be read without', async (context) => {
  const dir = await published(context);
  await writePages({dir, address});
  const links = elementsAt(dir, 'share/es/search.html').find(({tag}) => tag === 'wdea-search')!.children;
  const targets = [...elementsIn(links)].filter(({tag}) => tag === 'a').map(({attributes}) => attributes['href']);
  assert.ok(targets.includes(`${address}share/es/news-list.html`));
  assert.ok(!targets.includes(`${address}share/es/search.html`));
});

test('a page of a record that is withdrawn goes, and nothing else is written again', async (context) => {
  const dir = await published(context);
  await writePages({dir, address});
  const before = filesOf(dir);
  assert.equal((await writePages({dir, address})).written, 0);
  const [name] = readdirSync(join(dir, 'share/en/news'));
  const id = name!.replace('.html', '');
  const content = contentWith(context, {[`news/${id}.yaml`]: null});
  assert.ok((await publish({content, out: dir, allowShrink: true})).ok);
  await writePages({dir, address});
  for (const path of before.keys()) {
    const gone = path.includes(`news/${id}.`);
    if (/^(share|oembed|embed)\//.test(path)) assert.equal(existsSync(join(dir, path)), !gone, path);
  }
});

test('texts from outside end no tag, no attribute and no script', async (context) => {
  const evil = '" onmouseover="alert(1)" autofocus & 1 < 2'; // the publisher lets no tags through
  const dir = await published(context, contentWith(context, {'news/evil.yaml': [
    'translations: {en: original}', "date: '2026-01-02'", `title: {en: ${JSON.stringify(evil)}}`,
    `summary: {en: ${JSON.stringify(evil)}}`, 'channel: alliance', 'sources: [{url: https://example.org/news}]', '',
  ].join('\n')}));
  await writePages({dir, address});
  for (const path of ['share/en/news/evil.html', 'share/en/news-list.html', 'share/zh/news-ticker.html']) {
    const elements = elementsAt(dir, path);
    assert.deepEqual(elements.filter(({tag}) => tag === 'img'), []);
    const scripts = elements.filter(({tag}) => tag === 'script');
    assert.deepEqual(scripts.map(({attributes}) => attributes['src'] ?? attributes['type']),
      [`${address}wdea.js`, 'application/ld+json'], path);
    assert.ok(elements.every(({attributes}) => !Object.keys(attributes).some((each) => /^on|autofocus/.test(each))));
    JSON.parse(textIn(scripts[1]!.children));
  }
});

test('a folder without an edition, or an address that is none, is said', async (context) => {
  const dir = temporaryFolder(context);
  await assert.rejects(writePages({dir, address}), {message: `${dir} holds no edition.`});
  await assert.rejects(writePages({dir, address: 'embed.example'}), {message: 'That is no address of http or https.'});
});
