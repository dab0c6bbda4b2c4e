import {expect, html} from '@open-wc/testing';
import {EventList} from '../../components/event-list/event-list.js';
import {languages} from '../../src/protocol/languages.js';
import {eventCards} from '../fixtures/records.js';
import {fixtureSource} from '../support/fixture-source.js';
import {all, renderSettled, textOf} from '../support/render.js';

EventList.define();

const events = eventCards(12);
const editions = Object.fromEntries(languages.map((lang) => [lang, {events}]));

async function render(lang = 'en'): Promise<EventList> {
  const {url} = await fixtureSource(editions);
  return renderSettled<EventList>(html`<wdea-event-list lang=${lang} source=${url}></wdea-event-list>`);
}

describe('<wdea-event-list>', () => {
  it('shows the first page of events in published order', async () => {
    const element = await render();
    const titles = all(element, '[part~=title]').map(textOf);
    expect(titles).to.deep.equal(events.slice(0, 10).map(({title}) => title));
  });

  for (const lang of languages) {
    it(`is accessible: ${lang}`, async () => {
      await expect(await render(lang)).to.be.accessible();
    });
  }
});
