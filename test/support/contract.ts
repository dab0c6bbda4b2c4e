import {expect, fixture} from '@open-wc/testing';
import {nothing} from 'lit';
import {html, unsafeStatic} from 'lit/static-html.js';
import type {WdeaElement} from '../../components/core/element.js';
import type {CollectionName} from '../../src/protocol/collection.js';
import {direction, languages} from '../../src/protocol/languages.js';
import type {RecordBase} from '../../src/protocol/records.js';
import {hostile} from '../fixtures/records.js';
import {fixtureSource, type FixtureSource} from './fixture-source.js';
import {all, appears, renderSettled, textOf} from './render.js';

type Records = Partial<Record<CollectionName, readonly RecordBase[]>>;

/** What an element is tried with. */
export interface Contract {
  element: typeof WdeaElement;
  /** The collections that it reads, with records that are sound. */
  contents: Records;
  /** Attributes that it needs, such as the id of a record. */
  attributes?: Readonly<Record<string, string>>;
  /** The collections with records that are bad, beside those of `contents`. Default: all that the fixtures spoil. */
  spoiled?: Records;
  /** What it shows when it has nothing to show: its state. Default: `empty`. */
  emptyState?: 'empty' | 'ready';
  /** Whether the date of the content is stated below it. Default: yes. */
  footer?: boolean;
  /** A text field of a record that is shown, to see that it is marked when it is borrowed; `false` when none is. */
  borrowed?: {readonly collection: CollectionName; readonly field: string} | false;
  /** Words that are the same in English and in another language, and names that are not translated. */
  sameWords?: readonly string[];
}

/** Names of formats, and words that English and French share. */
const names = ['RSS', 'Atom', 'JSON Feed', 'iCalendar', 'CSV', 'GeoJSON', 'JSON-LD', 'Pages'];

/**
 * What every element owes its users, as tests: six languages without a word of English, nothing for axe to find in any
 * state, harmless with hostile data, at home in a narrow and in a wide column.
 */
export function keepsTheContract(contract: Contract): void {
  const {element: Element, contents, attributes = {}, emptyState = 'empty'} = contract;
  const editions = (records: Records) => Object.fromEntries(languages.map((lang) => [lang, records]));
  const none = Object.fromEntries(Object.keys(contents).map((name) => [name, []]));

  const template = (source: FixtureSource, lang = 'en', style?: string) => {
    const tag = unsafeStatic(Element.tag);
    const others = unsafeStatic(Object.entries(attributes).map(([name, value]) => `${name}="${value}"`).join(' '));
    return html`<${tag} lang=${lang} source=${source.url} style=${style ?? nothing} ${others}></${tag}>`;
  };
  const render = async (records: Records = contents, lang = 'en', style?: string): Promise<WdeaElement> =>
    renderSettled(template(await fixtureSource(editions(records)), lang, style));

  Element.define();

  describe('keeps the contract of every element', () => {
    for (const lang of languages) {
      it(`is accessible and speaks its language: ${lang}`, async () => {
        const shown = await render(contents, lang);
        await expect(shown).to.be.accessible();
        const base = shown.renderRoot.querySelector('[part~=base]')!;
        expect([base.getAttribute('lang'), base.getAttribute('dir')]).to.deep.equal([lang, direction(lang)]);
        if (lang === 'en') return;
        const english = new Set(ownTexts(await render(), contents));
        for (const word of [...names, ...(contract.sameWords ?? [])]) english.delete(word);
        expect(ownTexts(shown, contents).filter((text) => english.has(text))).to.deep.equal([]);
      });
    }

    it('keeps its place without a word until its data are there', async () => {
      const shown = await fixture<WdeaElement>(template(await fixtureSource(editions(contents), 'hang')));
      await shown.updateComplete;
      expect(shown.getAttribute('state')).to.equal('loading');
      expect(shown.getBoundingClientRect().height).to.be.greaterThan(0);
    });

    for (const lang of languages) {
      it(`is accessible while it loads, when there is nothing, and when it failed: ${lang}`, async () => {
        const loading = await fixture<WdeaElement>(template(await fixtureSource(editions(contents), 'hang'), lang));
        await loading.updateComplete;
        await expect(loading).to.be.accessible();
        const empty = await render(none, lang);
        expect(empty.getAttribute('state')).to.equal(emptyState);
        await expect(empty).to.be.accessible();
        const failed = await renderSettled<WdeaElement>(
          template(await fixtureSource(editions(contents), 'html'), lang));
        expect(failed.getAttribute('state')).to.equal('error');
        await expect(failed).to.be.accessible();
      });
    }

    it('says what failed and offers to try again', async () => {
      const source = await fixtureSource(editions(contents), 'html');
      const shown = await renderSettled<WdeaElement>(template(source));
      source.mode = 'answer';
      all(shown, 'button').find((button) => textOf(button) === 'Try again')!.click();
      await new Promise((resolve) => shown.addEventListener('wdea-load', resolve, {once: true}));
      expect(shown.getAttribute('state')).to.equal('ready');
    });

    it('shows hostile data harmlessly', async () => {
      const kinds = Object.keys(contents) as CollectionName[];
      const spoiled = contract.spoiled ?? Object.fromEntries(kinds.map((name) => [name, hostile[name]]));
      const shown = await render({...contents, ...spoiled});
      expect(all(shown, 'script, img, iframe, b')).to.deep.equal([]);
      expect(all(shown, '[part~=base] style')).to.deep.equal([]);
      for (const link of all<HTMLAnchorElement>(shown, 'a[href]')) expect(link.protocol).to.match(/^https?:$/);
      await expect(shown).to.be.accessible();
    });

    it('fits into 240 pixels with text at 200%, and into 1600', async () => {
      const shown = await render(contents, 'en', 'inline-size: 240px; font-size: 200%');
      expect(shown.scrollWidth).to.be.at.most(240);
      shown.setAttribute('style', 'inline-size: 1600px');
      expect(shown.scrollWidth).to.be.at.most(1600);
    });

    if (contract.footer !== false) {
      it('says for which day the content stands, and whether texts are unreviewed', async () => {
        const marked = Object.fromEntries(Object.entries(contents).map(([name, records]) =>
          [name, records.map((record) => ({...record, drafts: ['title', 'name', 'summary']}))]));
        const footer = textOf(all(await render(marked), '.footer')[0]!);
        expect(footer).to.contain('As of 30 January 2026.');
        expect(footer).to.contain('Some texts are translations that have not been reviewed.');
      });

      it('goes on showing content that is archived, and says so once', async () => {
        const archived = {date: '2026-09-03', moved: 'https://example.org/archive/'};
        const shown = await renderSettled<WdeaElement>(
          template(await fixtureSource(editions(contents), 'answer', {archived})));
        await appears(shown, '.footer a');
        expect(shown.getAttribute('state')).to.equal('ready');
        expect(all(shown, '.footer[part~=status]').map(textOf)).to.deep.equal([textOf(all(shown, '.footer')[0]!)]);
        expect(textOf(all(shown, '.footer')[0]!)).to.match(
          / This content was archived on 3 September 2026 and is no longer updated\. It is now kept at example\.org\.$/);
        await expect(shown).to.be.accessible();
      });
    }

    const {borrowed} = contract;
    if (borrowed) {
      it('marks text that is borrowed from another language', async () => {
        const records = contents[borrowed.collection]!.map((record) =>
          ({...record, [borrowed.field]: '示例', borrowed: {[borrowed.field]: 'zh'}}));
        const shown = await render({...contents, [borrowed.collection]: records}, 'ar');
        const text = all(shown, 'bdi[lang=zh]').find((each) => textOf(each) === '示例');
        expect(text?.dir).to.equal('ltr');
      });
    }
  });
}

/** The words that an element says by itself: texts and names that are in none of the records. */
function ownTexts(element: WdeaElement, contents: Records): string[] {
  const data = JSON.stringify(contents);
  const named = all(element, '[aria-label], [title], [placeholder]').flatMap((each) =>
    ['aria-label', 'title', 'placeholder'].map((name) => each.getAttribute(name) ?? ''));
  const written = all(element, ':not(style, svg)').flatMap((each) => Array.from(each.childNodes))
    .filter((node) => node.nodeType === Node.TEXT_NODE).map(textOf);
  return [...named, ...written]
    .filter((text) => /\p{L}{2}/u.test(text) && !data.includes(JSON.stringify(text).slice(1, -1)));
}
