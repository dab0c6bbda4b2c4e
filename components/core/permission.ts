/** Event that a page dispatches when a reader has consented: from the document for all, or from one element. */
const consentEvent = 'wdea-consent';
/** Attribute of an element within which a reader has consented. */
const consentAttribute = 'data-wdea-consent';

/**
 * Resolves when an element may load, by its attribute `load` (`data-load` where a `div` stands for it): `visible` when
 * it is less than one screen away, `consent` when a reader has consented, anything else now. Taken out of the page, it
 * waits no longer: whoever puts it back asks again.
 */
export function permission(element: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    if (!element.isConnected) return;
    let near = false;
    const allowed = () => {
      // as a property, where a framework sets it before the attribute follows
      const mode = (element as {load?: string | null}).load ?? element.getAttribute('load') ?? element.dataset.load;
      return mode === 'visible' ? near : mode === 'consent' ? element.closest(`[${consentAttribute}]`) !== null : true;
    };
    const intersections = new IntersectionObserver((entries) => {
      near = entries.some(({isIntersecting}) => isIntersecting);
      check();
    }, {rootMargin: '100%'});
    const mutations = new MutationObserver((records) => {
      const removed = records.flatMap(({removedNodes}) => [...removedNodes]);
      if (removed.some((node) => node.contains(element))) end();
      else check();
    });
    const onConsent = ({target}: Event) => {
      // Kept on the element, since it asks again as soon as its own code is there.
      if (target instanceof Node && target.contains(element)) element.setAttribute(consentAttribute, '');
      check();
    };
    intersections.observe(element);
    mutations.observe(document, {
      subtree: true, childList: true, attributes: true, attributeFilter: ['load', 'data-load', consentAttribute],
    });
    document.addEventListener(consentEvent, onConsent);
    check();

    function check(): void {
      if (!allowed()) return;
      end();
      resolve();
    }

    function end(): void {
      intersections.disconnect();
      mutations.disconnect();
      document.removeEventListener(consentEvent, onConsent);
    }
  });
}
