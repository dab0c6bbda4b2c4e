import {endonyms} from '../../components/language-switch/endonyms.js';
import {direction, type Language, languages} from '../../src/protocol/languages.js';
import {alliance} from '../../publish/feeds/names.js';
import {type JsonLd, jsonLdScript} from '../json-ld.js';
import {element, type Tree, writeHtml} from '../tree.js';

/** A page as its head and its body say it. */
export interface PageParts {
  readonly language: Language;
  readonly title: string;
  readonly description?: string | undefined;
  /** Address of the published folder. */
  readonly folder: string;
  /** Style sheets and module scripts below the folder. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly head?: readonly Tree[];
  readonly jsonLd?: JsonLd | undefined;
  readonly body: readonly Tree[];
}

/** Writes a page under a strict policy: scripts, styles and data of the published folder's origin alone. */
export function writePage(parts: PageParts): string {
  const {language, title, description, folder, styles, scripts, head, jsonLd, body} = parts;
  const {origin} = new URL(folder);
  // The origin is named, since a sandboxed frame has none of its own that `'self'` could mean.
  const policy = `default-src 'none'; script-src ${origin}; style-src ${origin}; connect-src ${origin}; ` +
    `img-src ${origin} data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;
  const meta = (attributes: Record<string, string>) => element('meta', attributes);
  const trees: Tree[] = [
    meta({charset: 'utf-8'}),
    meta({'http-equiv': 'Content-Security-Policy', 'content': policy}),
    meta({name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    element('title', {}, [title]),
    ...(description ? [meta({name: 'description', content: description})] : []),
    ...(head ?? []),
    element('link', {rel: 'icon', href: `${folder}icon.svg`}),
    ...styles.map((path) => element('link', {rel: 'stylesheet', href: folder + path})),
    ...scripts.map((path) => element('script', {type: 'module', src: folder + path})),
  ];
  const data = jsonLd ? `\n  ${jsonLdScript(jsonLd)}` : '';
  return `<!DOCTYPE html>
<html lang="${language}" dir="${direction(language)}">
<head>
${trees.map((tree) => `  ${writeHtml([tree])}`).join('\n')}${data}
</head>
<body>
${writeHtml(body, '  ')}
</body>
</html>
`.replaceAll(' \n', '\n');
}

/** A title with the alliance's name: “News – World Digital Education Alliance”. */
export const titled = (title: string, language: Language): string => `${title} – ${alliance[language]}`;

/** A page's way to the same page in the other languages. */
export const languageLinks = (current: Language, hrefOf: (language: Language) => string): Tree =>
  element('ul', {class: 'languages'}, languages.map((language) => element('li', {}, [
    element('a', {
      'href': hrefOf(language), 'lang': language, 'hreflang': language, 'dir': direction(language),
      'aria-current': language === current ? 'page' : undefined,
    }, [endonyms[language]]),
  ])));

