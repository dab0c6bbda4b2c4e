import {defaultLanguage, direction, type Language} from '../src/protocol/languages.js';

/** What someone puts into a page: a component in a language, with its options. Every form is written from it. */
export interface Embed {
  /** Name of the component: the tag without `wdea-`, such as `news-list`. */
  readonly component: string;
  readonly language: Language;
  /** Text of the heading. */
  readonly heading?: string | undefined;
  /** Level of the heading, 2 to 6. Default 2. */
  readonly headingLevel?: number | undefined;
  /** The component's other attributes, in kebab-case; one without a value is on where it is empty. */
  readonly options: Readonly<Record<string, string>>;
}

/** Components whose name stands in what they show, or that show nothing: they get no heading. */
const unheaded = new Set(['member-card', 'member-badge', 'language-switch', 'config', 'item']);

export const isHeaded = ({component}: Embed): boolean => !unheaded.has(component);

/** All attributes of the component but the heading's text, in the order in which they are written. */
export function attributesOf({language, headingLevel = 2, options}: Embed): Record<string, string> {
  return {
    lang: language,
    ...(direction(language) === 'rtl' && {dir: 'rtl'}),
    ...(headingLevel !== 2 && {'heading-level': String(headingLevel)}),
    ...options,
  };
}

/** Path of the page below the published folder that shows a component by itself, to be shared. */
export const sharePath = (language: Language, component: string): string => `share/${language}/${component}.html`;

/** Path of the page that shows a record. */
export const recordPath = (language: Language, collection: string, id: string): string =>
  `share/${language}/${collection}/${id}.html`;

/** Components that show nothing of their own: no page is made of them. */
export const pageless: ReadonlySet<string> = new Set(['config', 'language-switch']);

/** Components that show one record. Their page is that record's; without one, that of all such records. */
const ofRecord: Readonly<Record<string, {readonly collection?: string; readonly id: string; readonly all: string}>> = {
  'member-card': {collection: 'members', id: 'member', all: 'member-list'},
  'member-badge': {collection: 'members', id: 'member', all: 'member-list'},
  'item': {id: 'record', all: 'search'},
};

/** Whether a component needs to be told which record it shows. */
export const showsRecord = (component: string): boolean => Object.hasOwn(ofRecord, component);

/** Path of the page that has what an embed shows, without its filters. */
export function pagePath({component, language, options}: Embed): string {
  const record = ofRecord[component];
  if (!record) return sharePath(language, component);
  const {collection = options['collection'], id, all} = record;
  return collection && options[id] ? recordPath(language, collection, options[id]) : sharePath(language, all);
}

/** Path of the answer to an oEmbed request for a page to be shared. */
export const oEmbedPath = (page: string): string => page.replace(/^share\/(.*)\.html$/, 'oembed/$1.json');

/** Path of the page for an `<iframe>`, with the options as its query. */
export function framePath({component, language, heading, headingLevel, options}: Embed): string {
  const query = new URLSearchParams({
    ...(language !== defaultLanguage && {lang: language}),
    ...(heading && {heading}),
    ...(headingLevel && headingLevel !== 2 && {'heading-level': String(headingLevel)}),
    ...options,
  });
  return `embed/${component}/${query.size > 0 ? `?${query.toString()}` : ''}`;
}

/** Height of a frame in pixels where the page around it does not listen: what is longer scrolls within. */
export const frameHeight = (component: string): number => heights[component] ?? 640;

const heights: Readonly<Record<string, number>> = {
  'news-ticker': 160, 'member-badge': 160, 'language-switch': 120, 'alliance-stats': 520, 'member-map': 900,
  'portal': 900, 'search': 480, 'item': 480,
};
