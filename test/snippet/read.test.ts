import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {registry} from '../../components/registry.js';
import {type Embed, isHeaded, pageless, showsRecord} from '../../snippet/embed.js';
import {type Form, type Setting, writeForm} from '../../snippet/forms.js';
import {readSnippet} from '../../snippet/read.js';
import {element} from '../../snippet/tree.js';
import {languages} from '../../src/protocol/languages.js';

const folder = 'https://example.org/wdea/';
const content = [element('ul', {}, [element('li', {}, [
  element('a', {href: `${folder}share/fr/milestones.html`}, ['<b> & “one”']),
])])];
const setting: Setting = {
  folder, content, label: 'News',
  pinned: {path: '1.4.2/news-list-0a1b2c3d.js', integrity: 'sha384-abc'},
};
const components = Object.keys(registry).map((tag) => tag.slice('wdea-'.length));
const word = fc.stringMatching(/^[^\s\0\r]([^\0\r\n\t\f]{0,10}[^\s\0\r])?$/u).filter((text) => !/[\u0000-\u001f\u007f-\u009f]|\s\s/.test(text));

const embeds: fc.Arbitrary<Embed> = fc.record({
  component: fc.constantFrom(...components),
  language: fc.constantFrom(...languages),
  heading: fc.option(word, {nil: undefined}),
  headingLevel: fc.constantFrom(undefined, 3, 4, 5, 6),
  options: fc.dictionary(fc.constantFrom('limit', 'kind', 'member-role', 'url-state', 'no-chart', 'source'),
    fc.oneof(word, fc.constant(''))),
});
const whole: readonly Form[] = ['element', 'pinned', 'div'];

/** What can be told of an embed from its text: where no heading was set, the component's name is one. */
const told = (embed: Embed) => ({...embed, heading: isHeaded(embed) ? embed.heading ?? setting.label : undefined});
/** Without a heading its level says nothing that a reader sees, but it stands there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a snippet that is read back', () => {
  for (const form of whole) {
    it(`has all its settings as ${form}`, () => {
      fc.assert(fc.property(embeds, (embed) => {
        const read = readSnippet(writeForm(embed, form, setting));
        // defaults of a page have no content, and so no heading
        const wanted = embed.component === 'config' ? {...embed, heading: undefined} : told(embed);
        assert.deepEqual(plain(read?.embed), plain(wanted));
        assert.equal(read?.form, form);
        assert.equal(read?.version, form === 'pinned' ? '1.4.2' : undefined);
      }));
    });
  }

  it('has all its settings as frame', () => {
    fc.assert(fc.property(embeds, (embed) => {
      const read = readSnippet(writeForm(embed, 'frame', setting));
      assert.deepEqual(plain(read), plain({embed, form: 'frame'}));
    }));
  });

  it('has component and language as link, and the record where it is of one', () => {
    fc.assert(fc.property(embeds, (embed) => {
      fc.pre(!pageless.has(embed.component) && !showsRecord(embed.component));
      const {component, language} = embed;
      assert.deepEqual(plain(readSnippet(writeForm(embed, 'link', setting))),
        plain({embed: {component, language, options: {}}, form: 'link'}));
    }));
    const card: Embed = {component: 'member-card', language: 'ar', options: {member: 'bnu'}};
    assert.deepEqual(readSnippet(writeForm(card, 'link', setting)), {embed: card, form: 'link'});
    const item: Embed = {component: 'item', language: 'zh', options: {collection: 'resources', record: 'a-b'}};
    assert.deepEqual(readSnippet(writeForm(item, 'link', setting)), {embed: item, form: 'link'});
  });

  it('survives what systems do to it: paragraphs, order, capitals, marks of their own, no script', () => {
    const read = readSnippet(`<p>Hello</p><p><WDEA-NEWS-LIST data-mce-x="1" class="align-left" LIMIT='5' id=a lang=fr-CA
      heading="L&rsquo;Alliance &amp; nous" style="color: red"></WDEA-NEWS-LIST></p>`);
    assert.deepEqual(plain(read), {
      form: 'element',
      embed: {component: 'news-list', language: 'fr', heading: 'L’Alliance & nous', options: {limit: '5'}},
    });
    assert.equal(readSnippet('<div data-wdea="milestones" data-lang="ru"><h3>X</h3></div>')?.embed.headingLevel, 3);
  });

  it('keeps its heading where a system puts all of it into a paragraph', () => {
    const embed: Embed = {component: 'join', language: 'en', heading: 'Ours', headingLevel: 3, options: {}};
    const html = `<p>${writeForm(embed, 'element', setting)}</p>`;
    assert.deepEqual(plain(readSnippet(html)?.embed), plain(embed));
  });

  it('has the language of what is around it, else English', () => {
    const language = (html: string) => readSnippet(html)?.embed.language;
    assert.equal(language('<section lang="es"><div><wdea-join></wdea-join></div></section>'), 'es');
    assert.equal(language('<section lang="es"></section><wdea-join></wdea-join>'), 'en');
    assert.equal(language('<section lang="es"><wdea-join lang="ar"></wdea-join></section>'), 'ar');
  });

  it('is found where a page shows its tags as text', () => {
    assert.equal(readSnippet('<p>&lt;wdea-join lang="ru"&gt;&lt;/wdea-join&gt;</p>')?.embed.language, 'ru');
  });

  it('is nothing where there is no component of the kit', () => {
    for (const html of ['', '<p>text</p>', '<wdea-nothing></wdea-nothing>', '<iframe src="https://x.org/embed/x/">',
      'https://example.org/share/fr/nothing.html', 'https://example.org/share/xx/join.html']) {
      assert.equal(readSnippet(html), undefined, html);
    }
  });
});
