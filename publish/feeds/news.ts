import {generateAtomFeed, generateJsonFeed, generateRssFeed} from 'feedsmith';
import type {News} from '../../src/protocol/collections/news.js';
import type {Language} from '../../src/protocol/languages.js';
import {alliance, allianceSite, newsTitle, unreviewedNote} from './names.js';
import {isDraft, languageOf} from './provenance.js';
import {urnOf} from './uuid.js';

/** Number of items in a feed of news. */
export const newestNews = 50;

/** What the three formats say alike of an item. */
function itemOf(news: News) {
  const texts = ['title', 'summary'];
  return {
    ...news,
    // The same news in two languages are two texts, which a reader of both wants to see both.
    urn: urnOf(`${news.lang}/news/${news.id}`),
    language: languageOf(news, texts),
    source: news.sources[0]!.url,
    // Only a whole day makes a time; the formats know no date of lesser precision.
    published: news.date.length === 10 ? new Date(news.date) : undefined,
    paragraphs: isDraft(news, texts) ? [news.summary, unreviewedNote[news.lang]] : [news.summary],
  };
}

/** JSON Feed 1.1. */
export const newsJson = (news: readonly News[], language: Language): string => JSON.stringify(generateJsonFeed({
  title: newsTitle[language],
  home_page_url: allianceSite,
  language,
  authors: [{name: alliance[language], url: allianceSite}],
  items: news.map(itemOf).map((item) => ({
    id: item.urn,
    url: item.link.url,
    title: item.title,
    content_text: item.paragraphs.join('\n\n'),
    summary: item.summary,
    date_published: item.published,
    tags: [item.channel.name],
    language: item.language,
    _wdea: {id: item.id, date: item.date, source: item.source, borrowed: item.borrowed, unreviewed: item.drafts},
  })),
}));

/** RSS 2.0. */
export const newsRss = (news: readonly News[], date: string, language: Language): string => tidy(generateRssFeed({
  title: newsTitle[language],
  link: allianceSite,
  description: newsTitle[language],
  language,
  lastBuildDate: new Date(date),
  items: news.map(itemOf).map((item) => ({
    guid: {value: item.urn, isPermaLink: false},
    link: item.link.url,
    // A title is plain text and a description HTML, as readers take them.
    title: item.title,
    description: item.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join(''),
    pubDate: item.published,
    categories: [{name: item.channel.name}],
    dc: {
      identifiers: [item.id], sources: [item.source],
      languages: item.language === undefined ? [] : [item.language],
    },
  })),
}));

/** Atom (RFC 4287). */
export const newsAtom = (news: readonly News[], date: string, language: Language): string => tidy(generateAtomFeed({
  id: urnOf(`${language}/news`),
  title: {value: newsTitle[language]},
  updated: new Date(date),
  xml: {lang: language},
  links: [{rel: 'alternate', href: allianceSite}],
  authors: [{name: alliance[language], uri: allianceSite}],
  entries: news.map(itemOf).map((item) => ({
    id: item.urn,
    title: {value: item.title, xml: {lang: item.borrowed?.title ?? language}},
    summary: {value: item.paragraphs.join('\n\n'), xml: {lang: item.borrowed?.summary ?? language}},
    published: item.published,
    // The format wants a time for every entry: the first moment of the month or year, when no more is known.
    updated: new Date(item.date),
    links: [{rel: 'alternate', href: item.link.url}, {rel: 'via', href: item.source}],
    categories: [{term: item.channel.id, label: item.channel.name}],
    dc: {identifiers: [item.id]},
  })),
}));

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Without the line breaks that the generator puts around texts with special characters, and so into them. */
const tidy = (xml: string): string => xml.replace(/\s*(<!\[CDATA\[[^]*?\]\]>)\s*/g, '$1');
