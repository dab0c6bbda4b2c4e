import assert from 'node:assert/strict';
import {test} from 'node:test';
import {reduce, summarise} from '../../snippet/reduce.js';
import {parseHtml, writeHtml} from '../../snippet/tree.js';

const reduced = (html: string) => writeHtml(reduce(parseHtml(html)));
const summarised = (html: string, most: number) => writeHtml(summarise(parseHtml(html), most));

test('what only acts, or is not meant to be seen, is left out', () => {
  assert.equal(reduced(`
    <form part="controls"><input><select><option>All</option></select></form>
    <button part="action">Next</button> <nav>1 to 5 of 9</nav> <p hidden>Hidden</p> <p aria-hidden="true">–</p>
    <div class="hidden" role="status">12 news items</div> <svg><title>Chart</title></svg> <style>p {}</style>
    <script>alert(1)</script><p>Stays</p>`), '<p>Stays</p>');
});

test('headings, lists, tables and links stay; classes, parts and handlers go', () => {
  assert.equal(reduced(`
    <div class="heading" part="header" role="heading" aria-level="4">  Past <b>events</b></div>
    <div class="x"><ul part="list"><li part="item" onclick="x()">
      <div><a part="link" href="/a?b&amp;c" style="x">A</a></div>
      <ul part="meta"><li><time datetime="2026">2026</time></li><li></li><li>China</li></ul></li></ul></div>
    <table><thead><tr><th scope="col">Year</th></tr></thead></table>`), `<h4>Past events</h4>
<ul>
  <li>
    <p><a href="/a?b&amp;c">A</a></p>
    <p><time datetime="2026">2026</time> · China</p>
  </li>
</ul>
<table>
  <thead>
    <tr>
      <th scope="col">Year</th>
    </tr>
  </thead>
</table>`);
});

test('a text in another language keeps its mark', () => {
  assert.equal(reduced('<p><bdi lang="ar" dir="rtl">نص</bdi> <span>plain</span> <bdi>bare</bdi></p>'),
    '<p><bdi lang="ar" dir="rtl">نص</bdi> plain bare</p>');
});

test('a summary has so many records, each with its title and its date, and the notes', () => {
  const record = (n: number) => `<li part="item">
    <div><strong>Cancelled</strong> <a part="title link" href="/${n}">N${n}</a></div>
    <p>Long text</p><ul part="meta"><li><time datetime="2026">2026</time></li><li>Source</li></ul></li>`;
  assert.equal(summarised(`<ul part="list">${[1, 2, 3].map(record).join('')}</ul>
    <div role="heading" aria-level="3">More</div><p part="status">As of today.</p>`, 2), `<ul>
  <li><strong>Cancelled</strong> <a href="/1">N1</a> · <time datetime="2026">2026</time></li>
  <li><strong>Cancelled</strong> <a href="/2">N2</a> · <time datetime="2026">2026</time></li>
</ul>
<p>As of today.</p>`);
});

test('a figure stands before what it is of, with the date it is of', () => {
  assert.equal(summarised(`<ul><li part="item">
    <p part="value">115</p><div><a part="title" href="/f">Organisations</a></div>
    <ul part="meta"><li>as of 12 January 2026</li></ul>
    <table><tr><td><time datetime="2024">2024</time></td></tr></table></li></ul>`, 5),
  '<ul>\n  <li><strong>115</strong> <a href="/f">Organisations</a> · as of 12 January 2026</li>\n</ul>');
});
