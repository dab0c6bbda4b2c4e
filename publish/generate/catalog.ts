import {createReadStream, existsSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {createGunzip} from 'node:zlib';
import {isLanguage, type Language, languages} from '../../src/protocol/languages.js';
import {PublishError} from '../errors.js';
import {plainTextFaults} from '../plain-text.js';

/** Texts of a catalogue, by the entry that they belong to: `texts.fr[7]` says in French what `texts.en[7]` does. */
export interface Catalog {
  readonly entries: number;
  /** An entry lacks some languages. */
  readonly texts: Readonly<Record<Language, ReadonlyMap<number, CatalogText>>>;
}

export interface CatalogText {
  readonly title: string;
  /** The words of its description; in Chinese, which has no spaces, the characters. */
  readonly words: readonly string[];
}

/**
 * Reads a catalogue: one JSON object a line with `id`, `lang`, `title` and `description`, packed with gzip or not.
 * Texts that could not be published, and those in other languages, are passed over.
 *
 * @throws PublishError when there is no such file, or a language without any text in it
 */
export async function readCatalog(file: string): Promise<Catalog> {
  if (!existsSync(file)) throw new PublishError(`There is no file ${file}.`, 'Name a catalogue in JSON Lines.');
  const texts = Object.fromEntries(languages.map((language) => [language, new Map()])) as
    Record<Language, Map<number, CatalogText>>;
  const places = new Map<string, number>();
  const bytes = createReadStream(file);
  for await (const line of createInterface({input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes})) {
    const {id, lang, title, description} = JSON.parse(line) as Record<string, unknown>;
    if (typeof id !== 'string' || !isLanguage(lang) || !isPlain(title) || !isPlain(description)) continue;
    if (!places.has(id)) places.set(id, places.size);
    const words = lang === 'zh' ? [...description] : description.split(/\s+/);
    texts[lang].set(places.get(id)!, {title, words});
  }
  const missing = languages.filter((language) => texts[language].size === 0);
  if (missing.length > 0) {
    throw new PublishError(`${file} has no text in ${missing.join(', ')}.`, 'Name a catalogue in all six languages.');
  }
  return {entries: places.size, texts};
}

/** Brackets are passed over, since those of two texts together may look like a link. */
const isPlain = (value: unknown): value is string =>
  typeof value === 'string' && !/[[\]]/.test(value) && plainTextFaults(value).length === 0;
