/** The names of the countries and regions: the United Nations' own, whole and clean. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {countryCodes} from '../../publish/countries.js';
import type {Names} from '../../publish/texts.js';
import {type Language, languages} from '../../src/protocol/languages.js';

const path = fileURLToPath(new URL('../../content/vocabularies/countries.yaml', import.meta.url));
const countries = parse(readFileSync(path, 'utf8')) as Record<string, Names>;

/** The letters of a language, and the signs that its names are written with. */
const written: Record<Language, RegExp> = {
  zh: /^\p{Script=Han}[\p{Script=Han}，（）]*$/u,
  en: /^\p{Lu}[\p{Script=Latin} ,’()-]*$/u,
  fr: /^\p{Lu}[\p{Script=Latin} ,’()-]*$/u,
  ru: /^\p{Lu}[\p{Script=Cyrillic} ,’()-]*$/u,
  es: /^\p{Lu}[\p{Script=Latin} ,’()-]*$/u,
  ar: /^\p{Script=Arabic}[\p{Script=Arabic} ،()-]*$/u,
};

test('every code of ISO 3166-1 has a name in each of the six languages, in the order of the codes', () => {
  assert.deepEqual(Object.keys(countries), [...countryCodes].sort());
  for (const [code, names] of Object.entries(countries)) {
    assert.deepEqual(Object.keys(names).sort(), [...languages].sort(), code);
  }
});

for (const language of languages) {
  test(`no two countries or regions share a name: ${language}`, () => {
    const names = Object.values(countries).map((entry) => entry[language]);
    assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), []);
  });

  test(`names have no stray character, space, footnote sign or article: ${language}`, () => {
    for (const [code, {[language]: name}] of Object.entries(countries)) {
      assert.match(name, written[language], code);
      assert.doesNotMatch(name, /\s$|\s\s|\((the|la|le|les|l’|el|los|las)\)/i, code);
      assert.equal(name.normalize('NFC'), name, code);
      assert.equal(name.split('(').length, name.split(')').length, code);
    }
  });
}

test('countries that were renamed have their new names', () => {
  const {CV, CZ, MK, NL, SZ, TR, VN} = countries;
  assert.deepEqual([CV!.en, CZ!.fr, MK!.ru, NL!.en, SZ!.es, TR!.en, VN!.fr], [
    'Cabo Verde', 'Tchéquie', 'Северная Македония', 'Netherlands (Kingdom of the)', 'Eswatini', 'Türkiye', 'Viet Nam',
  ]);
});

test('Hong Kong, Macao and Taiwan have the names that the United Nations give them', () => {
  const {HK, MO, TW} = countries;
  assert.deepEqual([HK!.en, HK!.zh], ['China, Hong Kong SAR', '中国香港特别行政区']);
  assert.deepEqual([MO!.en, MO!.zh], ['Macao, China', '中国澳门']);
  assert.deepEqual(TW, {
    en: 'Taiwan Province of China', zh: '中国台湾省', fr: 'Province chinoise de Taïwan',
    ru: 'Китайская провинция Тайвань', es: 'Provincia China de Taiwán', ar: 'مقاطعة تايوان الصينية',
  });
});
