import {alliance} from '../publish/feeds/names.js';
import type {Language} from '../src/protocol/languages.js';

/** The alliance's name, with its language where it has none of its own in this one. */
export const allianceName = (language: Language): {readonly name: string; readonly lang?: Language} => ({
  name: alliance[language],
  ...(language !== 'en' && alliance[language] === alliance.en && {lang: 'en'}),
});
