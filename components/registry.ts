import type {WdeaElement} from './core/element.js';

/** Every element of the kit: its tag, and how to get its class. The loader, the site and the tests read this list. */
export const registry: Readonly<Record<string, () => Promise<typeof WdeaElement>>> = {
  'wdea-news-ticker': async () => (await import('./news-ticker/news-ticker.js')).NewsTicker,
  'wdea-resource-list': async () => (await import('./resource-list/resource-list.js')).ResourceList,
  'wdea-member-map': async () => (await import('./member-map/member-map.js')).MemberMap,
  'wdea-news-list': async () => (await import('./news-list/news-list.js')).NewsList,
  'wdea-practice-list': async () => (await import('./practice-list/practice-list.js')).PracticeList,
  'wdea-people-list': async () => (await import('./people-list/people-list.js')).PeopleList,
  'wdea-milestones': async () => (await import('./milestones/milestones.js')).Milestones,
  'wdea-event-list': async () => (await import('./event-list/event-list.js')).EventList,
  'wdea-language-switch': async () => (await import('./language-switch/language-switch.js')).LanguageSwitch,
  'wdea-member-card': async () => (await import('./member-card/member-card.js')).MemberCard,
  'wdea-member-badge': async () => (await import('./member-badge/member-badge.js')).MemberBadge,
  'wdea-info-column': async () => (await import('./info-column/info-column.js')).InfoColumn,
  'wdea-resource-service': async () => (await import('./resource-service/resource-service.js')).ResourceService,
  'wdea-service-hall': async () => (await import('./service-hall/service-hall.js')).ServiceHall,
  'wdea-portal': async () => (await import('./portal/portal.js')).Portal,
  'wdea-governance': async () => (await import('./governance/governance.js')).Governance,
  'wdea-join': async () => (await import('./join/join.js')).Join,
  'wdea-alliance-stats': async () => (await import('./alliance-stats/alliance-stats.js')).AllianceStats,
  'wdea-conference': async () => (await import('./conference/conference.js')).Conference,
  'wdea-item': async () => (await import('./item/item.js')).Item,
  'wdea-config': async () => (await import('./config/config.js')).Config,
  'wdea-search': async () => (await import('./search/search.js')).Search,
  'wdea-member-list': async () => (await import('./member-list/member-list.js')).MemberList,
};
