/** Number of letters to insert, delete, replace or swap with their neighbour to make one word of the other. */
export function editDistance(a: string, b: string): number {
  let [before, row]: [number[], number[]] = [[], Array.from({length: b.length + 1}, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (same ? 0 : 1),
        swapped ? before[j - 2]! + 1 : Infinity);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/** The candidate that was probably meant by `word`, or `undefined` when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const lower = word.slice(0, 80).toLowerCase();
  let best: string | undefined;
  let least = 1 + Math.floor(lower.length / 4);
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - lower.length) > least) continue;
    const distance = editDistance(lower, candidate.toLowerCase());
    if (distance < least || (distance === least && best === undefined)) [best, least] = [candidate, distance];
  }
  return best;
}

/** The end of a message about an unknown word: what was probably meant, else what there is. */
export function suggest(word: string, candidates: Iterable<string>): string {
  const all = [...candidates];
  const meant = nearest(word, all);
  if (meant !== undefined) return `did you mean ${meant}?`;
  return all.length > 24 ? `there are ${all.length} others` : `it can be ${all.join(', ') || 'nothing yet'}`;
}
