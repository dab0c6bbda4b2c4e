import {expect, fixture, html} from '@open-wc/testing';
import {permission} from '../../components/core/permission.js';

// A page without the loader, which keeps consents by itself.

const consent = (target: EventTarget) => target.dispatchEvent(new Event('wdea-consent', {bubbles: true}));
const asking = () => fixture<HTMLElement>(html`<p load="consent"></p>`);

/** Resolves with the listener that the document is next given for consents, or that is next taken from it. */
const next = (method: 'addEventListener' | 'removeEventListener') => new Promise<unknown>((resolve) => {
  const plain = document[method].bind(document) as typeof document.addEventListener;
  document[method] = (type: string, listener: EventListener) => {
    plain(type, listener);
    if (type !== 'wdea-consent') return;
    document[method] = plain;
    resolve(listener);
  };
});

describe('the permission to load', () => {
  it('is given by an event from around the element, and then not asked for again', async () => {
    const element = await asking();
    const permitted = permission(element);
    consent(document);
    await permitted;
    await permission(element);
  });

  it('is not given by an event from elsewhere', async () => {
    const [element, other] = [await asking(), await asking()];
    let given = false;
    const permitted = permission(element).then(() => (given = true));
    const others = permission(other);
    consent(other);
    await others;
    expect(given).to.equal(false);
    consent(element);
    await permitted;
  });

  it('is asked for as well where a framework sets the property before the attribute', async () => {
    const element = Object.assign(await fixture<HTMLElement>(html`<p></p>`), {load: 'consent'});
    let given = false;
    const permitted = permission(element).then(() => (given = true));
    const other = await asking();
    const others = permission(other);
    consent(other);
    await others;
    expect(given).to.equal(false);
    consent(element);
    await permitted;
  });

  it('leaves nothing behind once it is given', async () => {
    const element = await asking();
    const [added, removed] = [next('addEventListener'), next('removeEventListener')];
    const permitted = permission(element);
    consent(element);
    await permitted;
    expect(await removed).to.equal(await added);
  });

  it('is not waited for by an element that is taken out of the page, alone or with what is around it', async () => {
    for (const place of ['itself', 'around it']) {
      const box = await fixture<HTMLElement>(html`<div><section><p load="consent"></p></section></div>`);
      const element = box.querySelector('p')!;
      const [added, removed] = [next('addEventListener'), next('removeEventListener')];
      void permission(element);
      (place === 'itself' ? element : box.firstElementChild!).remove();
      expect(await removed, place).to.equal(await added);
    }
  });

  it('is not waited for twice by an element that is moved', async () => {
    const element = await asking();
    const [added, removed] = [next('addEventListener'), next('removeEventListener')];
    void permission(element);
    (await fixture<HTMLElement>(html`<div></div>`)).append(element);
    const again = permission(element);
    expect(await removed).to.equal(await added);
    consent(element);
    await again;
  });

  it('is not waited for by an element that was never in the page', async () => {
    const element = document.createElement('p');
    element.setAttribute('load', 'consent');
    let asked = false;
    const added = next('addEventListener').then(() => (asked = true));
    void permission(element);
    await Promise.resolve();
    expect(asked).to.equal(false);
    (await fixture<HTMLElement>(html`<div></div>`)).append(element);
    const permitted = permission(element);
    await added;
    consent(element);
    await permitted;
  });
});
