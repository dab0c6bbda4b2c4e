import type {CollectionName} from '../src/protocol/collection.js';
import type {EventCard} from '../src/protocol/collections/events.js';
import type {MemberCard} from '../src/protocol/collections/members.js';
import type {NewsCard} from '../src/protocol/collections/news.js';
import type {ResourceCard} from '../src/protocol/collections/resources.js';
import type {Language} from '../src/protocol/languages.js';
import type {RecordBase} from '../src/protocol/records.js';
import {textOf} from '../src/protocol/records.js';
import {safeUrl} from '../src/protocol/safe-url.js';
import {elementsIn, textIn, type Tree} from './tree.js';

/*
 * What search engines read: schema.org as JSON-LD. Nothing is said there that the page does not say.
 */

/** A value of JSON-LD; what is undefined is left out. */
export type JsonLd = Readonly<Record<string, unknown>>;

const context = 'https://schema.org';

/**
 * The records that a component links, as a list (https://schema.org/ItemList).
 *
 * @param url address of the page that the list is at home at; a list has one identity on all pages
 */
export function listJsonLd(name: string, url: string, language: Language, content: readonly Tree[]): JsonLd {
  const links = [...elementsIn(content)].filter(({tag}) => tag === 'li')
    .flatMap(({children}) => [...elementsIn(children)].find(({tag}) => tag === 'a') ?? []);
  return {
    '@context': context, '@type': 'ItemList', '@id': `${url}#list`, url, name, 'inLanguage': language,
    'numberOfItems': links.length,
    'itemListElement': links.map(({attributes, children}, at) => ({
      '@type': 'ListItem', 'position': at + 1, 'name': textIn(children), 'url': attributes['href'],
    })),
  };
}

const statuses: Readonly<Record<string, string>> = {cancelled: 'EventCancelled', postponed: 'EventPostponed'};
const modes: Readonly<Record<string, string>> = {
  onsite: 'OfflineEventAttendanceMode', online: 'OnlineEventAttendanceMode', hybrid: 'MixedEventAttendanceMode',
};

/** A record as what it is in schema.org; of a kind that has no term there, the page about it. */
export function recordJsonLd(collection: CollectionName, record: RecordBase, url: string): JsonLd {
  const name = titleOf(record);
  const base = {
    '@context': context, '@id': url, url, 'inLanguage': record.lang,
    'sameAs': record.link.kind === 'page' ? safeUrl(record.link.url) : undefined, // else it is a page about it
    'description': textOf(record, 'summary').value || undefined,
  };
  switch (collection) {
    case 'news':
      return {...base, '@type': 'NewsArticle', 'headline': name, 'datePublished': (record as NewsCard).date};
    case 'events': {
      const {start, end, status, mode, venue, city, country} = record as EventCard;
      const place = [venue, city].filter(Boolean).join(', ');
      return {
        ...base, '@type': 'Event', name, 'startDate': start, 'endDate': end,
        'eventStatus': `${context}/${statuses[status?.id ?? ''] ?? 'EventScheduled'}`,
        'eventAttendanceMode': mode && modes[mode.id] && `${context}/${modes[mode.id]!}`,
        'location': (place || country) && {
          '@type': 'Place', 'name': place || country!.name, 'address': {
            '@type': 'PostalAddress', 'addressLocality': city, 'addressCountry': country?.id,
          },
        },
      };
    }
    case 'members': {
      const {ownName, aliases, country, place} = record as MemberCard;
      return {
        ...base, '@type': 'Organization', name,
        'alternateName': [...new Set([ownName?.text, ...aliases ?? []])].filter((each) => each && each !== name),
        'address': {'@type': 'PostalAddress', 'addressLocality': place?.city, 'addressCountry': country.id},
      };
    }
    case 'resources': {
      const {languages, licence, date, provider} = record as ResourceCard;
      return {
        ...base, '@type': 'LearningResource', name, 'datePublished': date,
        'inLanguage': languages.length > 0 ? languages.map(({id}) => id) : undefined,
        'license': licence && `https://spdx.org/licenses/${licence}.html`,
        'provider': {'@type': 'Organization', 'name': provider.name},
      };
    }
    default:
      return {...base, '@type': 'WebPage', name};
  }
}

/** The title or name of a record. */
export const titleOf = (record: RecordBase): string => textOf(record, 'title').value || textOf(record, 'name').value;

/** JSON-LD as a `<script>`, which nothing in it can end (https://www.w3.org/TR/json-ld11/, 7.1). */
export const jsonLdScript = (value: JsonLd): string =>
  `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
