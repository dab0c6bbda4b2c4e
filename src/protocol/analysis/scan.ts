// Finds words in a text, character by character: for hundreds of thousands of texts a regular expression is too slow.

const other = 1;
const letter = 2;
const joiner = 3;
const han = 4;

/** What each UTF-16 unit is, as far as it has come up; 0 is not known yet. */
const kinds = new Uint8Array(0x10000);

/**
 * Calls back for each piece of a text, in order: a run of Chinese, or a word with all that hyphens, apostrophes, points
 * and characters that nobody sees join to it, C++ and C# included.
 */
export function scan(text: string, visit: (start: number, end: number, chinese: boolean) => void): void {
  for (let at = 0; at < text.length;) {
    const start = at;
    const kind = kindAt(text, at);
    at = skip(text, at, kind);
    if (kind === letter) at = wordEnd(text, at);
    if (kind === letter || kind === han) visit(start, at, kind === han);
  }
}

/** Where a word ends whose first part ends there. */
function wordEnd(text: string, end: number): number {
  for (;;) {
    const next = skip(text, end, joiner);
    if (next === end || kindAt(text, next) !== letter) break;
    end = skip(text, next, letter);
  }
  const sign = text[end];
  if (sign === '+' || sign === '＋') return text[end + 1] === sign ? end + 2 : end;
  return (sign === '#' || sign === '＃') && kindAt(text, end + 1) !== letter ? end + 1 : end;
}

/** Where what is of this kind ends. */
function skip(text: string, at: number, kind: number): number {
  for (; at < text.length; at++) {
    const known = kinds[text.charCodeAt(at)];
    // of half a character nothing is known
    if (known !== kind && (known !== 0 || kindAt(text, at) !== kind)) break;
  }
  return at;
}

/** The kind of the character to which a UTF-16 unit belongs. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return other;
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return kinds[unit] ||= kindOf(text.charAt(at));
  // Half a character alone is nothing.
  const point = text.codePointAt(unit < 0xdc00 ? at : at - 1) ?? unit;
  return point > 0xffff ? kindOf(String.fromCodePoint(point)) : other;
}

function kindOf(character: string): number {
  if (/\p{sc=Han}/u.test(character)) return han;
  if (/[\p{Cf}.,'’ʼ‐‑-]/u.test(character)) return joiner;
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? letter : other;
}
