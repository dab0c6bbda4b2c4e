import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {registry} from '../../components/registry.js';
import {publish} from '../../publish/publish.js';
import {serve, type Serving} from '../../publish/serve.js';
import {isHeaded, pageless} from '../../snippet/embed.js';
import {renderSnippet, type SnippetOptions} from '../../snippet/snippet.js';
import {elementsIn, parseHtml, textIn} from '../../snippet/tree.js';
import {direction, languages} from '../../src/protocol/languages.js';
import {contentWith, fixture, temporaryFolder} from '../support/publishing.js';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const components = Object.keys(registry).map((tag) => tag.slice('wdea-'.length));
const records: Readonly<Record<string, SnippetOptions['attributes']>> = {
  'member-card': {member: 'bnu'}, 'member-badge': {member: 'mpu'},
  'item': {collection: 'resources', record: 'wdec-hangzhou-initiative'},
};

describe('renderSnippet', () => {
  let out: string;
  let served: Serving;
  before(async () => {
    out = mkdtempSync(join(tmpdir(), 'wdea-snippet-'));
    assert.ok((await publish({content, out})).ok);
    served = await serve({dir: out, port: 0});
  });
  after(async () => {
    await served?.close();
    rmSync(out, {recursive: true, force: true});
  });

  const render = (component: string, options: Partial<SnippetOptions> = {}) =>
    renderSnippet(component, {source: served.url, jsonLd: false, ...options});
  const elementsOf = (html: string) => [...elementsIn(parseHtml(html))];

  for (const language of languages) {
    it(`says of every component in ${language} what it shows: heading, dates, a link to all of it`, async () => {
      for (const component of components.filter((name) => !pageless.has(name))) {
        const html = await render(component, {language, attributes: records[component] ?? {}});
        const [element, ...inside] = elementsOf(html);
        assert.equal(element!.tag, `wdea-${component}`);
        assert.equal(element!.attributes['lang'], language);
        assert.equal(element!.attributes['dir'], direction(language) === 'rtl' ? 'rtl' : undefined);
        const heading = inside.find(({attributes}) => attributes['slot'] === 'heading');
        assert.equal(heading !== undefined, isHeaded({component, language, options: {}}), component);
        if (heading) assert.ok(textIn(heading.children), component);
        const links = inside.filter(({tag}) => tag === 'a');
        assert.ok(links.at(-1)!.attributes['href']!.startsWith(`${served.url}share/${language}/`), component);
        assert.ok(links.every(({attributes}) => /^https?:/.test(attributes['href']!)), component);
        assert.equal(inside.at(-1)!.attributes['src'], `${served.url}wdea.js`);
        const text = textIn(inside.map(({children}) => textIn(children)));
        if (component !== 'search') assert.match(text, /20\d\d/, component);
      }
    });
  }

  it('has at least five dated links of what there are many of', async () => {
    for (const component of ['news-list', 'news-ticker', 'event-list', 'resource-list', 'milestones', 'info-column']) {
      const dated = elementsOf(await render(component)).filter(({tag, children}) => tag === 'li'
        && [...elementsIn(children)].some((each) => each.tag === 'a')
        && [...elementsIn(children)].some((each) => each.tag === 'time'));
      assert.ok(dated.length >= 5, `${component}: ${dated.length}`);
    }
  });

  it('narrows the content as the component does', async () => {
    const policy = await render('news-list', {attributes: {channel: 'policy', limit: 2}});
    assert.match(policy, /^<wdea-news-list lang="en" channel="policy" limit="2">/);
    assert.equal(elementsOf(policy).filter(({tag}) => tag === 'li').length, 2);
    const all = await render('member-map', {records: 20});
    const chinese = await render('member-map', {records: 20, attributes: {country: 'CN'}});
    assert.match(all, /iite\.unesco\.org/);
    assert.doesNotMatch(chinese, /iite\.unesco\.org/);
    assert.match(chinese, /pku\.edu\.cn/);
  });

  it('keeps heading and levels in the outline of the page', async () => {
    const html = await render('event-list', {heading: 'Agenda <2026>', headingLevel: 4});
    assert.match(html, /heading-level="4"/);
    assert.match(html, /<h4 slot="heading">Agenda &lt;2026&gt;<\/h4>/);
    assert.match(html, /<h5>Past events<\/h5>/);
  });

  it('writes a div for systems that let no other element through', async () => {
    const html = await render('news-list', {form: 'div', attributes: {'limit': 3, 'url-state': 'n'}, headingLevel: 3});
    assert.match(html, /^<div data-wdea="news-list" lang="en" data-heading-level="3" data-limit="3" data-url-state="n">/);
    assert.match(html, /\n {2}<h3>News<\/h3>\n/);
  });

  it('tells search engines of each list once on a page, and not at all when it is told so', async () => {
    const jsonLd = new Set<string>();
    const page = await Promise.all(['news-list', 'news-ticker', 'news-list'].map((name) => render(name, {jsonLd})));
    const blocks = page.flatMap((html) => [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)])
      .map(([, text]) => JSON.parse(text!) as {'@id': string; 'numberOfItems': number; 'itemListElement': object[]});
    assert.deepEqual(blocks.map((block) => block['@id']).sort(), ['news-list', 'news-ticker']
      .map((name) => `${served.url}share/en/${name}.html#list`));
    for (const {numberOfItems, itemListElement} of blocks) {
      assert.ok(numberOfItems >= 5);
      assert.equal(itemListElement.length, numberOfItems);
    }
    assert.doesNotMatch(await render('news-list', {jsonLd: false}), /ld\+json/);
  });

  it('says that content is archived, since when, and where it lives now', async (context) => {
    const folder = contentWith(context, {
      'edition.yaml': `${fixture('edition.yaml')}archived: {date: '2026-09-03', moved: 'https://archive.example/'}\n`,
    });
    const dir = temporaryFolder(context);
    assert.ok((await publish({content: folder, out: dir})).ok);
    const archive = await serve({dir, port: 0});
    const text = async (language: 'zh' | 'en') => textIn(parseHtml(await renderSnippet('news-list', {
      source: archive.url, language, jsonLd: false,
    })));
    const [english, chinese] = [await text('en'), await text('zh')];
    await archive.close();
    assert.match(english, /archived on 3 September 2026 .*archive\.example/);
    assert.match(chinese, /2026年9月3日.*archive\.example/);
    assert.doesNotMatch(chinese, /archived on/);
  });

  it('says what to do with what it does not know', async () => {
    const fault = (promise: Promise<string>) => promise.then(() => 'none', ({code, message, hint}: {
      code: string; message: string; hint: string;
    }) => `${code} ${message}. ${hint}`);
    assert.deepEqual(await Promise.all([
      fault(render('news-lst')),
      fault(render('news-list', {attributes: {chanel: 'policy'}})),
      fault(render('news-list', {language: 'de' as 'en'})),
      fault(render('news-list', {headingLevel: 1})),
      fault(renderSnippet('news-list', {source: 'ftp://example.org/'})),
      fault(renderSnippet('news-list', {source: `${served.url}nowhere/`})),
    ]), [
      'CONFIG_INVALID There is no component news-lst. Did you mean news-list?',
      'CONFIG_INVALID <wdea-news-list> has no attribute chanel. Did you mean channel?',
      'CONFIG_INVALID There is no language de. It can be zh, en, fr, ru, es, ar',
      'CONFIG_INVALID 1 is no level of a heading. It can be 2, 3, 4, 5, 6',
      'CONFIG_INVALID That is no address of http or https. Name the folder that holds wdea.js and v1/.',
      'SOURCE_NOT_FOUND Nothing is published there. Give the folder that holds v1/.',
    ]);
  });
});
