import type {WdeaElement} from './core/element.js';

/** Every element of the kit: its tag, and how to get its class. The loader, the site and the tests read this list. */
export const registry: Readonly<Record<string, () => Promise<typeof WdeaElement>>> = {
  'wdea-news-ticker': async () => (await import('./news-ticker/news-ticker.js')).NewsTicker,
  'wdea-resource-list': async () => (await import('./resource-list/resource-list.js')).ResourceList,
  'wdea-member-map': async () => (await import('./member-map/member-map.js')).MemberMap,
};
