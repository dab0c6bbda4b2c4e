/**
 * The ways of the embed builder beside the first: snippets read back, colours, pages checked, a picture to share.
 */
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {encode} from 'uqr';
import {version} from '../../components/core/version.js';
import {contrast} from '../../snippet/colour.js';
import {readSnippet} from '../../snippet/read.js';
import {describeBuilder, paste, previewed, settled, text} from './builder-visit.js';

describeBuilder('what else the embed builder does', ({url, visit}) => {
  it('pins a version, with what vouches for it', () => visit('#component=news-list&form=pinned', async (page) => {
    await page.waitForSelector('#snippet');
    await settled(page);
    const read = readSnippet(await text(page, '#snippet'))!;
    assert.deepEqual([read.form, read.version], ['pinned', version]);
    assert.match(await text(page, '#snippet'), /integrity="sha384-[\w+/=]{64}" crossorigin="anonymous"/);
  }));

  it('gives the settings of an old snippet back', async () => {
    let snippet = '';
    const settings = '#component=event-list&lang=es&heading=Agenda&heading-level=4&view=month';
    await visit(settings.replace('&view=month', '&limit=7&no-views='), async (page) => {
      snippet = await text(page, '#snippet');
    });
    await visit('', async (page) => {
      await paste(page, '#paste', `<p>${snippet.replace('limit="7"', 'limit="7" nonsense="1"')}</p>`);
      await page.click('#paste + button');
      await settled(page);
      assert.match(await text(page, '#paste-note'), /“Event list” are back\. .*: nonsense\./);
      assert.equal(await text(page, '#snippet'), snippet);
      const value = (selector: string) => page.$eval(selector, (field) => (field as HTMLInputElement).value);
      assert.deepEqual([await value('#lang'), await value('#heading'), await value('#heading-level'),
        await value('#option-limit')], ['es', 'Agenda', '4', '7']);
      assert.equal(await page.$eval('#option-no-views', (box) => (box as HTMLInputElement).checked), true);
    });
  });

  it('warns of a colour that is hard to read, and offers the nearest that is not', () =>
    visit('#component=news-list', async (page) => {
      await page.click('#colour-own');
      await page.waitForSelector('#colour-code');
      await paste(page, '#colour-code', 'E06C00');
      const light = '[data-surface="light"]';
      assert.equal(await page.$eval(light, (line) => line.getAttribute('data-passes')), 'false');
      assert.match(await text(page, light), /Contrast 3\.3:1\. Too weak/);
      await page.click(`${light} button`);
      await page.waitForSelector(`${light}[data-passes="true"]`);
      await page.click('[data-surface="dark"] button');
      await page.waitForSelector('#style');
      const [, forLight, forDark] = /light-dark\((#\w{6}), (#\w{6})\)/.exec(await text(page, '#style'))!;
      assert.ok(contrast(forLight!, '#ffffff') >= 4.5 && contrast(forDark!, '#121212') >= 4.5);
      await page.waitForFunction((accent) => document.querySelector('iframe')?.src.includes(`accent=${accent}`),
        {}, forLight!.slice(1));
      const frame = await previewed(page, 'wdea-news-list');
      const colour = await frame.$eval('wdea-news-list', ({shadowRoot}) =>
        getComputedStyle(shadowRoot!.querySelector('a')!).color);
      const parts = [1, 3, 5].map((at) => parseInt(forLight!.slice(at, at + 2), 16));
      assert.equal(colour, `rgb(${parts.join(', ')})`);
      await paste(page, '#colour-code', 'orange');
      await page.waitForFunction(() => document.querySelector('#colour-wrong')!.textContent.trim());
      assert.equal(await page.$eval('#colour-code', (field) => field.getAttribute('aria-invalid')), 'true');
    }));

  it('says what is contacted, and gives the lines of a policy under which the snippet works', () =>
    visit('#component=news-list&system=html', async (page) => {
      assert.equal(await text(page, '#policy'), `script-src ${url()};\nconnect-src ${url()};`);
      assert.equal(await text(page, '#policy-types'), 'trusted-types lit-html;');
      await page.click('input[name="form"][value="frame"]');
      await settled(page);
      assert.equal(await text(page, '#policy'), `frame-src ${url()};`);
      assert.equal(await page.$('#policy-types'), null);
    }));

  it('checks a page, and says what is wrong with it and what to do', () => visit('', async (page) => {
    const check = async (html: string) => {
      await paste(page, '#check', html);
      await page.click('#check + button');
      await page.waitForFunction(() => document.querySelector('#check-note')!.textContent.trim());
      return page.$$eval('.findings li', (items) => items.map((item) =>
        [item.getAttribute('data-code'), item.textContent.replace(/\s+/g, ' ').trim()]));
    };
    const list = '<wdea-news-list chanel="policy" heading-level="4"></wdea-news-list>';
    const found = await check(`<html><h1>T</h1>${list}`);
    assert.deepEqual(found.map(([code]) => code),
      ['script-missing', 'unknown-attribute', 'heading-level', 'language-missing', 'content-missing']);
    assert.match(found[1]![1]!, /no setting chanel\. Did you mean channel\? Remove it/);
    assert.equal(await text(page, '#check-note'), '5 things to mend');
    await page.evaluate(() => (document.querySelector('#check-note')!.textContent = ''));
  }));

  it('finds nothing wrong with what it gives', () => visit('#component=join&form=pinned', async (page) => {
    await page.waitForSelector('#snippet');
    await settled(page);
    await paste(page, '#check', `<html lang="en"><h1>T</h1>${await text(page, '#snippet')}`);
    await page.click('#check + button');
    await page.waitForFunction(() => document.querySelector('#check-note')!.textContent.trim());
    assert.equal(await text(page, '#check-note'), 'Nothing is wrong with the components on this page.');
  }));

  it('shows a code that leads to the page that is shared', () =>
    visit('#component=milestones&lang=zh&system=wechat', async (page) => {
      await page.waitForSelector('svg.picture');
      const address = await text(page, '#share-address');
      assert.equal(address, `${url()}share/zh/milestones.html`);
      assert.match(await text(page, '#share-words'), new RegExp(`^.+ · .+\n${address}$`));
      const dark = encode(address, {ecc: 'M', border: 0}).data.flat().filter(Boolean).length;
      const path = (await page.$eval('svg.picture path', (shape) => shape.getAttribute('d')))!;
      assert.equal(path.split('M').length - 1, dark);
      await page.evaluate(() => {
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob: Blob) => {
          void createImageBitmap(blob).then(({width}) =>
            (document.title = `${blob.type} ${width} ${blob.size < 300_000}`));
          return make(blob);
        };
        HTMLAnchorElement.prototype.click = function () {
          this.dataset.pressed = this.download;
        };
      });
      await page.click('svg.picture + button');
      await page.waitForFunction(() => document.title === 'image/png 720 true');
    }));
});
