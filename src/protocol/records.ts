import * as z from 'zod/mini';
import {direction, type Language, languages} from './languages.js';

/** An entry of one of the alliance's vocabularies: a stable id and its name in the reader's language. */
export interface Term {
  readonly id: string;
  readonly name: string;
}

/**
 * Where a record's title leads. `page`: the thing itself; `about`: a page about it; `provider`: a page of its
 * provider; `source`: no address of its own is known, so this is the first of its sources.
 */
export interface Link {
  readonly url: string;
  readonly kind: 'page' | 'about' | 'provider' | 'source' | (string & {});
}

/** A page that states what a record says. */
export interface Source {
  readonly url: string;
  /** Publisher of the page. */
  readonly name?: string;
  /** Language of the page (BCP 47). */
  readonly lang?: string;
}

/** What every record of every collection carries. Names of fields inside a field are dotted: `place.city`. */
export interface RecordBase {
  readonly id: string;
  /** Language of the edition that this record was read from. */
  readonly lang: Language;
  /** Fields whose text is missing in `lang`, with the language (BCP 47) that they are borrowed from. */
  readonly borrowed?: Readonly<Record<string, string>>;
  /** Fields whose text is a translation that no person has reviewed yet. */
  readonly drafts?: readonly string[];
  readonly link: Link;
  /** The best of its sources. */
  readonly source?: Source;
}

/** What `get` returns beyond the card that lists show. */
export interface Sourced {
  /** Pages that state what the record says, best first; never empty. */
  readonly sources: readonly Source[];
  /** `implied` when the sources imply the record but do not say it in words; absent when they do. */
  readonly confidence?: 'implied' | (string & {});
}

/** A date with the precision that is known: `2024`, `2024-01` or `2024-01-30` (ISO 8601, Gregorian). */
export type PartialDate = string;

/** A time of the day on the clocks of a place: `09:30`. */
export type ClockTime = string;

/** The text of a field with the language and direction to mark it with. */
export interface LocalizedText {
  readonly value: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/**
 * The text of a field, for `lang` and `dir` attributes. The path of a nested field is dotted, that of an entry of a
 * list ends with its place: `aims.0`.
 *
 * @example
 * ```ts
 * import {textOf, type NewsCard} from '@wdea/embed';
 *
 * declare const news: NewsCard;
 * const title = textOf(news, 'title');
 * document.createElement('p').lang = title.lang;
 * ```
 */
export function textOf(record: RecordBase, field: string): LocalizedText {
  const value = field.split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], record);
  const lang = record.borrowed?.[field.replace(/\.\d+$/, '')] ?? record.lang;
  return {value: typeof value === 'string' ? value : '', lang, dir: direction(lang)};
}

/*
 * Schemas of the pieces above. They say what a reader needs; unknown fields pass through. Lengths are written as
 * patterns and maps as open objects: every kind of check that zod is asked for is code on a reader's page.
 */

/** One of a fixed set of strings. */
export const oneOf = <Value extends string>(values: readonly Value[]): z.ZodMiniType<Value> =>
  z.string().check(z.regex(new RegExp(`^(${values.join('|')})$`))) as unknown as z.ZodMiniType<Value>;
export const text = z.string().check(z.regex(/^[\s\S]{1,5000}$/));
export const id = z.string().check(z.regex(/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/));
export const term = z.looseObject({id: text, name: text});
/** Whoever renders an address passes it through `safeUrl` besides. */
export const url = z.string().check(z.regex(/^https?:\/\/\S{1,2000}$/));
export const date = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));
export const languageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
export const link = z.looseObject({url, kind: text});
export const source = z.looseObject({url, name: z.optional(text), lang: z.optional(languageTag)});

/** The fields of {@link RecordBase}, to spread into a collection's schema. */
export const recordBase = {
  id,
  lang: oneOf(languages),
  borrowed: z.optional(z.catchall(z.object({}), languageTag)),
  drafts: z.optional(z.array(text)),
  link,
  source: z.optional(source),
};

/** The fields of {@link Sourced}, to spread into a collection's record schema. */
export const sourced = {
  sources: z.array(source).check(z.minLength(1)),
  confidence: z.optional(text),
};
