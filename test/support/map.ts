import type {WdeaElement} from '../../components/core/element.js';

/** Waits until nothing on the map moves, and what is there has its names. */
export async function atRest(map: WdeaElement): Promise<void> {
  const plane = map.renderRoot.querySelector('.plane');
  do {
    await Promise.allSettled(plane?.getAnimations({subtree: true}).map(({finished}) => finished) ?? []);
    await new Promise(requestAnimationFrame);
  } while (plane?.hasAttribute('data-flying'));
  await map.updateComplete;
}

/** Waits until something holds of what is in the shadow root. */
export async function until(map: WdeaElement, holds: () => boolean): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!holds()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(map.renderRoot, {subtree: true, childList: true, attributes: true});
  });
}
