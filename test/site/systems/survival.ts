import {registry} from '../../../components/registry.js';
import {type Embed, pageless} from '../../../snippet/embed.js';
import {type Form, type Setting, writeForm} from '../../../snippet/forms.js';
import {type Passage, type System, systems} from '../../../snippet/systems.js';
import {type Element, elementsIn, parseHtml} from '../../../snippet/tree.js';
import type {Language} from '../../../src/protocol/languages.js';
import type {Filter} from './filter.js';

const options: Readonly<Record<string, Record<string, string>>> = {
  'news-list': {limit: '5'}, 'event-list': {view: 'agenda'}, 'member-map': {view: 'list'},
  'member-card': {member: 'bnu'}, 'member-badge': {member: 'bnu'}, 'item': {collection: 'members', record: 'bnu'},
};

/** Every component, some of them with options. */
export const embedsIn = (language: Language): readonly Embed[] => Object.keys(registry)
  .map((tag) => tag.slice('wdea-'.length))
  .map((component) => ({component, language, options: options[component] ?? {}}));

/** What stands between the tags: something of all that may. */
export const content = parseHtml(`<ul><li><a href="https://wdea.bnu.edu.cn/" lang="en">A first title</a> · ` +
  `<time datetime="2026-01-30">30 January 2026</time></li></ul><p><a href="https://wdea.bnu.edu.cn/">All of it</a></p>`)
  .map((tree) => (typeof tree === 'string' ? tree.trim() : tree)).filter((tree) => tree !== '');

export const settingOf = (folder: string, pinned?: Setting['pinned']): Setting =>
  ({folder, content, label: 'A heading', pinned});

/** Forms that a component has: what shows nothing of its own has no page. */
export const hasForm = ({component}: Embed, form: Form): boolean =>
  !pageless.has(component) || (form !== 'frame' && form !== 'link');

export const markupForms = ['element', 'pinned', 'div', 'frame'] as const satisfies readonly Form[];
export type MarkupForm = (typeof markupForms)[number];

const isRoot: Readonly<Record<MarkupForm, (element: Element) => boolean>> = {
  element: ({tag}) => tag.startsWith('wdea-'),
  pinned: ({tag}) => tag.startsWith('wdea-'),
  div: ({attributes}) => 'data-wdea' in attributes,
  frame: ({tag}) => tag === 'iframe',
};

/** Attributes without which a component says the same: it knows the direction of its language. */
const spare = new Set(['dir', 'title', 'loading']);

/** How much of a form is left after a filter: all of it, all but its script, or not enough to work. */
export function leftOf(
  form: MarkupForm, embed: Embed, setting: Setting, filter: Filter,
): 'all' | 'no script' | 'nothing' {
  const before = [...elementsIn(parseHtml(writeForm(embed, form, setting)))];
  const after = [...elementsIn(parseHtml(filter(writeForm(embed, form, setting))))];
  const same = (matches: (element: Element) => boolean) => {
    const [wanted, found] = [before.find(matches)!, after.find(matches)];
    return Boolean(found && found.tag === wanted.tag && Object.entries(wanted.attributes)
      .every(([name, value]) => spare.has(name) || found.attributes[name] === value));
  };
  if (!same(isRoot[form])) return 'nothing';
  return form === 'frame' || same(({tag}) => tag === 'script') ? 'all' : 'no script';
}

/** What an address has become. */
export function linkIn(html: string, address: string): Passage['linkIs'] {
  const trees = parseHtml(html);
  const elements = [...elementsIn(trees)];
  if (elements.some(({tag}) => tag === 'iframe')) return 'frame';
  if (elements.some(({attributes}) => attributes['href'] === address)) return 'link';
  return html.includes(address) ? 'text' : undefined;
}

export const systemNames = Object.keys(systems) as readonly System[];
