/** A resource as a line of JSON; what is given replaces or adds fields. */
export const resourceLine = (id: string, fields: Readonly<Record<string, unknown>> = {}): string => JSON.stringify({
  id, translations: {en: 'original'}, title: {en: `Resource ${id}`}, kind: 'course',
  provider: {name: {en: 'Example University'}}, relation: 'member', languages: ['en'], levels: ['higher'],
  date: '2024-05-06', summary: {en: `What ${id} is about`}, sources: [{url: 'https://example.org/sources'}], ...fields,
});

/** Lines of so many resources, `item-0` and so on; each is made longer by blanks to have so many units. */
export const resourceLines = (count: number, length = 0): string[] =>
  Array.from({length: count}, (_, i) => resourceLine(`item-${i}`).padEnd(length));

/** Lines as a file holds them. */
export const jsonLines = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
