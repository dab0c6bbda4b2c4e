/** Event that a page dispatches when a reader has consented: from the document for all, or from one element. */
const consentEvent = 'wdea-consent';
/** Attribute of an element within which a reader has consented. */
const consentAttribute = 'data-wdea-consent';

/**
 * Resolves when an element may load, by its attribute `load` (`data-load` where a `div` stands for it): `visible` when
 * it is less than one screen away, `consent` when a reader has consented, anything else now.
 */
export function permission(element: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    let [near, consented] = [false, false];
    const allowed = () => {
      const mode = element.getAttribute('load') ?? element.dataset.load;
      return mode === 'visible' ? near
        : mode === 'consent' ? consented || element.closest(`[${consentAttribute}]`) !== null : true;
    };
    const intersections = new IntersectionObserver((entries) => {
      near = entries.some(({isIntersecting}) => isIntersecting);
      check();
    }, {rootMargin: '100%'});
    const attributes = new MutationObserver(check);
    const onConsent = ({target}: Event) => {
      consented ||= target instanceof Node && target.contains(element);
      check();
    };
    intersections.observe(element);
    attributes.observe(document, {
      subtree: true, attributes: true, attributeFilter: ['load', 'data-load', consentAttribute],
    });
    document.addEventListener(consentEvent, onConsent);
    check();

    function check(): void {
      if (!allowed()) return;
      intersections.disconnect();
      attributes.disconnect();
      document.removeEventListener(consentEvent, onConsent);
      resolve();
    }
  });
}
