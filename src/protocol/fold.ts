/**
 * A text as search compares it: without differences of case, width, Latin diacritics, Arabic vowel signs and the
 * spellings of alef, ya and ta marbuta, without invisible characters, digits as in ASCII.
 * `fold(fold(text)) === fold(text)`.
 */
export function fold(text: string): string {
  return text
    .replace(/\p{Cf}+/gu, '')
    .normalize('NFKC').toLowerCase().normalize('NFKD')
    .replace(/[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc]/g, '')
    .replace(/(?<=\p{Script=Latin})\p{M}+|(?<=[аиоуыэюя])[\u0300\u0301]+|(?<=е)[\u0300\u0301\u0308]+/gu, '')
    .replace(/[œæßςʼ’\u0660-\u0669\u0671کىیة\u06f0-\u06f9]/g, (letter) =>
      replacements[letter] ?? String(letter.charCodeAt(0) & 15))
    .normalize('NFC');
}

export type Fold = typeof fold;

const replacements: Readonly<Record<string, string>> = {
  œ: 'oe', æ: 'ae', ß: 'ss', ς: 'σ', ʼ: '\'', '’': '\'', '\u0671': 'ا', ک: 'ك', ى: 'ي', ی: 'ي', ة: 'ه',
};
