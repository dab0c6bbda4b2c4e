import {expect, html} from '@open-wc/testing';
import {Milestones} from '../../components/milestones/milestones.js';
import {languages} from '../../src/protocol/languages.js';
import {newsCards} from '../fixtures/records.js';
import {fixtureSource} from '../support/fixture-source.js';
import {all, renderSettled, textOf} from '../support/render.js';

Milestones.define();

const news = newsCards(12);
const editions = Object.fromEntries(languages.map((lang) => [lang, {news}]));

async function render(lang = 'en'): Promise<Milestones> {
  const {url} = await fixtureSource(editions);
  return renderSettled<Milestones>(html`<wdea-milestones lang=${lang} source=${url}></wdea-milestones>`);
}

describe('<wdea-milestones>', () => {
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
