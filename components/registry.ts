import type {WdeaElement} from './core/element.js';

/** The module of every element, by its tag. The loader, the site and the tests read this list. */
export const registry: Readonly<Record<string, () => Promise<object>>> = {
  'wdea-news-ticker': () => import('./news-ticker/news-ticker.js'),
  'wdea-resource-list': () => import('./resource-list/resource-list.js'),
  'wdea-member-map': () => import('./member-map/member-map.js'),
  'wdea-news-list': () => import('./news-list/news-list.js'),
  'wdea-practice-list': () => import('./practice-list/practice-list.js'),
  'wdea-people-list': () => import('./people-list/people-list.js'),
  'wdea-milestones': () => import('./milestones/milestones.js'),
  'wdea-event-list': () => import('./event-list/event-list.js'),
  'wdea-language-switch': () => import('./language-switch/language-switch.js'),
  'wdea-member-card': () => import('./member-card/member-card.js'),
  'wdea-member-badge': () => import('./member-badge/member-badge.js'),
  'wdea-info-column': () => import('./info-column/info-column.js'),
  'wdea-resource-service': () => import('./resource-service/resource-service.js'),
  'wdea-service-hall': () => import('./service-hall/service-hall.js'),
  'wdea-portal': () => import('./portal/portal.js'),
  'wdea-governance': () => import('./governance/governance.js'),
  'wdea-join': () => import('./join/join.js'),
  'wdea-alliance-stats': () => import('./alliance-stats/alliance-stats.js'),
  'wdea-conference': () => import('./conference/conference.js'),
  'wdea-item': () => import('./item/item.js'),
  'wdea-config': () => import('./config/config.js'),
  'wdea-search': () => import('./search/search.js'),
  'wdea-member-list': () => import('./member-list/member-list.js'),
};

/** The class of an element, which its module exports. */
export async function elementOf(tag: string): Promise<typeof WdeaElement> {
  const exports: readonly Partial<typeof WdeaElement>[] = Object.values(await registry[tag]!());
  return exports.find((element) => element.tag === tag) as typeof WdeaElement;
}
