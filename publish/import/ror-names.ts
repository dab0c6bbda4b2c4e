import {defaultLanguage, fallbackChain, type Language} from '../../src/protocol/languages.js';
import {plainTextFaults} from '../plain-text.js';
import {displayName, type RorName, type RorRecord} from './ror-record.js';

/** The names of an organisation as a member's file has them. */
export interface MemberNames {
  /** By language; empty when no name of the record can be shown. */
  readonly name: Readonly<Partial<Record<Language, string>>>;
  /** Whether the English name is the display name, of which the registry does not say that it is English. */
  readonly standsIn: boolean;
  readonly ownName?: {readonly text: string; readonly lang: string};
  readonly aliases: readonly string[];
  /** What is wrong with the names that are left out. */
  readonly leftOut: readonly string[];
}

/**
 * The names of a record.
 *
 * @param country ISO 3166-1 alpha-2 code; its main language (Unicode's likely subtags) is taken for the organisation's
 * own when the display name is in English
 */
export function namesOf(record: RorRecord, country: string): MemberNames {
  const usable = record.names.map((name) => ({...name, value: trimmed(name.value)}));
  const leftOut = usable.flatMap(({value}) => plainTextFaults(value).slice(0, 1).map(brief));
  const names = usable.filter(({value}) => plainTextFaults(value).length === 0);
  // Where a language has several labels, the one that the registry shows is the best of them.
  const display = displayName({...record, names});
  const labels = [...display ? [display] : [], ...names.filter(({types}) => types.includes('label'))];
  const labelIn = (lang: string) => labels.find((label) => label.lang === lang);

  const name: Partial<Record<Language, string>> = {};
  for (const language of fallbackChain(defaultLanguage)) {
    const label = labelIn(language);
    if (label) name[language] = label.value;
  }
  // A text needs one of the six languages, and names without a language are mostly English.
  const standsIn = name.en === undefined && display !== undefined && (!display.lang || Object.keys(name).length === 0);
  if (standsIn) name.en = display.value;

  const own = display?.lang && display.lang !== 'en' ? display : labelIn(mainLanguage(country));
  const ownName = own?.lang && (standsIn ? own.lang !== 'en' : own.value !== name.en)
    ? {text: own.value, lang: own.lang} : undefined;

  const told = new Set([...Object.values(name), ownName?.text]);
  const others = [...names.filter(isAcronym), ...names.filter((each) => !isAcronym(each))]
    .map(({value}) => value).filter((value) => !told.has(value));
  return {name, standsIn, ownName, aliases: [...new Set(others)], leftOut: [...new Set(leftOut)]};
}

/** What is wrong without a piece of the text itself, which may stand in no comment and on no terminal. */
const brief = (fault: string): string => fault.split(/[(;]/, 1)[0]!.trim();

const isAcronym = ({types}: RorName): boolean => types.includes('acronym');

/** Without spaces and marks of direction at either end, where they do nothing. */
const trimmed = (value: string): string => value.replace(/^[\s\u200B\u200E\u200F]+|[\s\u200B\u200E\u200F]+$/g, '');

/** The registry tags with ISO 639-1, which has one code for Norwegian and only Tagalog for Filipino. */
const codes: Readonly<Record<string, string>> = {nb: 'no', fil: 'tl'};

function mainLanguage(country: string): string {
  const {language} = new Intl.Locale(`und-${country}`).maximize();
  return codes[language] ?? language;
}
