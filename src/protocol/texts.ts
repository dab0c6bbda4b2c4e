/** A text of a card with the name of its field as `textOf` takes it: `title`, `subjects.0.name`. */
export type NamedText = readonly [field: string, text: string];

/** The texts to which a dotted path leads; lists on the way are gone through: `subjects.name`, `aliases`. */
export function textsAt(card: object, path: string): NamedText[] {
  const found: NamedText[] = [];
  collect(card, path.split('.'), 0, '', found);
  return found;
}

function collect(value: unknown, keys: readonly string[], depth: number, field: string, found: NamedText[]): void {
  if (Array.isArray(value)) {
    value.forEach((item, at) => collect(item, keys, depth, `${field}.${at}`, found));
  } else if (depth < keys.length) {
    const key = keys[depth]!;
    const inner = (value as Record<string, unknown> | null | undefined)?.[key];
    collect(inner, keys, depth + 1, field ? `${field}.${key}` : key, found);
  } else if (typeof value === 'string') {
    found.push([field, value]);
  }
}
