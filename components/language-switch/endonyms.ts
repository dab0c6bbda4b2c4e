import type {Language} from '../../src/protocol/languages.js';

/** What each language calls itself: the one name that whoever looks for it can read. Never translated. */
export const endonyms: Readonly<Record<Language, string>> = {
  zh: '中文', en: 'English', fr: 'Français', ru: 'Русский', es: 'Español', ar: 'العربية',
};
