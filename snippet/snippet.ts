import {registry} from '../components/registry.js';
import {suggest} from '../publish/nearest.js';
import {WdeaError} from '../src/errors.js';
import {defaultLanguage, isLanguage, type Language, languages} from '../src/protocol/languages.js';
import {folderAddress} from '../src/published.js';
import {openSnapshot, type Snapshot, type SnapshotOptions} from '../src/snapshot.js';
import {type Embed, isHeaded, pageless, pagePath} from './embed.js';
import {writeForm} from './forms.js';
import {jsonLdScript, listJsonLd} from './json-ld.js';
import {allianceName} from './names.js';
import {summarise} from './reduce.js';
import {knownAttributes, renderEmbed} from './render.js';
import {element, type Tree} from './tree.js';

/** What to put into a page. */
export interface SnippetOptions extends Pick<SnapshotOptions, 'fetch' | 'timeout' | 'retry'> {
  /** Address of the published folder: the one that holds `wdea.js` and `v1/`. */
  readonly source: string | URL;
  /** Default `en`. */
  readonly language?: Language;
  /** Text of the heading. Default: the component's name, such as “News”. */
  readonly heading?: string;
  /** Level of the heading, 2 to 6, to fit the page. Default 2. */
  readonly headingLevel?: number;
  /** The component's other attributes as ELEMENTS.md has them, such as `{limit: 5, channel: 'policy'}`. */
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  /** Default `element`. */
  readonly form?: 'element' | 'div';
  /** How many records the content has at most; the component itself shows as many as it is told to. Default 8. */
  readonly records?: number;
  /**
   * Whether search engines are told what is listed, as JSON-LD. Give all snippets of a page the same set, so that the
   * page says each list once; `false` leaves it out. Default: it is told.
   */
  readonly jsonLd?: Set<string> | false;
}

/**
 * What to paste into a page, or to write into it on a server: the component, and between its tags what it says without
 * script, in the same language and by the same filters: a heading, the records as a list of dated links, and a link to
 * all of it. It stays readable when the script is removed, is blocked, or has gone.
 *
 * Nothing is rendered by other rules than in the page: what the component would load and show is loaded and reduced.
 *
 * @param component the tag without `wdea-`, such as `news-list`
 * @returns HTML
 * @throws {@link WdeaError} `CONFIG_INVALID` for a component, attribute or language that is unknown; what loading may
 *   throw
 *
 * @example
 * ```ts
 * import {renderSnippet} from '@wdea/embed/snippet';
 *
 * const html = await renderSnippet('news-list', {
 *   source: 'https://example.org/wdea/', language: 'fr', headingLevel: 3, attributes: {limit: 5},
 * });
 * ```
 */
export async function renderSnippet(component: string, given: SnippetOptions): Promise<string> {
  const {form = 'element', records = 8, jsonLd = new Set(), source, ...options} = given;
  const folder = folderAddress(source, 'Name the folder that holds wdea.js and v1/.');
  const embed = await checkEmbed(component, options);
  const {label, content} = await renderContent(embed, openSnapshot({...options, baseUrl: folder}), folder, records);
  const markup = writeForm(embed, form, {folder, content, label});
  const page = folder + pagePath(embed);
  if (!jsonLd || jsonLd.has(page) || pageless.has(component)) return markup;
  jsonLd.add(page);
  return `${markup}\n${jsonLdScript(listJsonLd(embed.heading ?? label, page, embed.language, content))}`;
}

/** What a component says without script, and its name. */
export interface Content {
  readonly label: string;
  readonly content: readonly Tree[];
}

/** The content of an embed without its heading. The snapshot may be read from elsewhere than it is published at. */
export async function renderContent(
  embed: Embed, snapshot: Snapshot, folder: string, records: number,
): Promise<Content> {
  const {label, trees} = await renderEmbed(embed, snapshot, isHeaded(embed));
  const {name, lang} = allianceName(embed.language);
  const link = element('a', {href: folder + pagePath(embed), lang}, [name]);
  return {label, content: [...summarise(trees, records), element('p', {}, [link])]};
}

type Wanted = Pick<SnippetOptions, 'language' | 'heading' | 'headingLevel' | 'attributes'>;

/** Turns what someone wrote into an embed. */
export async function checkEmbed(
  component: string, {language = defaultLanguage, heading, headingLevel, attributes = {}}: Wanted,
): Promise<Embed> {
  const tag = `wdea-${component}`;
  if (!Object.hasOwn(registry, tag)) {
    const names = Object.keys(registry).map((each) => each.slice('wdea-'.length));
    throw invalid(`There is no component ${component}`, suggest(component, names));
  }
  if (!isLanguage(language)) throw invalid(`There is no language ${String(language)}`, suggest(language, languages));
  if (headingLevel !== undefined && ![2, 3, 4, 5, 6].includes(headingLevel)) {
    throw invalid(`${headingLevel} is no level of a heading`, 'it can be 2, 3, 4, 5, 6');
  }
  const known = (await knownAttributes(tag)).filter((name) => !named.includes(name));
  const options: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (!known.includes(name)) throw invalid(`<${tag}> has no attribute ${name}`, suggest(name, known));
    if (value !== false) options[name] = value === true ? '' : String(value);
  }
  return {component, language, heading, headingLevel, options};
}

/** Attributes that have options of their own. */
const named = ['lang', 'heading', 'heading-level', 'source'];

const invalid = (message: string, hint: string): WdeaError =>
  new WdeaError('CONFIG_INVALID', message, {hint: `${hint[0]!.toUpperCase()}${hint.slice(1)}`});
