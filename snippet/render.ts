import {teach} from '../components/core/archived.js';
import type {WdeaElement} from '../components/core/element.js';
import {elementOf} from '../components/registry.js';
import type {Language} from '../src/protocol/languages.js';
import type {Snapshot} from '../src/snapshot.js';
import {snapshotInfo} from '../src/snapshot-info.js';
import type {Embed} from './embed.js';
import {propertyPrefix, writeTemplate} from './template.js';
import {type Element, parseHtml, type Tree} from './tree.js';

/** What an element shows. */
export interface Rendered {
  /** What it is called where it has no heading: “News”. */
  readonly label: string;
  readonly trees: readonly Tree[];
}

/** What is asked of elements here that pages never ask. */
interface Renderable {
  readonly label: string;
  willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void;
  renderContent(): unknown;
}

/**
 * What says the same as an element that draws, or that opens one section after the other: a map's organisations in a
 * list, all sections of the platform.
 */
export const standIns: Readonly<Record<string, readonly string[]>> = {
  'wdea-member-map': ['wdea-member-list'],
  'wdea-portal': ['wdea-info-column', 'wdea-resource-service', 'wdea-service-hall'],
};

/**
 * What an embed shows. Below a heading of its own, those within it are one level lower.
 *
 * @param headed whether it has a heading
 */
export const renderEmbed = (
  {component, language, headingLevel = 2, options: {'url-state': _, ...options}}: Embed, snapshot: Snapshot,
  headed: boolean, // what the page's address says is not known here
): Promise<Rendered> => renderElement(`wdea-${component}`, {
  ...options, 'heading-level': String(headingLevel), ...(headed && {heading: ' '}),
}, snapshot, language);

/**
 * Renders an element in Node, where there is no page: the element's own class says what it loads for its attributes and
 * what it shows of that, so that nothing here knows filters or texts.
 *
 * @throws {@link WdeaError} when its data cannot be loaded
 */
async function renderElement(
  tag: string, attributes: Readonly<Record<string, string>>, snapshot: Snapshot, language: Language,
  properties: Readonly<Record<string, unknown>> = {},
): Promise<Rendered> {
  const standIn = standIns[tag];
  if (standIn) {
    const rendered = await Promise.all(standIn.map((each) => renderElement(each, attributes, snapshot, language)));
    return {label: rendered[0]!.label, trees: rendered.flatMap(({trees}) => trees)};
  }
  const element = await createElement(tag, attributes, snapshot, language);
  Object.assign(element, properties);
  const {label} = element as unknown as Renderable;
  const {elementProperties} = element.constructor as typeof WdeaElement;
  const changed = new Map([...elementProperties.keys()].map((name) => [name, undefined]));
  (element as unknown as Renderable).willUpdate(changed);
  if ((await snapshotInfo(snapshot)).archived) await teach(element.l10n);
  const {signal} = new AbortController();
  for (const request of element.requests) {
    const {options} = request;
    const data = await options.load(options.args() as never, signal);
    request.data = data;
    options.onData(data as never);
  }
  const {html, values} = writeTemplate((element as unknown as Renderable).renderContent());
  return {label, trees: await expand(parseHtml(html))};

  /** The trees with what the elements within them show in their places. */
  async function expand(trees: readonly Tree[]): Promise<Tree[]> {
    const expanded = await Promise.all(trees.map(async (tree): Promise<Tree | readonly Tree[]> => {
      if (typeof tree === 'string') return tree;
      if (!tree.tag.startsWith('wdea-')) return {...tree, children: await expand(tree.children)};
      const {named, given} = propertiesOf(tree, values);
      return (await renderElement(tree.tag, named, snapshot, language, given)).trees;
    }));
    return expanded.flat();
  }
}

/** The attributes that an element has. Its class is ready for them once it has been asked, as the browser would. */
export const knownAttributes = async (tag: string): Promise<readonly string[]> =>
  (await elementOf(tag) as unknown as {readonly observedAttributes: readonly string[]}).observedAttributes;

/** An element that stands in no page. */
async function createElement(
  tag: string, attributes: Readonly<Record<string, string>>, snapshot: Snapshot, language: Language,
): Promise<WdeaElement> {
  const observed = await knownAttributes(tag);
  const Class = await elementOf(tag) as unknown as new () => WdeaElement;
  const element = new Class();
  Object.defineProperties(element, {
    snapshot: {value: snapshot},
    // what Node's stand-in for a page's elements lacks: it is the only one with a language, and has no content
    closest: {value: () => element},
    querySelector: {value: () => null},
  });
  for (const [name, value] of Object.entries({...attributes, lang: language})) {
    element.setAttribute(name, value);
    if (observed.includes(name)) element.attributeChangedCallback(name, null, value);
  }
  element.l10n.refresh();
  await element.l10n.ready;
  return element;
}

/** The attributes of an element within another, and the properties that it is given. */
function propertiesOf({attributes}: Element, values: readonly unknown[]) {
  const entries = Object.entries(attributes);
  const isProperty = ([name]: readonly [string, string]) => name.startsWith(propertyPrefix);
  return {
    named: Object.fromEntries(entries.filter((entry) => !isProperty(entry))),
    given: Object.fromEntries(entries.filter(isProperty).map(([name, at]) => [
      name.slice(propertyPrefix.length).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()), values[Number(at)],
    ])),
  };
}
