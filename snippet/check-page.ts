import {registry} from '../components/registry.js';
import {nearest} from '../publish/nearest.js';
import {isHeaded} from './embed.js';
import {checkPolicies} from './check-policy.js';
import {checkScripts} from './check-scripts.js';
import {type CheckedPage, type CheckSetting, type Finding, finding} from './findings.js';
import {componentOf, embedOf, isComponent, languageAround} from './read.js';
import {type Element, elementsIn, parsePage, textIn, type Tree} from './tree.js';

/** Reads the HTML of a page, and tells what is wrong with the components in it, the worst first. */
export function checkPage(html: string, setting: CheckSetting): readonly Finding[] {
  const trees = parsePage(html);
  const elements = [...elementsIn(trees)];
  const named = elements.filter((each) => componentOf(each) !== undefined);
  const components = named.filter((each) => isComponent(componentOf(each)!));
  const frames = elements.filter(({tag, attributes: {src = ''}}) => tag === 'iframe' && /\/embed\/[\w-]+\//.test(src));
  const page: CheckedPage = {elements, components, frames};
  const escaped = escapedIn(elements);
  if (named.length + frames.length + escaped.length === 0) return [finding('none')];
  const findings = [
    ...escaped,
    ...named.filter((each) => !components.includes(each)).map((each) => unknownComponent(componentOf(each)!)),
    ...checkScripts(page, setting),
    ...checkPolicies(page, setting),
    ...components.flatMap((each) => unknownAttributes(each, setting)),
    ...headingLevels(elements, components),
    ...components.flatMap((each) => checkContent(each, trees)),
    ...frames.filter(({attributes: {title = ''}}) => !title.trim()).map(() => finding('frame-title')),
  ];
  const seen = new Set<string>();
  return findings.filter((each) => !seen.has(JSON.stringify(each)) && seen.add(JSON.stringify(each)));
}

/** Tags that stand in the page as text. Where code is shown on purpose, that is what one wants. */
function escapedIn(elements: readonly Element[]): readonly Finding[] {
  return elements.filter(({tag}) => !/^(script|style|code|pre|textarea|noscript|template|title)$/.test(tag))
    .flatMap(({children}) => textIn(children.filter((child) => typeof child === 'string'))
      .match(/<(?:wdea-[\w-]+|div data-wdea="[^"]*")/g) ?? [])
    .map((tag) => finding('escaped', {tag: `${tag}>`}));
}

const names = Object.keys(registry).map((tag) => tag.slice('wdea-'.length));

function unknownComponent(name: string): Finding {
  const meant = nearest(name, names);
  return finding('unknown-component', {tag: name, ...(meant && {meant})});
}

/** Attributes by which pages and their systems mark any element. */
const general = /^(id|class|style|title|hidden|slot|role|tabindex|dir|lang|nonce|aria-.*|on.*)$/;

function unknownAttributes(found: Element, {attributes}: CheckSetting): readonly Finding[] {
  const component = componentOf(found)!;
  const known = attributes?.[component];
  if (!known) return [];
  const isDiv = found.tag === 'div';
  return Object.keys(found.attributes)
    .filter((name) => name !== 'data-wdea' && name.startsWith('data-') === isDiv && !general.test(name))
    .map((name) => (isDiv ? name.slice('data-'.length) : name)).filter((name) => !known.includes(name))
    .map((name) => {
      const meant = nearest(name, known);
      return finding('unknown-attribute', {tag: `wdea-${component}`, attribute: name, ...(meant && {meant})});
    });
}

/** A component's heading may be one level below the heading before it, not two. */
function headingLevels(elements: readonly Element[], components: readonly Element[]): readonly Finding[] {
  const within = new Set(components.flatMap(({children}) => [...elementsIn(children)]));
  let before = 1;
  return elements.flatMap((each) => {
    if (within.has(each)) return [];
    if (/^h[1-6]$/.test(each.tag)) before = Number(each.tag.slice(1));
    if (!components.includes(each)) return [];
    const {headingLevel: level = 2, ...embed} = embedOf(each);
    if (!isHeaded(embed) || level <= before + 1) return [];
    return [finding('heading-level', {
      tag: `wdea-${embed.component}`, level: String(level), before: String(before), wanted: String(before + 1),
    })];
  });
}

function checkContent(found: Element, trees: readonly Tree[]): readonly Finding[] {
  const tag = `wdea-${componentOf(found)!}`;
  const shows = !/^wdea-(config|language-switch)$/.test(tag);
  const hasLanguage = found.attributes['lang'] ?? found.attributes['data-lang'] ?? languageAround(trees, found);
  return [
    ...(hasLanguage || tag === 'wdea-language-switch' ? [] : [finding('language-missing', {tag})]),
    ...(shows && !textIn(found.children) ? [finding('content-missing', {tag})] : []),
  ];
}
