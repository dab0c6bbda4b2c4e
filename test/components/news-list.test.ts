import {expect, html} from '@open-wc/testing';
import {NewsList} from '../../components/news-list/news-list.js';
import {languages} from '../../src/protocol/languages.js';
import {newsCards} from '../fixtures/records.js';
import {fixtureSource} from '../support/fixture-source.js';
import {all, renderSettled, textOf} from '../support/render.js';

NewsList.define();

const news = newsCards(12);
const editions = Object.fromEntries(languages.map((lang) => [lang, {news}]));

async function render(lang = 'en'): Promise<NewsList> {
  const {url} = await fixtureSource(editions);
  return renderSettled<NewsList>(html`<wdea-news-list lang=${lang} source=${url}></wdea-news-list>`);
}

describe('<wdea-news-list>', () => {
  it('shows the first page of news in published order', async () => {
    const element = await render();
    const titles = all(element, '[part~=title]').map(textOf);
    expect(titles).to.deep.equal(news.slice(0, 10).map(({title}) => title));
  });

  for (const lang of languages) {
    it(`is accessible: ${lang}`, async () => {
      await expect(await render(lang)).to.be.accessible();
    });
  }
});
