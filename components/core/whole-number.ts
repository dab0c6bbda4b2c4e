/** What an author wrote, as a whole number within bounds; `otherwise` when it is none. */
export const wholeNumber = (value: number, least: number, most: number, otherwise: number): number =>
  Math.min(most, Math.max(least, Math.trunc(value) || otherwise));
