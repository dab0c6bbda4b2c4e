import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import '../../components/news-ticker/news-ticker.js'; // is at hand long before the config is
import {newsCards} from '../fixtures/records.js';
import {fixtureSource} from '../support/fixture-source.js';

// A page of its own, since the loader has to find elements that are not defined yet.

describe('the loader and <wdea-config>', () => {
  it('defines a page’s config before the elements after it, so that they ask no other source first', async () => {
    const {url, requests} = await fixtureSource({fr: {news: newsCards(2)}});
    const box = await fixture<HTMLElement>(html`
      <div><wdea-config source=${url} lang="fr"></wdea-config><wdea-news-ticker></wdea-news-ticker></div>`);
    const asked: string[] = [];
    const {fetch} = globalThis;
    globalThis.fetch = (input, init) => {
      asked.push(new Request(input, init).url);
      return fetch(input, init);
    };
    const loaded = oneEvent(box, 'wdea-load');
    await import('../../components/loader.js');
    await loaded;
    globalThis.fetch = fetch;
    expect(asked.filter((address) => !address.startsWith(url))).to.deep.equal([]);
    expect(requests).to.have.length(2);
    expect(box.querySelector('wdea-news-ticker')!.getAttribute('lang')).to.equal('fr');
  });
});
