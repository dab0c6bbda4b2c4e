/** Numbers from 0 to 1, the same for the same seed (mulberry32 by Tommy Ettinger). */
export function randomFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9E3779B1);
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
