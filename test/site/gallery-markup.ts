import type {Language} from '../../src/protocol/languages.js';

const {galleryPages} = await import(new URL('../../scripts/gallery.mjs', import.meta.url).href) as {
  galleryPages: () => Readonly<Record<string, string>>;
};
const pages = galleryPages();

/** An element as the gallery has it, with its attributes and what stands between its tags. */
export function elementMarkup(tag: string, language: Language): string {
  const page = pages[language === 'en' ? 'index.html' : `${language}.html`]!;
  const element = new RegExp(`<${tag}[ >][^]*?</${tag}>`).exec(page)?.[0];
  // defaults for a page show nothing by themselves
  return element ?? `<${tag} lang="${language}"></${tag}>${elementMarkup('wdea-news-ticker', 'en')}`;
}
