/** Three rows of the table of edits, used again and again: it is asked for thousands of words. */
let rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/**
 * Edits between two words: letters left out, added, changed, or swapped with the next one (optimal string alignment,
 * that is Damerau-Levenshtein without editing a swapped pair again). More than `most` (at most 254) gives `most + 1`.
 */
export function distance(a: string, b: string, most: number): number {
  const over = most + 1;
  if (Math.abs(a.length - b.length) > most) return over;
  // What both begin and end with costs nothing.
  let start = 0;
  let height = a.length;
  let width = b.length;
  for (; height > 0 && width > 0 && a.charCodeAt(height - 1) === b.charCodeAt(width - 1); height--) width--;
  while (start < height && start < width && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  height -= start;
  width -= start;
  if (height === 0 || width === 0) return height + width;

  if (rows[0]!.length <= width) rows = rows.map(() => new Uint8Array(2 * width));
  let [before, above, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= width; j++) row[j] = Math.min(j, over);
  let leastAbove = 0;
  for (let i = 1; i <= height; i++) {
    [before, above, row] = [above, row, before];
    const code = a.charCodeAt(start + i - 1);
    const previous = i > 1 ? a.charCodeAt(start + i - 2) : -1;
    // Further than `most` from the diagonal nothing can become good again.
    const from = Math.max(1, i - most);
    const to = Math.min(width, i + most);
    let least = row[from - 1] = from === 1 ? Math.min(i, over) : over;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(start + j - 1);
      let edits = Math.min(above[j - 1]! + (code === other ? 0 : 1), row[j - 1]! + 1, over);
      if (j < i + most) edits = Math.min(edits, above[j]! + 1);
      const swapped = j > 1 && previous === other && code === b.charCodeAt(start + j - 2);
      if (swapped) edits = Math.min(edits, before[j - 2]! + 1);
      row[j] = edits;
      least = Math.min(least, edits);
    }
    // Two rows, as a swap reaches over one.
    if (least > most && leastAbove > most) return over;
    leastAbove = least;
  }
  return row[width]!;
}

/**
 * Edits that a word forgives: numbers, Chinese and words of up to three letters none, up to seven one, longer ones two.
 * Arabic, which leaves its vowels unwritten, counts a letter more.
 */
export function forgiven(word: string): 0 | 1 | 2 {
  const length = word.length + (/\p{sc=Arabic}/u.test(word) ? 1 : 0);
  if (length <= 3 || /[\p{N}\p{sc=Han}]/u.test(word)) return 0;
  return length <= 7 ? 1 : 2;
}
