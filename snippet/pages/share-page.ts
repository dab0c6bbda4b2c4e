import {allianceSite} from '../../publish/feeds/names.js';
import {type Language, languages} from '../../src/protocol/languages.js';
import {attributesOf, type Embed, oEmbedPath} from '../embed.js';
import type {JsonLd} from '../json-ld.js';
import {allianceName} from '../names.js';
import {element, textIn, type Tree} from '../tree.js';
import {languageLinks, titled, writePage} from './page.js';

/** What a page to be shared shows: a component, or one record in `<wdea-item>`. */
export interface SharePage {
  readonly embed: Embed;
  readonly title: string;
  readonly folder: string;
  /** Path of the page in a language below the folder. */
  readonly pathIn: (language: Language) => string;
  /** All that the component says, for those who read without script. */
  readonly content: readonly Tree[];
  readonly description?: string | undefined;
  readonly jsonLd: JsonLd;
}

/** Territories of Open Graph's locales, which it asks for; the alliance's texts are those of the UN's languages. */
const locales: Readonly<Record<Language, string>> = {
  zh: 'zh_CN', en: 'en_GB', fr: 'fr_FR', ru: 'ru_RU', es: 'es_ES', ar: 'ar_AR',
};

/**
 * The page of a component, or of a record, by itself: what a pasted address leads to and is shown as. It reads the same
 * without script.
 */
export function writeSharePage({embed, title, folder, pathIn, content, description, jsonLd}: SharePage): string {
  const {language} = embed;
  const url = folder + pathIn(language);
  const {name, lang} = allianceName(language);
  const property = (key: string, value: string) => element('meta', {property: `og:${key}`, content: value});
  const text = description ?? excerpt(content);
  return writePage({
    language, folder, title: titled(title, language), description: text,
    styles: ['share/share.css'], scripts: ['wdea.js'],
    head: [
      element('link', {rel: 'canonical', href: url}),
      ...languages.map((each) => element('link', {rel: 'alternate', hreflang: each, href: folder + pathIn(each)})),
      element('link', {
        rel: 'alternate', type: 'application/json+oembed', href: folder + oEmbedPath(pathIn(language)), title,
      }),
      property('title', title), property('type', 'website'), property('url', url), property('site_name', name),
      property('locale', locales[language]), ...(text ? [property('description', text)] : []),
      element('meta', {name: 'twitter:card', content: 'summary'}),
    ],
    jsonLd,
    body: [
      element('header', {}, [
        element('p', {class: 'name'}, [element('a', {href: allianceSite, lang}, [name])]),
        languageLinks(language, (each) => folder + pathIn(each)),
      ]),
      element('main', {}, [
        element('h1', {}, [title]),
        element(`wdea-${embed.component}`, attributesOf(embed), content),
      ]),
      ...(embed.component === 'item' ? [] : [element('footer', {}, [
        element('p', {}, [element('a', {href: `${folder}builder/${language === 'en' ? '' : `${language}.html`}` +
          `?component=${embed.component}`}, [forYourPage[language]])]),
      ])]),
    ],
  });
}

/** Leads to the builder. */
const forYourPage: Readonly<Record<Language, string>> = {
  zh: '将此内容放到您的网页上',
  en: 'Put this on your own page',
  fr: 'Afficher ce contenu sur votre site',
  ru: 'Разместить это на своей странице',
  es: 'Mostrar este contenido en su página',
  ar: 'ضع هذا المحتوى في صفحتك',
};

const longest = 200;

/** The beginning of a text, up to a word's end. */
function excerpt(content: readonly Tree[]): string {
  const text = textIn(content.flatMap((tree) => [tree, ' ']));
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
}

