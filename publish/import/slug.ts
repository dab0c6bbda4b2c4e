/** Letters that no accent makes of an ASCII letter. */
const spelled: Readonly<Record<string, string>> = {
  'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ł': 'l', 'ı': 'i',
};

/** Length of the longest id of a record. */
export const maxIdLength = 80;

/** A name as an id: lower-case ASCII words with hyphens, whole words as far as they fit; empty when none is left. */
export function slug(name: string, most = maxIdLength): string {
  const ascii = name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => spelled[letter] ?? ' ');
  const words = ascii.match(/[a-z0-9]+/g) ?? [];
  let id = '';
  for (const word of words) {
    const longer = id ? `${id}-${word}` : word;
    if (longer.length > most) break;
    id = longer;
  }
  return id;
}
