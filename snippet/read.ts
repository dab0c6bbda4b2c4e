import {registry} from '../components/registry.js';
import {defaultLanguage, type Language, matchLanguage} from '../src/protocol/languages.js';
import type {Embed} from './embed.js';
import type {Form} from './forms.js';
import {type Element, elementsIn, parseHtml, textIn, type Tree} from './tree.js';

/** What someone put into a page, as far as it is still there. */
export interface Read {
  readonly embed: Embed;
  readonly form: Form;
  /** The version that it is pinned to. */
  readonly version?: string | undefined;
}

/** Attributes that any element may have, by the page's own hand or its system's: they are no options. */
const general = /^(id|class|style|title|hidden|slot|dir|lang|heading|heading-level|role|tabindex|aria-.*|data-.*|on.*)$/;
const pinnedScript = /\/(\d+\.\d+\.\d+[\w.-]*)\/[\w-]+-[0-9a-f]{8}\.js$/;
const frameAddress = /\/embed\/([\w-]+)\/(?:index\.html)?(?:\?([^#]*))?(?:#.*)?$/;
/** Language, and a component or the record of a collection. */
const shareAddress = /\/share\/(\w\w)\/(?:(\w+)\/)?([\w-]+)\.html/;

/** The component that a tag or a `data-wdea` names, or `undefined`. */
export const componentOf = ({tag, attributes}: Element): string | undefined =>
  (tag === 'div' ? attributes['data-wdea'] : tag.startsWith('wdea-') ? tag.slice('wdea-'.length) : undefined);

/** Whether there is such a component. */
export const isComponent = (name: string): boolean => Object.hasOwn(registry, `wdea-${name}`);

/**
 * Reads a snippet back, in any form: what `writeForm` wrote, or what is left of it after a system for managing content
 * has had it. What cannot be told from the text has its default.
 *
 * @returns `undefined` where there is no component
 */
export function readSnippet(html: string): Read | undefined {
  const trees = parseHtml(html);
  const read = readTrees(trees);
  if (read) return read;
  // shown as text, as systems do with tags that they do not know
  const text = textIn(trees);
  return /<(wdea-|div|iframe)/.test(text) ? readTrees(parseHtml(text)) : undefined;
}

function readTrees(trees: readonly Tree[]): Read | undefined {
  const all = [...elementsIn(trees)];
  const found = all.find((each) => isComponent(componentOf(each) ?? ''));
  if (found) {
    const version = all.filter(({tag}) => tag === 'script')
      .map(({attributes: {src = ''}}) => pinnedScript.exec(src)?.[1]).find(Boolean);
    const form = found.tag === 'div' ? 'div' : version ? 'pinned' : 'element';
    // a heading within a paragraph ends both in the eyes of browsers, so that it stands behind what it was in
    const later = all.slice(all.indexOf(found))
      .find(({tag, attributes: {slot}}) => /^h[1-6]$/.test(tag) && slot === 'heading');
    return {embed: embedOf(found, languageAround(trees, found), later), form, version};
  }
  for (const {tag, attributes: {src = ''}} of all) {
    const embed = tag === 'iframe' ? framed(src) : undefined;
    if (embed) return {embed, form: 'frame'};
  }
  const addresses = all.map(({attributes: {href = ''}}) => href);
  for (const address of [...addresses, textIn(trees)]) {
    const embed = shared(address);
    if (embed) return {embed, form: 'link'};
  }
  return undefined;
}

/** What a tag says. In a `div` all but language and direction stand in `data-` attributes. */
export function embedOf(found: Element, around: Language = defaultLanguage, later?: Element): Embed {
  const {tag, attributes, children} = found;
  const prefix = tag === 'div' ? 'data-' : '';
  const named = Object.fromEntries(Object.entries(attributes)
    .filter(([name]) => name.startsWith(prefix) && name !== 'data-wdea')
    .map(([name, value]) => [name.slice(prefix.length), value]));
  const [first] = children.filter((child) => typeof child !== 'string' || child.trim());
  const heading = typeof first === 'object' && /^h[1-6]$/.test(first.tag) ? first : later;
  return {
    component: componentOf(found)!,
    language: matchLanguage(attributes['lang'] ?? named['lang']) ?? around,
    heading: named['heading'] || (heading ? textIn(heading.children) : '') || undefined,
    headingLevel: levelOf(named['heading-level'] ?? heading?.tag.slice(1)),
    options: Object.fromEntries(Object.entries(named).filter(([name]) => !general.test(name))),
  };
}

function framed(src: string): Embed | undefined {
  const [, component = '', query] = frameAddress.exec(src) ?? [];
  if (!isComponent(component)) return undefined;
  const {lang, heading, 'heading-level': level, ...options} = Object.fromEntries(new URLSearchParams(query));
  return {
    component, language: matchLanguage(lang) ?? defaultLanguage, heading: heading || undefined,
    headingLevel: levelOf(level), options: Object.fromEntries(Object.entries(options)
      .filter(([name]) => name !== 'accent' && !general.test(name))),
  };
}

function shared(address: string): Embed | undefined {
  const [, tag, collection, name = ''] = shareAddress.exec(address) ?? [];
  const language = matchLanguage(tag);
  if (!language) return undefined;
  if (collection === 'members') return {component: 'member-card', language, options: {member: name}};
  if (collection) return {component: 'item', language, options: {collection, record: name}};
  return isComponent(name) ? {component: name, language, options: {}} : undefined;
}

/** A level that is written; the default is not. */
const levelOf = (text: string | undefined): number | undefined =>
  (/^[3-6]$/.test(text ?? '') ? Number(text) : undefined);

/** The language of the nearest element around that has one. */
export function languageAround(trees: readonly Tree[], wanted: Element): Language | undefined {
  for (const tree of trees) {
    if (typeof tree === 'string') continue;
    if (tree === wanted) return undefined;
    if (![...elementsIn(tree.children)].includes(wanted)) continue;
    return languageAround(tree.children, wanted) ?? matchLanguage(tree.attributes['lang']);
  }
  return undefined;
}
