import {locale, memo} from '../format.js';

/** The name of a language (BCP 47) in another one; the tag itself when there is no such language. */
export function languageName(language: string, tag: string): string {
  try {
    return memo(`languages ${language}`, () => new Intl.DisplayNames(locale(language), {type: 'language'}))
      .of(tag) ?? tag;
  } catch {
    return tag;
  }
}
