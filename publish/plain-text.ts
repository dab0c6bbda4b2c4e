/** Longest text that the snapshot carries, in UTF-16 units. */
export const maxTextLength = 5000;

const tag = /<[a-z/!?][^>]{0,30}>?/i;
const entity = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;
const markdownLink = /!?\[[^\]]*\]\([^)]*\)/;
// Marks that reorder or hide the text around them; the components isolate directions themselves.
const invisible = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/u;
const broken = /[\p{Surrogate}\p{Noncharacter_Code_Point}\uFFFD]/u;

/**
 * Whether a text has a unit that one of the patterns above needs. Nearly all texts have none, and then the patterns,
 * which are slow, need not be asked.
 */
function isSuspicious(text: string): boolean {
  suspicious ??= Uint8Array.from({length: 65_536}, (_, unit) => {
    const character = String.fromCharCode(unit);
    return Number('<&['.includes(character) || invisible.test(character) || broken.test(character));
  });
  for (let at = 0; at < text.length; at++) if (suspicious[text.charCodeAt(at)] === 1) return true;
  return false;
}

let suspicious: Uint8Array | undefined;

const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** What keeps a string from being plain text, each with what would be right; empty when nothing does. */
export function plainTextFaults(value: string): string[] {
  const trimmed = value.trim();
  if (trimmed === value && value !== '' && value.length <= maxTextLength && !isSuspicious(value)) return [];
  if (trimmed === '') return ['is empty; write the text, or leave it out'];
  const faults: string[] = [];
  const found = (pattern: RegExp) => pattern.exec(value)?.[0];
  const [markup, reference, link] = [found(tag), found(entity), found(markdownLink)];
  if (markup) faults.push(`contains markup (${markup}); write plain text without tags`);
  if (reference) faults.push(`contains the entity ${reference}; write the character itself`);
  if (link) {
    faults.push(`contains a Markdown link (${link.slice(0, 40)}); write plain text, and the address into a url field`);
  }
  if (/[\r\n]/.test(value)) faults.push('contains a line break; write one paragraph (a folded block starts with >-)');
  const hidden = found(invisible);
  if (hidden && !/[\r\n]/.test(hidden)) {
    faults.push(`contains the invisible character ${codePoint(hidden)}; remove it`);
  }
  const wrong = found(broken);
  if (wrong) faults.push(`contains ${codePoint(wrong)}, which stands for no character; write what was meant`);
  if (value !== trimmed && !/[\r\n]/.test(value)) faults.push('starts or ends with a space; remove it');
  if (value.length > maxTextLength) faults.push(`has ${value.length} characters; at most ${maxTextLength} are allowed`);
  return faults;
}
