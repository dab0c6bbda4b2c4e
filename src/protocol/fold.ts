/**
 * A text as search compares it: without differences of case, width, Latin diacritics, Arabic vowel signs and the
 * spellings of alef, ya and ta marbuta. `fold(fold(text)) === fold(text)`.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC').toLowerCase().normalize('NFKD')
    .replace(/[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc]/g, '')
    .replace(/(?<=\p{Script=Latin})\p{M}+|(?<=е)\u0308+/gu, '')
    .replace(/[œæß\u0671ىیة’]/g, (letter) => replacements[letter] ?? letter)
    .normalize('NFC');
}

const replacements: Readonly<Record<string, string>> = {
  œ: 'oe', æ: 'ae', ß: 'ss', '\u0671': 'ا', ى: 'ي', ی: 'ي', ة: 'ه', '’': '\'',
};

/** The words of a query, folded. */
export const words = (query: string): string[] => fold(query).split(/\s+/).filter(Boolean);
