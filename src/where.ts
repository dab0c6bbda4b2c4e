/** Filter: one of the ids within a field, all of the fields. A field without ids does not filter. */
export type Where<Field extends string> = {readonly [F in Field]?: string | readonly string[] | undefined};

/** The fields that `where` filters by, with the ids asked for. */
export const filters = (where: Where<string> = {}): [field: string, ids: readonly string[]][] =>
  Object.entries(where)
    .map(([field, ids]): [string, readonly string[]] => [field, typeof ids === 'string' ? [ids] : ids ?? []])
    .filter(([, ids]) => ids.length);
