/**
 * The embed builder as people use it: from choosing a component to what is pasted.
 */
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {type System, systems} from '../../snippet/systems.js';
import {direction, languages} from '../../src/protocol/languages.js';
import {describeBuilder, forms, previewed, settled, text} from './builder-visit.js';
import {axeViolations, open} from './visit.js';

describeBuilder('the embed builder', ({browser, engine, url, visit}) => {
  it('lets an author of WordPress choose a map, and gives what survives there', () => visit('', async (page) => {
    await page.waitForFunction(() => document.querySelector('live-example wdea-news-list')?.shadowRoot);
    await page.click('[data-component="member-map"]');
    await page.click('input[value="wordpress-author"]');
    await settled(page);
    assert.deepEqual(await forms(page), ['link', 'div']);
    assert.equal(await text(page, '#snippet'), `${url()}share/en/member-map.html`);
    assert.equal((await fetch(await text(page, '#snippet'))).status, 200);
    // what needs an administrator comes in two parts
    await page.click('input[name="form"][value="div"]');
    await settled(page);
    assert.match(await text(page, '#snippet'), /^<div data-wdea="member-map" lang="en">[^]*<\/div>$/);
    assert.equal(await text(page, '#script'), `<script type="module" src="${url()}wdea.js"></script>`);
  }));

  it('gives for each system the forms of the table', () => visit('#component=news-list', async (page) => {
    for (const system of Object.keys(systems) as System[]) {
      if (system === 'wechat') continue;
      await page.click(`input[name="system"][value="${system}"]`);
      const {forms: works, withScript = [], ifAllowed = []} = systems[system];
      assert.deepEqual(await forms(page), [...new Set([...works, ...withScript, ...ifAllowed])], system);
    }
  }));

  it('shows in preview and snippet what is set, by names of what is published', () =>
    visit('#component=member-list', async (page) => {
      const kinds = await page.$$eval('#option-kind option', (options) =>
        options.map(({textContent}) => textContent));
      assert.ok(kinds.includes('University'), kinds.join());
      await page.select('#option-kind', 'university');
      await page.select('#lang', 'fr');
      await page.select('#heading-level', '3');
      await page.type('#heading', 'Nos membres');
      await page.type('#option-limit', '2');
      await page.waitForFunction(() => {
        const address = document.querySelector<HTMLIFrameElement>('.stage iframe')?.src ?? '';
        return address.includes('limit=2') && address.includes('Nos+membres');
      });
      await settled(page);
      const snippet = await text(page, '#snippet');
      assert.ok(snippet.startsWith('<wdea-member-list lang="fr" heading-level="3" kind="university" limit="2">\n'
        + '  <h3 slot="heading">Nos membres</h3>'), snippet);
      const frame = await previewed(page, 'wdea-member-list');
      assert.equal(await frame.$eval('wdea-member-list', ({shadowRoot}) =>
        shadowRoot!.querySelectorAll('[part~="item"]').length), 2);
      assert.equal(await frame.evaluate(() => document.documentElement.lang), 'fr');
      // the frame is as tall as what it shows
      await page.waitForFunction(() => document.querySelector('iframe')?.height !== '640');
      // all of it stands in the address
      await page.reload();
      await settled(page);
      assert.equal(await text(page, '#snippet'), snippet);
    }));

  it('shows another language, a phone, the dark, and what is read without script, and changes nothing', () =>
    visit('#component=news-list', async (page) => {
      const before = await text(page, '#snippet');
      await page.select('#view-lang', 'ar');
      await page.click('#view-phone');
      await page.click('#view-dark');
      await page.waitForFunction(() => /lang=ar.*theme=dark/.test(document.querySelector('iframe')?.src ?? ''));
      const frame = await previewed(page, 'wdea-news-list');
      assert.equal(await frame.evaluate(() => document.documentElement.dir), 'rtl');
      assert.equal(await page.$eval('.stage', (stage) => stage.getBoundingClientRect().width), 360);
      await page.click('#view-no-script');
      await page.waitForFunction(() => document.querySelectorAll('.plain[lang="ar"] li a').length >= 5);
      assert.equal(await page.$eval('.plain', (plain) => getComputedStyle(plain).direction), 'rtl');
      assert.equal(await text(page, '#snippet'), before);
    }));

  it('can be used by keyboard alone', () => visit('', async (page) => {
    const active = () => page.evaluate(() => document.activeElement?.outerHTML.replace(/\s+/g, ' ') ?? '');
    const tabTo = async (wanted: RegExp) => {
      for (let times = 0; times < 60; times++) {
        await page.keyboard.press('Tab');
        if (wanted.test(await active())) return;
      }
      assert.fail(`Tab never comes to ${String(wanted)}`);
    };
    await tabTo(/data-component="conference"/);
    await page.keyboard.press('Enter');
    assert.match(await active(), /id="system-title"/);
    await tabTo(/name="system"/);
    await page.keyboard.press('ArrowUp');
    await settled(page);
    await tabTo(/id="heading"/);
    await page.keyboard.type('WDEC');
    await tabTo(/name="form"/);
    await settled(page);
    assert.match(await page.$eval('#snippet', ({textContent}) => textContent), /WDEC|conference/);
    await tabTo(/<button[^>]*snippet-label/);
  }));

  for (const language of languages) {
    it(`is accessible and fits a phone in ${language}, light and dark`, () => visit(
      `${language === 'en' ? 'index' : language}.html`, async (page) => {
        assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
          [language, direction(language)]);
        assert.deepEqual(await axeViolations(page), []);
        const [address] = page.url().split('#');
        await page.goto(`${address}#component=alliance-stats&accent=ffcc00&system=wordpress-author`);
        await page.reload();
        await settled(page);
        await page.$eval('.developers', (details) => ((details as HTMLDetailsElement).open = true));
        if (engine === 'chromium') {
          await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'dark'}]);
        }
        assert.deepEqual(await axeViolations(page), []);
        await page.setViewport({width: 360, height: 640});
        const [needed, given] = await page.evaluate(() =>
          [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        assert.equal(needed, given, 'it scrolls sideways at 360 px');
      }));
  }

  it('copies, and says so', {skip: engine !== 'chromium'}, () => visit('#component=news-list', async (page) => {
    await page.browserContext().overridePermissions(url(), ['clipboard-read', 'clipboard-sanitized-write']);
    await page.bringToFront();
    await page.click('[aria-describedby="snippet-label"]');
    await page.waitForFunction(() => document.querySelector('.snippet [role="status"]')!.textContent);
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await text(page, '#snippet'));
  }));

  it('leads without script to the gallery', {skip: engine !== 'chromium'}, async () => {
    const {page, close} = await open(browser(), url());
    await page.setJavaScriptEnabled(false);
    await page.goto(`${url()}builder/ar.html`);
    assert.equal(await page.$eval('#builder a', (link) => (link).href), `${url()}ar.html`);
    await close();
  });
});
