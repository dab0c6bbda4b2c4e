import type {Names} from '../texts.js';

/*
 * Texts of the feeds themselves. The terms are those of locales/glossary.md: where no form of the alliance's name is
 * known in a language, the English name stands.
 */

export const alliance: Names = {
  zh: '世界数字教育联盟',
  en: 'World Digital Education Alliance',
  fr: 'Alliance mondiale pour l’éducation numérique',
  ru: 'World Digital Education Alliance',
  es: 'World Digital Education Alliance',
  ar: 'التحالف العالمي للتعليم الرقمي',
};

/** The alliance's own site: feeds have to name one, and the address that they are published at is not known here. */
export const allianceSite = 'https://wdea.bnu.edu.cn/';

export const newsTitle: Names = {
  zh: '世界数字教育联盟：新闻',
  en: 'World Digital Education Alliance: news',
  fr: 'Alliance mondiale pour l’éducation numérique : actualités',
  ru: 'World Digital Education Alliance: новости',
  es: 'World Digital Education Alliance: noticias',
  ar: 'التحالف العالمي للتعليم الرقمي: الأخبار',
};

export const eventsTitle: Names = {
  zh: '世界数字教育联盟：活动',
  en: 'World Digital Education Alliance: events',
  fr: 'Alliance mondiale pour l’éducation numérique : événements',
  ru: 'World Digital Education Alliance: мероприятия',
  es: 'World Digital Education Alliance: eventos',
  ar: 'التحالف العالمي للتعليم الرقمي: الفعاليات',
};

/** Said of an item with a text that is a draft. */
export const unreviewedNote: Names = {
  zh: '部分文字为未经审校的译文。',
  en: 'Some texts are translations that have not been reviewed.',
  fr: 'Certains textes sont des traductions non révisées.',
  ru: 'Некоторые тексты являются переводами, не прошедшими редактуру.',
  es: 'Algunos textos son traducciones sin revisar.',
  ar: 'بعض النصوص ترجمات لم تُراجَع بعد.',
};

/** Stands before the address of a source, with the space that follows it. */
export const sourceLabel: Names = {
  zh: '来源：', en: 'Source: ', fr: 'Source : ', ru: 'Источник: ', es: 'Fuente: ', ar: 'المصدر: ',
};

/** Between the parts of a place: hall, city, country. */
export const comma: Names = {zh: '，', en: ', ', fr: ', ', ru: ', ', es: ', ', ar: '، '};
