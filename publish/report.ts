import {languages} from '../src/protocol/languages.js';
import type {Published} from './publish.js';

export const notBuilt = 'Only data was written: the widgets are not built. Build them with: npm run build';

/** What was published, as lines for a terminal: the records of each collection and language. */
export function reportLines({changed, sequence, date, counts, objects, widgets, ms}: Published): string[] {
  const rows = Object.entries(counts).map(([name, editions]) => [name, ...languages.map((language) => {
    const {native, borrowed} = editions[language];
    return borrowed === 0 ? String(native) : `${native}+${borrowed}`;
  })]);
  const table = [['', ...languages], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return [
    ...table.map((row) => row.map((cell, i) => cell[i === 0 ? 'padEnd' : 'padStart'](widths[i]!)).join('  ')),
    ...(rows.some((row) => row.some((cell) => cell.includes('+')))
      ? ['n+m: n records wholly in the language, m with a text borrowed from another'] : []),
    ...(widgets ? [] : [notBuilt]),
    `${changed ? 'Published' : 'Unchanged:'} edition ${sequence}, content of ${date}, `
      + `${objects.written} of ${objects.total} objects written, ${(ms / 1000).toFixed(1)} s`,
  ];
}
