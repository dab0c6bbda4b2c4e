import {attributesOf, type Embed, frameHeight, framePath, isHeaded, pagePath} from './embed.js';
import {element, type Tree, writeHtml} from './tree.js';

/**
 * A form in which a component comes into a page: as an `element`; as an element with a script that is `pinned` to one
 * version and checked by the browser; as a `div`, for systems that remove other elements; as a `frame`; or as a `link`
 * that the system turns into one by oEmbed.
 */
export type Form = 'element' | 'pinned' | 'div' | 'frame' | 'link';

/** What a snippet refers to, beside the component itself. */
export interface Setting {
  /** Address of the published folder, with a slash at the end. */
  readonly folder: string;
  /** What the page shows without script: all but the heading. */
  readonly content: readonly Tree[];
  /** Name of the component, for a frame without a heading. */
  readonly label: string;
  /** The script of a pinned version below the folder, and what the browser checks it by. */
  readonly pinned?: {readonly path: string; readonly integrity: string} | undefined;
}

/** Writes what goes into the page. */
export const writeForm = (embed: Embed, form: Form, setting: Setting): string =>
  writeParts(embed, form, setting).join('\n');

/** As {@link writeForm}, what stands where the component is apart from the script, which may stand anywhere. */
export function writeParts(
  embed: Embed, form: Form, setting: Setting,
): readonly [component: string] | readonly [component: string, script: string] {
  const {component} = embed;
  const {folder, label, pinned} = setting;
  switch (form) {
    case 'element':
      return [writeHtml([elementOf(embed, setting)]), loader(folder)];
    case 'pinned': {
      if (!pinned) throw new TypeError('A pinned snippet needs the path and the integrity of its script.');
      const {path, integrity} = pinned;
      const script = {type: 'module', src: folder + path, integrity, crossorigin: 'anonymous'};
      return [writeHtml([elementOf(embed, setting)]), writeHtml([element('script', script)])];
    }
    case 'div':
      return [writeHtml([divOf(embed, setting)]), loader(folder)];
    case 'frame':
      return [writeHtml([element('iframe', {
        src: folder + framePath(embed), title: embed.heading || label,
        width: '100%', height: String(frameHeight(component)), loading: 'lazy',
      })])];
    case 'link':
      return [folder + pagePath(embed)];
  }
}

const loader = (folder: string) => writeHtml([element('script', {type: 'module', src: `${folder}wdea.js`})]);

const elementOf = (embed: Embed, setting: Setting) => element(`wdea-${embed.component}`, attributesOf(embed),
  embed.component === 'config' ? [] : contentOf(embed, setting, {slot: 'heading'})); // defaults have no content

function divOf(embed: Embed, setting: Setting) {
  const {lang, dir, ...others} = attributesOf(embed);
  const data = Object.entries(others).map(([name, value]): [string, string] => [`data-${name}`, value]);
  return element('div', {'data-wdea': embed.component, lang, dir, ...Object.fromEntries(data)},
    contentOf(embed, setting, {}));
}

/** The heading, which stays when the component comes, and the content, in whose place it comes. */
function contentOf(embed: Embed, {content, label}: Setting, attributes: Readonly<Record<string, string>>): Tree[] {
  const heading = isHeaded(embed) ? [element(`h${embed.headingLevel ?? 2}`, attributes, [embed.heading || label])] : [];
  return [...heading, ...content];
}
