import {plural} from '../../components/core/list/plural.js';
import type {Language} from '../../src/protocol/languages.js';
import type builderTexts from '../texts/builder/en.json';
import type siteTexts from '../texts/en.json';

/** What the page says in one language. */
export type Texts = typeof builderTexts & {readonly language: Language; readonly site: typeof siteTexts};

interface Loaded<T> {
  readonly default: T;
}

/** The texts of the builder, and those of the gallery, which name the components. */
const builders: Readonly<Record<Language, () => Promise<Loaded<object>>>> = {
  zh: () => import('../texts/builder/zh.json', {with: {type: 'json'}}),
  en: () => import('../texts/builder/en.json', {with: {type: 'json'}}),
  fr: () => import('../texts/builder/fr.json', {with: {type: 'json'}}),
  ru: () => import('../texts/builder/ru.json', {with: {type: 'json'}}),
  es: () => import('../texts/builder/es.json', {with: {type: 'json'}}),
  ar: () => import('../texts/builder/ar.json', {with: {type: 'json'}}),
};
const sites: Readonly<Record<Language, () => Promise<Loaded<object>>>> = {
  zh: () => import('../texts/zh.json', {with: {type: 'json'}}),
  en: () => import('../texts/en.json', {with: {type: 'json'}}),
  fr: () => import('../texts/fr.json', {with: {type: 'json'}}),
  ru: () => import('../texts/ru.json', {with: {type: 'json'}}),
  es: () => import('../texts/es.json', {with: {type: 'json'}}),
  ar: () => import('../texts/ar.json', {with: {type: 'json'}}),
};

/** A test sees to it that all languages say the same things. */
export async function loadTexts(language: Language): Promise<Texts> {
  const [{default: texts}, {default: site}] = await Promise.all([builders[language](), sites[language]()]);
  return {...texts as typeof builderTexts, language, site: site as typeof siteTexts};
}

/** A text with its values filled in. */
export function fill(text: string, values: Readonly<Record<string, string | number>>, language: Language): string {
  return plural(text, values, {
    language,
    number: (value) => new Intl.NumberFormat(language, {numberingSystem: 'latn'}).format(value),
    format: (part, given) => part.replace(/{(\w+)}/g, (_, name: string) => String(given[name] ?? '')),
  });
}

/** What a component is called. */
export const nameOf = ({site}: Texts, component: string): string =>
  (site.components as Readonly<Record<string, {readonly name: string}>>)[component]!.name;

/** What a component shows, in a sentence. */
export const descriptionOf = ({site}: Texts, component: string): string =>
  (site.components as Readonly<Record<string, {readonly text: string}>>)[component]!.text;

/** What an attribute is called, and what it does. */
export const attributeText = ({attributes}: Texts, name: string): {readonly name: string; readonly text: string} =>
  (attributes as Readonly<Record<string, {readonly name: string; readonly text: string}>>)[name] ?? {name, text: ''};

/** What a value of an attribute is called. */
export const valueText = ({values}: Texts, attribute: string, value: string): string => {
  const named = values as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return (attribute === 'types' ? named['collection'] : named[attribute])?.[value] ?? value;
};
