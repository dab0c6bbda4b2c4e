/**
 * Ordinal of the tab to which a key leads; `undefined` when the key leads to none. Arrows follow the direction of the
 * text, and go round at the ends.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function tabAt(key: string, from: number, count: number, dir: 'ltr' | 'rtl'): number | undefined {
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case dir === 'ltr' ? 'ArrowRight' : 'ArrowLeft':
      return (from + 1) % count;
    case dir === 'ltr' ? 'ArrowLeft' : 'ArrowRight':
      return (from - 1 + count) % count;
    default:
      return undefined;
  }
}
