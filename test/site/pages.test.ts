import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {registry} from '../../components/registry.js';
import {direction, type Language, languages} from '../../src/protocol/languages.js';

const {galleryPages} = await import(new URL('../../scripts/gallery.mjs', import.meta.url).href) as {
  galleryPages: () => Record<string, string>;
};
const read = (path: string) => readFileSync(new URL(`../../site/${path}`, import.meta.url), 'utf8');
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
const fileOf = (language: Language) => (language === 'en' ? 'index.html' : `${language}.html`);

/** What each tag of a page is, without what differs by language: texts, and marks on words of another language. */
function structure(html: string): string[] {
  const tags = html.replace(/<span lang="en">|(?<=Alliance)<\/span>|&lt;.*?&gt;/gs, '').matchAll(/<[a-z/][^>]*>/g);
  return Array.from(tags, ([tag]) => tag
    .replace(/ (lang|dir|hreflang|aria-current)="[^"]*"/g, '')
    .replace(/ (heading|aria-label|data-done|content)="[^"]*\p{L}[^"]*"/gu, ' $1')
    .replace(/"([\w./]*)\b(index|zh|fr|ru|es|ar)\.html"/g, '"$1*.html"'));
}

for (const folder of ['', 'example/']) {
  describe(`the pages in site/${folder}`, () => {
    const english = structure(read(`${folder}index.html`));

    for (const language of languages) {
      const html = read(folder + fileOf(language));

      it(`have the same structure in ${language} as in English`, () => {
        assert.deepEqual(structure(html), english);
      });

      it(`say that they are in ${language}, and link to the other languages by their own names`, () => {
        assert.ok(html.includes(`<html lang="${language}" dir="${direction(language)}">`));
        const switches = Array.from(html.matchAll(
          /<a href="([^"]+)" lang="(\w+)" hreflang="\2"( aria-current="page")?>([^<]+)<\/a>/g));
        const names = ['中文', 'English', 'Français', 'Русский', 'Español', 'العربية'];
        assert.deepEqual(switches.map(([, href, lang, current, name]) => [href, lang, Boolean(current), name]),
          languages.map((each, at) => [fileOf(each), each, each === language, names[at]]));
      });

      it(`hold to a strict content security policy in ${language}`, () => {
        assert.ok(html.includes(`<meta http-equiv="Content-Security-Policy" content="${policy}">`));
        assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|<script(?![^>]* src=)/);
      });
    }

    it('address nothing but themselves and the alliance', () => {
      for (const language of languages) {
        const addresses = read(folder + fileOf(language)).matchAll(/\s(?:src|href)="([^"]+)"/g);
        const foreign = Array.from(addresses, ([, url]) => url!)
          .filter((url) => /^(\/|[a-z]+:)/.test(url) && !/^(mailto:|data:,$)/.test(url));
        assert.deepEqual([...new Set(foreign)], ['https://wdea.bnu.edu.cn/']);
      }
    });
  });
}

it('the gallery shows every component of the registry', () => {
  for (const language of languages) {
    const html = read(fileOf(language));
    for (const tag of Object.keys(registry)) {
      assert.ok(html.includes(`&lt;${tag}`), `${tag} in ${fileOf(language)}`);
    }
  }
});

it('the gallery is what its texts make it', () => {
  for (const [path, html] of Object.entries(galleryPages())) {
    assert.equal(read(path), html, `site/${path}: run \`npm run docs\``);
  }
});

it('the example page embeds components with one script tag and the tags alone', () => {
  for (const language of languages) {
    const html = read(`example/${fileOf(language)}`);
    assert.deepEqual(html.match(/<script[^>]*>/g), ['<script type="module" src="../wdea.js">']);
    assert.deepEqual(html.match(/<wdea-[^>]*>/g)?.sort(),
      ['<wdea-member-map>', '<wdea-news-ticker>', '<wdea-resource-list>']);
  }
});
