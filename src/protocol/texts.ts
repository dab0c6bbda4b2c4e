/** A text of a card with the name of its field as `textOf` takes it: `title`, `subjects.0.name`. */
export type NamedText = readonly [field: string, text: string];

/** The texts to which a dotted path leads; lists on the way are gone through: `subjects.name`, `aliases`. */
export function textsAt(card: object, path: string): NamedText[] {
  let found: [field: string, value: unknown][] = [['', card]];
  for (const key of path.split('.')) {
    found = found.flatMap(([field, value]) =>
      entries(field ? `${field}.${key}` : key, (value as Record<string, unknown> | null | undefined)?.[key]));
  }
  return found.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

const entries = (field: string, value: unknown): [string, unknown][] =>
  (Array.isArray(value) ? value.map((item, at) => [`${field}.${at}`, item]) : [[field, value]]);
