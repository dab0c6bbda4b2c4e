import {expect, html} from '@open-wc/testing';
import {PracticeList} from '../../components/practice-list/practice-list.js';
import {languages} from '../../src/protocol/languages.js';
import {practiceCards} from '../fixtures/records.js';
import {fixtureSource} from '../support/fixture-source.js';
import {all, renderSettled, textOf} from '../support/render.js';

PracticeList.define();

const practices = practiceCards(12);
const editions = Object.fromEntries(languages.map((lang) => [lang, {practices}]));

async function render(lang = 'en'): Promise<PracticeList> {
  const {url} = await fixtureSource(editions);
  return renderSettled<PracticeList>(html`<wdea-practice-list lang=${lang} source=${url}></wdea-practice-list>`);
}

describe('<wdea-practice-list>', () => {
  it('shows the first page of practices in published order', async () => {
    const element = await render();
    const titles = all(element, '[part~=title]').map(textOf);
    expect(titles).to.deep.equal(practices.slice(0, 10).map(({title}) => title));
  });

  for (const lang of languages) {
    it(`is accessible: ${lang}`, async () => {
      await expect(await render(lang)).to.be.accessible();
    });
  }
});
