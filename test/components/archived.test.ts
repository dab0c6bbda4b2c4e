import {expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import {snapshotAt} from '../../components/core/snapshots.js';
import {NewsTicker} from '../../components/news-ticker/news-ticker.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import {snapshotInfo} from '../../src/snapshot-info.js';
import {newsCards} from '../fixtures/records.js';
import {fixtureSource} from '../support/fixture-source.js';
import {afterLoad, all, appears, one, renderSettled, textOf} from '../support/render.js';

NewsTicker.define();

const records = Object.fromEntries(languages.map((lang) => [lang, {news: newsCards(3)}]));
const moved = 'https://archive.example.org/wdea/';
const sourceOf = (archived?: object) => fixtureSource(records, 'answer', {archived});
const archivedSource = (more: object = {moved}) => sourceOf({date: '2026-09-03', ...more});
const footer = (ticker: NewsTicker) => textOf(one(ticker, '.footer'));

/** What a reader is told, as one who writes the language would put it. */
const notes: Readonly<Record<Language, string>> = {
  en: 'As of 30 January 2026. This content was archived on 3 September 2026 and is no longer updated. '
    + 'It is now kept at archive.example.org.',
  fr: 'Au 30 janvier 2026. Ce contenu a été archivé le 3 septembre 2026 et n’est plus mis à jour. '
    + 'Il est désormais conservé à l’adresse archive.example.org.',
  es: 'A fecha de 30 de enero de 2026. Este contenido se archivó el 3 de septiembre de 2026 y ya no se actualiza. '
    + 'Ahora se conserva en archive.example.org.',
  ru: 'По состоянию на 30 января 2026. Эти материалы переданы в архив 3 сентября 2026 и больше не обновляются. '
    + 'Теперь они находятся по адресу archive.example.org.',
  zh: '截至2026年1月30日。本内容已于2026年9月3日归档，不再更新。现保存于archive.example.org。',
  ar: 'حتى 30 يناير 2026. أُرشِف هذا المحتوى في 3 سبتمبر 2026 ولم يعد يُحدَّث. وهو محفوظ الآن على archive.example.org.',
};

describe('the note that content is archived', () => {
  it('is code that a page without such content does not load', async () => {
    const loaded = () => performance.getEntriesByType('resource').filter(({name}) => /core\/archived\./.test(name));
    const going = await renderSettled<NewsTicker>(
      html`<wdea-news-ticker source=${(await sourceOf()).url}></wdea-news-ticker>`);
    expect(footer(going)).to.equal('As of 30 January 2026.');
    expect(loaded()).to.deep.equal([]);
    const ended = await renderSettled<NewsTicker>(
      html`<wdea-news-ticker source=${(await archivedSource()).url}></wdea-news-ticker>`);
    await appears(ended, '.footer a');
    expect(loaded()).to.have.length(1);
  });

  for (const lang of languages) {
    it(`speaks the reader’s language, and no other before: ${lang}`, async () => {
      const {url} = await archivedSource();
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const ticker = document.createElement('wdea-news-ticker');
      Object.assign(ticker, {lang, source: url});
      const loaded = oneEvent(box, 'wdea-load');
      box.append(ticker);
      const seen = new Set<string>();
      new MutationObserver(() => all(ticker, '.footer').forEach((each) => seen.add(textOf(each))))
        .observe(ticker.renderRoot, {childList: true, subtree: true, characterData: true});
      await loaded;
      while (all(ticker, '.footer a').length === 0) { // rendered again and again while the texts are on their way
        ticker.requestUpdate();
        await nextFrame();
      }
      expect(footer(ticker)).to.equal(notes[lang]);
      for (const text of seen) expect(notes[lang].startsWith(text), text).to.equal(true);
      await expect(ticker).to.be.accessible();
    });
  }

  it('changes its language with its element', async () => {
    const {url} = await archivedSource();
    const ticker = await renderSettled<NewsTicker>(
      html`<wdea-news-ticker lang="fr" source=${url}></wdea-news-ticker>`);
    await appears(ticker, '.footer a');
    const seen = new Set<string>();
    new MutationObserver(() => seen.add(footer(ticker)))
      .observe(ticker.renderRoot, {childList: true, subtree: true, characterData: true});
    for (const lang of ['zh', 'ar', 'en'] as const) {
      await afterLoad(ticker, () => (ticker.lang = lang));
      expect(footer(ticker)).to.equal(notes[lang]);
    }
    const known: readonly string[] = Object.values(notes);
    expect([...seen].filter((text) => !known.includes(text))).to.deep.equal([]);
  });

  it('is there in every element of a page, each in its language', async () => {
    const {url} = await archivedSource();
    const tickers = await Promise.all((['ru', 'es', 'ru'] as const).map((lang) => renderSettled<NewsTicker>(
      html`<wdea-news-ticker lang=${lang} source=${url}></wdea-news-ticker>`)));
    await Promise.all(tickers.map((ticker) => appears(ticker, '.footer a')));
    expect(tickers.map(footer)).to.deep.equal([notes.ru, notes.es, notes.ru]);
  });

  it('leads to where the content lives now', async () => {
    const {url} = await archivedSource();
    const ticker = await renderSettled<NewsTicker>(html`<wdea-news-ticker source=${url}></wdea-news-ticker>`);
    await appears(ticker, '.footer a');
    expect(one<HTMLAnchorElement>(ticker, '.footer a[part~=link]').href).to.equal(moved);
  });

  it('names no place where none is known, or none that a link may lead to', async () => {
    const places = [{}, {moved: 'javascript:alert(1)'}, {moved: 'https://user:secret@example.org/'}, {moved: 'nowhere'}];
    for (const place of places) {
      const {url} = await archivedSource(place);
      const ticker = await renderSettled<NewsTicker>(html`<wdea-news-ticker source=${url}></wdea-news-ticker>`);
      while (!footer(ticker).includes('archived')) await changed(ticker);
      expect(footer(ticker)).to.equal(
        'As of 30 January 2026. This content was archived on 3 September 2026 and is no longer updated.');
      expect(all(ticker, '.footer a')).to.deep.equal([]);
    }
  });

  it('takes the place of the note that newer content could not be reached', async () => {
    for (const [archived, expected] of [[undefined, true], [{date: '2026-09-03', moved}, false]] as const) {
      const source = await sourceOf(archived);
      const snapshot = snapshotAt(source.url, document.baseURI);
      const ticker = await renderSettled<NewsTicker>(html`<wdea-news-ticker source=${source.url}></wdea-news-ticker>`);
      source.files = new Map();
      await snapshotInfo(snapshot, {refresh: true});
      await afterLoad(ticker, () => (ticker.limit = 2));
      expect(footer(ticker).includes('Newer content could not be reached.')).to.equal(expected);
    }
  });
});

/** Resolves with the next change of what an element shows. */
const changed = (element: NewsTicker) => new Promise((resolve) => {
  new MutationObserver(resolve).observe(element.renderRoot, {childList: true, subtree: true, characterData: true});
});
