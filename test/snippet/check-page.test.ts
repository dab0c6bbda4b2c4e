import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkPage} from '../../snippet/check-page.js';
import {type Finding, type FindingCode, findingCodes} from '../../snippet/findings.js';
import {writeForm} from '../../snippet/forms.js';
import {element} from '../../snippet/tree.js';

const folder = 'https://kit.example.org/wdea/';
const pinned = {'news-list': {file: 'news-list-0a1b2c3d.js', integrity: 'sha384-abc'}};
const setting = {
  folder, version: '1.4.2', pinned, attributes: {'news-list': ['limit', 'channel', 'lang', 'heading', 'heading-level']},
};
const found = new Set<FindingCode>();
const check = (html: string): readonly Finding[] => {
  const findings = checkPage(html, setting);
  for (const {code} of findings) found.add(code);
  return findings;
};
const codes = (html: string) => check(html).map(({code}) => code);

const script = `<script type="module" src="${folder}wdea.js"></script>`;
const list = '<wdea-news-list><h2 slot="heading">News</h2><p><a href="https://x.org/">News</a></p></wdea-news-list>';
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>T</title>${head}</head><body><h1>T</h1>${body}</body></html>`;

describe('a page that is checked', () => {
  it('is fine as the builder writes it, in every form', () => {
    const embed = {component: 'news-list', language: 'fr', headingLevel: 3, options: {limit: '5'}} as const;
    const content = [element('p', {}, ['text'])];
    const path = '1.4.2/news-list-0a1b2c3d.js';
    const given = {folder, content, label: 'News', pinned: {path, integrity: 'sha384-abc'}};
    for (const form of ['element', 'pinned', 'div', 'frame'] as const) {
      assert.deepEqual(check(page(`<h2>Ours</h2>${writeForm(embed, form, given)}`)), [], form);
    }
  });

  it('has no component, or has its tags as text', () => {
    assert.deepEqual(codes(page('<p>wdea-news-list</p>')), ['none']);
    assert.deepEqual(codes(page('<p>&lt;wdea-news-list limit="5"&gt;</p>')), ['escaped']);
    assert.deepEqual(codes(page('<p>&lt;div data-wdea="join"&gt;</p>')), ['escaped']);
    // shown on purpose
    assert.deepEqual(codes(page('<pre><code>&lt;wdea-join&gt;</code></pre>')), ['none']);
  });

  it('lacks the script, or has it twice, from elsewhere, or without its type', () => {
    assert.deepEqual(check(page(list)), [{code: 'script-missing', values: {tag: 'wdea-news-list'}}]);
    assert.deepEqual(codes(page(list + script + script)), ['script-twice']);
    assert.deepEqual(codes(page(`${list}<script type="module" src="https://cdn.example.net/wdea.js"></script>`)),
      ['elsewhere']);
    assert.deepEqual(codes(page(`${list}<script src="${folder}wdea.js"></script>`)), ['script-type']);
    assert.deepEqual(codes(page(`${list}<script type="module" src="/own/wdea.js"></script>`)), []);
  });

  it('loads by http what a secure page may not', () => {
    assert.deepEqual(check(page(`${list}<script type="module" src="http://kit.example.org/wdea/wdea.js"></script>`)),
      [{code: 'insecure', values: {address: 'http://kit.example.org/wdea/wdea.js'}}]);
  });

  it('has misspelt a tag or an attribute', () => {
    assert.deepEqual(check(page('<wdea-news-lst></wdea-news-lst>')),
      [{code: 'unknown-component', values: {tag: 'news-lst', meant: 'news-list'}}]);
    const wrong = list.replace('<wdea-news-list', '<wdea-news-list chanel="policy" class="x"');
    assert.deepEqual(check(page(wrong + script)),
      [{code: 'unknown-attribute', values: {tag: 'wdea-news-list', attribute: 'chanel', meant: 'channel'}}]);
    assert.deepEqual(codes(page(`<div data-wdea="news-list" data-limit="5" data-lmit="5">text</div>${script}`)),
      ['unknown-attribute']);
  });

  it('is pinned to an old version, to another file, or without what vouches for it', () => {
    const pin = (version: string, rest: string) => codes(page(
      `${list}<script type="module" src="${folder}${version}/news-list-0a1b2c3d.js" ${rest}></script>`));
    assert.deepEqual(pin('1.4.2', 'integrity="sha384-abc" crossorigin="anonymous"'), []);
    assert.deepEqual(pin('1.3.0', 'integrity="sha384-old" crossorigin="anonymous"'), ['pinned-old']);
    assert.deepEqual(pin('1.4.2', 'integrity="sha384-xyz" crossorigin'), ['integrity-wrong']);
    assert.deepEqual(pin('1.4.2', ''), ['integrity-missing']);
    assert.deepEqual(pin('1.4.2', 'integrity="sha384-abc"'), ['crossorigin-missing']);
    // the script of another component does not serve this one
    assert.deepEqual(codes(page(`${list}<script type="module" src="${folder}1.4.2/join-00000000.js"
      integrity="sha384-j" crossorigin></script>`)), ['script-missing']);
  });

  it('forbids by its own policy what the components need', () => {
    const under = (policy: string, body = list + script) => check(page(body,
      `<meta http-equiv="Content-Security-Policy" content="${policy}">`));
    assert.deepEqual(under(`script-src ${folder}; connect-src ${folder}; style-src 'none'; img-src 'none'`), []);
    assert.deepEqual(under(`default-src 'self'; script-src ${folder}`), [{code: 'policy', values: {
      directive: 'default-src', address: `${folder}v1/current.json`, wanted: `connect-src ${folder}`,
    }}]);
    assert.deepEqual(under("default-src 'self'").map(({code}) => code), ['policy', 'policy']);
    const frame = `<iframe src="${folder}embed/join/" title="T"></iframe>`;
    assert.deepEqual(under("frame-src 'self'", frame)[0]?.values['wanted'], `frame-src ${folder}`);
    assert.deepEqual(under("trusted-types default; require-trusted-types-for 'script'").map(({code}) => code),
      ['trusted-types']);
    assert.deepEqual(under('trusted-types lit-html'), []);
  });

  it('skips a level of its outline', () => {
    const values = {tag: 'wdea-news-list', level: '4', before: '1', wanted: '2'};
    const deep = list.replace('<wdea-news-list', '<wdea-news-list heading-level="4"');
    assert.deepEqual(check(page(deep + script)), [{code: 'heading-level', values}]);
    assert.deepEqual(codes(page(`<h2>A</h2><h3>B</h3>${deep}${script}`)), []);
  });

  it('does not say its language, has nothing without script, or a frame without a title', () => {
    assert.deepEqual(codes(`<h1>T</h1>${list}${script}`), ['language-missing']);
    assert.deepEqual(codes(`<h1>T</h1><div lang="fr">${list}</div>${script}`), []);
    assert.deepEqual(codes(page(`<wdea-news-list></wdea-news-list>${script}`)), ['content-missing']);
    assert.deepEqual(codes(page(`<iframe src="${folder}embed/join/"></iframe>`)), ['frame-title']);
  });

  it('says each thing once', () => {
    assert.deepEqual(codes(page('<wdea-join></wdea-join><wdea-join></wdea-join>')),
      ['script-missing', 'content-missing']);
  });

  it('has been found to have everything that there is a sentence for', () => {
    assert.deepEqual([...found].sort(), [...findingCodes].sort());
  });
});
