import {expect, oneEvent} from '@open-wc/testing';
import type {WdeaErrorEvent} from '../../components/core/events.js';
import {elementOf, registry} from '../../components/registry.js';

/** Resolves when the loader has defined the tag. */
const defined = (tag: string) => customElements.whenDefined(tag);

describe('the loader', () => {
  it('defines the elements of the page, and nothing that the page does not use', async () => {
    for (const tag of ['wdea-news-ticker', 'wdea-unheard-of']) document.body.append(document.createElement(tag));
    await import('../../components/loader.js');
    await defined('wdea-news-ticker');
    expect(customElements.get('wdea-resource-list')).to.equal(undefined);
    expect(customElements.get('wdea-unheard-of')).to.equal(undefined);
  });

  it('defines elements that come later, however deep they come', async () => {
    document.body.insertAdjacentHTML('beforeend', '<div><p><wdea-resource-list></wdea-resource-list></p></div>');
    await defined('wdea-resource-list');
  });

  it('lets elements without a source read the folder that it came from', async () => {
    const list = document.querySelector('wdea-resource-list')!;
    const failed = oneEvent<WdeaErrorEvent>(list, 'wdea-error');
    list.setAttribute('lang', 'fr');
    const {error} = await failed;
    expect(error.code).to.equal('SOURCE_NOT_FOUND');
    expect(error.url).to.equal(new URL('/components/v1/current.json', location.href).href);
  });

  it('keeps a consent that comes before the code that waits for it, for what it was given', async () => {
    document.body.insertAdjacentHTML('beforeend', `
      <div>
        <section><wdea-join load="consent"></wdea-join><div data-wdea="milestones" data-load="consent"></div></section>
        <wdea-governance load="consent"></wdea-governance>
      </div>`);
    const section = document.querySelector('section')!;
    const failed = oneEvent<WdeaErrorEvent>(section, 'wdea-error');
    section.dispatchEvent(new Event('wdea-consent', {bubbles: true}));
    await Promise.all([defined('wdea-join'), defined('wdea-milestones')]);
    expect(customElements.get('wdea-governance')).to.equal(undefined);
    expect((await failed).error.code).to.equal('SOURCE_NOT_FOUND');
    expect([...document.querySelectorAll('[data-wdea-consent]')].map(({parentElement}) => parentElement))
      .to.deep.equal([section, section]);
  });

  it('knows every element by its tag', async () => {
    for (const tag of Object.keys(registry)) expect((await elementOf(tag)).tag).to.equal(tag);
  });
});
