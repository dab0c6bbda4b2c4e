import {expect, html} from '@open-wc/testing';
import {PeopleList} from '../../components/people-list/people-list.js';
import {languages} from '../../src/protocol/languages.js';
import {personCards} from '../fixtures/records.js';
import {fixtureSource} from '../support/fixture-source.js';
import {all, renderSettled, textOf} from '../support/render.js';

PeopleList.define();

const people = personCards(12);
const editions = Object.fromEntries(languages.map((lang) => [lang, {people}]));

async function render(lang = 'en'): Promise<PeopleList> {
  const {url} = await fixtureSource(editions);
  return renderSettled<PeopleList>(html`<wdea-people-list lang=${lang} source=${url}></wdea-people-list>`);
}

describe('<wdea-people-list>', () => {
  it('shows the first page of people in published order', async () => {
    const element = await render();
    const titles = all(element, '[part~=title]').map(textOf);
    expect(titles).to.deep.equal(people.slice(0, 10).map(({name}) => name));
  });

  for (const lang of languages) {
    it(`is accessible: ${lang}`, async () => {
      await expect(await render(lang)).to.be.accessible();
    });
  }
});
