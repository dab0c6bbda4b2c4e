/** The six languages of the alliance, in the order in which a language switch lists them (BCP 47). */
export const languages = ['zh', 'en', 'fr', 'ru', 'es', 'ar'] as const;

/** One of the six languages, as a BCP 47 primary subtag. */
export type Language = (typeof languages)[number];

/** The language used when nothing better is known. */
export const defaultLanguage = 'en' satisfies Language;

/** Whether `value` is one of the six languages. */
export const isLanguage = (value: unknown): value is Language => (languages as readonly unknown[]).includes(value);

/** Writing direction of a BCP 47 tag, as the HTML `dir` attribute takes it. */
export const direction = (tag: string): 'ltr' | 'rtl' => (/^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(tag) ? 'rtl' : 'ltr');

/**
 * The supported language that serves a BCP 47 tag (`zh-Hans-CN` → `zh`), or `undefined` when none does.
 * Lookup by primary subtag, after RFC 4647 §3.4.
 */
export function matchLanguage(tag: string | null | undefined): Language | undefined {
  const primary = tag?.trim().toLowerCase().split(/[-_]/, 1)[0];
  return isLanguage(primary) ? primary : undefined;
}

/** The languages in which a text is looked for, best first: its own, English, then the others in their usual order. */
export const fallbackChain = (language: Language): readonly Language[] => [
  ...new Set<Language>([language, defaultLanguage, ...languages]),
];
