import type {Embed} from '../../snippet/embed.js';
import {readColour} from '../../snippet/colour.js';
import type {Form} from '../../snippet/forms.js';
import {type System, systems} from '../../snippet/systems.js';
import {type Language, matchLanguage} from '../../src/protocol/languages.js';
import {components, examples, namesOf} from './options.js';

/** All that a person has set. It stands in the page's address. */
export interface State {
  readonly embed: Embed;
  readonly system: System;
  /** Default: the best that the system lets through. */
  readonly form?: Form | undefined;
  /** Colour of links and marks on light pages, and on dark ones where it is another. */
  readonly accent?: string | undefined;
  readonly accentDark?: string | undefined;
  readonly view: View;
}

/** How the preview shows it; it changes nothing of the snippet. */
export interface View {
  readonly language?: Language | undefined;
  readonly phone?: boolean;
  readonly dark?: boolean;
  readonly noScript?: boolean;
}

const forms: readonly Form[] = ['element', 'pinned', 'div', 'frame', 'link'];
/** Names besides those of attributes, which no attribute has. */
const own = ['component', 'system', 'form', 'accent', 'accent-dark', 'view', 'view-lang', 'lang', 'heading',
  'heading-level'];

/** The component as it is chosen first. */
export const embedOf = (component: string, language: Language): Embed =>
  ({component, language, options: {...examples[component]}});

/** What the part of an address after `#` says; what it cannot mean is left out. */
export function readState(hash: string, language: Language): State {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const chosen = query.get('component') ?? '';
  const component = components.includes(chosen) ? chosen : 'news-list';
  const known = namesOf(component);
  const level = Number(query.get('heading-level'));
  const system = query.get('system') ?? '';
  const view = (query.get('view') ?? '').split(' ');
  const options = Object.fromEntries([...query].filter(([name]) => known.includes(name) && !own.includes(name)));
  return {
    embed: {
      component,
      language: matchLanguage(query.get('lang')) ?? language,
      heading: query.get('heading') || undefined,
      headingLevel: [3, 4, 5, 6].includes(level) ? level : undefined,
      options: chosen === component ? options : {...examples[component]},
    },
    system: Object.hasOwn(systems, system) ? system as System : 'html',
    form: forms.find((form) => form === query.get('form')),
    accent: readColour(query.get('accent') ?? ''),
    accentDark: readColour(query.get('accent-dark') ?? ''),
    view: {
      language: matchLanguage(query.get('view-lang')), phone: view.includes('phone'), dark: view.includes('dark'),
      noScript: view.includes('no-script'),
    },
  };
}

/** The part of an address after `#` that says the same. */
export function writeState({embed, system, form, accent, accentDark, view}: State): string {
  const {component, language, heading, headingLevel, options} = embed;
  const views = [view.phone && 'phone', view.dark && 'dark', view.noScript && 'no-script'].filter(Boolean).join(' ');
  const entries = Object.entries({
    component, system, form, lang: language, heading, 'heading-level': headingLevel, ...options,
    'accent': accent?.slice(1), 'accent-dark': accentDark?.slice(1), 'view': views || undefined,
    'view-lang': view.language,
  }).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  return new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
}
