import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {html, nothing} from 'lit';
import {writeTemplate} from '../../snippet/template.js';
import {parseHtml, textIn, writeHtml} from '../../snippet/tree.js';

test('a template is written as Lit renders it, without handlers', () => {
  const items = ['one', 'two'];
  const {html: written, values} = writeTemplate(html`
    <ul class="a ${'b'} c" ?hidden=${false} ?data-on=${true} title=${nothing} @click=${() => {}} .someValue=${items}>${
      items.map((item) => html`<li>${item}</li>`)}</ul>${nothing}${undefined}${null}${0}`);
  assert.equal(written.trim(),
    '<ul class="a b c" data-on wdea-property-some-value="0"><li>one</li><li>two</li></ul>0');
  assert.deepEqual(values, [items]);
});

test('no value gets out of its place, in text or in an attribute', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (text, attribute) => {
    const {html: written} = writeTemplate(html`<p title=${attribute} lang="x-${attribute}">${text}</p>`);
    const [tree, ...others] = parseHtml(written);
    assert.deepEqual(others, []);
    assert.ok(typeof tree === 'object');
    // as HTML reads it: NUL is dropped, and a carriage return is a line feed
    const asRead = (value: string) => value.replace(/\r\n?/g, '\n').replaceAll('\0', '');
    const inAttribute = (value: string) => value.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
    assert.deepEqual(tree.attributes, {title: inAttribute(attribute), lang: `x-${inAttribute(attribute)}`});
    const [child = '', ...more] = tree.children;
    assert.deepEqual([child, more], [asRead(text), []]);
  }));
});

test('what is written is read back as the same tree', () => {
  const word = fc.stringMatching(/^[a-z<>&"' é中]{1,8}$/).filter((text) => text.trim() === text);
  const inline = fc.record({
    tag: fc.constantFrom('a', 'strong', 'bdi'), children: fc.tuple(word),
    attributes: fc.dictionary(fc.constantFrom('href', 'lang', 'dir'), word),
  });
  const paragraph = fc.record({
    tag: fc.constant('p'), attributes: fc.constant({}), children: fc.tuple(fc.oneof(word, inline), inline),
  });
  fc.assert(fc.property(fc.array(paragraph), (trees) => {
    const read = parseHtml(writeHtml(trees)).filter((tree) => typeof tree === 'object');
    assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(trees)));
    assert.equal(textIn(read), textIn(trees));
  }));
});
