/**
 * Morton codes (Z-order): two numbers of 16 bits interleaved into one of 32, so that places near each other on
 * a grid are mostly near each other in a list, and a square of 2ⁿ × 2ⁿ cells aligned to its size is one run of codes.
 *
 * Source: G. M. Morton, "A computer oriented geodetic data base and a new technique in file sequencing", IBM, 1966;
 * the masks are the usual ones of "binary magic numbers", each step doubling the gaps between the bits.
 */

/** Moves bit n of a number of 16 bits to bit 2n. */
function spread(value: number): number {
  let bits = value & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** Moves bit 2n to bit n and drops the odd bits: the inverse of {@link spread}. */
function gather(value: number): number {
  let bits = value & 0x55555555;
  bits = (bits | (bits >>> 1)) & 0x33333333;
  bits = (bits | (bits >>> 2)) & 0x0f0f0f0f;
  bits = (bits | (bits >>> 4)) & 0x00ff00ff;
  return (bits | (bits >>> 8)) & 0x0000ffff;
}

/**
 * The Morton code of a cell: `column` in the even bits, `row` in the odd ones.
 *
 * @param column - 0 to 65535; higher bits are dropped.
 * @param row - 0 to 65535; higher bits are dropped.
 * @returns an unsigned number of 32 bits.
 */
export function morton(column: number, row: number): number {
  return (spread(column) | (spread(row) << 1)) >>> 0;
}

/** The column, 0 to 65535, of the cell with this Morton code. */
export function columnOf(key: number): number {
  return gather(key);
}

/** The row, 0 to 65535, of the cell with this Morton code. */
export function rowOf(key: number): number {
  return gather(key >>> 1);
}
